/** The table of contents beside the law: its head, parts, chapters and sections, each with how much of it is kept. */
import type { Clause, Statute } from '../../engine/statute/index.ts';
import type { LawRow, LawView } from './questions.ts';

type Entry = LawView['outline'][number];

export function outlineOf(
  statute: Statute,
  rows: readonly Pick<LawRow, 'words' | 'status' | 'unread'>[],
): readonly Entry[] {
  return statute.children.flatMap((clause) => entries(statute, clause, rows, 0));
}

const listed: ReadonlySet<string> = new Set(['head', 'part', 'chapter', 'section', 'article']);

function entries(
  statute: Statute,
  clause: Clause,
  rows: readonly Pick<LawRow, 'words' | 'status' | 'unread'>[],
  depth: number,
): readonly Entry[] {
  if (!listed.has(clause.level)) return [];
  const under = clause.children.flatMap((child) => entries(statute, child, rows, depth + 1));
  const first = rows.findIndex(({ words }) => words.start >= clause.span.start);
  const inside = rows.filter(({ words }) => words.start >= clause.span.start && words.end <= clause.span.end);
  if (first < 0 || inside.length === 0) return under;
  const covered = inside.filter(({ status, unread }) => status !== 'missing' || unread).length;
  const entry = { title: titleOf(statute, clause), row: first, depth, covered, total: inside.length };
  return [entry, ...under];
}

/** （三）行政机关负责人应当出庭的案件范围; of an article its number alone. */
function titleOf({ text }: Statute, clause: Clause): string {
  const heading = clause.children.find(({ level }) => level === 'heading')?.own;
  const marker =
    clause.marker && text.slice(clause.marker.start, clause.marker.end).replace(/[、．.\s]+$/, '');
  const words = heading && text.slice(heading.start, heading.end);
  const gap = clause.level === 'section' ? '' : '\u3000'; // （一） brings its own blank
  return [marker ?? clause.text, words].filter((part) => part !== undefined).join(gap);
}
