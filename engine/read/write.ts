/** Facts → the JSON document that readFacts reads back to the same facts. */
import type { Answered, Facts, InstanceKey } from '../facts.ts';
import type { Fact, Over } from '../measure.ts';
import { pathOf } from './instance.ts';
import type { Terms } from './terms.ts';
import { writeValue } from './written.ts';

export interface TellCase {
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
}

/** Plain data; `JSON.stringify` makes the document. Numbers are strings: no digit is lost on any way. */
export type Plain = null | boolean | string | readonly Plain[] | { readonly [key: string]: Plain };

export function writeFacts(measure: Terms, { facts, asOf, readings }: TellCase): Plain {
  return record([
    ['measure', measure.id],
    ['asOf', asOf],
    ['readings', readings.size > 0 ? record([...readings]) : undefined],
    ['lists', record(measure.lists.map(({ key }, list) => [key, writeList(measure, facts, list)]))],
    ['facts', record(told(measure, facts, [], ''))],
    ['pairs', writePairs(measure, facts)],
  ]);
}

function writeList(measure: Terms, facts: Facts, list: number): Plain {
  const { elements } = facts.lists[list]!;
  const items = elements.map(({ id, parents }, position) =>
    record([
      ['id', id],
      ...references(measure, facts, measure.lists[list]!.within, parents),
      ...told(measure, facts, [list], String(position)),
    ]),
  );
  return record([
    ['complete', writeComplete(measure, facts, list)],
    ['items', items],
  ]);
}

/** One word where the list lies within nothing; else each tuple of parents with its own. */
function writeComplete(measure: Terms, facts: Facts, list: number): Plain {
  const { within } = measure.lists[list]!;
  const { complete } = facts.lists[list]!;
  const word = (key: InstanceKey): Plain => completeWords[complete.get(key) ?? 'unknown'];
  if (within.length === 0) return word('');
  return [...complete.keys()].map((key) =>
    record([...references(measure, facts, within, positions(key)), ['complete', word(key)]]),
  );
}

const completeWords = { complete: true, incomplete: false, unknown: 'unknown' } as const;

function writePairs(measure: Terms, facts: Facts): Plain {
  const groups = new Map(
    measure.facts.filter(({ over }) => over.length > 1).map(({ over }) => [over.join(), over]),
  );
  return [...groups.values()].flatMap((over) => writeGroup(measure, facts, over));
}

function writeGroup(measure: Terms, facts: Facts, over: Over): readonly Plain[] {
  const here = [...measure.facts.keys()].filter((fact) => measure.facts[fact]!.over.join() === over.join());
  const keys = new Set(here.flatMap((fact) => [...facts.answers[fact]!.keys()]));
  return [...keys].map((key) =>
    record([...references(measure, facts, over, positions(key)), ...told(measure, facts, over, key)]),
  );
}

function references(measure: Terms, facts: Facts, over: Over, at: readonly number[]): [string, Plain][] {
  return over.map((list, i) => {
    const path = pathOf(measure.lists, facts.lists, list, at[i]!);
    return [measure.lists[list]!.key, path.length === 1 ? path[0]! : path];
  });
}

/** Every answer given at one instance. */
function told(measure: Terms, facts: Facts, over: Over, key: InstanceKey): [string, Plain][] {
  return [...measure.facts.entries()].flatMap(([index, fact]) => {
    const answered = fact.over.join() === over.join() ? facts.answers[index]!.get(key) : undefined;
    return answered ? [[fact.key, writeAnswer(fact, answered)] as [string, Plain]] : [];
  });
}

function writeAnswer(fact: Fact, { value, judgement }: Answered): Plain {
  const written = writeValue(value, fact.type);
  if (judgement === undefined) return written;
  return record([
    ['value', written],
    ['judgedBy', judgement.by],
    ['on', judgement.on],
    ['because', judgement.because],
  ]);
}

const positions = (key: InstanceKey): readonly number[] => (key === '' ? [] : key.split(',').map(Number));

function record(entries: readonly (readonly [string, Plain | undefined])[]): Plain {
  return Object.fromEntries(entries.filter((entry): entry is [string, Plain] => entry[1] !== undefined));
}
