/** The readings an outcome rests on: those whose change, alone, changes it. */
import { answerInOrder } from './chain.ts';
import type { Diagram } from './diagram.ts';
import { createEvaluator } from './evaluate.ts';
import type { Evaluator } from './evaluator.ts';
import { createInfluence, type Influence, type Readings } from './influence.ts';
import { settledText } from './outcome.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Positions } from './place.ts';
import type { Subject } from './subject.ts';

/** Every version under one other option of one reading. */
export interface Variant {
  readonly reading: string;
  readonly option: string;
  readonly runs: readonly Evaluator[];
}

export function restsOn(
  { variants, influences }: Variations,
  runs: readonly Evaluator[],
  subject: Subject,
  parts: Parts,
): readonly string[] {
  const influencing = readingsInfluencing(influences, subject, runs);
  const concerning = variants.filter(({ reading }) => influencing.has(reading));
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

/** What readings could change, and how. */
export interface Variations {
  /** one for each option of each reading that is not the one chosen */
  readonly variants: readonly Variant[];
  readonly influences: readonly Influence[];
}

export function variationsOf(runs: readonly Evaluator[]): Variations {
  const ids = new Set(runs.flatMap(({ program }) => program.readings.map(({ id }) => id)));
  const influences = runs.map(createInfluence);
  const variants = [...ids].flatMap((reading) =>
    otherOptions(runs, reading).map((option) => variant(runs, influences, reading, option)),
  );
  return { variants, influences };
}

function otherOptions(runs: readonly Evaluator[], reading: string): readonly string[] {
  const names = runs.flatMap(({ program, readings }) => {
    const position = program.readings.findIndex(({ id }) => id === reading);
    return position < 0
      ? []
      : program.readings[position]!.options.filter((_, at) => at !== readings[position]).map(
          ({ name }) => name,
        );
  });
  return [...new Set(names)];
}

function variant(
  runs: readonly Evaluator[],
  influences: readonly Influence[],
  reading: string,
  option: string,
): Variant {
  return { reading, option, runs: runs.map((run, at) => under(run, influences[at]!, reading, option)) };
}

function under(run: Evaluator, influence: Influence, reading: string, option: string): Evaluator {
  const position = run.program.readings.findIndex(({ id }) => id === reading);
  const to = run.program.readings[position]?.options.findIndex(({ name }) => name === option) ?? -1;
  if (to < 0 || run.readings[position] === to) return run;
  const readings = run.readings.with(position, to);
  const { program, version, ground, asOf, diagrams, variables, lackingYears } = run;
  const setting = { program, version, ground, readings, asOf, lackingYears, diagrams, variables };
  return answerInOrder(createEvaluator(setting, { run, reading: position, influence }));
}

/** By the reading's name: what may change the subject, or which version it falls under. */
function readingsInfluencing(
  influences: readonly Influence[],
  subject: Subject,
  runs: readonly Evaluator[],
): ReadonlySet<string> {
  const found = new Set<string>();
  runs.forEach((run, version) => {
    const [index, positions] = [subject.index[version], subject.at[version]];
    if (index === undefined || positions === undefined) return;
    const influence = influences[version]!;
    const applicability =
      (subject.kind === 'act' ? run.program.acts[index]!.applicability : undefined) ??
      run.program.applicability;
    const readings = [
      ...influenceOn(influence, subject.kind, index, positions),
      ...influence.ofFormula(applicability, run.place(positions)),
    ];
    for (const reading of readings) found.add(run.program.readings[reading]!.id);
  });
  return found;
}

function influenceOn(
  influence: Influence,
  kind: Subject['kind'],
  index: number,
  positions: Positions,
): Readings {
  switch (kind) {
    case 'act':
      return new Set([...influence.ofDuty(index, positions), ...influence.ofPerformance(index, positions)]);
    case 'concept':
      return influence.ofConcept(index, positions);
    case 'amount':
      return influence.ofAmount(index, positions);
  }
}
