/** What is computed → the same with one number, sign or choice changed. */
import { unitOf } from '../../explain/condition.ts';
import type { Unit } from '../../explain/speech.ts';
import type { Expr } from '../../measure.ts';
import { type MutantKind, type Setting, type Variant, within } from './mutant.ts';
import { shifted } from './shifts.ts';
import { tierVariants } from './tiers.ts';

/** `kind`: what such a change is called where it stands; `unit`: what its numbers count, where that is known. */
export function exprVariants(
  expr: Expr,
  unit: Unit | undefined,
  kind: MutantKind,
  setting: Setting,
): readonly Variant<Expr>[] {
  const inside = (part: Expr, put: (changed: Expr) => Expr, of: Unit | undefined = unit) =>
    within(exprVariants(part, of, kind, setting), put);
  const said = (to: Expr) => changed(kind, expr, to, setting);
  switch (expr.kind) {
    case 'literal':
      return ([1, -1] as const)
        .flatMap((by) => shifted(expr.value, by, unit) ?? [])
        .map((value) => said({ kind: 'literal', value }));
    case 'fact':
    case 'amount':
      return [];
    case 'arithmetic': {
      const own = expr.op === 'add' || expr.op === 'sub' ? (unitOf(expr, setting) ?? unit) : undefined;
      return [
        said({ ...expr, op: otherSign[expr.op] }),
        ...inside(expr.left, (left) => ({ ...expr, left }), own),
        ...inside(expr.right, (right) => ({ ...expr, right }), own),
      ];
    }
    case 'pick':
      return [
        said({ ...expr, of: expr.of === 'max' ? 'min' : 'max' }),
        ...expr.values.flatMap((value, at) =>
          inside(value, (each) => ({ ...expr, values: expr.values.with(at, each) })),
        ),
      ];
    case 'shift':
      return [
        said({ ...expr, back: !expr.back }),
        ...inside(expr.from, (from) => ({ ...expr, from })),
        ...inside(expr.amount, (amount) => ({ ...expr, amount }), 'integer'),
      ];
    case 'round':
      return [
        ...roundings.filter((mode) => mode !== expr.mode).map((mode) => said({ ...expr, mode })),
        ...inside(expr.value, (value) => ({ ...expr, value })),
      ];
    case 'tiers':
      return [
        ...tierVariants(expr, unitOf(expr.of, setting), unit).map(said),
        ...inside(expr.of, (of) => ({ ...expr, of }), unitOf(expr.of, setting)),
      ];
    case 'aggregate': {
      const counted = { ...setting, counted: expr.list };
      return [
        ...others[expr.of].map((of) => said({ ...expr, of })),
        ...within(setting.ofWhere(expr.where, counted), (where): Expr => ({ ...expr, where })),
        ...(expr.value === undefined
          ? []
          : within(exprVariants(expr.value, unit, kind, counted), (value): Expr => ({ ...expr, value }))),
      ];
    }
  }
}

export function changed(kind: MutantKind, from: Expr, to: Expr, { counted }: Setting): Variant<Expr> {
  const change = { from: { of: 'value', value: from }, to: { of: 'value', value: to }, counted } as const;
  return { kind, said: to, change };
}

const otherSign = { add: 'sub', sub: 'add', mul: 'div', div: 'mul' } as const;
const roundings = ['half', 'up', 'down'] as const;

/** What could be meant instead, of the same things. */
const others = {
  count: [],
  sum: ['max', 'min'],
  max: ['sum', 'min'],
  min: ['sum', 'max'],
  earliest: ['latest'],
  latest: ['earliest'],
} as const satisfies Readonly<Record<Extract<Expr, { kind: 'aggregate' }>['of'], readonly string[]>>;
