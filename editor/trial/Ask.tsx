/** The left side, above: the one question most worth asking, then the others that can still change the outcome. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import type { Place } from './place.ts';
import { Question, questionWords } from './Question.tsx';
import type { Decided, OutcomeView } from './questions.ts';
import { type Asked, placed, placeName } from './questions-on.ts';
import { useForm } from './use-form.tsx';

export interface AskProps {
  readonly decided: Decided | undefined;
  readonly outcome: OutcomeView | undefined;
  /** a question chosen by the reader, before the one most worth asking */
  readonly picked: Place | undefined;
  readonly onPick: (place: Place | undefined) => void;
  readonly onOutcome: (outcome: OutcomeView) => void;
}

export function Ask({ decided, outcome, picked, onPick, onOutcome }: AskProps) {
  const say = useSay();
  const { terms, told } = useForm();
  const asked = useMemo(
    () =>
      placed(
        terms,
        told,
        (outcome?.ask ?? []).map((at) => decided!.asked[at]!),
      ),
    [terms, told, outcome, decided],
  );
  const answerable = asked.filter(({ place }) => place !== undefined);
  const first = answerable[0];
  const place = picked ?? first?.place;
  const current = place && asked.find((each) => each.place && placeName(each.place) === placeName(place));
  const rest = asked.filter((each) => each !== current);
  const panel = useRef<HTMLDivElement>(null);
  const answered = useFocusOnNext(panel, place && placeName(place));
  return (
    <div ref={panel} className="trial-ask">
      <p className="trial-ask-head">
        <span className={outcome !== undefined && asked.length > 0 ? 'awaits' : 'trial-ask-done'}>
          {say(place === undefined ? trial.askedAll : picked === undefined ? trial.next : trial.thisOne)}
        </span>
        {asked.length > 0 ? (
          <span className="label">{say(trial.mayChange, { count: asked.length })}</span>
        ) : null}
      </p>
      {place === undefined ? (
        <Settled decided={decided} outcome={outcome} onOutcome={onOutcome} />
      ) : (
        <Question
          key={placeName(place)}
          place={place}
          asked={current}
          about={outcome?.about}
          onAnswered={(stays) => {
            if (stays) return onPick(place);
            answered();
            onPick(undefined);
          }}
          onNext={() => {
            answered();
            onPick(undefined);
          }}
        />
      )}
      {rest.length > 0 ? <Further asked={rest} instance={outcome?.instance} onPick={onPick} /> : null}
    </div>
  );
}

/** After an answer the hand is on the next question, without reaching for it. */
function useFocusOnNext(panel: React.RefObject<HTMLElement | null>, name: string | undefined): () => void {
  const waiting = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what it waits for
  useEffect(() => {
    if (!waiting.current) return;
    waiting.current = false;
    const next = panel.current?.querySelector<HTMLElement>(
      '.trial-question [role="radio"][aria-checked="true"], .trial-question [role="radio"], .trial-question [role="spinbutton"], .trial-question input',
    );
    next?.focus();
  }, [name]);
  return () => {
    waiting.current = panel.current?.contains(document.activeElement) ?? false;
  };
}

function Settled({ decided, outcome, onOutcome }: Pick<AskProps, 'decided' | 'outcome' | 'onOutcome'>) {
  const say = useSay();
  if (decided === undefined || outcome === undefined) return null;
  const open = decided.outcomes.filter(
    ({ kind, missing, position }) => kind !== 'concept' && missing > 0 && position !== outcome.position,
  );
  return (
    <div className="trial-settled">
      <p className="trial-question-text">
        {say(outcome.standing === 'conflict' ? trial.settledConflict : trial.settled)}
      </p>
      {open.length > 0 ? (
        <>
          <p className="label">{say(trial.continueWith)}</p>
          <ul className="trial-rows">
            {open.slice(0, 6).map((each) => (
              <li key={each.position} className="trial-row">
                <button type="button" className="deed" onClick={() => onOutcome(each)}>
                  {each.name}
                </button>
                <span className="label">{each.instance}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** So many are read at a glance. */
const atAGlance = 6;

interface FurtherProps extends Pick<AskProps, 'onPick'> {
  readonly asked: readonly Asked[];
  readonly instance: string | undefined;
}

function Further({ asked, instance, onPick }: FurtherProps) {
  const say = useSay();
  const form = useForm();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? asked : asked.slice(0, atAGlance);
  return (
    <section className="trial-further">
      <header className="trial-part-head">
        <h2>{say(trial.further)}</h2>
        <span className="label">{say(trial.byWorth)}</span>
      </header>
      <ul className="trial-rows">
        {shown.map(({ ask, place }, at) => (
          <li key={place === undefined ? `${ask.key} ${at}` : placeName(place)} className="trial-row">
            {place === undefined ? (
              <span>
                {ask.question} <span className="label">{say(trial.olderOnly)}</span>
              </span>
            ) : (
              <button type="button" className="trial-row-open" onClick={() => onPick(place)}>
                {questionWords(place, form, say).text}
                {subjectOf(questionWords(place, form, say).subject, instance)}
              </button>
            )}
            <span className="trial-standing">
              {ask.standing === 'awaitsJudgement' ? `◇ ${say(trial.awaits)}` : `□ ${say(trial.unknown)}`}
            </span>
          </li>
        ))}
      </ul>
      {asked.length > atAGlance ? (
        <button type="button" className="deed" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? say(trial.fold) : say(trial.moreFurther, { count: asked.length - atAGlance })}
        </button>
      ) : null}
    </section>
  );
}

/** Said where it is not that of the outcome at hand. */
const subjectOf = (subject: string | undefined, own: string | undefined) =>
  subject === undefined || subject === own ? null : <span className="trial-row-about label">{subject}</span>;
