/** What a case must tell: everything, or over a 底案 only what is otherwise there. */
import type { Answered, Element, Facts, InstanceKey } from '../facts.ts';
import { instanceKey } from '../facts.ts';
import type { CheckedMeasure, Over } from '../measure.ts';
import { instances, keyAt, type Placed, pathOf, placedAt } from '../read/instance.ts';
import type { Completeness } from './told.ts';
import { answerWords } from './write-same.ts';

/** One thing to tell, at the elements of the case that it is about. */
export type ToTell =
  | {
      readonly kind: 'list';
      readonly list: number;
      readonly placed: Placed;
      readonly complete: Completeness;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'answer'; readonly fact: number; readonly placed: Placed; readonly answered: Answered }
  | { readonly kind: 'unknown'; readonly fact: number; readonly placed: Placed };

/** Why something cannot be said in a case: the list and what stands in the way. */
export interface Unsayable {
  readonly why: 'incompleteWithoutElements' | 'removedWithoutWhole' | 'elementWithoutWords';
  readonly list: number;
  readonly id: string;
}

export interface Difference {
  readonly tellings: readonly ToTell[];
  readonly unsayable: readonly Unsayable[];
}

/** A table has room for more than a sentence: a list that is not complete and names nothing, an element of which nothing is told. */
export type Medium = 'text' | 'table';

export function differenceOf(
  measure: CheckedMeasure,
  facts: Facts,
  base: Facts | undefined,
  medium: Medium = 'text',
): Difference {
  const under = base && indexOf(measure, base);
  const lists = measure.lists.flatMap((_, list) => listDifferences(measure, facts, list, under, medium));
  const answers = [...answersTold(measure, facts, under), ...answersTakenBack(measure, facts, under)];
  const tellings = [...lists.flatMap((each) => ('kind' in each ? [each] : [])), ...answers];
  const touched = medium === 'table' ? { tellings: [], unsayable: [] } : touching(measure, facts, tellings);
  return {
    tellings: [...tellings, ...touched.tellings],
    unsayable: [...lists.flatMap((each) => ('why' in each ? [each] : [])), ...touched.unsayable],
  };
}

/** The 底案, and where its elements stand by their paths. */
interface Under {
  readonly facts: Facts;
  readonly positions: readonly ReadonlyMap<string, number>[];
}

function indexOf(measure: CheckedMeasure, facts: Facts): Under {
  const positions = facts.lists.map(
    ({ elements }, list) =>
      new Map(elements.map((_, at) => [pathKey(measure, facts, list, at), at] as const)),
  );
  return { facts, positions };
}

const pathKey = (measure: CheckedMeasure, facts: Facts, list: number, at: number): string =>
  JSON.stringify(pathOf(measure.lists, facts.lists, list, at));

/** The same instance in another case; undefined where an element is not there. */
function carried(
  measure: CheckedMeasure,
  from: Facts,
  to: Under,
  over: Over,
  key: InstanceKey,
): InstanceKey | undefined {
  const positions = (key === '' ? [] : key.split(',').map(Number)).map((at, i) =>
    to.positions[over[i]!]!.get(pathKey(measure, from, over[i]!, at)),
  );
  return positions.every((at) => at !== undefined) ? instanceKey(positions) : undefined;
}

type ListToTell = Extract<ToTell, { kind: 'list' }>;

function listDifferences(
  measure: CheckedMeasure,
  facts: Facts,
  list: number,
  under: Under | undefined,
  medium: Medium,
): readonly (ListToTell | Unsayable)[] {
  const { within } = measure.lists[list]!;
  return [...instances(measure.lists, facts.lists, within)].flatMap(
    (placed): readonly (ListToTell | Unsayable)[] => {
      const key = keyAt(placed, within)!;
      const complete = facts.lists[list]!.complete.get(key) ?? 'unknown';
      const ids = idsAt(facts, list, key);
      const below = under && carried(measure, facts, under, within, key);
      const before = below === undefined ? nothing : rollOf(under!.facts, list, below);
      const gone = before.ids.filter((id) => !ids.includes(id));
      const same = gone.length === 0 && before.ids.length === ids.length;
      if (same && before.complete === complete) return [];
      if (medium === 'text' && complete === 'incomplete' && ids.length === 0)
        return [{ why: 'incompleteWithoutElements', list, id: '' }];
      if (complete === 'incomplete' && gone.length > 0)
        return [{ why: 'removedWithoutWhole', list, id: gone[0]! }];
      return [{ kind: 'list', list, placed, complete, ids }];
    },
  );
}

