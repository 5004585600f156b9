/** A copy of the measure with something wrong put into it; and a case that a proof shows, told as text and decided anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureVocabulary, readCase, writeCase } from '../../engine/cases/index.ts';
import { compile, decide } from '../../engine/decide/index.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Shown } from '../../engine/proof/index.ts';
import type { Outcome, Settled } from '../../engine/verdict.ts';
import { parse } from '../../grammar/index.ts';
import { printDate } from '../../grammar/print/literals.ts';
import { loadMeasure } from '../../index.ts';

const folder = join(import.meta.dirname, '../../rules/wuqing-court-appearance');
const rules = readFileSync(join(folder, '2020-12-03.tiao'), 'utf8');
const text = readFileSync(join(folder, '2020-12-03.txt'), 'utf8');

/** A passage of the rule file, and what stands there instead. */
export type Edit = readonly [passage: string, instead: string];

/** @throws where a passage does not stand there exactly once, or the copy does not check */
export function planted(edits: readonly Edit[]): CheckedMeasure {
  const source = edits.reduce((before, [passage, instead]) => {
    const times = before.split(passage).length - 1;
    if (times !== 1) throw new Error(`${times} times: ${passage}`);
    return before.replace(passage, () => instead);
  }, rules);
  const { measure, diagnostics } = loadMeasure({ rules: source, text });
  if (measure === undefined)
    throw new Error(
      diagnostics.map(({ code, span }) => `${code} ${source.slice(span.start, span.end)}`).join(),
    );
  return measure.versions[0]!.measure;
}

export const original = planted([]);

/** A sentence, and another after it. */
export const followed = (sentence: string, by: string): Edit => [sentence, `${sentence}\n  ${by}`];
/** A sentence left out. */
export const without = (sentence: string): Edit => [`  ${sentence}\n`, ''];
/** A fact before the one whose line begins so. */
export const asked = (before: string, line: string): Edit => [`    ${before}`, `    ${line}\n    ${before}`];
/** 数额 after the last of the names. */
export const amounts = (declared: string): Edit => [
  '（每个机关、每次开庭，postponement_instead "postponement stands in for proof and staff"）。',
  `（每个机关、每次开庭，postponement_instead "postponement stands in for proof and staff"）。\n  数额：${declared}。`,
];

/** A case as it was read from text. */
export interface Told {
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
}

/** What is shown, written as a person would write it, and read back. */
export function readBack(measure: CheckedMeasure, { facts, asOf, readings }: Shown): Told {
  const written = writeCase(measure, { name: '所示', sources: [], facts, asOf, readings, expectations: [] });
  if (written.text === undefined) throw new Error(written.diagnostics.map(({ code }) => code).join());
  const head = `语言 1。\n案例集：${measure.id}，自${printDate(measure.effective)}起施行的文本。\n\n`;
  const vocabulary = measureVocabulary(measure);
  const { tree } = parse(head + written.text, { file: 'shown', vocabulary });
  const block = tree.blocks.find((each) => each.kind === 'case')!;
  const read = readCase(measure, block, [], 'shown');
  return { ...read, facts: read.facts! };
}

/** Everything that the case comes to: a program of its own, nothing left of the proof. */
export const decidedAnew = (measure: CheckedMeasure, { facts, asOf, readings }: Told): readonly Outcome[] =>
  decide([{ program: compile(measure), facts }], { asOf, readings }).outcomes;

/** The outcome of a question where the proof asked it. */
export function outcomeAt(
  outcomes: readonly Outcome[],
  { kind, key, instance }: Pick<Outcome, 'kind' | 'key' | 'instance'>,
): Outcome {
  const at = (one: Outcome): string => one.instance.map(({ list, id }) => `${list} ${id}`).join();
  const found = outcomes.find(
    (one) => one.kind === kind && one.key === key && at(one) === at({ instance } as Outcome),
  );
  if (found === undefined) throw new Error(`no outcome of ${key}`);
  return found;
}

const settled = (one: Settled<unknown>): string => (one.kind === 'is' ? String(one.value) : one.kind);

/** An outcome in words: what is to be done and how it stands, or a value. */
export const saidOf = (outcome: Outcome): string =>
  outcome.kind === 'act'
    ? [outcome.modality, outcome.state, outcome.deadline].map(settled).join(' ')
    : settled(outcome.value);

/** Every question of the case in words, by its name and place. */
export const allSaid = (outcomes: readonly Outcome[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    outcomes.map((one) => [`${one.kind} ${one.key} ${one.instance.map(({ id }) => id)}`, saidOf(one)]),
  );
