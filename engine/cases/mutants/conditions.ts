/** A condition → the conditions that differ from it in one place. */
import { always, and, not, or } from '../../check/logic.ts';
import type { CheckedMeasure, Condition } from '../../measure.ts';
import { compareVariants } from './bounds.ts';
import { type MutantKind, type Setting, type Variant, within } from './mutant.ts';

/** Where a condition of the measure stands by itself. */
export const settingIn = (measure: CheckedMeasure, exceptions: readonly Condition[] = []): Setting => ({
  measure,
  counted: undefined,
  exceptions: new Set(exceptions),
  ofWhere: conditionVariants,
});

/** A whole condition: it may also be left out altogether. */
export function conditionVariants(condition: Condition, setting: Setting): readonly Variant<Condition>[] {
  const whole =
    condition.kind === 'and' || condition.kind === 'true' ? [] : [left(condition, always, setting)];
  return [...whole, ...variants(condition, setting)];
}

/** A part left out of what it stands in; the rest stays. */
function left(part: Condition, rest: Condition, { counted, exceptions }: Setting): Variant<Condition> {
  const kind = exceptions.has(part) ? 'exception' : 'drop';
  return { kind, said: rest, change: { from: { of: 'condition', condition: part }, to: undefined, counted } };
}

function said(kind: MutantKind, from: Condition, to: Condition, { counted }: Setting): Variant<Condition> {
  const change = {
    from: { of: 'condition', condition: from },
    to: { of: 'condition', condition: to },
    counted,
  } as const;
  return { kind, said: to, change };
}

function variants(condition: Condition, setting: Setting): readonly Variant<Condition>[] {
  const denied = () => said('negate', condition, not(condition), setting);
  switch (condition.kind) {
    case 'true':
      return [];
    case 'and':
    case 'or':
      return joinedVariants(condition, setting);
    case 'not':
      return deniedVariants(condition, setting);
    case 'count':
      return [
        denied(),
        ...counts(condition).map((n) => said('bound', condition, { ...condition, n }, setting)),
        ...within(
          conditionVariants(condition.where, { ...setting, counted: condition.list }),
          (where): Condition => ({ ...condition, where }),
        ),
      ];
    case 'compare':
      return [denied(), ...compareVariants(condition, setting)];
    case 'oneOf': {
      const { options } = condition;
      const fewer = options.length < 2 ? [] : options.map((_, at) => options.toSpliced(at, 1));
      return [
        denied(),
        ...fewer.map((each) => said('option', condition, { ...condition, options: each }, setting)),
      ];
    }
    case 'reading':
      // denied it would be the others together, which nobody writes
      return setting.measure.readings[condition.reading]!.options.flatMap((_, option) =>
        option === condition.option ? [] : [said('reading', condition, { ...condition, option }, setting)],
      );
    case 'fact':
    case 'concept':
    case 'happened':
    case 'state':
    case 'modality':
      return [denied()];
  }
}

function joinedVariants(
  condition: Extract<Condition, { kind: 'and' | 'or' }>,
  setting: Setting,
): readonly Variant<Condition>[] {
  const { kind, parts } = condition;
  const join = (some: readonly Condition[]) => (kind === 'and' ? and(...some) : or(...some));
  const other = { kind: kind === 'and' ? 'or' : 'and', parts } as const;
  return [
    ...(parts.length > 1 ? [said('junction', condition, other, setting)] : []),
    ...parts.flatMap((part, at) => [
      ...(parts.length > 1 ? [left(part, join(parts.toSpliced(at, 1)), setting)] : []),
      ...within(variants(part, setting), (changed) => join(parts.with(at, changed))),
    ]),
  ];
}

/** A negated literal is one literal: taking the 不 away is its mutant, negating it twice is not another. */
function deniedVariants(
  condition: Extract<Condition, { kind: 'not' }>,
  setting: Setting,
): readonly Variant<Condition>[] {
  return variants(condition.part, setting).map((variant) =>
    variant.kind === 'negate' && variant.said.kind === 'not' && variant.said.part === condition.part
      ? said('negate', condition, condition.part, setting)
      : { ...variant, said: not(variant.said) },
  );
}

/** One more and one less, where that is another condition and not none: 有0人以上 asks nothing. */
function counts({ quantifier, n }: Extract<Condition, { kind: 'count' }>): readonly number[] {
  if (quantifier === 'every') return [];
  const least = quantifier === 'atLeast' ? 1 : 0;
  return n - 1 >= least ? [n - 1, n + 1] : [n + 1];
}
