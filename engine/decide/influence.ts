/**
 * Which readings may change an answer at an instance, seen from what everything else says there: a part of a condition
 * that is 否 under every reading makes the others not matter. More than those that do, never fewer.
 */

import { eachInOrder } from './chain.ts';
import { inner } from './count.ts';
import type { Evaluator } from './evaluator.ts';
import { isNo, isYes } from './logic.ts';
import { type Place, type Positions, positionsAt } from './place.ts';
import type { Formula, Literal, ProgramAnswer, Question, Tree } from './program.ts';
import { governingScopes } from './scope.ts';

/** Positions of readings. */
export type Readings = ReadonlySet<number>;

export interface Influence {
  readonly ofConcept: (concept: number, positions: Positions) => Readings;
  readonly ofAmount: (amount: number, positions: Positions) => Readings;
  readonly ofDuty: (act: number, positions: Positions) => Readings;
  readonly ofPerformance: (act: number, positions: Positions) => Readings;
  readonly ofFact: (fact: number, positions: Positions) => Readings;
  readonly ofFormula: (formula: Formula | undefined, place: Place) => Readings;
}

const NONE: Readings = new Set();

export function createInfluence(run: Evaluator): Influence {
  const { questions, concepts } = run.program;
  const known = new Map<string, Readings>();
  const once = (
    kind: string,
    over: readonly number[],
    from: Positions,
    ask: (positions: Positions) => Readings,
  ): Readings => {
    const positions = run.ground.narrow(over, from);
    const key = `${kind} ${positions}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    // a question that asks for itself has no answer for a reading to change
    known.set(key, NONE);
    const readings = ask(positions);
    known.set(key, readings);
    return readings;
  };

  const ofConcept: Influence['ofConcept'] = (index, from) =>
    once(`concept ${index}`, concepts[index]!.over, from, (positions) => {
      const { openFact } = concepts[index]!;
      const fallback = openFact === undefined ? NONE : ofFact(openFact, positions);
      return union([ofQuestion(questions.concepts[index]!, positions), fallback]);
    });

  const ofAmount: Influence['ofAmount'] = (index, from) =>
    once(`amount ${index}`, run.program.amounts[index]!.over, from, (positions) =>
      ofQuestion(questions.amounts[index]!, positions),
    );

  const ofDuty: Influence['ofDuty'] = (act, from) =>
    once(`duty ${act}`, run.program.acts[act]!.over, from, (positions) => {
      const place = run.place(positions);
      const scopes = governingScopes(run, act).map(({ condition }) => ofTree(condition, place));
      return union([ofQuestion(questions.duties[act]!, positions), ...scopes]);
    });

  const ofPerformance: Influence['ofPerformance'] = (act, from) =>
    once(`performance ${act}`, run.program.acts[act]!.over, from, (positions) =>
      ofQuestion(questions.performances[act]!, positions),
    );

  const ofAct = (act: number, positions: Positions): Readings =>
    union([ofDuty(act, positions), ofPerformance(act, positions)]);

  /** Rules that hold under no reading neither answer nor outrank. */
  function ofQuestion({ rules, priorities }: Question, positions: Positions): Readings {
    const place = run.place(positions);
    const possible = new Map<number, Readings>();
    for (const rule of rules) {
      const { condition } = run.program.rules[rule]!;
      const readings = ofTree(condition, place);
      if (readings.size > 0 || !isNo(run.truth(condition, place))) possible.set(rule, readings);
    }
    const answers = [...possible.keys()].map((rule) => ofAnswer(run.program.rules[rule]!.answer, place));
    const ranks = priorities
      .map((at) => run.program.priorities[at]!)
      .filter(({ over, under }) => possible.has(over) && possible.has(under))
      .map(({ condition }) => ofTree(condition, place));
    return union([...possible.values(), ...answers, ...ranks]);
  }

  function ofAnswer(answer: ProgramAnswer, place: Place): Readings {
    if (answer.kind === 'value') return ofFormula(answer.value, place);
    if (answer.kind === 'performance')
      return typeof answer.at === 'object' ? ofFormula(answer.at, place) : NONE;
    if (answer.kind === 'truth' || answer.deadline === undefined) return NONE;
    const { deadline } = answer;
    if (deadline.kind === 'on' || deadline.kind === 'before') return ofFormula(deadline.value, place);
    if (deadline.kind !== 'within') return NONE;
    return union([deadline.from, deadline.amount, deadline.suspended].map((part) => ofFormula(part, place)));
  }

  function ofTree(tree: Tree, place: Place): Readings {
    switch (tree.kind) {
      case 'true':
        return NONE;
      case 'not':
        return ofTree(tree.part, place);
      case 'literal':
        return ofLiteral(run.program.literals[tree.literal]!, place);
      case 'and':
      case 'or': {
        const settles = tree.kind === 'and' ? isNo : isYes;
        const parts = tree.parts.map((part) => ({ part, readings: ofTree(part, place) }));
        const settled = parts.some(
          ({ part, readings }) => readings.size === 0 && settles(run.truth(part, place)),
        );
        return settled ? NONE : union(parts.map(({ readings }) => readings));
      }
    }
  }

  function ofLiteral(literal: Literal, place: Place): Readings {
    switch (literal.kind) {
      case 'fact':
      case 'happened':
        return ofFact(literal.index, positionsAt(place, literal.at));
      case 'oneOf':
        return ofFact(literal.fact, positionsAt(place, literal.at));
      case 'concept':
        return ofConcept(literal.index, positionsAt(place, literal.at));
      case 'compare':
        return union([ofFormula(literal.left, place), ofFormula(literal.right, place)]);
      case 'state':
        return ofAct(literal.act, positionsAt(place, literal.at));
      case 'modality':
        return ofDuty(literal.act, positionsAt(place, literal.at));
      case 'reading':
        return new Set([literal.reading]);
      case 'count':
        return union(elementsOf(literal, place).map((at) => ofTree(literal.where, at)));
    }
  }

  function elementsOf(
    { list, within }: { readonly list: number; readonly within: readonly number[] },
    place: Place,
  ): readonly Place[] {
    return run.ground
      .counted(place.positions, list, within)
      .elements.map((positions) => inner(place, positions));
  }

  function ofFact(fact: number, from: Positions): Readings {
    const { guard, over } = run.program.facts[fact]!;
    return guard === undefined ? NONE : ofTree(guard, run.place(run.ground.narrow(over, from)));
  }

  function ofFormula(formula: Formula | undefined, place: Place): Readings {
    switch (formula?.kind) {
      case undefined:
      case 'literal':
        return NONE;
      case 'fact':
        return ofFact(formula.index, positionsAt(place, formula.at));
      case 'amount':
        return ofAmount(formula.index, positionsAt(place, formula.at));
      case 'arithmetic':
        return union([ofFormula(formula.left, place), ofFormula(formula.right, place)]);
      case 'pick':
        return union(formula.values.map((value) => ofFormula(value, place)));
      case 'shift':
        return union([ofFormula(formula.from, place), ofFormula(formula.amount, place)]);
      case 'round':
        return ofFormula(formula.value, place);
      case 'tiers':
        return ofFormula(formula.of, place);
      case 'aggregate':
        return union(
          elementsOf(formula, place).flatMap((at) => [
            ofTree(formula.where, at),
            ofFormula(formula.value, at),
          ]),
        );
    }
  }

  const of = { concept: ofConcept, amount: ofAmount, duty: ofDuty, performance: ofPerformance };
  eachInOrder(run, ({ kind, index }, positions) => of[kind](index, positions));
  return { ofConcept, ofAmount, ofDuty, ofPerformance, ofFact, ofFormula };
}

function union(sets: readonly Readings[]): Readings {
  const full = sets.filter(({ size }) => size > 0);
  return full.length < 2 ? (full[0] ?? NONE) : new Set(full.flatMap((one) => [...one]));
}
