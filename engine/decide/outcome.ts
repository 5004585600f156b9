/** One question at one instance → its outcome, in whichever version of the measure it falls under. */
import type { Outcome, Settled, VersionStanding } from '../verdict.ts';
import type { Content } from './content.ts';
import { type Diagram, NOT_APPLICABLE, open } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { fared } from './fared.ts';
import { saysYes } from './logic.ts';
import { instanceParts, missingFacts } from './missing.ts';
import { sayDeadline, sayDone, sayValue, sayWord } from './say.ts';
import { settle } from './settle.ts';
import type { Subject } from './subject.ts';
import { type Standpoint, versionAt } from './version.ts';

/** The outcome without what it rests on. Undefined where the version in force does not have the question. */
export function outcomeOf(runs: readonly Evaluator[], subject: Subject): Outcome | undefined {
  const standpoints = subject.at.map((at, version) => at && standpoint(runs[version]!, subject, at));
  const version = versionAt(filled(standpoints));
  const standing = versionStanding(runs, version);
  const chosen = version.kind === 'leaf' ? standpoints[positionOf(version.is) ?? -1] : undefined;
  if (positionOf(version.kind === 'leaf' ? version.is : undefined) !== undefined && chosen === undefined) return undefined;
  const named = chosen ?? filled(standpoints).at(-1)!;
  const of = (ask: (run: Evaluator, index: number, at: Standpoint) => Diagram): Diagram =>
    inVersion(runs, version, standpoints, subject, ask);
  return describe(runs, subject, named, standing, of);
}

type Across = (ask: (run: Evaluator, index: number, at: Standpoint) => Diagram) => Diagram;

function describe(
  runs: readonly Evaluator[],
  subject: Subject,
  { run, positions }: Standpoint,
  version: VersionStanding,
  across: Across,
): Outcome {
  const { diagrams } = run;
  const index = subject.index[run.version]!;
  const instance = instanceParts(run, positions);
  const base = { instance, version, restsOn: [] };
  switch (subject.kind) {
    case 'act': {
      const { name, key, bearer } = run.program.acts[index]!;
      const modality = across((of, act, at) => of.duty(act, at.positions).answer);
      const state = across((of, act, at) => of.state(act, at.positions));
      const deadline = across((of, act, at) => of.duty(act, at.positions).deadline);
      const done = across((of, act, at) => of.performance(act, at.positions).answer);
      return {
        kind: 'act',
        key,
        name,
        ...base,
        bearer: bearer === undefined ? undefined : run.program.bearers[bearer]!.name,
        modality: settle(diagrams, modality, sayWord) as Settled<never>,
        state: settle(diagrams, state, sayWord) as Settled<never>,
        deadline: settle(diagrams, deadline, sayDeadline),
        doneOn: settle(diagrams, done, sayDone),
        missing: missingFacts(runs, [modality, state, deadline]),
        rules: [
          ...fared(run, run.duty(index, positions).standing),
          ...fared(run, run.performance(index, positions).standing),
        ],
      };
    }
    case 'concept': {
      const { name, key } = run.program.concepts[index]!;
      const value = across((of, concept, at) => of.concept(concept, at.positions).answer);
      const rules = fared(run, run.concept(index, positions).standing);
      return { kind: 'concept', key, name, ...base, value: settle(diagrams, value, saysYes), missing: missingFacts(runs, [value]), rules };
    }
    case 'amount': {
      const { name, key } = run.program.amounts[index]!;
      const value = across((of, amount, at) => of.amount(amount, at.positions).answer);
      const rules = fared(run, run.amount(index, positions).standing);
      return { kind: 'amount', key, name, ...base, value: settle(diagrams, value, sayValue), missing: missingFacts(runs, [value]), rules };
    }
  }
}

function standpoint(run: Evaluator, { kind, index }: Subject, positions: Standpoint['positions']): Standpoint {
  const own = kind === 'act' ? run.program.acts[index[run.version]!]!.applicability : undefined;
  return { run, positions, own };
}

const filled = (standpoints: readonly (Standpoint | undefined)[]): readonly Standpoint[] =>
  standpoints.filter((one) => one !== undefined);

/** The answer in the version in force; where none is, 不适用; where its text is not held, nothing is decided. */
function inVersion(
  runs: readonly Evaluator[],
  version: Diagram,
  standpoints: readonly (Standpoint | undefined)[],
  { index }: Subject,
  ask: (run: Evaluator, index: number, at: Standpoint) => Diagram,
): Diagram {
  const answers = standpoints.map((at, position) => (at === undefined ? NOT_APPLICABLE : ask(runs[position]!, index[position]!, at)));
  const pick = (is: Content, of: readonly Diagram[]): Diagram => {
    const position = positionOf(is);
    if (position !== undefined) return of[position]!;
    return is.kind === 'word' && is.word === 'none' ? NOT_APPLICABLE : open(is.kind === 'open' ? is.waits : []);
  };
  if (version.kind === 'leaf') return pick(version.is, answers);
  return runs[0]!.diagrams.apply([version, ...answers], (is, ...of) => pick(is, of.map((one) => ({ kind: 'leaf', is: one }))));
}

const VERSION = 'version ';
const NOT_HELD = 'notHeld ';

function positionOf(is: Content | undefined): number | undefined {
  return is?.kind === 'word' && is.word.startsWith(VERSION) ? Number(is.word.slice(VERSION.length)) : undefined;
}

function versionStanding(runs: readonly Evaluator[], version: Diagram): VersionStanding {
  const is = version.kind === 'leaf' ? version.is : undefined;
  const position = positionOf(is);
  if (position !== undefined) return { kind: 'inForce', effective: runs[position]!.program.effective };
  if (is?.kind !== 'word') return { kind: 'undetermined' };
  return is.word === 'none' ? { kind: 'none' } : { kind: 'textNotHeld', title: is.word.slice(NOT_HELD.length) };
}
