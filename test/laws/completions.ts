/** What a case does not tell → a random answer to each of it, near the values at which the cases turn. */
import fc from 'fast-check';
import { type Facts, instanceKey, type ListFacts } from '../../engine/facts.ts';
import type { CheckedMeasure, Fact, Value } from '../../engine/measure.ts';

/** One fact at one instance. */
export interface Asked {
  readonly fact: number;
  readonly key: string;
}

export interface Answer extends Asked {
  readonly value: Value;
}

/** Everything that could be told of the things in the case, and is not. */
export function untold(measure: CheckedMeasure, facts: Facts): readonly Asked[] {
  return measure.facts.flatMap(({ over }, fact) =>
    tuples(measure, facts.lists, over)
      .map(instanceKey)
      .filter((key) => !facts.answers[fact]!.has(key))
      .map((key) => ({ fact, key })),
  );
}

/** The case with these answers, and its lists as they stand held to be whole. */
export function completed(facts: Facts, answers: readonly Answer[]): Facts {
  const lists = facts.lists.map(({ elements, complete }) => ({
    elements,
    complete: new Map([...complete.keys()].map((parents) => [parents, 'complete' as const])),
  }));
  const filled = facts.answers.map((told) => new Map(told));
  for (const { fact, key, value } of answers) filled[fact]!.set(key, { value, judgement: undefined });
  return { lists, answers: filled };
}

/** The same case with a part of its answers taken back. */
export function takenBack(facts: Facts, keep: (fact: number, key: string) => boolean): Facts {
  const answers = facts.answers.map((told, fact) => new Map([...told].filter(([key]) => keep(fact, key))));
  return { lists: facts.lists, answers };
}

/** An answer of the fact's type and within its bounds; `seen` are answers of the cases. */
export function answerTo(fact: Fact, seen: readonly Value[]): fc.Arbitrary<Value> {
  switch (fact.type.kind) {
    case 'yesno':
      return fc.boolean().map((yes) => ({ kind: 'yesno', yes }));
    case 'options':
      return fc.nat(fact.type.options.length - 1).map((option) => ({ kind: 'option', option }));
    case 'text':
      return fc.constantFrom<Value>(...seen, { kind: 'text', text: '丙地' });
    case 'event':
      return fc.oneof(
        { arbitrary: fc.constant<Value>({ kind: 'never' }), weight: 1 },
        { arbitrary: near(fact, seen), weight: 2 },
      );
    default:
      return near(fact, seen);
  }
}

function near(fact: Fact, seen: readonly Value[]): fc.Arbitrary<Value> {
  const bounds = [fact.from, fact.to].flatMap((bound) => bound ?? []);
  const values = [
    ...seen.filter(({ kind }) => kind !== 'never'),
    ...bounds,
    ...(seen.length + bounds.length > 0 ? [] : [plain(fact)]),
  ];
  return fc
    .tuple(fc.constantFrom(...values), fc.integer({ min: -2, max: 2 }))
    .map(([value, step]) => within(fact, moved(value, step, fact), value));
}

const plain = ({ type }: Fact): Value =>
  type.kind === 'time'
    ? { kind: 'minute', minute: 27_000_000 }
    : type.kind === 'date' || type.kind === 'event'
      ? { kind: 'day', day: 18_700 }
      : { kind: 'number', n: 1n, d: 1n };

/** Whole numbers move by ones, others by hundredths, days by days. */
function moved(value: Value, step: number, { type }: Fact): Value {
  if (value.kind === 'day') return { kind: 'day', day: value.day + step };
  if (value.kind === 'minute') return { kind: 'minute', minute: value.minute + step };
  if (value.kind !== 'number') return value;
  const parts = type.kind === 'integer' ? 1n : 100n;
  return lowest(value.n * parts + BigInt(step) * value.d, value.d * parts);
}

function within({ from, to }: Fact, value: Value, otherwise: Value): Value {
  return above(value, from) && above(to, value) ? value : otherwise;
}

function above(a: Value | undefined, b: Value | undefined): boolean {
  return a?.kind !== 'number' || b?.kind !== 'number' || a.n * b.d >= b.n * a.d;
}

function lowest(n: bigint, d: bigint): Value {
  const divisor = commonDivisor(n < 0n ? -n : n, d);
  return { kind: 'number', n: n / divisor, d: d / divisor };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/** Every choice of one element of each list that agree on the lists they lie within. */
function tuples(
  { lists }: CheckedMeasure,
  told: readonly ListFacts[],
  over: readonly number[],
): readonly (readonly number[])[] {
  const within = (list: number, element: number): ReadonlyMap<number, number> =>
    new Map([
      [list, element],
      ...told[list]!.elements[element]!.parents.flatMap((parent, at) => [
        ...within(lists[list]!.within[at]!, parent),
      ]),
    ]);
  return over.reduce<readonly (readonly number[])[]>(
    (found, list) =>
      found.flatMap((tuple) =>
        [...told[list]!.elements.keys()]
          .map((element) => [...tuple, element])
          .filter((longer) => {
            const fixed = new Map<number, number>();
            return longer.every((element, at) =>
              [...within(over[at]!, element)].every(([each, chosen]) => {
                const before = fixed.get(each);
                fixed.set(each, chosen);
                return before === undefined || before === chosen;
              }),
            );
          }),
      ),
    [[]],
  );
}
