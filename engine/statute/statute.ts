/** A law's text as a tree of clauses, down to the sentence. Made by `readStatute`; offsets are UTF-16, into `text`. */
import type { ClauseStep } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';

export interface Statute {
  readonly text: string;
  readonly children: readonly Clause[];
}

export interface Clause {
  readonly level: ClauseStep['level'];
  /** 1-based; 0 for a heading */
  readonly number: number;
  /** the clause number as it is cited: 二（三）第一款第1项 */
  readonly text: string;
  readonly path: readonly ClauseStep[];
  /** the clause with all that lies under it */
  readonly span: Span;
  /** its numbering in the text: 一、 （一） 1． 第三条 */
  readonly marker: Span | undefined;
  /** the words that are this clause's and no other's; a clause made of smaller ones has none */
  readonly own: Span | undefined;
  readonly children: readonly Clause[];
}

/** The units of the text in its order: every heading, 段 of the 文首, 句, 项 and 目. */
export function unitsOf(statute: Statute): readonly Clause[] {
  return statute.children.flatMap(units);
}

function units(clause: Clause): readonly Clause[] {
  const under = clause.children.filter((child) => !isSentenceOfItem(child)).flatMap(units);
  return clause.own === undefined ? under : [clause, ...under];
}

/** The sentences of a 项 can be cited, but the 项 is what a rule encodes. */
function isSentenceOfItem(child: Clause): boolean {
  const above = child.path.at(-2)?.level;
  return child.level === 'sentence' && (above === 'item' || above === 'point');
}

/** The outermost clauses whose number another one before them has: no citation can reach them. */
export function unreachable(statute: Statute): readonly Clause[] {
  const seen = new Set<string>();
  const walk = (clause: Clause): readonly Clause[] => {
    if (seen.has(clause.text)) return [clause];
    seen.add(clause.text);
    return clause.children.flatMap(walk);
  };
  return statute.children.flatMap(walk);
}
