/** One line of the promulgated text as printed: every character as it stands, each unit a link to itself. */
import { memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSay } from '../app/context.tsx';
import type { Piece, Setting } from '../reading/lines.ts';
import { law } from '../words/law.ts';
import { isBare, type LaidLine, type LaidUnit } from './layout.ts';

export interface Choosing {
  readonly hrefOf: (clause: string) => string;
  /** `byKey`: the reader's hands are on the keyboard, the caret goes along */
  readonly onChoose: (unit: number, byKey: boolean) => void;
}

export interface PrintedLineProps extends Choosing {
  readonly onHeight: (line: number, height: number) => void;
  readonly line: LaidLine;
  readonly index: number;
  readonly units: readonly LaidUnit[];
  readonly hand: number | undefined;
}

const headings: Readonly<Partial<Record<Setting, number>>> = { title: 2, part: 2, section: 3 };
const headingOf = (setting: Setting) => {
  const level = headings[setting];
  return level === undefined ? {} : { role: 'heading', 'aria-level': level };
};
const below = 12;

export const PrintedLine = memo(function PrintedLine(props: PrintedLineProps) {
  const { line, index, units, hand, hrefOf, onChoose, onHeight } = props;
  const { setting, pieces } = line.line;
  const here = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = here.current;
    if (element === null) return;
    const tell = () => onHeight(index, element.offsetHeight + below);
    tell();
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    return () => watch.disconnect();
  }, [index, onHeight]);
  return (
    <p ref={here} className={`law-line law-${setting}`} {...headingOf(setting)}>
      {pieces.map((piece) => (
        <Words
          key={piece.span.start}
          piece={piece}
          unit={piece.row === undefined ? undefined : units[piece.row]}
          isAtHand={piece.row !== undefined && piece.row === hand}
          hrefOf={hrefOf}
          onChoose={onChoose}
        />
      ))}
    </p>
  );
});

interface WordsProps extends Choosing {
  readonly piece: Piece;
  readonly unit: LaidUnit | undefined;
  readonly isAtHand: boolean;
}

function Words({ piece, unit, isAtHand, hrefOf, onChoose }: WordsProps): ReactNode {
  const say = useSay();
  const here = useRef<HTMLAnchorElement>(null);
  const { row } = piece;
  if (unit === undefined || row === undefined)
    return piece.marker ? <span className="law-marker">{piece.text}</span> : piece.text;
  return (
    <a
      ref={here}
      className="law-words-of"
      data-unit={row}
      href={hrefOf(unit.clause)}
      tabIndex={isAtHand ? 0 : -1}
      aria-current={isAtHand ? 'true' : undefined}
      draggable={false}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        if (window.getSelection()?.isCollapsed === false && event.detail > 0) return; // words were selected, to be copied
        onChoose(row, event.detail === 0);
      }}
    >
      {cut(piece, unit).map(({ text, isGap, at }) =>
        isGap ? (
          <span key={at} className="law-gap">
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {isBare(unit.row) ? <span className="only-heard">（{say(law.missing)}）</span> : null}
    </a>
  );
}

/** The words that no rule keeps are underlined; the words themselves stay as they are. */
function cut({ span, text }: Piece, { row }: LaidUnit) {
  const parts: { text: string; isGap: boolean; at: number }[] = [];
  let at = span.start;
  const add = (end: number, isGap: boolean) => {
    const to = Math.min(end, span.end);
    if (to > at) parts.push({ text: text.slice(at - span.start, to - span.start), isGap, at });
    at = Math.max(at, to);
  };
  for (const { start, end } of isBare(row) ? row!.gaps : []) {
    add(start, false);
    add(end, true);
  }
  add(span.end, false);
  return parts;
}
