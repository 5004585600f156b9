/**
 * The case as the form edits it: an immutable document, and every change a person may make to it. What comes out of an
 * edit always reads back (`readFacts`) without complaint: an answer whose question no longer arises goes with the answer
 * that made it arise, and everything told of a thing goes with the thing.
 */
import {
  type Answered,
  type Element,
  type Facts,
  type InstanceKey,
  instanceKey,
} from '../../engine/facts.ts';
import { guardDenied } from '../../engine/read/guard.ts';
import { type ReadFacts, readFacts, type TellCase, type Terms, writeFacts } from '../../engine/read/index.ts';
import { instanceBound, instanceLimit } from '../../engine/read/instance.ts';
import { readDay } from '../../engine/read/written.ts';
import type { Diagnostic } from '../../grammar/index.ts';

export type Case = TellCase;
export type Completeness = 'complete' | 'incomplete' | 'unknown';

export interface ReadSheet {
  /** undefined where anything in the sheet cannot be read */
  readonly told: Case | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What messages about the case call it. */
const file = 'case.json';

export function readSheet(terms: Terms, sheet: string): ReadSheet {
  const { facts, asOf, readings, diagnostics }: ReadFacts = readFacts(terms, sheet, file);
  return { told: facts && { facts, asOf, readings }, diagnostics };
}

export const writeSheet = (terms: Terms, told: Case): string => JSON.stringify(writeFacts(terms, told));

export function emptyCase(terms: Terms): Case {
  const lists = terms.lists.map(({ within }) => ({
    elements: [],
    complete: new Map(within.length === 0 ? [['', 'unknown'] as const] : []),
  }));
  return {
    facts: { lists, answers: terms.facts.map(() => new Map()) },
    asOf: undefined,
    readings: new Map(),
  };
}

/** Nothing has been told: no thing, no answer, no day. */
export const isEmpty = ({ facts, asOf }: Case): boolean =>
  asOf === undefined &&
  facts.lists.every(({ elements }) => elements.length === 0) &&
  facts.answers.every(({ size }) => size === 0);

// answers

export interface FactPlace {
  readonly fact: number;
  readonly key: InstanceKey;
}

/** `answered` undefined: unknown again. */
export function tell(
  terms: Terms,
  told: Case,
  { fact, key }: FactPlace,
  answered: Answered | undefined,
): Case {
  const answers = told.facts.answers.map((own, index) => {
    if (index !== fact) return own;
    const next = new Map(own);
    if (answered === undefined) next.delete(key);
    else next.set(key, answered);
    return next;
  });
  return withoutDenied(terms, { ...told, facts: { ...told.facts, answers } });
}

export const answerAt = ({ facts }: Case, { fact, key }: FactPlace): Answered | undefined =>
  facts.answers[fact]?.get(key);

export const answersIn = ({ facts }: Case): number => facts.answers.reduce((sum, { size }) => sum + size, 0);

/** Whether what is told says that the question does not arise there (只在…时填). */
export function isDenied(terms: Terms, { facts }: Case, { fact, key }: FactPlace): boolean {
  const { guard, over } = terms.facts[fact]!;
  return guard !== undefined && guardDenied(terms, facts, guard, over, key);
}

/** An answer may have made another question arise, and that another: until nothing more falls away. */
function withoutDenied(terms: Terms, told: Case): Case {
  let lost = false;
  const answers = told.facts.answers.map((own, fact) => {
    const standing = [...own].filter(([key]) => !isDenied(terms, told, { fact, key }));
    if (standing.length === own.size) return own;
    lost = true;
    return new Map(standing);
  });
  return lost ? withoutDenied(terms, { ...told, facts: { ...told.facts, answers } }) : told;
}

// the day asked about, and the readings

/** A day that does not exist is not taken. */
export const askedAt = (told: Case, asOf: string | undefined): Case =>
  asOf === undefined || readDay(asOf) !== undefined ? { ...told, asOf } : told;

/** `option` undefined: as the measure adopts it. */
export function readAs({ readings: known }: Terms, told: Case, id: string, option: string | undefined): Case {
  const reading = known.find((each) => each.id === id);
  const readings = new Map(told.readings);
  const adopted = reading?.options[reading.adopted]?.name;
  if (option === undefined || option === adopted) readings.delete(id);
  else if (reading?.options.some(({ name }) => name === option)) readings.set(id, option);
  return { ...told, readings };
}

// things

/** What a thing may be called: something, in one line, short enough to be read. */
export function thingName(typed: string): string | undefined {
  const name = typed
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' || name.length > 100 || !name.isWellFormed() ? undefined : name;
}

/** `parents`: an element of each list that this one lies within. */
export interface ThingPlace {
  readonly list: number;
  readonly parents: readonly number[];
}

/** undefined: there is one of that name already, or the case would become too large to be decided. */
export function addThing(
  terms: Terms,
  told: Case,
  { list, parents }: ThingPlace,
  id: string,
): Case | undefined {
  const own = told.facts.lists[list]!;
  if (hasThing(own.elements, parents, id)) return undefined;
  const key = instanceKey(parents);
  const complete = new Map(own.complete);
  // who lists one thing has not said that it is the only one
  if ((complete.get(key) ?? 'unknown') === 'unknown') complete.set(key, 'incomplete');
  const lists = told.facts.lists.with(list, { elements: [...own.elements, { id, parents }], complete });
  return isTooLarge(terms, lists) ? undefined : { ...told, facts: { ...told.facts, lists } };
}

/** undefined: there is another one of that name. */
export function renameThing(told: Case, list: number, position: number, id: string): Case | undefined {
  const own = told.facts.lists[list]!;
  const { parents, id: before } = own.elements[position]!;
  if (id === before) return told;
  if (hasThing(own.elements, parents, id)) return undefined;
  const elements = own.elements.with(position, { id, parents });
  return { ...told, facts: { ...told.facts, lists: told.facts.lists.with(list, { ...own, elements }) } };
}

const hasThing = (elements: readonly Element[], parents: readonly number[], id: string): boolean =>
  elements.some((each) => each.id === id && instanceKey(each.parents) === instanceKey(parents));

const isTooLarge = ({ lists, acts, facts, concepts, amounts }: Terms, told: Facts['lists']): boolean =>
  [...acts, ...facts, ...concepts, ...amounts].some(
    ({ over }) => instanceBound(lists, told, over) > instanceLimit,
  ) || lists.some(({ within }) => instanceBound(lists, told, within) > instanceLimit);

/** With everything that lies within it, and everything told of it. */
export function removeThing(terms: Terms, told: Case, list: number, position: number): Case {
  const gone = terms.lists.map(() => new Set<number>());
  gone[list]!.add(position);
  spread(terms, told.facts, gone);
  const moved = told.facts.lists.map(({ elements }, index) => movesOf(elements.length, gone[index]!));
  const lists = told.facts.lists.map(({ elements, complete }, index) => {
    const { within } = terms.lists[index]!;
    return {
      elements: elements.flatMap(({ id, parents }, at) =>
        gone[index]!.has(at) ? [] : [{ id, parents: parents.map((to, i) => moved[within[i]!]![to]!) }],
      ),
      complete: rekeyed(complete, within, moved),
    };
  });
  const answers = told.facts.answers.map((own, fact) => rekeyed(own, terms.facts[fact]!.over, moved));
  return withoutDenied(terms, { ...told, facts: { lists, answers } });
}

/** What lies within something that goes, goes too. */
function spread({ lists }: Terms, { lists: told }: Facts, gone: readonly Set<number>[]): void {
  let more = true;
  while (more) {
    more = false;
    for (const [index, { elements }] of told.entries())
      for (const [at, { parents }] of elements.entries()) {
        const goes = parents.some((parent, i) => gone[lists[index]!.within[i]!]!.has(parent));
        if (!goes || gone[index]!.has(at)) continue;
        gone[index]!.add(at);
        more = true;
      }
  }
}

/** For each position where it stands afterwards; undefined for what goes. */
function movesOf(count: number, gone: ReadonlySet<number>): readonly (number | undefined)[] {
  let next = 0;
  return Array.from({ length: count }, (_, at) => (gone.has(at) ? undefined : next++));
}

function rekeyed<T>(
  own: ReadonlyMap<InstanceKey, T>,
  over: readonly number[],
  moved: readonly (readonly (number | undefined)[])[],
): ReadonlyMap<InstanceKey, T> {
  return new Map(
    [...own].flatMap(([key, value]): [InstanceKey, T][] => {
      const positions = positionsOf(key).map((at, i) => moved[over[i]!]![at]);
      return positions.includes(undefined) ? [] : [[instanceKey(positions as number[]), value]];
    }),
  );
}

/** Whether the things listed are all there are. */
export function listed(told: Case, { list, parents }: ThingPlace, standing: Completeness): Case {
  const own = told.facts.lists[list]!;
  const complete = new Map(own.complete).set(instanceKey(parents), standing);
  return { ...told, facts: { ...told.facts, lists: told.facts.lists.with(list, { ...own, complete }) } };
}

export const listedAt = ({ facts }: Case, { list, parents }: ThingPlace): Completeness =>
  facts.lists[list]?.complete.get(instanceKey(parents)) ?? 'unknown';

export const positionsOf = (key: InstanceKey): readonly number[] =>
  key === '' ? [] : key.split(',').map(Number);
