/**
 * Whether a mutant can come out otherwise than the measure in a case at all. Where what was changed says the same at
 * every instance, everything that rests on it is the same, and the case need not be decided again.
 */
import { inRule } from '../check/mentions.ts';
import type { CheckedMeasure, Condition, Rule } from '../measure.ts';
import type { LiteralTruth, Outcome, RuleFared } from '../verdict.ts';
import type { Mutant } from './mutants/index.ts';
import { outcomeOf } from './needs.ts';
import { outcomeName } from './partly.ts';
import { compiled, type Expected, type Probe } from './probe.ts';
import { literalsIn, type Truth, truthWith } from './truth.ts';
import { chosenIn, underReadings } from './under-readings.ts';

/** May say yes where the case does not notice; says no only where it cannot. */
export function touches(mutant: Mutant, probe: Probe, concerned: readonly Expected[]): boolean {
  if (!differsUnder(mutant, probe.readings)) return false;
  // of several versions a verdict tells only the rules of the one in force
  if (probe.set.versions.length > 1) return true;
  const { original } = mutant;
  const { verdict, fared } = probe.unchanged();
  const { outcomes } = verdict;
  switch (mutant.kind) {
    case 'adopted':
      return true;
    case 'open':
    case 'close': {
      const { key } = original.concepts[mutant.questions[0]!.index]!;
      return outcomes.some((each) => isOf(each, key) && !each.rules.some(({ fared }) => fared === 'holds'));
    }
    default:
      if (mutant.between.length > 0) return outcomes.some((each) => isAbout(each, mutant) && compete(each));
      return (
        mutant.rule === undefined || ruleDiffers(mutant, mutant.rule, fared.get(mutant.rule) ?? [], concerned)
      );
  }
}

/** The outcome that tells how the two rules fared. */
const isAbout = ({ kind, key }: Outcome, { original, questions }: Mutant): boolean =>
  outcomeName(kind, key) === outcomeOf(original, questions[0]!);

const isOf = ({ kind, key }: Outcome, concept: string): boolean =>
  outcomeName(kind, key) === outcomeName('concept', concept);

/** Under readings that settle the original and the mutant alike, nothing can differ. */
function differsUnder(
  { before, after, original, measure }: Mutant,
  readings: ReadonlyMap<string, string>,
): boolean {
  const left = underReadings(before.condition, chosenIn(original, readings));
  const right = underReadings(after.condition, chosenIn(measure, readings));
  if (left === 'never' && right === 'never') return false;
  if (left === 'never' || right === 'never' || before.says !== after.says) return true;
  return textOf(left) !== textOf(right);
}

const textOf = (condition: Condition): string =>
  JSON.stringify(condition, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

/** A priority matters only where two rules of one question hold, or may: it may reach them through others. */
const compete = ({ rules }: Outcome): boolean => rules.filter(({ fared }) => fared !== 'fails').length > 1;

function ruleDiffers(
  { before, after, original, measure }: Mutant,
  position: number,
  fared: readonly RuleFared[],
  concerned: readonly Expected[],
): boolean {
  // another answer is heard only where the rule holds
  if (before.condition === after.condition) return fared.some((each) => each.fared !== 'fails');
  if (tellsSince(original)) return true;
  if (fared.some((each) => conditionDiffers(original, position, each, after.condition))) return true;
  const [was, is] = [original.rules[position]!, measure.rules[position]!];
  return losesGrounds(was, is, fared, concerned);
}

/** 该情形最早成立之时 looks into the conditions themselves. */
const tellsSince = ({ rules }: CheckedMeasure): boolean =>
  rules.some(({ answer }) => answer.kind === 'performance' && answer.at === 'earliest');

function conditionDiffers(
  original: CheckedMeasure,
  position: number,
  { literals }: RuleFared,
  after: Condition,
): boolean {
  const { condition } = original.rules[position]!;
  const truths = truthsOf(original, position, literals);
  const truth = (literal: Condition): Truth => truths.get(literal);
  const [was, is] = [truthWith(condition, truth), truthWith(after, truth)];
  return was === undefined || was !== is;
}

/** The literals of a condition are those of its program, in the order they are read. */
function truthsOf(
  original: CheckedMeasure,
  position: number,
  truths: readonly LiteralTruth[],
): ReadonlyMap<Condition, Truth> {
  const said = new Map(truths.map(({ literal, truth }) => [literal, truth]));
  const literals = literalsIn(
    original.rules[position]!.condition,
    compiled(original).rules[position]!.condition,
  );
  return new Map(
    literals.map(({ condition, literal }) => {
      const truth = said.get(literal);
      return [condition, truth === 'yes' || truth === 'no' ? truth : undefined];
    }),
  );
}

/** 依据 are looked for in what the rules that hold mention: what is mentioned no longer is no ground. */
function losesGrounds(
  was: Rule,
  is: Rule,
  fared: readonly RuleFared[],
  concerned: readonly Expected[],
): boolean {
  if (!concerned.some(({ expectation }) => expectation.grounds.length > 0)) return false;
  if (!fared.some((each) => each.fared === 'holds')) return false;
  const kept = new Set(inRule(is).map(({ kind, index }) => `${kind} ${index}`));
  return inRule(was).some(({ kind, index }) => !kept.has(`${kind} ${index}`));
}
