/** One question at one instance → the diagrams its outcome is read from, in whichever version of the measure it falls under. */
import type { Content } from './content.ts';
import { type Diagram, type Diagrams, leaf, NOT_APPLICABLE, open } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { plain } from './plain.ts';
import type { Subject } from './subject.ts';
import { type Standpoint, versionAt, versionPosition } from './version.ts';

export interface Parts {
  readonly version: Diagram;
  /** the version in whose terms the outcome is told: the one in force, or the newest that has the instance */
  readonly told: Standpoint;
  readonly answers: Answers;
}

export type Answers =
  | {
      readonly kind: 'act';
      readonly modality: Diagram;
      readonly state: Diagram;
      readonly deadline: Diagram;
      readonly done: Diagram;
    }
  | { readonly kind: 'concept' | 'amount'; readonly value: Diagram };

/** Undefined where the version in force does not have the question. */
export function partsOf(runs: readonly Evaluator[], subject: Subject): Parts | undefined {
  const standpoints = subject.at.map(
    (positions, version) => positions && standpoint(runs[version]!, subject, positions),
  );
  const version = versionAt(runs, standpoints);
  const inForce = version.kind === 'leaf' ? versionPosition(version.is) : undefined;
  const told =
    inForce === undefined ? standpoints.findLast((one) => one !== undefined) : standpoints[inForce];
  if (told === undefined) return undefined;
  const across = (ask: Ask): Diagram => {
    if (runs.length === 1 && inForce !== undefined)
      return ask(told.run, subject.index[inForce]!, told.positions);
    const answers = standpoints.map(
      (at, position) => at && ask(at.run, subject.index[position]!, at.positions),
    );
    return inVersion(told.run.diagrams, version, answers);
  };
  const said = (ask: Ask): Diagram => plain(told.run.diagrams, across(ask));
  return { version, told, answers: answersOf(subject.kind, across, said) };
}

type Ask = (run: Evaluator, index: number, positions: Standpoint['positions']) => Diagram;

type Across = (ask: Ask) => Diagram;

/** All as the verdict says them: modalities, states and concepts are answered in its words already. */
function answersOf(kind: Subject['kind'], across: Across, said: Across): Answers {
  switch (kind) {
    case 'act':
      return {
        kind,
        modality: across((run, act, at) => run.duty(act, at).answer),
        state: across((run, act, at) => run.state(act, at)),
        deadline: said((run, act, at) => run.duty(act, at).deadline),
        done: said((run, act, at) => run.performance(act, at).answer),
      };
    case 'concept':
      return { kind, value: across((run, concept, at) => run.concept(concept, at).answer) };
    case 'amount':
      return { kind, value: said((run, amount, at) => run.amount(amount, at).answer) };
  }
}

function standpoint(
  run: Evaluator,
  { kind, index }: Subject,
  positions: Standpoint['positions'],
): Standpoint {
  const own = kind === 'act' ? run.program.acts[index[run.version]!]!.applicability : undefined;
  return { run, positions, own };
}

/** The answer in the version in force; where none is, 不适用; where its text is not held, nothing is decided. */
function inVersion(diagrams: Diagrams, version: Diagram, answers: readonly (Diagram | undefined)[]): Diagram {
  const pick = (is: Content, of: readonly (Diagram | undefined)[]): Diagram => {
    const position = versionPosition(is);
    if (position !== undefined) return of[position] ?? NOT_APPLICABLE;
    return is.kind === 'word' && is.word === 'none'
      ? NOT_APPLICABLE
      : open(is.kind === 'open' ? is.waits : []);
  };
  if (version.kind === 'leaf') return pick(version.is, answers);
  const present = answers.map((answer) => answer ?? NOT_APPLICABLE);
  return diagrams.apply('version', [version, ...present], (is, ...of) => pick(is, of.map(leaf)));
}
