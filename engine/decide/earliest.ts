/**
 * 该情形最早成立之时: from when a condition that holds has held. An event and a performance hold from their date; of all
 * parts the latest counts, of alternatives that hold the earliest; what has no date has always held. Undated altogether,
 * the act is done without a date.
 */
import { pick } from './arithmetic.ts';
import type { Content } from './content.ts';
import { inner } from './count.ts';
import { type Diagram, leaf, open, word } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { choose } from './logic.ts';
import { type Place, type Positions, positionsAt } from './place.ts';
import type { Literal, Tree } from './program.ts';
import { EVERYWHERE, standings } from './standing.ts';
import { operate, waitsOf } from './symbol.ts';

const ALWAYS = word('always');
const NEVER = word('never');

export function earliestAt(run: Evaluator, tree: Tree, place: Place): Diagram {
  switch (tree.kind) {
    case 'true':
    case 'not':
      return ALWAYS;
    case 'and':
      return tree.parts
        .map((part) => earliestAt(run, part, place))
        .reduce((a, b) => later(run, a, b), ALWAYS as Diagram);
    case 'or':
      return tree.parts
        .map((part) => ifHolds(run, run.truth(part, place), earliestAt(run, part, place)))
        .reduce((a, b) => sooner(run, a, b), NEVER as Diagram);
    case 'literal':
      return literalTime(run, run.program.literals[tree.literal]!, place);
  }
}

function literalTime(run: Evaluator, literal: Literal, place: Place): Diagram {
  switch (literal.kind) {
    case 'happened':
      return run.fact(literal.index, positionsAt(place, literal.at));
    case 'state':
      return doneTime(run, run.performance(literal.act, positionsAt(place, literal.at)).answer);
    case 'concept':
      return run.since(literal.index, positionsAt(place, literal.at));
    case 'count':
      return countTime(run, literal, place);
    case 'fact':
    case 'oneOf':
    case 'compare':
    case 'modality':
    case 'reading':
      return ALWAYS;
  }
}

/** A state that rests on a performance holds from then; one that rests on its absence is not dated. */
const doneTime = (run: Evaluator, done: Diagram): Diagram =>
  run.diagrams.apply('time of', [done], (is) =>
    is.kind === 'done' && is.at !== undefined ? leaf(is.at) : is.kind === 'open' ? leaf(is) : ALWAYS,
  );

/** From when the first of its rules that stand has held. */
export function conceptSince(run: Evaluator, concept: number, positions: Positions): Diagram {
  const question = run.program.questions.concepts[concept]!;
  const times = standings(run, question, positions, EVERYWHERE)
    .filter(({ rule }) => isTrueRule(run, rule))
    .map(({ rule, place, stands }) =>
      ifHolds(run, stands, earliestAt(run, run.program.rules[rule]!.condition, place)),
    );
  return times.length === 0 ? ALWAYS : times.reduce((a, b) => sooner(run, a, b), NEVER as Diagram);
}

const isTrueRule = (run: Evaluator, rule: number): boolean => {
  const { answer } = run.program.rules[rule]!;
  return answer.kind === 'truth' && answer.value;
};

/** "n or more" holds from the n-th of them on; "every one" from the last; the others are not dated. */
function countTime(run: Evaluator, literal: Extract<Literal, { kind: 'count' }>, place: Place): Diagram {
  const { elements } = run.ground.counted(place.positions, literal.list, literal.within);
  if (literal.quantifier === 'atMost' || literal.quantifier === 'exactly') return ALWAYS;
  const times = elements.map((positions) => {
    const at = inner(place, positions);
    return ifHolds(run, run.truth(literal.where, at), earliestAt(run, literal.where, at));
  });
  if (literal.quantifier === 'every') return times.reduce((a, b) => later(run, a, b), ALWAYS as Diagram);
  return nth(run, times, literal.n);
}

/** reached[k]: when k of those seen so far held. */
function nth(run: Evaluator, times: readonly Diagram[], n: number): Diagram {
  let reached: readonly Diagram[] = [ALWAYS, ...Array.from({ length: n }, () => NEVER)];
  for (const time of times) {
    reached = reached.map((sofar, k) =>
      k === 0 ? sofar : sooner(run, sofar, later(run, reached[k - 1]!, time)),
    );
  }
  return reached[n]!;
}

const ifHolds = (run: Evaluator, holds: Diagram, time: Diagram): Diagram =>
  choose(run.diagrams, holds, time, NEVER);

const later = (run: Evaluator, a: Diagram, b: Diagram): Diagram =>
  run.diagrams.apply('later', [a, b], (x, y) => {
    if (isNever(x) || isAlways(y)) return leaf(x);
    if (isNever(y) || isAlways(x)) return leaf(y);
    return dated('max', x, y);
  });

const sooner = (run: Evaluator, a: Diagram, b: Diagram): Diagram =>
  run.diagrams.apply('sooner', [a, b], (x, y) => {
    if (isAlways(x) || isNever(y)) return leaf(x);
    if (isAlways(y) || isNever(x)) return leaf(y);
    return dated('min', x, y);
  });

const dated = (of: 'max' | 'min', a: Content, b: Content): Diagram =>
  a.kind === 'open' || b.kind === 'open' ? open(waitsOf([a, b])) : leaf(operate(pick(of), [a, b]));

const isAlways = (is: Content): boolean =>
  is.kind === 'notApplicable' || (is.kind === 'word' && is.word === 'always');
const isNever = (is: Content): boolean =>
  (is.kind === 'word' && is.word === 'never') || (is.kind === 'known' && is.value.kind === 'never');
