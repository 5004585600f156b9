/** The diagrams of one question at one instance → its outcome. */
import type { Outcome, Settled, VersionStanding } from '../verdict.ts';
import type { Diagram } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { fared } from './fared.ts';
import { saysYes } from './logic.ts';
import { instanceParts, missingFacts } from './missing.ts';
import type { Answers, Parts } from './parts.ts';
import { say } from './say.ts';
import { settle } from './settle.ts';
import type { Subject } from './subject.ts';
import { notHeldTitle, versionPosition } from './version.ts';

export function outcomeOf(
  runs: readonly Evaluator[],
  { index }: Subject,
  { version, told: { run, positions }, answers }: Parts,
  restsOn: readonly string[],
): Outcome {
  const { program } = run;
  const position = index[run.version]!;
  const base = {
    instance: instanceParts(run, positions),
    version: versionStanding(runs, version),
    restsOn,
    missing: missingFacts(runs, changeable(answers)),
  };
  const { questions } = program;
  switch (answers.kind) {
    case 'act': {
      const { key, name, bearer } = program.acts[position]!;
      return {
        kind: 'act',
        key,
        name,
        ...base,
        bearer: bearer === undefined ? undefined : program.bearers[bearer]!.name,
        ...settledAct(run, answers),
        rules: [
          ...fared(run, questions.duties[position]!, run.duty(position, positions).standing),
          ...fared(run, questions.performances[position]!, run.performance(position, positions).standing),
        ],
      };
    }
    case 'concept': {
      const { key, name } = program.concepts[position]!;
      const value = settle(run.diagrams, answers.value, saysYes);
      return {
        kind: 'concept',
        key,
        name,
        ...base,
        value,
        rules: fared(run, questions.concepts[position]!, run.concept(position, positions).standing),
      };
    }
    case 'amount': {
      const { key, name } = program.amounts[position]!;
      const value = settle(run.diagrams, answers.value, say);
      return {
        kind: 'amount',
        key,
        name,
        ...base,
        value,
        rules: fared(run, questions.amounts[position]!, run.amount(position, positions).standing),
      };
    }
  }
}

/** What is settled of a question, by the names of the verdict. */
export const settledOf = ({ told: { run }, answers }: Parts): Partial<Record<string, Settled<unknown>>> =>
  answers.kind === 'act'
    ? settledAct(run, answers)
    : { value: settle<unknown>(run.diagrams, answers.value, answers.kind === 'concept' ? saysYes : say) };

function settledAct(
  { diagrams }: Evaluator,
  { modality, state, deadline, done }: Extract<Answers, { kind: 'act' }>,
) {
  return {
    modality: settle(diagrams, modality, say) as Settled<never>,
    state: settle(diagrams, state, say) as Settled<never>,
    deadline: settle(diagrams, deadline, say),
    doneOn: settle(diagrams, done, say),
  };
}

/** What the missing facts are missing for: when an act was done matters through its state. */
function changeable(answers: Answers): readonly Diagram[] {
  return answers.kind === 'act' ? [answers.modality, answers.state, answers.deadline] : [answers.value];
}

/** What is settled, without how it came about: two readings that give the same text give the same outcome. */
export function settledText(runs: readonly Evaluator[], parts: Parts): string {
  // an unknown is unknown whichever fact it waits for
  const bare = Object.values(settledOf(parts)).map((one) => (one?.kind === 'undetermined' ? one.kind : one));
  return JSON.stringify([versionStanding(runs, parts.version), ...bare]);
}

function versionStanding(runs: readonly Evaluator[], version: Diagram): VersionStanding {
  if (version.kind !== 'leaf') return { kind: 'undetermined' };
  const position = versionPosition(version.is);
  if (position !== undefined) return { kind: 'inForce', effective: runs[position]!.program.effective };
  const title = notHeldTitle(version.is);
  if (title !== undefined) return { kind: 'textNotHeld', title };
  return version.is.kind === 'word' ? { kind: 'none' } : { kind: 'undetermined' };
}
