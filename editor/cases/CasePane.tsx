/** One case opened: what it should come to beside what it comes to, and its words, as a form or as text. */
import { useRef, useState } from 'react';
import type { CaseOutcome } from '../analysis/protocol.ts';
import { useCases, useSay, useStudio } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { removeBlock } from './block.ts';
import { CaseForm } from './CaseForm.tsx';
import { Standing } from './CaseTable.tsx';
import { CaseText } from './CaseText.tsx';
import { Comparison } from './Comparison.tsx';
import type { RemovedCase } from './Removed.tsx';
import { fileName } from './shelf.ts';

export interface CasePaneProps {
  readonly id: string;
  readonly onOpen: (id: string | undefined) => void;
  readonly onRemoved: (removed: RemovedCase) => void;
}

const ways = ['compare', 'asForm', 'asText'] as const;

export function CasePane({ id, onOpen, onRemoved }: CasePaneProps) {
  const say = useSay();
  const [way, setWay] = useState<(typeof ways)[number]>('compare');
  const { outcomes } = useCases();
  // while its words are half written the case may be unread: what it was stays in sight
  const last = useRef<CaseOutcome>(undefined);
  const outcome = outcomes.get(id) ?? renamed(outcomes, last.current) ?? last.current;
  last.current = outcome;
  if (outcome === undefined) return <p className="cases-note">{say(words.noMatch)}</p>;
  return (
    <section
      className="case-pane"
      aria-label={say(words.open, { name: outcome.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onOpen(undefined);
      }}
    >
      <header className="case-head">
        <h2 lang="zh-Hans">{outcome.name}</h2>
        <Standing outcome={outcome} />
        <button type="button" className="deed case-close" onClick={() => onOpen(undefined)}>
          {say(words.close)}
        </button>
      </header>
      <p className="label">
        {[...outcome.sources, outcome.asOf, fileName(outcome.path)].filter(Boolean).join('　')}
      </p>
      <fieldset className="cases-picked case-ways">
        <legend className="only-heard">{say(words.ways)}</legend>
        {ways.map((each) => (
          <label key={each}>
            <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
            <span>{say(words[each])}</span>
          </label>
        ))}
      </fieldset>
      {way === 'compare' ? <Comparison outcome={outcome} /> : null}
      {way === 'asForm' ? <CaseForm id={outcome.id} /> : null}
      {way === 'asText' ? <TextOf outcome={outcome} /> : null}
      <Deeds outcome={outcome} onOpen={onOpen} onRemoved={onRemoved} />
    </section>
  );
}

/** A case whose name was changed in its place is the same case. */
const renamed = (outcomes: ReadonlyMap<string, CaseOutcome>, was: CaseOutcome | undefined) =>
  was && [...outcomes.values()].find(({ path, span }) => path === was.path && span.start === was.span.start);

/** The stretch is fixed when it is opened and follows its own words from then on. */
function TextOf({ outcome }: { readonly outcome: CaseOutcome }) {
  const opened = useRef(outcome);
  const { path, span } = opened.current;
  return <CaseText path={path} start={span.start} end={span.end} />;
}

interface DeedsProps {
  readonly outcome: CaseOutcome;
  readonly onOpen: (id: string | undefined) => void;
  readonly onRemoved: (removed: RemovedCase) => void;
}

function Deeds({ outcome, onOpen, onRemoved }: DeedsProps) {
  const say = useSay();
  const { desk } = useStudio();
  const remove = () => {
    const removed = removeBlock(desk, outcome.path, outcome.span);
    if (removed === undefined) return;
    onRemoved({ name: outcome.name, path: outcome.path, ...removed });
    onOpen(undefined);
  };
  return (
    <p className="case-deeds">
      <button type="button" className="deed" onClick={() => onOpen(`+/${outcome.id}`)}>
        {say(words.copy)}
      </button>
      <button type="button" className="deed" onClick={remove}>
        {say(words.remove)}
      </button>
    </p>
  );
}
