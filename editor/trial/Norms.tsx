/** 随附: the other norms of the case; what stands beside the one at hand at once, all others within reach. */
import { useState } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { Fresh } from './Fresh.tsx';
import { sameInstance } from './place.ts';
import type { Decided, OutcomeView } from './questions.ts';

export interface NormsProps {
  readonly decided: Decided;
  readonly outcome: OutcomeView;
  readonly onOutcome: (outcome: OutcomeView) => void;
}

const beside = 4;

export function Norms({ decided, outcome, onOutcome }: NormsProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const others = decided.outcomes.filter(({ position }) => position !== outcome.position);
  if (others.length === 0) return null;
  const near = others.filter(
    ({ kind, absent, standing, about }) =>
      kind !== 'concept' &&
      !absent &&
      (standing === 'is' || standing === 'conflict') &&
      sameInstance(about.instance, outcome.about.instance),
  );
  return (
    <section className="trial-norms" aria-label={say(trial.others)}>
      <p className="trial-norms-line">
        <span className="label">{say(trial.others)}</span>
        {near.slice(0, beside).map((each) => (
          <button
            key={each.position}
            type="button"
            className="trial-norm-beside"
            onClick={() => onOutcome(each)}
          >
            {shortTitle(each)}{' '}
            <b>
              <Fresh>{each.state}</Fresh>
            </b>
          </button>
        ))}
        <button type="button" className="deed" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say(trial.fold) : say(trial.allOthers, { count: others.length })}
        </button>
      </p>
      {isOpen ? <AllNorms others={others} onOutcome={onOutcome} /> : null}
    </section>
  );
}

function AllNorms({
  others,
  onOutcome,
}: {
  readonly others: readonly OutcomeView[];
  readonly onOutcome: NormsProps['onOutcome'];
}) {
  const say = useSay();
  const norms = others.filter(({ kind }) => kind !== 'concept');
  const gone = norms.filter(({ absent, standing }) => absent || standing === 'notApplicable');
  const live = norms.filter((each) => !gone.includes(each));
  const findings = others.filter(({ kind }) => kind === 'concept');
  return (
    <div className="trial-norms-all">
      <ByInstance outcomes={live} onOutcome={onOutcome} />
      <Folded label={say(trial.absent, { count: gone.length })} outcomes={gone} onOutcome={onOutcome} />
      <Folded
        label={say(trial.findings, { count: findings.length })}
        outcomes={findings}
        onOutcome={onOutcome}
      />
    </div>
  );
}

interface Some {
  readonly outcomes: readonly OutcomeView[];
  readonly onOutcome: NormsProps['onOutcome'];
}

function Folded({ label, ...some }: Some & { readonly label: string }) {
  const [isOpen, setOpen] = useState(false);
  if (some.outcomes.length === 0) return null;
  return (
    <div>
      <button type="button" className="deed" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      {isOpen ? <ByInstance {...some} /> : null}
    </div>
  );
}

function ByInstance({ outcomes, onOutcome }: Some) {
  const groups = [...Map.groupBy(outcomes, ({ instance }) => instance)];
  return groups.map(([instance, own]) => (
    <section key={instance} className="norms-group">
      <h3 className="label">{instance}</h3>
      <ul className="trial-norms-rows">
        {own.map((each) => (
          <li key={each.position}>
            <button type="button" className="trial-row trial-row-answer" onClick={() => onOutcome(each)}>
              <span>{shortTitle(each)}</span>
              <b>
                {each.standing === 'undetermined' ? '□ ' : each.standing === 'conflict' ? '≠ ' : ''}
                {each.state}
              </b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** With what it commands where that is known; the state beside it says the rest. */
const shortTitle = ({ kind, standing, absent, title, name }: OutcomeView): string =>
  kind === 'act' && standing === 'is' && !absent ? title : name;
