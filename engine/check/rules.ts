/** The sentences under every clause → rules, the scope of the measure, and what it replaces. */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { ClauseBlock, RuleFile, Sentence } from '../../grammar/tree.ts';
import type { CheckedMeasure, Condition, Rule, ScopeRule } from '../measure.ts';
import { computeRules } from './amounts.ts';
import type { Standing } from './branches.ts';
import type { Checking } from './checking.ts';
import { defineRules, holdRules, readingRules } from './concepts.ts';
import { readCondition } from './conditions.ts';
import { and } from './logic.ts';
import { inCondition, listsNeeded } from './mentions.ts';
import { dutyRules, performRules } from './norms.ts';
import { anywhere } from './place.ts';
import { type Quoted, quoteBefore } from './quotes.ts';
import { underReadings } from './readings.ts';

/** A sentence and where it stands. */
export interface Placed<S extends Sentence = Sentence> {
  readonly sentence: S;
  readonly standing: Standing;
}

export function placeSentences(tree: RuleFile, quoted: Quoted): readonly Placed[] {
  return tree.blocks.flatMap((block) => {
    if (block.kind !== 'clause') return [];
    return block.sentences.map((sentence) => ({ sentence, standing: standingOf(block, sentence, quoted) }));
  });
}

/** A rule and the clause it was written under: its own may be that of a 项. */
export interface Written {
  readonly rule: Rule;
  readonly under: ClauseRef;
}

export function readRules(placed: readonly Placed[], checking: Checking): readonly Written[] {
  return placed.flatMap(({ sentence, standing }) =>
    rulesOf(sentence, standing, checking).map((rule) => ({ rule, under: standing.clause })),
  );
}

/** 本文件适用于 条件 的情形: governs every norm that lies over at least the lists the condition needs. */
export function readScopes(placed: readonly Placed[], checking: Checking): readonly ScopeRule[] {
  return placed.flatMap(({ sentence, standing }) => {
    if (sentence.kind !== 'scope') return [];
    const said = readCondition(sentence.condition, anywhere(checking.names), checking);
    const condition: Condition = and(
      underReadings(sentence.readings, checking.readings, checking.report),
      said,
    );
    return [
      { clause: standing.clause, over: listsNeeded(inCondition(condition), checking.names), condition },
    ];
  });
}

/** Measures this one replaced whose text is not held: a case of their time gets no verdict, not a guess. */
export function readUnheld(placed: readonly Placed[]): CheckedMeasure['unheld'] {
  return placed.flatMap(({ sentence, standing }) =>
    sentence.kind === 'repeal' && !sentence.textHeld
      ? [{ title: sentence.title.text, issued: sentence.issued.date, clause: standing.clause }]
      : [],
  );
}

function standingOf(block: ClauseBlock, sentence: Sentence, quoted: Quoted): Standing {
  const quote = quoteBefore(block, sentence);
  return {
    clause: block.clause,
    words: quote === undefined ? '' : quoted.words(quote),
    wordsOf: quoted.words,
  };
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