interface RollTold {
  readonly complete: Completeness;
  readonly ids: readonly string[];
}

const nothing: RollTold = { complete: 'unknown', ids: [] };

const rollOf = (facts: Facts, list: number, key: InstanceKey): RollTold => ({
  complete: facts.lists[list]!.complete.get(key) ?? 'unknown',
  ids: idsAt(facts, list, key),
});

const idsAt = (facts: Facts, list: number, key: InstanceKey): readonly string[] =>
  facts.lists[list]!.elements.filter(({ parents }) => instanceKey(parents) === key).map(({ id }) => id);

function answersTold(measure: CheckedMeasure, facts: Facts, under: Under | undefined): readonly ToTell[] {
  return facts.answers.flatMap((answers, fact) => {
    const { over } = measure.facts[fact]!;
    return [...answers].flatMap(([key, answered]) => {
      const below = under && carried(measure, facts, under, over, key);
      const before = below === undefined ? undefined : under!.facts.answers[fact]!.get(below);
      const same = before && answerWords(measure, fact, before) === answerWords(measure, fact, answered);
      return same ? [] : [{ kind: 'answer', fact, placed: at(measure, facts, over, key), answered } as const];
    });
  });
}

/** What the 底案 tells of elements that are still there, and the case does not. */
function answersTakenBack(
  measure: CheckedMeasure,
  facts: Facts,
  under: Under | undefined,
): readonly ToTell[] {
  if (under === undefined) return [];
  const own = indexOf(measure, facts);
  return under.facts.answers.flatMap((answers, fact) => {
    const { over } = measure.facts[fact]!;
    return [...answers.keys()].flatMap((below) => {
      const key = carried(measure, under.facts, own, over, below);
      if (key === undefined || facts.answers[fact]!.has(key)) return [];
      return [{ kind: 'unknown', fact, placed: at(measure, facts, over, key) } as const];
    });
  });
}

const at = (measure: CheckedMeasure, facts: Facts, over: Over, key: InstanceKey): Placed =>
  placedAt(measure.lists, facts.lists, over, key);

/** 到庭人不明 keeps only those elements that the case speaks of: of the others it says again what is known, or that it is not. */
function touching(measure: CheckedMeasure, facts: Facts, tellings: readonly ToTell[]): Difference {
  const found: { tellings: ToTell[]; unsayable: Unsayable[] } = { tellings: [], unsayable: [] };
  const spoken = new Set(tellings.flatMap(({ placed }) => [...placed].map(([list, p]) => `${list} ${p}`)));
  const unclear = tellings.filter((each) => each.kind === 'list' && each.complete === 'unknown');
  for (const { list, placed } of unclear as readonly ListToTell[]) {
    const key = keyAt(placed, measure.lists[list]!.within)!;
    for (const [position, element] of facts.lists[list]!.elements.entries()) {
      if (instanceKey(element.parents) !== key || spoken.has(`${list} ${position}`)) continue;
      const telling = anyTelling(measure, facts, list, position);
      if (telling === undefined) found.unsayable.push(wordless(list, element));
      else found.tellings.push(telling);
    }
  }
  return found;
}

const wordless = (list: number, { id }: Element): Unsayable => ({ why: 'elementWithoutWords', list, id });

function anyTelling(
  measure: CheckedMeasure,
  facts: Facts,
  list: number,
  position: number,
): ToTell | undefined {
  const fact = measure.facts.findIndex(({ over }) => over.length === 1 && over[0] === list);
  if (fact < 0) return undefined;
  const placed = at(measure, facts, [list], String(position));
  const answered = facts.answers[fact]!.get(String(position));
  return answered === undefined
    ? { kind: 'unknown', fact, placed }
    : { kind: 'answer', fact, placed, answered };
}
