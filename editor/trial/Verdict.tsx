/** The right side: what the rules come to for the norm at hand, and all that hangs on it. */
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { Conflict } from './Conflict.tsx';
import { Fresh } from './Fresh.tsx';
import { Norms } from './Norms.tsx';
import { questionWords } from './Question.tsx';
import type { Decided, OutcomeView } from './questions.ts';
import type { Asked } from './questions-on.ts';
import { Readings } from './Readings.tsx';
import { Reasons } from './Reasons.tsx';
import { useForm } from './use-form.tsx';
import { WhatIf } from './WhatIf.tsx';

export interface VerdictProps {
  readonly decided: Decided;
  readonly outcome: OutcomeView;
  readonly asked: readonly Asked[];
  readonly onOutcome: (outcome: OutcomeView) => void;
}

export function Verdict({ decided, outcome, asked, onOutcome }: VerdictProps) {
  const name = JSON.stringify(outcome.about);
  return (
    <>
      <Headline outcome={outcome} asked={asked} />
      {outcome.sides.length > 0 ? <Conflict sides={outcome.sides} /> : null}
      <Norms decided={decided} outcome={outcome} onOutcome={onOutcome} />
      <Readings key={`readings ${name}`} outcome={outcome} />
      <Reasons key={`reasons ${name}`} about={outcome.about} />
      <WhatIf key={`what if ${name}`} outcome={outcome} />
    </>
  );
}

const headWords = { act: trial.obligation, concept: trial.finding, amount: trial.amount } as const;

function Headline({ outcome, asked }: Pick<VerdictProps, 'outcome' | 'asked'>) {
  const say = useSay();
  const { kind, title, bearer, instance, standing, state, deadline, doneOn } = outcome;
  return (
    <header className="trial-headline" id="trial-verdict">
      <dl className="trial-headline-parts">
        <div className="trial-headline-main">
          <dt className="label">
            {say(headWords[kind])}　{instance}
            {bearer === undefined ? '' : `　${bearer}`}
          </dt>
          <dd className="trial-headline-title">
            <Fresh>{`${mark(standing)}${title}`}</Fresh>
          </dd>
        </div>
        {kind === 'act' && outcome.modality !== state ? (
          <div>
            <dt className="label">{say(trial.state)}</dt>
            <dd className="trial-headline-value">
              <Fresh>{standing === 'undetermined' ? `□ ${state}` : state}</Fresh>
            </dd>
          </div>
        ) : null}
        {deadline === undefined ? null : (
          <div>
            <dt className="label">{say(trial.deadline)}</dt>
            <dd className="trial-headline-value">
              <Fresh>{deadline}</Fresh>
            </dd>
          </div>
        )}
        {doneOn === undefined ? null : (
          <div>
            <dt className="label">{say(trial.doneOn)}</dt>
            <dd className="trial-headline-value">
              <Fresh>{doneOn}</Fresh>
            </dd>
          </div>
        )}
      </dl>
      {standing === 'undetermined' ? <StillOpen asked={asked} instance={instance} /> : null}
    </header>
  );
}

/** Shape before colour: □ for what is open, ≠ for what is in conflict. */
function mark(standing: OutcomeView['standing']): string {
  return standing === 'conflict' ? '≠ ' : '';
}

function StillOpen({ asked, instance }: { readonly asked: readonly Asked[]; readonly instance: string }) {
  const say = useSay();
  const form = useForm();
  const [first] = asked;
  if (first === undefined) return null;
  const { text, subject } =
    first.place === undefined
      ? { text: first.ask.question, subject: undefined }
      : questionWords(first.place, form, say);
  const said = subject === undefined || subject === instance ? text : `${subject}${say(trial.colon)}${text}`;
  return (
    <p className="trial-still-open">
      <span className="awaits">{say(trial.stillOpen)}</span>
      {asked.length > 1 ? say(trial.andMore, { first: said, count: asked.length - 1 }) : said}
    </p>
  );
}
