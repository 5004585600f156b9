/** What was proved, for programs. */
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Finding, Shown } from '../../engine/proof/index.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Placed, placed, type Sources } from '../places.ts';
import type { Locale } from '../words.ts';
import type { Proved, ToldFinding } from './proved.ts';
import { caseInJson } from './shown.ts';

export function inData({ measure, report, seconds, ...told }: Proved, sources: Sources, locale: Locale) {
  const at = (diagnostic: Diagnostic): Omit<Placed, 'fixes'> => {
    const { fixes: _, ...place } = placed([diagnostic], sources, locale)[0]!;
    return place;
  };
  const caseOf = (name: string, shown: Shown | undefined) => shownOf(measure, name, shown, locale);
  const found = (kind: Finding['kind']) =>
    told.findings
      .filter(({ finding }) => finding.kind === kind)
      .map((each) => ({
        ...at(each.diagnostic),
        ...detailsOf(each),
        case: caseOf(each.caseName, each.shown),
      }));
  return {
    measure: report.measure,
    version: report.effective,
    conflicts: found('conflict'),
    gaps: found('gap'),
    dead: found('dead'),
    properties: told.properties.map(({ property: { name, result }, shown, caseName }) => ({
      name,
      result,
      case: caseOf(caseName, shown),
    })),
    undecided: told.undecided.map(({ undecided: { about, what, why }, diagnostic }) => ({
      ...at(diagnostic),
      about,
      what,
      why,
    })),
    ...(report.open === undefined
      ? {}
      : { open: { ...report.open, disagreed: report.open.disagreed.length } }),
    questions: report.questions,
    lists: report.lists,
    seconds: Number(seconds.toFixed(1)),
  };
}

function detailsOf({ finding }: ToldFinding) {
  switch (finding.kind) {
    case 'conflict':
      return { question: finding.question, clauses: finding.rules.map(({ clause }) => clause.text) };
    case 'gap':
      return {
        question: finding.question,
        lacks: finding.lacks,
        clauses: finding.rule === undefined ? [] : [finding.rule.clause.text],
      };
    case 'dead':
      return {
        what: finding.what,
        words: finding.words,
        because: finding.because,
        clauses: finding.rule === undefined ? [] : [finding.rule.clause.text],
      };
  }
}

const shownOf = (measure: CheckedMeasure, name: string, shown: Shown | undefined, locale: Locale) =>
  shown === undefined ? null : caseInJson(measure, name, shown, locale);
