/** The sentences under every clause → rules, the scope of the measure, and what it replaces. */
import type { ClauseRef } from '../../grammar/clause.ts';
import { moved, movedSpan } from '../../grammar/moved.ts';
import type { ClauseBlock, Quote, Sentence } from '../../grammar/tree.ts';
import type { CheckedMeasure, Condition, Rule, ScopeRule } from '../measure.ts';
import { computeRules } from './amounts.ts';
import type { Standing } from './branches.ts';
import type { Checking } from './checking.ts';
import { defineRules, holdRules, readingRules } from './concepts.ts';
import { readCondition } from './conditions.ts';
import { and } from './logic.ts';
import type { Part } from './memory.ts';
import { inCondition, listsNeeded } from './mentions.ts';
import { dutyRules, performRules } from './norms.ts';
import { anywhere } from './place.ts';
import type { ReadBlock } from './previous.ts';
import { type Quoted, quoteBefore, quotesIn } from './quotes.ts';
import { underReadings } from './readings.ts';

/** A sentence and the clause it stands under, as they were read, and how far they have moved since. */
export interface Placed<S extends Sentence = Sentence> extends Part {
  readonly of: S;
  readonly clause: ClauseRef;
}

export const placeSentences = (blocks: readonly ReadBlock[]): readonly Placed[] =>
  blocks.flatMap(({ of: { clause, sentences }, by }) => sentences.map((of) => ({ of, by, clause })));

/** A sentence at the place where it stands now. */
export const here = <S extends Sentence>({ of, by }: Placed<S>): S => moved(of, by);

/** The sentences of one kind, here. */
export function ofKind<K extends Sentence['kind']>(
  placed: readonly Placed[],
  kind: K,
): readonly { readonly sentence: Extract<Sentence, { kind: K }>; readonly clause: ClauseRef }[] {
  return placed.flatMap((each) =>
    each.of.kind === kind
      ? [{ sentence: here(each) as Extract<Sentence, { kind: K }>, clause: clauseAt(each.clause, each.by) }]
      : [],
  );
}

/** A rule and the clause it was written under: its own may be that of a 项. */
export interface Written {
  readonly rule: Rule;
  readonly under: ClauseRef;
}

export function readRules(
  blocks: readonly ReadBlock[],
  quoted: Quoted,
  checking: Checking,
): readonly Written[] {
  const { memory, report, names, readings, hasCalendar } = checking;
  return blocks.flatMap((block, at) => {
    const words = quoted.words[at]!;
    const needs = [names, readings.declared, hasCalendar, words.join('\n')];
    const { made, by, told } = memory.recall('rules', block, needs, (own) =>
      rulesIn(block.here(), words, { ...checking, report: own }),
    );
    report.take(told);
    return by === 0 ? made : made.map((each) => writtenAt(each, by));
  });
}

function rulesIn(block: ClauseBlock, words: readonly string[], checking: Checking): readonly Written[] {
  const { clause } = block;
  const known = new Map(quotesIn(block).map((quote, at) => [quote, words[at]!]));
  const wordsOf = (quote: Quote): string => known.get(quote)!;
  return block.sentences.flatMap((sentence) => {
    const quote = quoteBefore(block, sentence);
    const standing = { clause, words: quote === undefined ? '' : wordsOf(quote), wordsOf };
    return rulesOf(sentence, standing, checking).map((rule) => ({ rule, under: clause }));
  });
}

/** What a rule means has no place in the text; where it stands has. */
function writtenAt({ rule, under }: Written, by: number): Written {
  const { clause, span } = rule;
  const here = { ...rule, clause: clauseAt(clause, by), span: movedSpan(span, by) };
  return { rule: here, under: clauseAt(under, by) };
}

const clauseAt = (clause: ClauseRef, by: number): ClauseRef => ({
  ...clause,
  span: movedSpan(clause.span, by),
});

/** 本文件适用于 条件 的情形: governs every norm that lies over at least the lists the condition needs. */
export function readScopes(placed: readonly Placed[], checking: Checking): readonly ScopeRule[] {
  return ofKind(placed, 'scope').map(({ sentence, clause }) => {
    const said = readCondition(sentence.condition, anywhere(checking.names), checking);
    const condition: Condition = and(
      underReadings(sentence.readings, checking.readings, checking.report),
      said,
    );
    return { clause, over: listsNeeded(inCondition(condition), checking.names), condition };
  });
}

/** Measures this one replaced whose text is not held: a case of their time gets no verdict, not a guess. */
export function readUnheld(placed: readonly Placed[]): CheckedMeasure['unheld'] {
  return ofKind(placed, 'repeal').flatMap(({ sentence, clause }) =>
    sentence.textHeld ? [] : [{ title: sentence.title.text, issued: sentence.issued.date, clause }],
  );
}

function rulesOf(sentence: Sentence, standing: Standing, checking: Checking): readonly Rule[] {
  switch (sentence.kind) {
    case 'define':
      return defineRules(sentence, standing, checking);
    case 'hold':
      return holdRules(sentence, standing, checking);
    case 'readings':
      return readingRules(sentence, standing, checking);
    case 'duty':
      return dutyRules(sentence, standing, checking);
    case 'perform':
      return performRules(sentence, standing, checking);
    case 'compute':
      return computeRules(sentence, standing, checking);
    case 'otherwise':
    case 'priority':
    case 'noRule':
    case 'scope':
    case 'repeal':
    case 'remark':
      return [];
  }
}
