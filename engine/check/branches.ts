/**
 * A sentence → its branches: one, or one for each 项 of 有下列情形之一的, under its own number (language.md §3).
 * Every branch carries the whole condition: readings, premise, item, and "and not" the exception.
 */
import { type ClauseRef, type ClauseStep, parseClause } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';
import type { Item, Premise, Quote, ReadingUse, Condition as Said } from '../../grammar/tree.ts';
import type { Condition } from '../measure.ts';
import { type Checking, wordsAt } from './checking.ts';
import { readCondition } from './conditions.ts';
import { always, and, not } from './logic.ts';
import type { Place } from './place.ts';
import { underReadings } from './readings.ts';

/** Where a sentence stands: under which clause, on which words of it. */
export interface Standing {
  readonly clause: ClauseRef;
  readonly words: string;
  /** the full words another quotation stands for */
  wordsOf(quote: Quote): string;
}

export interface Branch {
  readonly clause: ClauseRef;
  readonly words: string;
  readonly source: string;
  readonly span: Span;
  readonly condition: Condition;
  /** the part of the condition that 但……的除外 adds */
  readonly exception: Condition | undefined;
  /** of a row of a table, the condition of the whole */
  readonly table: Condition | undefined;
  readonly item: Item | undefined;
}

type BareBranch = Omit<Branch, 'exception'>;

interface Branching {
  readonly readings: readonly ReadingUse[];
  readonly premise?: Premise | undefined;
  readonly except?: Said | undefined;
  readonly items?: readonly Item[];
  readonly span: Span;
}

export function branchesOf(
  said: Branching,
  standing: Standing,
  place: Place,
  checking: Checking,
): readonly Branch[] {
  const premise = readOptional(said.premise?.condition, place, checking);
  const before = and(underReadings(said.readings, checking.readings, checking.report), premise);
  const except = said.except === undefined ? always : not(readCondition(said.except, place, checking));
  const items = said.items ?? [];
  const exception = except === always ? undefined : except;
  if (items.length === 0) return [{ ...branchOf(said, standing, and(before, except), checking), exception }];
  return items.map((item) => {
    const own = and(
      underReadings(item.readings, checking.readings, checking.report),
      readCondition(item.condition, place, checking),
    );
    return { ...itemBranch(said, items, item, standing, and(before, own, except), checking), exception };
  });
}

function readOptional(said: Said | undefined, place: Place, checking: Checking): Condition {
  return said === undefined ? always : readCondition(said, place, checking);
}

function branchOf(
  { span }: Branching,
  { clause, words }: Standing,
  condition: Condition,
  { source }: Checking,
): BareBranch {
  return { clause, words, source: wordsAt(source, span), span, condition, table: undefined, item: undefined };
}

function itemBranch(
  said: Branching,
  items: readonly Item[],
  item: Item,
  standing: Standing,
  condition: Condition,
  { source }: Checking,
): BareBranch {
  const head = wordsAt(source, { start: said.span.start, end: items[0]!.span.start });
  return {
    clause: clauseOfItem(standing.clause, item),
    words: item.quote === undefined ? standing.words : standing.wordsOf(item.quote),
    source: `${head}${wordsAt(source, item.span)}`,
    span: item.span,
    condition,
    table: undefined,
    item,
  };
}

/** 二（一）第一款第三句 with item 1 → 二（一）第一款第1项: a 项 stands under its 款, or as a 目 under its 项. */
function clauseOfItem(clause: ClauseRef, { number }: Item): ClauseRef {
  const within = clause.to === undefined ? clause.text : clause.text.slice(0, clause.text.indexOf('至'));
  const outer = withoutSentence(within, clause.path);
  const level = outer.endsWith('项') ? '目' : '项';
  const own = number.text.replace(/[.．、\s]/g, '');
  return parseClause(`${outer}第${own}${level}`, number.span) ?? clause;
}

function withoutSentence(text: string, path: readonly ClauseStep[]): string {
  const inner = path.filter(
    ({ level }) => level === 'sentence' || level === 'subsentence' || level === 'heading',
  );
  return inner.reduce((short) => short.replace(/(?:第[^第]+句|标题)$/, ''), text);
}
