/** Two measures compared: what everything that is told of it is made from. */
import type { DifferenceKind, DifferenceReport } from '../../engine/proof/index.ts';
import { undecidedProblem } from '../../engine/proof/problems.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { differentIn, numbered } from './case-names.ts';
import type { Side } from './side.ts';

export interface Compared {
  readonly a: Side;
  readonly b: Side;
  readonly report: DifferenceReport;
  readonly seconds: number;
  readonly kinds: readonly NamedKind[];
  readonly undecided: readonly Diagnostic[];
}

export interface NamedKind extends DifferenceKind {
  readonly caseName: string;
}

export function comparedOf(a: Side, b: Side, report: DifferenceReport, seconds: number): Compared {
  const names = numbered(report.kinds, ({ question }) => differentIn(question.name));
  return {
    a,
    b,
    report,
    seconds,
    kinds: report.kinds.map((kind) => ({ ...kind, caseName: names.get(kind)! })),
    undecided: report.undecided.map((each) => undecidedProblem(each, a.file)),
  };
}

/** `different`: shown by a case, or one of them has more questions; `open`: no difference found, but not all was decided. */
export function resultOf({ kinds, onlyIn, undecided }: DifferenceReport): 'same' | 'different' | 'open' {
  if (kinds.length > 0 || onlyIn.some((keys) => keys.length > 0)) return 'different';
  return undecided.length > 0 ? 'open' : 'same';
}
