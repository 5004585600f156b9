/** Between the law and its rules: whether a unit is kept, its number, and for the one at hand how many cases name it. */
import { memo } from 'react';
import { useSay } from '../app/context.tsx';
import { law } from '../words/law.ts';
import { type LaidUnit, standingOf } from './layout.ts';

export interface MarkProps {
  readonly unit: LaidUnit;
  readonly top: number;
  /** where the next mark stands */
  readonly next: number;
  readonly isAtHand: boolean;
  readonly onChoose: () => void;
}

/** For the eye and the mouse; the words of the law themselves are what is read out and chosen by key. */
export const Mark = memo(function Mark({ unit: { row }, top, next, isAtHand, onChoose }: MarkProps) {
  const say = useSay();
  if (row === undefined) return null;
  const hasRoom = next - top > 44;
  return (
    <div
      className={`law-mark law-mark-${standingOf(row)}`}
      data-hand={isAtHand ? '' : undefined}
      style={{ top }}
      aria-hidden="true"
      title={row.clause}
      onClick={onChoose}
    >
      <i className={`law-dot law-dot-${standingOf(row)}`} />
      <span lang="zh-Hans">{row.short}</span>
      {isAtHand && hasRoom && row.cases > 0 ? (
        <span className="law-mark-cases">{say(law.restingCases, { count: row.cases })}</span>
      ) : null}
    </div>
  );
});
