/** Finds a cited clause in the text: 二（三）第一款第1项, 第五条第一项, 文首第1段至第3段. */
import type { ClauseRef, ClauseStep } from '../../grammar/clause.ts';
import { type Span, span } from '../../grammar/span.ts';
import { subsentencesIn } from './sentences.ts';
import type { Clause, Statute } from './statute.ts';

/** The words a citation stands for, ranges joined by 至 included. */
export function locate(statute: Statute, clause: Pick<ClauseRef, 'path' | 'to'>): Span | undefined {
  const first = find(statute, clause.path);
  if (clause.to === undefined || first === undefined) return first?.span;
  const last = find(statute, clause.to.path);
  return last === undefined || last.span.end < first.span.start
    ? undefined
    : span(first.span.start, last.span.end);
}

export function find(statute: Statute, path: readonly ClauseStep[]): Clause | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  const start =
    statute.children.find(is(first)) ?? (first.level === 'article' ? article(statute, first) : undefined);
  return rest.reduce<Clause | undefined>((above, step) => above && under(statute, above, step), start);
}

const is = (step: ClauseStep) => (clause: Clause) =>
  clause.level === step.level && clause.number === step.number;

/** An article is cited without the part, chapter or section it stands in. */
function article(above: { readonly children: readonly Clause[] }, step: ClauseStep): Clause | undefined {
  for (const child of above.children) {
    const found = is(step)(child) ? child : holdsArticles(child) ? article(child, step) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const holdsArticles = ({ level }: Clause) => level === 'part' || level === 'chapter' || level === 'section';

function under(statute: Statute, above: Clause, step: ClauseStep): Clause | undefined {
  const direct = above.children.find(is(step));
  if (direct !== undefined) return direct;
  if (step.level === 'subsentence') return subsentence(statute, above, step);
  return passed(above, step)
    .map((clause) => under(statute, clause, step))
    .find((found) => found !== undefined);
}

/** What a citation may leave out: the 句 a 项 lies in, and a 款 that is the only one (第五条第一项). */
function passed(above: Clause, step: ClauseStep): readonly Clause[] {
  if (step.level !== 'item' && step.level !== 'sentence') return [];
  const paragraphs = above.children.filter(({ level }) => level === 'paragraph');
  if (paragraphs.length === 1) return paragraphs;
  return step.level === 'item' ? above.children.filter(({ level }) => level === 'sentence') : [];
}

/** 分句 are no nodes of the tree: few texts are cited so finely. */
function subsentence(statute: Statute, above: Clause, step: ClauseStep): Clause | undefined {
  const own = above.own === undefined ? undefined : subsentencesIn(statute.text, above.own)[step.number - 1];
  if (own === undefined) return undefined;
  const text = `${above.text}第${step.number}分句`;
  return { ...step, text, path: [...above.path, step], span: own, marker: undefined, own, children: [] };
}
