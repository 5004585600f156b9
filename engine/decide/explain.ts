/** A verdict → its explanation: the reasons of every outcome, rebuilt from what it was decided from, only when asked. */
import type { Verdict } from '../verdict.ts';
import type { Evaluator } from './evaluator.ts';
import type { Explanation, QuestionReason } from './explanation.ts';
import { instanceParts } from './missing.ts';
import { questionReason } from './reason.ts';
import { type Ask, createReasons, type Reasons } from './reasons.ts';
import { evaluate } from './runs.ts';
import type { Subject } from './subject.ts';
import { type Given, givenOf } from './trace.ts';

/** `given`: what a verdict read back from JSON was decided from; one that `decide` gave knows it itself. */
export function explain(verdict: Verdict, given: Given | undefined = givenOf(verdict)): Explanation {
  if (given === undefined) return { verdict, outcomes: verdict.outcomes.map(() => []), questions: [] };
  const asked = new Set(verdict.outcomes.map(({ kind, key }) => `${kind} ${key}`));
  const { runs, watched } = evaluate(given.versions, given.options, (kind, key) =>
    asked.has(`${kind} ${key}`),
  );
  const reasons = createReasons();
  const subjects = new Map(watched.map(({ subject }) => [subjectKey(runs, subject), subject]));
  const outcomes = verdict.outcomes.map((outcome) => {
    const subject = subjects.get(
      JSON.stringify([outcome.kind, outcome.key, outcome.instance.map(({ list, id }) => [list, id])]),
    );
    const effective = outcome.version.kind === 'inForce' ? outcome.version.effective : undefined;
    return subject === undefined ? [] : explainSubject(reasons.ask, runs, subject, effective);
  });
  return { verdict, outcomes, questions: questionsOf(reasons) };
}

/** Explaining one question may ask for more. */
function questionsOf({ ask, asked }: Reasons): readonly QuestionReason[] {
  const questions: QuestionReason[] = [];
  for (const one of asked) questions.push(questionReason(ask, one));
  return questions;
}

function explainSubject(
  ask: Ask,
  runs: readonly Evaluator[],
  { kind, index, at }: Subject,
  effective: string | undefined,
): readonly number[] {
  const version = versionOf(runs, at, effective);
  const [position, positions] = [index[version], at[version]];
  const run = runs[version];
  if (run === undefined || position === undefined || positions === undefined) return [];
  const kinds = kind === 'act' ? (['duty', 'performance'] as const) : [kind];
  return kinds.map((one) => ask(run, one, position, positions));
}

/** The version in force, or the newest that has the instance. */
function versionOf(runs: readonly Evaluator[], at: Subject['at'], effective: string | undefined): number {
  const inForce = runs.findIndex(({ program }) => program.effective === effective);
  return inForce >= 0 ? inForce : at.findLastIndex((positions) => positions !== undefined);
}

function subjectKey(runs: readonly Evaluator[], { kind, index, at }: Subject): string {
  const version = at.findLastIndex((positions) => positions !== undefined);
  const run = runs[version]!;
  const declared = { act: run.program.acts, concept: run.program.concepts, amount: run.program.amounts }[
    kind
  ];
  return JSON.stringify([
    kind,
    declared[index[version]!]!.key,
    instanceParts(run, at[version]!).map(({ list, id }) => [list, id]),
  ]);
}
