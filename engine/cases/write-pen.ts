/** Words of a case that is being written, each with a place of its own, and what the printer asks about those places. */

import type { Manner } from '../../grammar/print/manner.ts';
import { type Span, span } from '../../grammar/span.ts';
import type { Named } from '../../grammar/tree.ts';
import type { CheckedMeasure } from '../measure.ts';

export interface Pen {
  named(text: string): Named;
  /** what stands in 「」 whatever it looks like */
  quoted(text: string): Named;
  /** a yes-or-no name that is denied: 不, 未 or 没有 before it */
  denied(text: string, word: string): Named;
  /** a judged fact that nobody has judged: 待认定 after it */
  awaited(text: string): Named;
  readonly manner: Manner;
}

export function penFor(measure: CheckedMeasure): Pen {
  let next = 0;
  const quoted = new Set<number>();
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  const named = (text: string): Named => ({ text, span: span(next++, next) });
  const noted = (text: string, note: (at: Span) => unknown): Named => {
    const word = named(text);
    note(word.span);
    return word;
  };
  return {
    named,
    quoted: (text) => noted(text, ({ start }) => quoted.add(start)),
    denied: (text, word) => noted(text, ({ start }) => before.set(start, word)),
    awaited: (text) => noted(text, ({ end }) => after.set(end, '待认定')),
    manner: {
      ...plainManner(measure),
      isQuoted: ({ start }) => quoted.has(start),
      wordBefore: (at, words) => words.find((word) => word === before.get(at)),
      wordBetween: (from, _, words) => words.find((word) => word === after.get(from)),
    },
  };
}

type Asked = 'isQuoted' | 'wordBefore' | 'wordBetween';

/** What follows from the declarations alone; a case points at nothing with 本 or 该. */
function plainManner({ lists, facts, amounts }: CheckedMeasure): Omit<Manner, Asked> {
  const measures = new Map(lists.map(({ name, measureWord }) => [name, measureWord]));
  const named = (kind: string) =>
    new Set([...facts, ...amounts].filter(({ type }) => type.kind === kind).map(({ name }) => name));
  const [money, texts] = [named('money'), named('text')];
  return {
    measureWord: (list) => measures.get(list) ?? '个',
    measureIn: (_, list) => measures.get(list) ?? '个',
    pointed: (list) => list,
    owner: (list) => list,
    listOf: () => undefined,
    isMoney: (name) => money.has(name),
    pointerBefore: () => undefined,
    setApart: () => false,
    isText: (name) => texts.has(name),
  };
}
