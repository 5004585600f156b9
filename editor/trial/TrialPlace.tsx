/** 试算: on the left what is asked and what has been told, on the right what the rules come to and why. */
import { useMemo, useState } from 'react';
import { message } from '../../grammar/messages/index.ts';
import type { MeasureView } from '../analysis/protocol.ts';
import { useAnswer, useLocale, useMeasure, useRoute, useSay } from '../app/context.tsx';
import { Notice } from '../app/Notice.tsx';
import { writeRoute } from '../app/route.ts';
import { app } from '../words/app.ts';
import { trial } from '../words/trial.ts';
import { Arrived } from './Arrived.tsx';
import { AsCase } from './AsCase.tsx';
import { Ask } from './Ask.tsx';
import { BeginningPanel } from './Beginning.tsx';
import { type Beginning, needsBeginning } from './beginning.ts';
import { Fresh } from './Fresh.tsx';
import { outcomeInView } from './focus.ts';
import { Memo } from './Memo.tsx';
import type { Place } from './place.ts';
import type { About, Decided, OutcomeView } from './questions.ts';
import { isThere, placed } from './questions-on.ts';
import { emptyCase, isEmpty, writeSheet } from './sheet.ts';
import { Told } from './Told.tsx';
import { TrialFoot } from './TrialFoot.tsx';
import { FormProvider, useForm } from './use-form.tsx';
import { useNarrow } from './use-narrow.ts';
import { useSeconds } from './use-waiting.ts';
import { Verdict } from './Verdict.tsx';
import './trial.css';

export default function TrialPlace() {
  const say = useSay();
  const view = useMeasure();
  const [route] = useRoute();
  if (view === undefined) return <Notice text={say(app.loading)} />;
  if (view.acts.length + view.concepts.length + view.amounts.length === 0)
    return (
      <div className="notice">
        <p>{say(trial.noRules)}</p>
        <a className="deed" href={writeRoute({ ...route, place: 'law', packed: undefined })}>
          {say(trial.toLaw)}
        </a>
      </div>
    );
  return <OnMeasure view={view} />;
}

function OnMeasure({ view }: { readonly view: MeasureView }) {
  return (
    <FormProvider terms={view}>
      <Trying />
    </FormProvider>
  );
}

type Doing = 'trying' | 'memorandum' | 'asCase';

function Trying() {
  const { locale } = useLocale();
  const { terms, told, sheet, diagnostics, setSheet } = useForm();
  const [doing, setDoing] = useState<Doing>('trying');
  const [about, setAbout] = useState<About | undefined>();
  const [chosen, setPicked] = useState<Place | undefined>();
  const picked = chosen && isThere(terms, told, chosen) ? chosen : undefined;
  const isNarrow = useNarrow();
  // a case about the whole of it has nothing to name: it has begun as soon as the reader says so
  const [isBegun, setBegun] = useState(false);
  const isNew = isEmpty(told) && diagnostics.length === 0 && !isBegun && needsBeginning(terms);
  const { value, pending, failed } = useAnswer('decide', isNew ? undefined : { sheet, locale });
  const decided = isNew ? undefined : value;
  const outcome = decided && outcomeInView(decided.outcomes, about);
  const asked = useMemo(
    () =>
      outcome === undefined
        ? []
        : placed(
            terms,
            told,
            outcome.ask.map((at) => decided!.asked[at]!),
          ),
    [terms, told, outcome, decided],
  );
  const see = (to: OutcomeView) => {
    setAbout(to.about);
    setPicked(undefined);
  };
  const startOver = () => {
    setSheet(writeSheet(terms, emptyCase(terms)));
    setBegun(false);
    setAbout(undefined);
    setPicked(undefined);
  };
  const ask = <Ask decided={decided} outcome={outcome} picked={picked} onPick={setPicked} onOutcome={see} />;
  const toldSoFar = <Told asked={asked} onPick={setPicked} onStartOver={startOver} />;
  const verdict = (
    <div className="trial-verdict" data-pending={pending}>
      {doing === 'asCase' && outcome !== undefined ? (
        <AsCase outcome={outcome} onClose={() => setDoing('trying')} />
      ) : outcome !== undefined && decided !== undefined ? (
        <Verdict decided={decided} outcome={outcome} asked={asked} onOutcome={see} />
      ) : null}
    </div>
  );
  if (doing === 'memorandum' && outcome !== undefined)
    return <Memo outcome={outcome} onClose={() => setDoing('trying')} />;
  return (
    <>
      <Arrived />
      {diagnostics.length > 0 ? <Unreadable onStartAnew={startOver} /> : null}
      <Waiting
        pending={pending && !isNew}
        hasBefore={decided !== undefined}
        failed={failed}
        decided={decided}
      />
      {isNew ? (
        <div className="trial trial-new">
          <BeginningPanel
            onBegun={(begun) => {
              setAbout(firstNorm(terms, begun));
              setBegun(begun.lists.length === 0);
            }}
          />
        </div>
      ) : isNarrow ? (
        <div className="trial trial-narrow">
          <Brief outcome={outcome} />
          {ask}
          {verdict}
          {toldSoFar}
        </div>
      ) : (
        <div className="trial trial-wide">
          <div className="trial-left">
            {ask}
            {toldSoFar}
          </div>
          {verdict}
        </div>
      )}
      <Heard outcome={outcome} />
      <TrialFoot
        canConclude={outcome !== undefined}
        onMemorandum={() => setDoing('memorandum')}
        onAsCase={() => setDoing('asCase')}
      />
    </>
  );
}

