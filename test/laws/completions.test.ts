/**
 * Unknown is exact (language.md §4): what is decided stays so however the case is completed, and of what is not told
 * only the facts listed as missing can change an outcome. Tried on the cases of test/laws, with answers taken back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf, casesOf, readCase } from '../../engine/cases/index.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure, Value } from '../../engine/measure.ts';
import type { Outcome, Settled, Verdict } from '../../engine/verdict.ts';
import { decideFacts } from '../../index.ts';
import { type Asked, answerTo, completed, takenBack, untold } from './completions.ts';
import { pieces } from './pieces.ts';

const runs = Number(process.env.RUNS ?? 25);

describe.each(pieces)('$name', ({ sound }) => {
  const { law, cases } = sound!;
  const { measure, blocks, file } = cases;
  const told = casesOf(blocks).map((block) => readCase(measure, block, basesOf(blocks), file));
  const seen = seenIn(told.map(({ facts }) => facts!));
  const answer = ({ fact }: Asked) => answerTo(measure.facts[fact]!, seen[fact]!);

  it('keeps what it has decided, and lists what could still change the rest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...told), fc.gen(), ({ facts, asOf, readings }, g) => {
        const share = g(fc.nat, 5);
        const known = takenBack(facts!, () => g(fc.nat, 9) >= share);
        const open = untold(measure, known);
        const filled = open.map((each) => ({ ...each, value: g(answer, each) }));
        const decide = (of: Facts) => decideFacts(law, of, measure, { asOf, readings });
        const [before, after] = [decide(known), decide(completed(known, filled))];
        for (const [was, is] of sideBySide(before, after)) expect(overturned(was!, is!)).toEqual([]);

        if (open.length === 0) return;
        const at = g(fc.nat, open.length - 1);
        const other = filled.with(at, { ...filled[at]!, value: g(answer, open[at]!) });
        const changed = decide(completed(known, other));
        for (const [was, is, then] of sideBySide(before, after, changed)) {
          if (isMissing(was!, open[at]!, measure, known) || unproven(was!)) continue;
          expect(differing(is!, then!)).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
  });
});

/** Per fact, the answers that some case gives. */
function seenIn(facts: readonly Facts[]): readonly (readonly Value[])[] {
  return facts[0]!.answers.map((_, fact) =>
    facts.flatMap(({ answers }) => [...answers[fact]!.values()].map(({ value }) => value)),
  );
}

/** The outcomes of one question at one instance, as each verdict has them. */
function sideBySide(...verdicts: readonly Verdict[]): readonly (readonly Outcome[])[] {
  const [first, ...others] = verdicts;
  return first!.outcomes.flatMap((outcome) => {
    const same = others.map((verdict) => sameIn(verdict, outcome));
    return same.every((each) => each !== undefined) ? [[outcome, ...same]] : [];
  });
}

/** A question that only one version asks goes once another is known to apply; until then that must have been open. */
function sameIn({ outcomes }: Verdict, { kind, key, instance, version }: Outcome): Outcome | undefined {
  const place = JSON.stringify(instance);
  const found = outcomes.find(
    (each) => each.kind === kind && each.key === key && JSON.stringify(each.instance) === place,
  );
  if (found === undefined && version.kind !== 'undetermined') throw new Error(`${key} ${place} has gone`);
  return found;
}

function settled(outcome: Outcome): Readonly<Record<string, Settled<unknown>>> {
  if (outcome.kind !== 'act') return { value: outcome.value };
  const { modality, state, deadline, doneOn } = outcome;
  return { modality, state, deadline, doneOn };
}

/**
 * What was decided and has come out otherwise. What is still open when all is told runs into a year that the calendar
 * lacks; a conflict may be between other rules.
 */
function overturned(was: Outcome, is: Outcome): readonly string[] {
  const after = settled(is);
  return Object.entries(settled(was))
    .filter(([aspect, before]) => isOpposed(before, after[aspect]!))
    .map(([aspect, before]) => `${was.name} ${aspect}: ${said(before)} → ${said(after[aspect]!)}`);
}

/** `missing` is about the answer itself, of an act about its modality and state. */
function differing(is: Outcome, then: Outcome): readonly string[] {
  return overturned(is, then).filter((words) => !/ (deadline|doneOn): /.test(words));
}

const isOpposed = (a: Settled<unknown>, b: Settled<unknown>): boolean =>
  a.kind !== 'undetermined' && b.kind !== 'undetermined' && said(a) !== said(b);

const said = (standing: Settled<unknown>): string =>
  'value' in standing ? String(standing.value) : standing.kind;

/** Where the exact check was too large, nothing is promised but what was decided. */
const unproven = (outcome: Outcome): boolean =>
  Object.values(settled(outcome)).some((each) => each.kind === 'undetermined' && !each.proven);

function isMissing(
  { missing }: Outcome,
  { fact, key }: Asked,
  { facts }: CheckedMeasure,
  { lists }: Facts,
): boolean {
  const { key: name, over } = facts[fact]!;
  const positions = key === '' ? [] : key.split(',').map(Number);
  const ids = over.map((list, at) => lists[list]!.elements[positions[at]!]!.id);
  return missing.some(
    (each) =>
      each.standing.startsWith('list') ||
      (each.key === name && ids.every((id) => each.instance.some((part) => part.id === id))),
  );
}
