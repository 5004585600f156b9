/**
 * Holds a rule file to the promulgated text, letter by letter: every letter but punctuation lies in exactly one
 * quotation, under which stand rules or the reason for having none. Nothing is silently left out (language.md §1).
 */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import { type Span, span } from '../../grammar/span.ts';
import { lettersOf, unitsWithLetters } from './letters.ts';
import { assign, gapsOf, type Owners } from './owners.ts';
import { type Claim, type Found, place } from './place.ts';
import type { Clause, Statute } from './statute.ts';

export interface Coverage {
  readonly diagnostics: readonly Diagnostic[];
  /** how many units (标题, 段, 句, 项, 目) the text has, and what became of them */
  readonly sentences: Readonly<Record<'total' | Unit['status'], number>>;
  readonly characters: { readonly total: number; readonly covered: number };
  /** the place of each claim in the text; undefined where its quotation is wrong */
  readonly matched: readonly (Span | undefined)[];
  readonly uncovered: readonly Span[];
  readonly units: readonly Unit[];
}

export interface Unit {
  readonly clause: Clause;
  readonly status: 'encoded' | 'declared' | 'missing';
  /** its words that no quotation holds */
  readonly gaps: readonly Span[];
}

/** A claim by its position, where it stands now. */
type Seen = (claim: number) => Claim;

/**
 * `file` is where a sentence that nobody quotes is reported when there is no claim before it. What is known already may
 * be given: where each claim is found, and how to see a claim where it stands now, if it has moved since it was read.
 */
export function cover(
  statute: Statute,
  claims: readonly Claim[],
  file = claims[0]?.file ?? '',
  placed = claims.map((claim) => place(statute, claim)),
  seen: Seen = (claim) => claims[claim]!,
): Coverage {
  const matched = placed.map(({ range }) => range);
  const owners = assign(statute, matched);
  const units = unitsWithLetters(statute).map((clause) => unit(statute, clause, owners, claims));
  const { letters, numberedTwice } = lettersOf(statute);
  return {
    diagnostics: [
      ...numberedTwice.map(({ text }) => problem('LAW412', { file, span: span(0, 0) }, { clause: text })),
      ...placed.flatMap((it) => (it.range === undefined ? [it.problem] : [])),
      ...overlaps(statute, owners, seen),
      ...leftOut(statute, units, seen, placed, file),
    ],
    sentences: counts(units),
    characters: { total: letters.length, covered: letters.filter((at) => owners.of[at]! >= 0).length },
    matched,
    uncovered: units.flatMap(({ gaps }) => gaps),
    units,
  };
}

function unit(statute: Statute, clause: Clause, owners: Owners, claims: readonly Claim[]): Unit {
  const gaps = gapsOf(statute, clause.own!, owners);
  if (gaps.length > 0) return { clause, gaps, status: 'missing' };
  const isRule = owners.of
    .subarray(clause.own!.start, clause.own!.end)
    .some((at) => claims[at]?.kind === 'rule');
  return { clause, gaps, status: isRule ? 'encoded' : 'declared' };
}

function counts(units: readonly Unit[]): Coverage['sentences'] {
  const count = (status: Unit['status']) => units.filter((it) => it.status === status).length;
  const [encoded, declared, missing] = [count('encoded'), count('declared'), count('missing')];
  return { total: units.length, encoded, declared, missing };
}

function overlaps(statute: Statute, owners: Owners, seen: Seen): readonly Diagnostic[] {
  return owners.overlaps.map(({ claim: at, earlier, range }) => {
    const [claim, other] = [seen(at), seen(earlier)];
    const related = [{ file: other.file, span: other.quote.span }];
    const args = { words: statute.text.slice(range.start, range.end), clause: claim.clause.text };
    return problem('LAW407', { file: claim.file, span: claim.quote.span }, args, { related });
  });
}

/** Words that a wrong quotation was probably meant to hold are not reported twice. */
function leftOut(
  statute: Statute,
  units: readonly Unit[],
  seen: Seen,
  placed: readonly Found[],
  file: string,
): readonly Diagnostic[] {
  const meant = placed.flatMap((it) => (it.range === undefined ? it.about : []));
  return units.flatMap(({ clause, gaps }) =>
    gaps
      .filter((gap) => !meant.some((it) => it.start < gap.end && gap.start < it.end))
      .map((gap) => {
        const where = standsAfter(clause, seen, placed) ?? { file, span: span(0, 0) };
        const code = isWhole(statute, clause, gap) ? 'LAW408' : 'LAW409';
        return problem(code, where, { clause: clause.text, words: statute.text.slice(gap.start, gap.end) });
      }),
  );
}

function isWhole({ text }: Statute, { own }: Clause, gap: Span): boolean {
  const rest = text.slice(own!.start, gap.start) + text.slice(gap.end, own!.end);
  return /^[\p{P}\s]*$/u.test(rest);
}

/** A sentence that is left out should stand after the quotation of what goes before it in the text. */
function standsAfter(clause: Clause, seen: Seen, placed: readonly Found[]) {
  let last = -1;
  placed.forEach(({ range }, i) => {
    const before = placed[last]?.range?.start ?? -1;
    if (range !== undefined && range.start < clause.span.start && range.start > before) last = i;
  });
  if (last < 0) return undefined;
  const claim = seen(last);
  return { file: claim.file, span: span(claim.span.end, claim.span.end) };
}
