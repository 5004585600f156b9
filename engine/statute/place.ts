/** Turns a claim on the text (a clause number and a quotation) into its place there, or into what is wrong with it. */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Diagnostic, Fix } from '../../grammar/diagnostic.ts';
import { type Place, problem } from '../../grammar/messages/index.ts';
import { readInteger } from '../../grammar/numbers.ts';
import type { Span } from '../../grammar/span.ts';
import type { Quote } from '../../grammar/tree.ts';
import { type Dense, denseOf, squeeze } from './dense.ts';
import { find, locate } from './locate.ts';
import { type Match, matchQuote, type Nearest, nearest } from './match.ts';
import { type Clause, type Statute, unitsOf } from './statute.ts';

/** A quotation in a rule file, which says of some words of the text what became of them. */
export interface Claim {
  readonly quote: Quote;
  readonly clause: ClauseRef;
  /** rules stand under the quotation, or a reason for having none */
  readonly kind: 'rule' | 'declared';
  readonly span: Span;
  readonly file: string;
  /** the quotation is that of an item of a list under `clause` */
  readonly itemNumber?: string | undefined;
}

export type Found =
  | { readonly range: Span }
  /** `about`: the words that were probably meant, which need not be reported as left out too */
  | { readonly range: undefined; readonly problem: Diagnostic; readonly about: readonly Span[] };

export function place(statute: Statute, claim: Claim): Found {
  const dense = denseOf(statute);
  const clause = locate(statute, claim.clause);
  if (clause === undefined)
    return wrong(
      problem('LAW401', atClause(claim), { clause: claim.clause.text }),
      ...meant(statute, dense, claim),
    );
  const item = itemOf(statute, claim);
  if (item === 'missing') {
    const args = { clause: claim.clause.text, number: claim.itemNumber ?? '' };
    return wrong(problem('LAW410', claim, args), ...meant(statute, dense, claim));
  }
  const within = item?.span ?? clause;
  const match = matchQuote(dense, claim.quote, within);
  return match.kind === 'found' ? match : mismatch(statute, dense, claim, match, within);
}

/** Where the text has no list under the clause, the items are the author's own division of its words. */
function itemOf(statute: Statute, { clause, itemNumber }: Claim): Clause | 'missing' | undefined {
  const number = readInteger(itemNumber?.replace(/[（）().．、]/g, '') ?? '');
  const level = clause.path.at(-1)?.level === 'item' ? 'point' : 'item';
  if (itemNumber === undefined || find(statute, [...clause.path, { level, number: 1 }]) === undefined)
    return undefined;
  return (number && find(statute, [...clause.path, { level, number }])) || 'missing';
}

/** Where the words do stand, under whatever number. */
function meant(statute: Statute, dense: Dense, { quote }: Claim): readonly Span[] {
  const unit = elsewhere(statute, dense, quote);
  return unit === undefined ? [] : [unit.own ?? unit.span];
}

function wrong(diagnostic: Diagnostic, ...about: readonly Span[]): Found {
  return { range: undefined, problem: diagnostic, about };
}

const atClause = ({ file, clause }: Claim) => ({ file, span: clause.span });
const atQuote = ({ file, quote }: Claim) => ({ file, span: quote.span });

type Mismatch = Exclude<Match, { kind: 'found' }>;

function mismatch(statute: Statute, dense: Dense, claim: Claim, match: Mismatch, within: Span): Found {
  const [at, clause] = [atQuote(claim), cited(claim)];
  switch (match.kind) {
    case 'empty':
      return wrong(problem('LAW411', at, { clause }), within);
    case 'repeated':
      return wrong(problem('LAW404', at, { clause, words: match.words, times: String(match.times) }), within);
    case 'reversed':
      return wrong(problem('LAW406', at, { clause, head: match.head, tail: match.tail }), within);
    case 'absent':
      return absent(statute, dense, claim, match, within);
  }
}

type Absent = Extract<Match, { kind: 'absent' }>;

function absent(statute: Statute, dense: Dense, claim: Claim, match: Absent, within: Span): Found {
  const [at, clause, words] = [atQuote(claim), cited(claim), match.words];
  const actual = elsewhere(statute, dense, claim.quote);
  if (actual !== undefined)
    return wrong(
      problem('LAW403', at, { clause, words, actual: actual.text }),
      within,
      actual.own ?? actual.span,
    );
  const near = nearest(dense, words, within);
  if (near === undefined) return wrong(problem('LAW405', at, { clause, words }), within);
  const fixes = claim.quote.tail === undefined ? [correction(claim, near.words)] : [];
  return wrong(differing(at, clause, words, near, fixes), near.range);
}

function differing(
  at: Place,
  clause: string,
  words: string,
  near: Nearest,
  fixes: readonly Fix[],
): Diagnostic {
  const { words: nearest, quoted, promulgated } = near;
  if (promulgated === '') return problem('LAW413', at, { clause, nearest, quoted }, { fixes });
  return problem('LAW402', at, { clause, words, nearest, quoted, promulgated }, { fixes });
}

/** The unit of the text in which the whole quotation does stand. */
function elsewhere(statute: Statute, dense: Dense, quote: Quote): Clause | undefined {
  if (!dense.letters.includes(squeeze(quote.head))) return undefined;
  return unitsOf(statute).find((unit) => matchQuote(dense, quote, unit.own ?? unit.span).kind === 'found');
}

function correction({ quote }: Claim, words: string): Fix {
  const text = `「${words}」`;
  return {
    title: { zh: `改为原文${text}`, en: `Quote the text: ${text}` },
    edits: [{ span: quote.span, text }],
  };
}

function cited({ clause, itemNumber }: Claim): string {
  return itemNumber === undefined ? clause.text : `${clause.text}第${itemNumber}项`;
}
