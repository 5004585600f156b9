/** What was found, as marks on the sentences of a rule file: pure, in offsets; use-proof-marks.ts draws them. */
import type { FindingTold, PlaceTold, RuleTried, SpanTold } from '../../service/contract.ts';
import { findingSays, isOld, type Say, triedSays } from './told.ts';
import type { ProofView } from './view.ts';

export interface SentenceMark {
  readonly kind: FindingTold['kind'];
  readonly span: SpanTold;
  /** what it is and the remedy, for the card about it */
  readonly says: string;
  readonly isStale: boolean;
}

export interface TriedMark {
  readonly tried: RuleTried['tried'];
  /** where its sentence begins */
  readonly at: number;
  readonly says: string;
  readonly isStale: boolean;
}

/** One mark a sentence: of several findings the first, which weighs most, is drawn; all are told under it. */
export function sentenceMarks({ findings = [], stale }: ProofView, say: Say): readonly SentenceMark[] {
  const marks = new Map<number, SentenceMark>();
  for (const finding of findings) {
    const says = findingSays(finding, say).join('');
    for (const { span } of finding.places) {
      const before = marks.get(span.start);
      marks.set(
        span.start,
        before === undefined
          ? { kind: finding.kind, span, says, isStale: isOld(finding, stale) }
          : { ...before, says: `${before.says}\n${says}` },
      );
    }
  }
  return [...marks.values()];
}

/**
 * One a line of the file: where several rules begin in one line, the one that is tried least. Where something was found of
 * a sentence, its sign stands there instead.
 */
export function triedMarks(
  { rules = [], findings = [], stale }: ProofView,
  lineOf: (offset: number) => number,
  say: Say,
): readonly TriedMark[] {
  const found = new Set(findings.flatMap(({ places }) => places.map(({ span }) => lineOf(span.start))));
  const least = new Map<number, RuleTried>();
  for (const rule of rules) {
    const line = lineOf(rule.span.start);
    if (found.has(line)) continue;
    const other = least.get(line);
    if (other === undefined || weight[rule.tried] < weight[other.tried]) least.set(line, rule);
  }
  return [...least.values()].map((rule) => ({
    tried: rule.tried,
    at: rule.span.start,
    says: triedSays(rule, say),
    isStale: stale.rules,
  }));
}

const weight = { none: 0, one: 1, both: 2 } as const;

/** A finding with the sentence of it that holds a place. */
export interface FindingAt {
  readonly finding: FindingTold;
  readonly place: number;
}

/** What is to be said under the sentence that stands in these lines. */
export function findingsAt(
  { findings = [] }: ProofView,
  line: number,
  linesOf: (span: SpanTold) => { readonly first: number; readonly last: number },
): readonly FindingAt[] {
  return findings.flatMap((finding) => {
    const place = finding.places.findIndex((each) => isIn(line, linesOf(each.span)));
    return place < 0 ? [] : [{ finding, place }];
  });
}

/** The rule whose sentence stands in this line, where it has changes that no case notices. */
export function changedAt(
  { missing }: ProofView,
  line: number,
  linesOf: (span: SpanTold) => { readonly first: number; readonly last: number },
): PlaceTold | undefined {
  return missing.find(({ place }) => isIn(line, linesOf(place.span)))?.place;
}

const isIn = (line: number, { first, last }: { readonly first: number; readonly last: number }): boolean =>
  first <= line && line <= last;
