/** How each rule of a question fared, and what its literals said. */
import type { LiteralTruth, RuleFared } from '../verdict.ts';
import type { Diagram } from './diagram.ts';
import type { Evaluator, Standing } from './evaluator.ts';
import { isNo, isYes } from './logic.ts';
import type { Question, Tree } from './program.ts';
import { missingOf } from './settle.ts';

export function fared(
  run: Evaluator,
  question: Question,
  standing: readonly Standing[],
): readonly RuleFared[] {
  return standing.map((one) => {
    const { clause, condition } = run.program.rules[one.rule]!;
    const how = howFared(one);
    return {
      rule: one.rule,
      clause,
      fared: how,
      yieldsTo: how === 'yields' ? holdingAbove(run, question, standing, one.rule) : [],
      literals: literalsIn(condition).map((literal) => truthOf(run, literal, one)),
    };
  });
}

function holdingAbove(
  run: Evaluator,
  question: Question,
  standing: readonly Standing[],
  rule: number,
): readonly number[] {
  const higher = new Set(run.outranked(question).get(rule));
  return standing.filter((one) => higher.has(one.rule) && isYes(one.holds)).map((one) => one.rule);
}

function howFared({ holds, stands }: Standing): RuleFared['fared'] {
  if (isNo(holds)) return 'fails';
  if (isYes(stands)) return 'holds';
  return isYes(holds) && isNo(stands) ? 'yields' : 'undetermined';
}

/** Each literal of a condition once, in the order it is read; a program's conditions never change. */
function literalsIn(tree: Tree): readonly number[] {
  const known = LITERALS.get(tree);
  if (known !== undefined) return known;
  const found = new Set<number>();
  const walk = (at: Tree): void => {
    if (at.kind === 'literal') found.add(at.literal);
    else if (at.kind === 'not') walk(at.part);
    else if (at.kind !== 'true') at.parts.forEach(walk);
  };
  walk(tree);
  LITERALS.set(tree, [...found]);
  return [...found];
}

const LITERALS = new WeakMap<Tree, readonly number[]>();

function truthOf(run: Evaluator, literal: number, { place }: Standing): LiteralTruth {
  return { literal, truth: truthWord(run, run.literal(literal, place)) };
}

export function truthWord(run: Evaluator, is: Diagram): LiteralTruth['truth'] {
  if (isYes(is)) return 'yes';
  if (isNo(is)) return 'no';
  return is.kind === 'branch' && missingOf(run.diagrams, [is]).length === 0 ? 'conflict' : 'undetermined';
}
