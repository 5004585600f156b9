/** What the rules make of one sentence: the rules as prose, the facts they ask, the cases that rest on it, and the way on. */
import { useState } from 'react';
import { useAnswer, useLocale, useRoute, useSay } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import type { ClauseProse, LawRow, ProseSentence } from '../law/questions.ts';
import { reading } from '../words/reading.ts';

export interface ClauseSheetProps {
  readonly rows: readonly LawRow[];
  readonly at: number;
  readonly date: string | undefined;
  readonly onChoose: (clause: string | undefined) => void;
}

export function ClauseSheet({ rows, at, date, onChoose }: ClauseSheetProps) {
  const say = useSay();
  const { locale } = useLocale();
  const [route] = useRoute();
  const { clause, status } = rows[at]!;
  const { value: prose, failed } = useAnswer('prose', { clause, date, locale });
  const to = (place: 'trial' | 'law') => writeRoute({ ...route, place, at: clause, packed: undefined });
  return (
    <section className="clause" aria-label={say(reading.rulesOf, { clause })}>
      <header className="clause-head">
        <h2 className="clause-number">
          <a className="deed" href={to('law')} title={say(reading.inLaw)}>
            {clause}
          </a>
        </h2>
        <span className="clause-status" role="status">
          <i className={`mark mark-${status}`} aria-hidden="true" /> {say(reading[status])}
        </span>
        <button type="button" className="deed" onClick={() => onChoose(undefined)}>
          {say(reading.close)}
        </button>
      </header>
      <div className="clause-body">
        {prose === undefined ? (
          <p className="label">{say(failed === undefined ? reading.readingRules : reading.noAnswer)}</p>
        ) : (
          <Prose prose={prose} />
        )}
      </div>
      <nav className="clause-way">
        <Step to={rows[at - 1]} onChoose={onChoose} words={`‹ ${say(reading.previous)}`} />
        <a className="deed clause-try" href={to('trial')}>
          {say(reading.tryThis)}
        </a>
        <Step to={rows[at + 1]} onChoose={onChoose} words={`${say(reading.next)} ›`} />
      </nav>
    </section>
  );
}

interface StepProps {
  readonly to: LawRow | undefined;
  readonly words: string;
  readonly onChoose: (clause: string) => void;
}

function Step({ to, words, onChoose }: StepProps) {
  return (
    <button
      type="button"
      className="deed"
      disabled={to === undefined}
      title={to?.clause}
      onClick={() => to && onChoose(to.clause)}
    >
      {words}
    </button>
  );
}

function Prose({ prose }: { readonly prose: ClauseProse }) {
  const say = useSay();
  return (
    <>
      {prose.status === 'missing' ? <p className="awaits">{say(reading.missingSays)}</p> : null}
      <div className="prose" lang="zh-Hans">
        {prose.sentences.map((sentence) => (
          <Sentence key={sentence.span.start} sentence={sentence} />
        ))}
      </div>
      <dl className="clause-facts">
        {prose.facts.map(({ name, question, answers }) => (
          <div key={name}>
            <dt>{say(reading.ask)}</dt>
            <dd className="clause-question" lang="zh-Hans">
              {question}
            </dd>
            <dt>{say(reading.answers)}</dt>
            <dd>{answers}</dd>
          </div>
        ))}
        {prose.status === 'encoded' ? (
          <div>
            <dt>{say(reading.usedIn)}</dt>
            <dd>
              <Cases cases={prose.cases} />
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

function Sentence({ sentence: { depth, pieces } }: { readonly sentence: ProseSentence }) {
  let at = 0;
  const placed = pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, start };
  });
  return (
    <p style={{ marginInlineStart: `${depth * 1.5}em` }}>
      {placed.map(({ text, kind, start }) => (
        <span key={start} className={`prose-${kind}`}>
          {text}
        </span>
      ))}
    </p>
  );
}

const firstCases = 3;

function Cases({ cases }: Pick<ClauseProse, 'cases'>) {
  const say = useSay();
  const [route] = useRoute();
  const [all, setAll] = useState(false);
  if (cases.length === 0) return say(reading.noCases);
  const shown = all ? cases : cases.slice(0, firstCases);
  return (
    <>
      {say(reading.casesCount, { count: cases.length })}
      <ul className="clause-cases" lang="zh-Hans">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <a className="deed" href={writeRoute({ ...route, place: 'cases', at: id, packed: undefined })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {cases.length <= firstCases ? null : (
        <button type="button" className="deed" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say(reading.fold) : say(reading.moreCases, { count: cases.length - firstCases })}
        </button>
      )}
    </>
  );
}
