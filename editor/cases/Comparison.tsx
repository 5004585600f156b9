/** Each expectation of a case beside what came, with the difference in words and what to do about it. */
import { useState } from 'react';
import { message } from '../../grammar/messages/index.ts';
import type { CaseOutcome, ExpectationOutcome } from '../analysis/protocol.ts';
import { useAnswer, useLocale, useRoute, useSay, useStudio } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import { cases as words } from '../words/cases.ts';

export function Comparison({ outcome }: { readonly outcome: CaseOutcome }) {
  const say = useSay();
  const { locale } = useLocale();
  const ordered = outcome.expectations.toSorted((a, b) => Number(a.passed) - Number(b.passed));
  const own = outcome.diagnostics.filter(
    (each) =>
      !outcome.expectations.some(({ diagnostics }) =>
        diagnostics.some((other) => other.span.start === each.span.start),
      ),
  );
  return (
    <>
      {own.map((diagnostic) => (
        <p key={`${diagnostic.code} ${diagnostic.span.start}`} className="awaits">
          {message(diagnostic, locale)}
        </p>
      ))}
      {ordered.length === 0 ? <p className="label">{say(words.noExpectation)}</p> : null}
      <ul className="case-expectations">
        {ordered.map((each) => (
          <Expected key={each.span.start} expectation={each} />
        ))}
      </ul>
      <Deeds outcome={outcome} />
    </>
  );
}

function Expected({ expectation }: { readonly expectation: ExpectationOutcome }) {
  const say = useSay();
  const { locale } = useLocale();
  const { expected, actual, passed, named, clauses, diagnostics } = expectation;
  return (
    <li data-passed={passed}>
      <dl>
        <dt>{say(words.expected)}</dt>
        <dd lang="zh-Hans">{expected}</dd>
        <dt>{say(words.actual)}</dt>
        <dd>
          {passed ? '✓ ' : '✕ '}
          {actual?.[locale] ?? say(words.nothingFits)}
        </dd>
        <Grounds named={named} clauses={clauses} />
      </dl>
      {diagnostics.filter(saysMore).map((diagnostic) => (
        <p key={`${diagnostic.code} ${diagnostic.span.start}`} className="awaits">
          {message(diagnostic, locale)}
        </p>
      ))}
    </li>
  );
}

/** That one thing was expected and another came stands here side by side already. */
const saysMore = ({ code }: ExpectationOutcome['diagnostics'][number]): boolean => code !== 'RUN670';

/** The clauses that the case names, then whatever else the outcome rests on. */
function Grounds({
  named,
  clauses,
}: {
  readonly named: readonly string[];
  readonly clauses: readonly string[];
}) {
  const say = useSay();
  const others = clauses.filter((clause) => !named.includes(clause));
  if (clauses.length === 0) return null;
  return (
    <>
      <dt>{say(words.grounds)}</dt>
      <dd>
        {named.map((clause) => (
          <ClauseLink key={clause} clause={clause} />
        ))}
        {others.length === 0 ? null : (
          <details>
            <summary className="label">{say(words.otherGrounds, { count: others.length })}</summary>
            {others.map((clause) => (
              <ClauseLink key={clause} clause={clause} />
            ))}
          </details>
        )}
      </dd>
    </>
  );
}

function ClauseLink({ clause }: { readonly clause: string }) {
  const [route] = useRoute();
  const href = writeRoute({ ...route, place: 'law', at: clause, packed: undefined });
  return (
    <a className="deed" lang="zh-Hans" href={href}>
      {clause}
    </a>
  );
}

function Deeds({ outcome }: { readonly outcome: CaseOutcome }) {
  const say = useSay();
  const { trial } = useStudio();
  const [, go] = useRoute();
  const { value: told } = useAnswer('caseSheet', { id: outcome.id });
  const [accepting, setAccepting] = useState(false);
  const clause = outcome.expectations.find(({ passed }) => !passed)?.clauses[0];
  const sheet = told?.sheet;
  return (
    <>
      <p className="case-deeds">
        <button
          type="button"
          className="deed"
          disabled={sheet === undefined}
          onClick={() => {
            trial.set(sheet!);
            go({ place: 'trial' });
          }}
        >
          {say(words.why)}
        </button>
        {clause === undefined ? null : (
          <button type="button" className="deed" onClick={() => go({ place: 'law', at: clause })}>
            {say(words.toRule)}
          </button>
        )}
        {outcome.standing === 'failed' && sheet !== undefined && !accepting ? (
          <button type="button" className="deed" onClick={() => setAccepting(true)}>
            {say(words.acceptActual)}
          </button>
        ) : null}
      </p>
      {accepting && sheet !== undefined ? (
        <Accepting id={outcome.id} onDone={() => setAccepting(false)} />
      ) : null}
    </>
  );
}

/** What did not come out rewritten as it came, shown before it is done. */
function Accepting({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const say = useSay();
  const { desk } = useStudio();
  const { value: told } = useAnswer('caseSheet', { id });
  const { value: decided } = useAnswer('amended', { id });
  const { value: written } = useAnswer(
    'tellCase',
    told?.sheet === undefined || decided === undefined
      ? undefined
      : { ...told, sheet: told.sheet, expectations: decided },
  );
  if (told === undefined || decided === undefined || written === undefined) return null;
  const accept = () => {
    desk.change(told.path, written.edits);
    onDone();
  };
  return (
    <div className="case-accepting" role="status">
      <p>{say(words.acceptShown)}</p>
      <ul lang="zh-Hans">
        {decided.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="case-deeds">
        <button type="button" className="deed" disabled={written.edits.length === 0} onClick={accept}>
          {say(words.acceptYes)}
        </button>
        <button type="button" className="deed" onClick={onDone}>
          {say(words.acceptNo)}
        </button>
      </p>
    </div>
  );
}
