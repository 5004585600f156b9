/** What was proved of a measure → findings with their places in the rule file and their cases, for the page. */
import type {
  ConflictFound,
  DeadFound,
  GapFound,
  ProofReport,
  PropertyProved,
  RuleNamed,
} from '../../engine/proof/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { FindingsTold, FindingTold, PlaceTold } from '../contract.ts';
import { shownCase, type Telling } from './shown.ts';

export interface ReportedOn extends Telling {
  readonly path: string;
  /** the text of the rule file */
  readonly source: string;
}

export function findingsTold(on: ReportedOn, part: FindingsTold['part'], report: ProofReport): FindingsTold {
  const { conflicts, gaps, dead, properties, undecided, lists } = report;
  const refuted = properties.filter(({ result }) => result === 'refuted');
  return {
    part,
    path: on.path,
    lists,
    findings: [
      ...conflicts.map((each) => conflictTold(on, each)),
      ...gaps.map((each) => gapTold(on, each)),
      ...refuted.map((each) => refutedTold(on, each)),
      ...dead.map((each) => deadTold(on, each)),
    ],
    undecided: undecided.map(({ about, what, span, why }) => ({
      about,
      what,
      span: span && plain(span),
      why,
    })),
  };
}

function conflictTold(on: Telling, { question, rules: [one, other], shown }: ConflictFound): FindingTold {
  return {
    kind: 'conflict',
    about: question.name,
    places: [placeTold(one), placeTold(other)],
    shown: shownCase(on, shown, [question.key]),
  };
}

function gapTold(on: Telling, { lacks, question, rule, shown }: GapFound): FindingTold {
  const places = rule === undefined ? [] : [placeTold(rule)];
  return { kind: 'gap', lacks, about: question.name, places, shown: shownCase(on, shown, [question.key]) };
}

function refutedTold(on: ReportedOn, { name, span, shown }: PropertyProved): FindingTold {
  return {
    kind: 'refuted',
    name,
    places: [{ clause: '', source: on.source.slice(span.start, span.end), span: plain(span) }],
    shown: shown && shownCase(on, shown, keysOf(shown)),
  };
}

function deadTold(on: ReportedOn, { what, because, words, rule, span, shown }: DeadFound): FindingTold {
  const clause = rule?.clause.text ?? '';
  const source = rule?.source ?? on.source.slice(span.start, span.end);
  return {
    kind: 'dead',
    what,
    because,
    words,
    places: [{ clause, source, span: plain(span) }],
    shown: shown && shownCase(on, shown, keysOf(shown)),
  };
}

export const keysOf = ({ outcomes }: { readonly outcomes: readonly { readonly key: string }[] }) => [
  ...new Set(outcomes.map(({ key }) => key)),
];

export const placeTold = ({ clause, source, span }: Omit<RuleNamed, 'rule'>): PlaceTold => ({
  clause: clause.text,
  source,
  span: plain(span),
});

const plain = ({ start, end }: Span) => ({ start, end });
