/**
 * A case told in the words of one version → the same case as each version reads it: lists, facts and options are found
 * again by their keys. What another version does not ask is dropped, what it asks besides is unknown.
 */
import { type Answered, type Element, type Facts, instanceKey, type ListFacts } from '../facts.ts';
import type { Value } from '../measure.ts';
import type { VersionCase } from './given.ts';
import type { Program } from './program.ts';

export function inEveryVersion(
  programs: readonly Program[],
  told: Program,
  facts: Facts,
): readonly VersionCase[] {
  return programs.map((program) => ({
    program,
    facts: program === told ? facts : carry(facts, told, program),
  }));
}

function carry(facts: Facts, from: Program, to: Program): Facts {
  const lists = to.lists.map((list) => sameList(from, to, list.key));
  return {
    lists: to.lists.map((_, list) => carryList(facts, from, to, lists, list)),
    answers: to.facts.map((_, fact) => carryAnswers(facts, from, to, lists, fact)),
  };
}

/** Position of the list that is the same list: its key, and its parents'. */
function sameList(from: Program, to: Program, key: string): number | undefined {
  const found = from.lists.findIndex((list) => list.key === key);
  const parents = (program: Program) =>
    program.lists.find((list) => list.key === key)!.within.map((at) => program.lists[at]!.key);
  return found >= 0 && sameSet(parents(from), parents(to)) ? found : undefined;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

type Positions = readonly (number | undefined)[];

function carryList(facts: Facts, from: Program, to: Program, lists: Positions, list: number): ListFacts {
  const old = lists[list];
  if (old === undefined) return { elements: [], complete: new Map() };
  const order = orderOf(from.lists[old]!.within, to.lists[list]!.within, lists);
  const { elements, complete } = facts.lists[old]!;
  return {
    elements: elements.map(({ id, parents }): Element => ({ id, parents: order.map((at) => parents[at]!) })),
    complete: new Map([...complete].map(([key, standing]) => [reordered(key, order), standing])),
  };
}

function carryAnswers(
  facts: Facts,
  from: Program,
  to: Program,
  lists: Positions,
  index: number,
): ReadonlyMap<string, Answered> {
  const fact = to.facts[index]!;
  const old = from.facts.findIndex(({ key, type }) => key === fact.key && type.kind === fact.type.kind);
  const over = fact.over.map((list) => lists[list]);
  if (old < 0 || over.includes(undefined) || over.length !== from.facts[old]!.over.length) return new Map();
  const order = orderOf(from.facts[old]!.over, fact.over, lists);
  if (order.includes(-1)) return new Map();
  const carried = [...facts.answers[old]!].flatMap(([key, answered]): [string, Answered][] => {
    const value = carryValue(answered.value, from, old, to, index);
    return value === undefined ? [] : [[reordered(key, order), { ...answered, value }]];
  });
  return new Map(carried);
}

/** Options by key; one that the version does not have tells it nothing. */
function carryValue(value: Value, from: Program, old: number, to: Program, index: number): Value | undefined {
  const [was, is] = [from.facts[old]!.type, to.facts[index]!.type];
  if (value.kind !== 'option' || was.kind !== 'options' || is.kind !== 'options') return value;
  const option = is.options.findIndex(({ key }) => key === was.options[value.option]?.key);
  return option < 0 ? undefined : { kind: 'option', option };
}

/** For each list in the new order, where it stood in the old one. */
const orderOf = (was: readonly number[], is: readonly number[], lists: Positions): readonly number[] =>
  is.map((list) => was.indexOf(lists[list] ?? -1));

function reordered(key: string, order: readonly number[]): string {
  const positions = key === '' ? [] : key.split(',').map(Number);
  return instanceKey(order.map((at) => positions[at]!));
}
