/** The readings an outcome rests on: those whose change, alone, changes it. */
import type { Diagram } from './diagram.ts';
import { createEvaluator } from './evaluate.ts';
import type { Evaluator } from './evaluator.ts';
import { settledText } from './outcome.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Question } from './program.ts';
import type { Subject } from './subject.ts';

/** Every version under one other option of one reading. */
export interface Variant {
  readonly reading: string;
  readonly option: string;
  readonly runs: readonly Evaluator[];
}

export function restsOn(variants: readonly Variant[], runs: readonly Evaluator[], subject: Subject, parts: Parts): readonly string[] {
  const consulted = readingsConsulted(runs, subject);
  const concerning = variants.filter(({ reading }) => consulted.has(reading));
  const changing = concerning.filter((variant) => changes(variant, runs, subject, parts));
  return [...new Set(changing.map(({ reading }) => reading))];
}

/** Diagrams that are the same need no further look: each stands only once. */
function changes(variant: Variant, runs: readonly Evaluator[], subject: Subject, parts: Parts): boolean {
  const other = partsOf(variant.runs, subject);
  if (other === undefined) return true;
  const { same } = parts.told.run.diagrams;
  const [own, others] = [diagramsOf(parts), diagramsOf(other)];
  if (own.every((diagram, at) => same(diagram, others[at]!))) return false;
  return settledText(runs, parts) !== settledText(runs, other);
}

const diagramsOf = ({ version, answers }: Parts): readonly Diagram[] =>
  answers.kind === 'act'
    ? [version, answers.modality, answers.state, answers.deadline, answers.done]
    : [version, answers.value];

/** One variant for each option of each reading that is not the one chosen. */
export function variantsOf(runs: readonly Evaluator[]): readonly Variant[] {
  const ids = new Set(runs.flatMap(({ program }) => program.readings.map(({ id }) => id)));
  return [...ids].flatMap((reading) => otherOptions(runs, reading).map((option) => variant(runs, reading, option)));
}

function otherOptions(runs: readonly Evaluator[], reading: string): readonly string[] {
  const names = runs.flatMap(({ program, readings }) => {
    const position = program.readings.findIndex(({ id }) => id === reading);
    return position < 0 ? [] : program.readings[position]!.options.filter((_, at) => at !== readings[position]).map(({ name }) => name);
  });
  return [...new Set(names)];
}

function variant(runs: readonly Evaluator[], reading: string, option: string): Variant {
  return { reading, option, runs: runs.map((run) => under(run, reading, option)) };
}

function under(run: Evaluator, reading: string, option: string): Evaluator {
  const position = run.program.readings.findIndex(({ id }) => id === reading);
  const to = run.program.readings[position]?.options.findIndex(({ name }) => name === option) ?? -1;
  if (to < 0 || run.readings[position] === to) return run;
  const readings = run.readings.with(position, to);
  const { program, version, ground, asOf, diagrams, variables } = run;
  return createEvaluator({ program, version, ground, readings, asOf, diagrams, variables }, { run, reading: position });
}

/** What its rules, and everything they need, may consult, in any version. */
function readingsConsulted(runs: readonly Evaluator[], subject: Subject): ReadonlySet<string> {
  const found = new Set<string>();
  runs.forEach(({ program }, version) => {
    const index = subject.index[version];
    if (index === undefined) return;
    for (const { readings } of questionsOf(program.questions, subject.kind, index)) {
      for (const reading of readings) found.add(program.readings[reading]!.id);
    }
  });
  return found;
}

function questionsOf(questions: Evaluator['program']['questions'], kind: Subject['kind'], index: number): readonly Question[] {
  switch (kind) {
    case 'act':
      return [questions.duties[index]!, questions.performances[index]!];
    case 'concept':
      return [questions.concepts[index]!];
    case 'amount':
      return [questions.amounts[index]!];
  }
}
