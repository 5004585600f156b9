/** The promulgated text, set as a gazette, each line where its rules are; between the two the marks of what is kept. */
import type { KeyboardEvent, RefObject } from 'react';
import { useSay } from '../app/context.tsx';
import { law } from '../words/law.ts';
import type { Laid } from './layout.ts';
import { Mark } from './Mark.tsx';
import { type Choosing, PrintedLine } from './PrintedLine.tsx';
import type { AlignedLaw } from './use-aligned.ts';
import { useWindow } from './use-window.ts';

export interface LawColumnProps extends Choosing {
  readonly laid: Laid;
  readonly aligned: AlignedLaw;
  readonly hand: number | undefined;
  readonly onHeight: (line: number, height: number) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function LawColumn(props: LawColumnProps) {
  const { laid, aligned, hand, hrefOf, onChoose, onHeight, scroller } = props;
  const say = useSay();
  const { top, bottom } = useWindow(scroller);
  // among other sentences of its paragraph the words alone are lit, not the whole breadth
  const isAlone = hand !== undefined && laid.lines[laid.units[hand]?.line ?? 0]?.units.length === 1;
  const shown = laid.lines.flatMap((line, index) => {
    const row = aligned.rows[index];
    const isShown = row !== undefined && row.top < bottom && row.top + row.height > top;
    return isShown ? [{ line, index, row }] : [];
  });
  return (
    <section
      className="law-column"
      ref={scroller}
      aria-label={say(law.text)}
      // a part that scrolls must be reachable by keyboard
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      onKeyDown={(event) => byArrow(event, laid, hand, onChoose)}
    >
      <div className="law-sheet" style={{ height: aligned.scrollHeight }}>
        {aligned.bands.map(({ top, bottom }) => (
          <div
            key={top}
            className={isAlone ? 'law-band' : 'law-band law-band-aside'}
            style={{ top, height: bottom - top }}
          />
        ))}
        {shown.map(({ line, index, row }) => (
          <div key={index} className="law-row" style={{ top: row.top, height: row.height }} lang="zh-Hans">
            <PrintedLine
              line={line}
              index={index}
              units={laid.units}
              hand={hand !== undefined && line.units.includes(hand) ? hand : undefined}
              hrefOf={hrefOf}
              onChoose={onChoose}
              onHeight={onHeight}
            />
          </div>
        ))}
        {shown.flatMap(({ line }) =>
          line.units.map((unit) => (
            <Mark
              key={unit}
              unit={laid.units[unit]!}
              top={aligned.gaps.get(unit) ?? aligned.marks[unit] ?? 0}
              next={aligned.marks[unit + 1] ?? Number.POSITIVE_INFINITY}
              isAtHand={unit === hand}
              onChoose={() => onChoose(unit, false)}
            />
          )),
        )}
      </div>
    </section>
  );
}

function byArrow(
  event: KeyboardEvent<HTMLElement>,
  laid: Laid,
  hand: number | undefined,
  onChoose: LawColumnProps['onChoose'],
): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = hand === undefined ? 0 : hand + step;
  if (laid.units[to] === undefined) return;
  event.preventDefault();
  onChoose(to, false);
  focusUnit(event.currentTarget, to);
}

/** The link of a unit may have to be rendered first. */
export function focusUnit(within: HTMLElement | null, unit: number): void {
  const look = (tries: number) => {
    const link = within?.querySelector<HTMLElement>(`[data-unit="${unit}"]`);
    if (link) link.focus({ preventScroll: true });
    else if (tries > 0) requestAnimationFrame(() => look(tries - 1));
  };
  look(10);
}