/** The first norm of what was begun with, at whatever instance there is. */
function firstNorm({ acts, amounts }: MeasureView, begun: Beginning): About | undefined {
  const act = acts[begun.acts[0] ?? -1];
  const amount = amounts[begun.amounts[0] ?? -1];
  if (act !== undefined) return { kind: 'act', key: act.key, instance: [] };
  return amount && { kind: 'amount', key: amount.key, instance: [] };
}

/** In one column the outcome stays in sight while the questions are answered. */
function Brief({ outcome }: { readonly outcome: OutcomeView | undefined }) {
  if (outcome === undefined) return null;
  return (
    <button
      type="button"
      className="trial-brief"
      onClick={() => document.querySelector('.trial-verdict')?.scrollIntoView()}
    >
      <b>
        <Fresh>{outcome.brief}</Fresh>
      </b>
      {outcome.deadline === undefined ? null : <span className="label">{outcome.deadline}</span>}
    </button>
  );
}

/** The outcome told to whoever does not see it change. */
function Heard({ outcome }: { readonly outcome: OutcomeView | undefined }) {
  const say = useSay();
  return (
    <p className="only-heard" aria-live="polite">
      {outcome === undefined ? '' : say(trial.changedTo, { title: outcome.title, state: outcome.state })}
    </p>
  );
}

interface WaitingProps {
  readonly pending: boolean;
  readonly hasBefore: boolean;
  readonly failed: string | undefined;
  readonly decided: Decided | undefined;
}

function Waiting({ pending, hasBefore, failed, decided }: WaitingProps) {
  const say = useSay();
  const seconds = useSeconds(pending);
  const lines = [
    ...(seconds > 0 ? [`${say(trial.deciding, { seconds })}${hasBefore ? say(trial.stillBefore) : ''}`] : []),
    ...(failed === undefined ? [] : [say(trial.failed, { reason: failed })]),
    ...(decided?.canDecide === false ? [say(trial.noRules)] : []),
    ...(decided?.current === false && decided.canDecide ? [say(trial.lastSound)] : []),
    ...(decided?.notes ?? []),
  ];
  return (
    <div className="trial-notes" role="status">
      {lines.map((line) => (
        <p key={line} className="label">
          {line}
        </p>
      ))}
    </div>
  );
}

/** Names in the rules may change while a case is being tried: nothing of it is thrown away without being asked. */
function Unreadable({ onStartAnew }: { readonly onStartAnew: () => void }) {
  const say = useSay();
  const { locale } = useLocale();
  const { diagnostics, back, steps } = useForm();
  return (
    <div className="trial-arrived" role="alert">
      <p>{say(trial.unreadable)}</p>
      <ul>
        {diagnostics.slice(0, 5).map((diagnostic) => (
          <li key={`${diagnostic.span.start} ${diagnostic.code}`}>{message(diagnostic, locale)}</li>
        ))}
      </ul>
      <p className="trial-what-if-deeds">
        {steps > 0 ? (
          <button type="button" className="deed" onClick={back}>
            {say(trial.back)}
          </button>
        ) : null}
        <button type="button" className="deed" onClick={onStartAnew}>
          {say(trial.startAnew)}
        </button>
      </p>
    </div>
  );
}
