/** The law set as in a gazette, every character of it; each sentence is a link to itself, with its mark in the margin. */
import { memo, type RefObject, useEffect, useRef } from 'react';
import { useSay } from '../app/context.tsx';
import type { LawRow } from '../law/questions.ts';
import { reading } from '../words/reading.ts';
import type { Line, Piece, Setting, Unit } from './lines.ts';

export interface GazetteProps {
  readonly lines: readonly Line[];
  readonly units: readonly Unit[];
  /** what the rules make of the units; empty until it is known */
  readonly rows: readonly LawRow[];
  readonly chosen: number | undefined;
  readonly hrefOf: (clause: string) => string;
  readonly onChoose: (clause: string | undefined) => void;
}

export const Gazette = memo(function Gazette({ lines, units, rows, chosen, hrefOf, onChoose }: GazetteProps) {
  const say = useSay();
  const here = useRef<HTMLElement>(null);
  useKeptInSight(here, chosen);
  return (
    <article
      className="gazette"
      ref={here}
      data-long={lines.length > long ? '' : undefined}
      lang="zh-Hans"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard where no link is in sight
      tabIndex={0}
      aria-label={say(reading.text)}
    >
      {lines.map((line) => {
        const Element = elements[line.setting];
        return (
          <Element key={line.start} className={`gazette-${line.setting}${isAll(line, chosen) ? ' lit' : ''}`}>
            {line.pieces.map((piece) => (
              <Words key={piece.span.start} piece={piece} {...about(piece)} />
            ))}
          </Element>
        );
      })}
    </article>
  );

  function about({ row }: Piece): Omit<WordsProps, 'piece'> {
    const clause = row === undefined ? undefined : units[row]?.clause;
    return {
      status: row === undefined ? undefined : rows[row]?.status,
      chosen: row !== undefined && row === chosen,
      href: clause === undefined ? undefined : hrefOf(clause),
      onChoose: () => onChoose(row === chosen ? undefined : clause),
    };
  }
});

/** So many lines take a moment to lay out. */
const long = 500;

const elements = {
  title: 'h2',
  part: 'h2',
  section: 'h3',
  centred: 'p',
  flush: 'p',
  item: 'p',
  body: 'p',
} as const satisfies Record<Setting, string>;

/** The chosen sentence is all there is in the line. */
const isAll = ({ pieces }: Line, chosen: number | undefined): boolean =>
  chosen !== undefined &&
  pieces.every(({ row }) => row === chosen || row === undefined) &&
  pieces.some(({ row }) => row === chosen);

/** The chosen sentence stays in sight, also when the sheet takes room from the text, or a face that comes late stretches it. */
function useKeptInSight(here: RefObject<HTMLElement | null>, chosen: number | undefined): void {
  useEffect(() => {
    const text = here.current;
    if (chosen === undefined || text === null) return;
    const show = (block: ScrollLogicalPosition) =>
      text.querySelector('[aria-current]')?.scrollIntoView({ block });
    const sized = new ResizeObserver(() => show('nearest'));
    for (const each of [text, ...text.children]) sized.observe(each);
    show(text.scrollTop === 0 ? 'center' : 'nearest');
    return () => sized.disconnect();
  }, [here, chosen]);
}

interface WordsProps {
  readonly piece: Piece;
  readonly status: LawRow['status'] | undefined;
  readonly chosen: boolean;
  readonly href: string | undefined;
  readonly onChoose: () => void;
}

function Words({ piece, status, chosen, href, onChoose }: WordsProps) {
  const say = useSay();
  if (href === undefined)
    return piece.marker ? <span className="gazette-marker">{piece.text}</span> : piece.text;
  return (
    <>
      {status === undefined ? null : (
        <i
          className={`mark mark-${status}`}
          {...(status === 'encoded' ? quiet : { role: 'img', 'aria-label': say(reading[status]) })}
        />
      )}
      <a
        className={`sentence sentence-${status ?? 'unknown'}`}
        href={href}
        aria-current={chosen ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChoose();
        }}
      >
        {piece.text}
      </a>
    </>
  );
}

/** That a sentence has rules is the rule; only the exceptions are read aloud. */
const quiet = { 'aria-hidden': true } as const;
