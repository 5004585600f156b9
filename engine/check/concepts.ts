/** 定义, 认定 and 分歧 sentences → rules about concepts: their answer is 是 or 否. */
import type { Define, Hold, ReadingSentence } from '../../grammar/tree.ts';
import type { Rule } from '../measure.ts';
import { type Branch, branchesOf, type Standing } from './branches.ts';
import { type Checking, positionOf, wordsAt } from './checking.ts';
import { readBody } from './counts.ts';
import { and } from './logic.ts';
import { type Place, placeOf } from './place.ts';
import { underReading, underReadings } from './readings.ts';

/** 本规则所称 概念，是指 … 的情形: true where the body holds. */
export function defineRules(said: Define, standing: Standing, checking: Checking): readonly Rule[] {
  const concept = positionOf(said.concept, 'concept', checking);
  if (concept === undefined) return [];
  const place = placeOfConcept(concept, checking);
  const [branch] = branchesOf(said, standing, place, checking);
  const condition = and(branch!.condition, readBody(said.body, place, checking));
  return [conceptRule(concept, { ...branch!, condition }, true, checking)];
}

/** 前提 认定为 | 不认定为 概念 */
export function holdRules(said: Hold, standing: Standing, checking: Checking): readonly Rule[] {
  const concept = positionOf(said.concept, 'concept', checking);
  if (concept === undefined) return [];
  const branches = branchesOf(said, standing, placeOfConcept(concept, checking), checking);
  return branches.map((branch) => conceptRule(concept, branch, !said.negated, checking));
}

/** 概念 有N种理解: one rule of each understanding, which holds under that reading. */
export function readingRules(said: ReadingSentence, standing: Standing, checking: Checking): readonly Rule[] {
  const concept = positionOf(said.concept, 'concept', checking);
  if (concept === undefined) return [];
  const place = placeOfConcept(concept, checking);
  const outer = underReadings(said.readings, checking.readings, checking.report);
  const head = wordsAt(checking.source, { start: said.span.start, end: said.options[0]!.span.start });
  return said.options.map((option) => {
    const under = underReading(said.id, option.name, checking.readings, checking.report);
    const condition = and(outer, under, readBody(option.body, place, checking));
    const source = `${head}${wordsAt(checking.source, option.span)}`;
    const bare = { exception: undefined, table: undefined, item: undefined };
    const branch = { ...standing, source, span: option.span, condition, ...bare };
    return conceptRule(concept, branch, true, checking);
  });
}

function placeOfConcept(concept: number, { names }: Checking): Place {
  return placeOf(names, names.concepts[concept]!.over);
}

function conceptRule(index: number, branch: Branch, value: boolean, { names }: Checking): Rule {
  return {
    question: { kind: 'concept', index },
    clause: branch.clause,
    words: branch.words,
    source: branch.source,
    span: branch.span,
    over: names.concepts[index]!.over,
    condition: branch.condition,
    exception: branch.exception,
    answer: { kind: 'truth', value },
  };
}
