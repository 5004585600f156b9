/** What awaits the reader, and which clauses with rules have cases that rest on them. */
import { useMemo } from 'react';
import type { CaseOutcome } from '../analysis/protocol.ts';
import { useAnswer, useCases, useLocale, useSay } from '../app/context.tsx';
import { Proposals } from '../proof/Proposals.tsx';
import { cases as words } from '../words/cases.ts';
import { isConflict, sectionOf } from './shelf.ts';

export interface EvidenceProps {
  /** begins a case for a clause */
  readonly onWrite: (clause: string) => void;
  readonly onOpen: (id: string) => void;
}

export function Evidence({ onWrite, onOpen }: EvidenceProps) {
  return (
    <>
      <Awaiting onOpen={onOpen} />
      <Proposals />
      <Tried onWrite={onWrite} />
    </>
  );
}

/** More than these are found in the table, which puts them first. */
const shown = 5;

function Awaiting({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const say = useSay();
  const { locale } = useLocale();
  const { outcomes } = useCases();
  const failed = [...outcomes.values()].filter(({ standing }) => standing === 'failed');
  return (
    <section className="cases-awaiting">
      <h2>{say(words.awaiting)}</h2>
      {failed.length === 0 ? <p>{say(words.nothingAwaits)}</p> : null}
      <ul>
        {failed.slice(0, shown).map((outcome) => (
          <li key={outcome.id}>
            <p>
              <span className="awaits">{isConflict(outcome) ? '≠' : '✕'}</span>{' '}
              <button type="button" className="deed" lang="zh-Hans" onClick={() => onOpen(outcome.id)}>
                {outcome.name}
              </button>
            </p>
            <Slip outcome={outcome} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Slip({ outcome, locale }: { readonly outcome: CaseOutcome; readonly locale: 'zh' | 'en' }) {
  const say = useSay();
  const slip = outcome.expectations.find(({ passed }) => !passed);
  if (slip === undefined) return null;
  return (
    <p className="cases-slip">
      <span className="label">{say(words.expectedOf)}</span>
      <span lang="zh-Hans">{slip.expected}</span>
      <br />
      <span className="label">{say(words.actualOf)}</span>
      {slip.actual?.[locale] ?? say(words.nothingFits)}
    </p>
  );
}

/** Counted by what passing cases rest on, section by section. */
function Tried({ onWrite }: { readonly onWrite: (clause: string) => void }) {
  const say = useSay();
  const { locale } = useLocale();
  const { outcomes } = useCases();
  const { value: law } = useAnswer('law', { date: undefined, locale });
  const rested = useMemo(() => clausesRestedOn(outcomes.values()), [outcomes]);
  const ruled = (law?.rows ?? []).filter(({ status }) => status === 'encoded').map(({ clause }) => clause);
  const clauses = ruled.map((clause) => ({ clause, isTried: isTried(clause, rested) }));
  const sections = [...Map.groupBy(clauses, ({ clause }) => sectionOf(clause))];
  const bare = clauses.filter((each) => !each.isTried);
  if (law === undefined) return null;
  return (
    <section className="cases-tried">
      <h2>{say(words.tried)}</h2>
      <p className="cases-figure">
        <strong>{clauses.length - bare.length}</strong>{' '}
        <span className="label">{say(words.triedOf, { total: clauses.length })}</span>
      </p>
      <dl>
        {sections.map(([section, own]) => (
          <div key={section}>
            <dt lang="zh-Hans">{section}</dt>
            <dd>
              <span className="cases-dots" aria-hidden="true">
                {own.map(({ clause, isTried }) => (
                  <span key={clause} title={clause}>
                    {isTried ? '●' : '□'}
                  </span>
                ))}
              </span>
              <span className="label">
                {own.filter((each) => each.isTried).length}/{own.length}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="label">{say(words.triedLegend)}</p>
      {bare.length === 0 ? null : (
        <>
          <p className="label">{say(words.untried)}</p>
          <ul className="cases-bare">
            {bare.map(({ clause }) => (
              <li key={clause}>
                <span lang="zh-Hans">{clause}</span>{' '}
                <button type="button" className="deed" onClick={() => onWrite(clause)}>
                  {say(words.writeFor)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const clausesRestedOn = (outcomes: Iterable<CaseOutcome>): ReadonlySet<string> =>
  new Set(
    [...outcomes]
      .filter(({ standing }) => standing === 'passed')
      .flatMap(({ expectations }) => expectations.flatMap(({ clauses }) => clauses)),
  );

/** An outcome under one item of a clause rests on the words that lead to its items as well. */
const isTried = (clause: string, rested: ReadonlySet<string>): boolean =>
  rested.has(clause) || [...rested].some((other) => other.startsWith(clause));
