/** 期限 and 履行时间 → the same left out, a day or a unit earlier or later, or counted in another way. */
import type { Deadline, Expr } from '../../measure.ts';
import { exprVariants } from './exprs.ts';
import type { Setting } from './mutant.ts';

type Period = Extract<Deadline, { kind: 'within' }>;

/** undefined: no 期限 at all. A duty without one has nothing to lose. */
export function deadlineVariants(
  deadline: Deadline | undefined,
  setting: Setting,
): readonly (Deadline | undefined)[] {
  if (deadline === undefined) return [];
  return [undefined, ...moved(deadline, setting)];
}

function moved(deadline: Deadline, setting: Setting): readonly Deadline[] {
  switch (deadline.kind) {
    case 'promptly':
      return [{ kind: 'regularly' }];
    case 'regularly':
      return [{ kind: 'promptly' }];
    // 之前 is one day before 在, so each neighbour comes once
    case 'on': {
      const { value } = deadline;
      return [
        { kind: 'before', value },
        { kind: 'on', value: byDay(value, false) },
        ...inside(value, setting, (changed): Deadline => ({ kind: 'on', value: changed })),
      ];
    }
    case 'before': {
      const { value } = deadline;
      return [
        { kind: 'on', value },
        { kind: 'before', value: byDay(value, true) },
        ...inside(value, setting, (changed): Deadline => ({ kind: 'before', value: changed })),
      ];
    }
    case 'within':
      return movedPeriod(deadline, setting);
  }
}

function movedPeriod(period: Period, setting: Setting): readonly Period[] {
  const { from, amount, suspended, unit } = period;
  const { calendar } = setting.measure;
  return [
    ...lengths(amount).map((changed) => ({ ...period, amount: changed })),
    { ...period, countsFirstDay: !period.countsFirstDay },
    ...(calendar === undefined ? [] : [{ ...period, rollsOver: !period.rollsOver }]),
    ...(calendar !== undefined && (unit === 'day' || unit === 'workday')
      ? [{ ...period, unit: unit === 'day' ? ('workday' as const) : ('day' as const) }]
      : []),
    ...(suspended === undefined ? [] : [{ ...period, suspended: undefined }]),
    ...inside(from, setting, (changed) => ({ ...period, from: changed })),
    ...inside(amount, setting, (changed) => ({ ...period, amount: changed })),
  ];
}

/** A number of days is changed where it stands; one that is computed, as a whole. */
function lengths(amount: Expr): readonly Expr[] {
  if (amount.kind === 'literal') return [];
  return (['add', 'sub'] as const).map((op) => ({ kind: 'arithmetic', op, left: amount, right: one }));
}

/** 履行时间: undefined where none is written any more. */
export function momentVariants(
  at: Expr | 'earliest' | undefined,
  setting: Setting,
): readonly (Expr | undefined)[] {
  if (at === undefined) return [];
  if (at === 'earliest') return [undefined];
  return [undefined, byDay(at, false), byDay(at, true), ...inside(at, setting, (changed) => changed)];
}

const one: Expr = { kind: 'literal', value: { kind: 'number', n: 1n, d: 1n } };

const byDay = (from: Expr, back: boolean): Expr => ({ kind: 'shift', from, amount: one, unit: 'day', back });

/** What is written within the moment or the length: 受理日期后5日. */
const inside = <T>(expr: Expr, setting: Setting, put: (changed: Expr) => T): readonly T[] =>
  exprVariants(expr, 'integer', 'deadline', setting).map(({ said }) => put(said));
