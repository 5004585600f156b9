/** The report of a proof → everything that is told of it, in one order: for text, JSON, JUnit, SARIF and the exit code. */
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Finding, ProofReport, PropertyProved, Shown, Undecided } from '../../engine/proof/index.ts';
import { findingProblem, propertyProblem, undecidedProblem } from '../../engine/proof/problems.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { Counts } from './allowed.ts';
import { againstAssertion, caseNames } from './case-names.ts';

export interface Proved {
  readonly measure: CheckedMeasure;
  readonly file: string;
  readonly report: ProofReport;
  readonly seconds: number;
  readonly findings: readonly ToldFinding[];
  readonly properties: readonly ToldProperty[];
  readonly undecided: readonly ToldUndecided[];
}

export interface ToldFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
  readonly shown: Shown | undefined;
  readonly caseName: string;
}

export interface ToldProperty {
  readonly property: PropertyProved;
  /** where it is refuted */
  readonly diagnostic: Diagnostic | undefined;
  readonly shown: Shown | undefined;
  readonly caseName: string;
}

export interface ToldUndecided {
  readonly undecided: Undecided;
  readonly diagnostic: Diagnostic;
}

export function provedOf(
  measure: CheckedMeasure,
  file: string,
  report: ProofReport,
  seconds: number,
): Proved {
  const found = [...report.conflicts, ...report.gaps, ...report.dead];
  const names = caseNames(found);
  return {
    measure,
    file,
    report,
    seconds,
    findings: found.map((finding) => ({
      finding,
      diagnostic: findingProblem(finding, file),
      shown: finding.shown,
      caseName: names.get(finding)!,
    })),
    properties: report.properties.map((property) => ({
      property,
      diagnostic: propertyProblem(property, file),
      shown: property.shown,
      caseName: againstAssertion(property.name),
    })),
    undecided: report.undecided.map((undecided) => ({
      undecided,
      diagnostic: undecidedProblem(undecided, file),
    })),
  };
}

/** What was found or refuted, then what is not decided. */
export const problemsIn = ({ findings, properties, undecided }: Proved): readonly Diagnostic[] => [
  ...findings.map(({ diagnostic }) => diagnostic),
  ...properties.flatMap(({ diagnostic }) => diagnostic ?? []),
  ...undecided.map(({ diagnostic }) => diagnostic),
];

export function countsOf({ report }: Proved): Counts {
  const { conflicts, gaps, dead, properties, undecided } = report;
  return {
    conflict: conflicts.length,
    gap: gaps.length,
    dead: dead.length,
    property: properties.filter(({ result }) => result === 'refuted').length,
    undecided: undecided.length,
  };
}
