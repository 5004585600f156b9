/** 顺位 → left out, turned round, or settled where it is 不定先后; and declared under another understanding. */
import type { CheckedMeasure, Priority } from '../../measure.ts';
import { conditionVariants, settingIn } from './conditions.ts';
import type { Change, Mutant, Piece, Saying } from './mutant.ts';

export function priorityMutants(
  measure: CheckedMeasure,
  priority: Priority,
  index: number,
): readonly Mutant[] {
  const put = putter(measure, priority, index);
  const { over, under, meant } = priority;
  const prevails = { ...priority, meant: 'prevails' as const };
  const reversed = { ...prevails, over: under, under: over };
  const isDeclared = measure.priorities.some((other) => sameWay(other, reversed));
  const settled =
    meant === 'prevails'
      ? [put('dropPriority', undefined), ...(isDeclared ? [] : [put('reversePriority', reversed)])]
      : [put('settlePriority', prevails), put('settlePriority', reversed)];
  // 不定先后 decides nothing, under whichever understanding it is said
  const understood = meant === 'conflict' ? [] : conditionVariants(priority.condition, settingIn(measure));
  return [
    ...settled,
    ...understood.map(({ kind, said, change }) => put(kind, { ...priority, condition: said }, change)),
  ].map((mutant, at) => ({ ...mutant, part: at + 1 }));
}

const putter =
  (measure: CheckedMeasure, priority: Priority, index: number) =>
  (kind: Mutant['kind'], changed: Priority | undefined, change?: Change): Mutant => {
    const [higher, lower] = [measure.rules[priority.over]!, measure.rules[priority.under]!];
    const between = [higher, lower];
    return {
      kind,
      clause: priority.clause ?? higher.clause,
      source: `${higher.clause.text}${priority.meant === 'prevails' ? '＞' : '？'}${lower.clause.text}`,
      span: priority.span,
      rule: priority.over,
      part: 1,
      change: change ?? {
        from: pieceOf(measure, priority),
        to: changed && pieceOf(measure, changed),
        counted: undefined,
      },
      questions: [lower.question],
      between,
      before: saying(priority),
      after: changed === undefined ? NOTHING : saying(changed),
      original: measure,
      measure: {
        ...measure,
        priorities: measure.priorities.toSpliced(index, 1, ...(changed === undefined ? [] : [changed])),
      },
    };
  };

const pieceOf = ({ rules }: CheckedMeasure, { over, under, meant }: Priority): Piece => ({
  of: 'priority',
  over: rules[over]!,
  under: rules[under]!,
  meant,
});

const saying = ({ condition, over, under, meant }: Priority): Saying => ({
  condition,
  says: [over, under, meant],
});

const NOTHING: Saying = { condition: { kind: 'not', part: { kind: 'true' } }, says: undefined };

const sameWay = (a: Priority, b: Priority): boolean =>
  a.over === b.over &&
  a.under === b.under &&
  a.meant === b.meant &&
  JSON.stringify(a.condition) === JSON.stringify(b.condition);
