/** Everything that is asked of a measure, one question after another. */
import type { CheckedMeasure } from '../measure.ts';
import { conflictQuestions } from './conflicts.ts';
import { deadQuestions } from './dead/index.ts';
import { gapQuestions } from './gaps.ts';
import { propertyQuestions } from './properties.ts';
import { createProver } from './prover.ts';
import type { ProofQuestion } from './question.ts';
import type { ConflictFound, DeadFound, GapFound, ProofReport, PropertyProved, Undecided } from './report.ts';
import type { Effort, Solver } from './solver.ts';

export interface ProofOptions {
  /** the most things a list holds; as many as the measure's sentences call for where nothing is said */
  readonly lists?: number;
  /** only these kinds of question */
  readonly about?: ReadonlySet<Undecided['about']>;
  /** only what is asked about these: `act appear`, `concept is_head` */
  readonly questions?: ReadonlySet<string>;
}

/** @throws what the solver throws; a question that is not answered is part of the report */
export async function prove(
  measure: CheckedMeasure,
  solver: Solver,
  effort: Effort,
  { lists, about, questions: only }: ProofOptions = {},
): Promise<ProofReport> {
  const prover = createProver(measure, solver, effort, lists);
  const isAsked = (question: ProofQuestion): boolean =>
    (about === undefined || about.has(question.about)) &&
    (only === undefined || question.subject === undefined || only.has(question.subject));
  const asked = [propertyQuestions, conflictQuestions, gapQuestions, deadQuestions]
    .flatMap((ask) => ask(prover))
    .filter(isAsked);
  const conflicts: ConflictFound[] = [];
  const gaps: GapFound[] = [];
  const dead: DeadFound[] = [];
  const properties: PropertyProved[] = [];
  const undecided: Undecided[] = [];
  for (const [at, question] of asked.entries()) {
    effort.progress(at, asked.length);
    const { about: kind, what, span } = question;
    const found = effort.goesOn()
      ? await question.answer()
      : ({ kind: 'unanswered', why: 'stopped' } as const);
    if (found === undefined) continue;
    if ('result' in found) properties.push(found);
    else if (found.kind === 'conflict') conflicts.push(found);
    else if (found.kind === 'gap') gaps.push(found);
    else if (found.kind === 'dead') dead.push(found);
    else {
      undecided.push({ about: kind, what, span, why: found.why });
      if (kind === 'property' && span !== undefined)
        properties.push({ name: what, span, result: 'undecided', shown: undefined });
    }
  }
  effort.progress(asked.length, asked.length);
  return {
    measure: measure.id,
    effective: measure.effective,
    questions: asked.length,
    lists: prover.lists,
    conflicts,
    gaps,
    dead,
    properties,
    undecided,
  };
}
