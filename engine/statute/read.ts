/** Turns the promulgated text of a law into its tree: 文首, parts, sections, articles, 款, 句, 项, 目. */
import type { ClauseStep } from '../../grammar/clause.ts';
import { chineseNumeral } from '../../grammar/numbers.ts';
import { type Span, span } from '../../grammar/span.ts';
import { type LineLevel, type OutlineLine, outlineOf } from './outline.ts';
import { sentencesIn } from './sentences.ts';
import type { Clause, Statute } from './statute.ts';

export function readStatute(text: string): Statute {
  const root: Draft = {
    level: 'head',
    number: 0,
    text: '',
    path: [],
    marker: undefined,
    own: undefined,
    children: [],
  };
  const open: { readonly rank: number; readonly clause: Draft }[] = [];
  for (const line of outlineOf(text)) {
    while (open.length > 0 && open.at(-1)!.rank >= rank[line.level]) open.pop();
    const clause = place(open.at(-1)?.clause ?? root, root, line, text);
    open.push({ rank: rank[line.level], clause });
    if (line.level !== 'article' || line.words.start === line.words.end) continue;
    open.push({ rank: rank.paragraph, clause: paragraph(clause, line.words, text) });
  }
  return { text, children: root.children.map(closed) };
}

/** A clause still being filled. */
interface Draft extends Omit<Clause, 'span' | 'children'> {
  readonly children: Draft[];
}

/** A line closes every open clause of its own rank or a deeper one. */
const rank: Readonly<Record<LineLevel, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  paragraph: 5,
  item: 6,
  point: 7,
  head: 8,
};

function place(above: Draft, root: Draft, line: OutlineLine, text: string): Draft {
  switch (line.level) {
    case 'head':
      return head(root, line.words);
    case 'part':
    case 'chapter':
    case 'section':
      return heading(above, line);
    case 'article': // cited without the chapter or part it stands in
      return add(above, draft(root, { level: 'article', number: line.number }, line.label, line.marker));
    case 'paragraph':
      return paragraph(above, line.words, text);
    case 'item':
    case 'point':
      return item(above, { level: line.level, number: line.number }, line, text);
  }
}

/** 文首第3段: everything before the first numbered heading is counted by lines. */
function head(root: Draft, words: Span): Draft {
  const before = root.children.find(({ level }) => level === 'head');
  const above = before ?? add(root, draft(root, { level: 'head', number: 1 }, '文首'));
  const number = above.children.length + 1;
  return add(above, draft(above, { level: 'paragraph', number }, `第${number}段`, undefined, words));
}

function heading(above: Draft, { level, number, label, marker, words }: OutlineLine): Draft {
  const clause = add(above, draft(above, { level, number }, label, marker));
  if (words.start === words.end) return clause;
  add(clause, draft(clause, { level: 'heading', number: 0 }, '标题', undefined, words));
  return clause;
}

function paragraph(above: Draft, words: Span, text: string): Draft {
  const number = count(above, 'paragraph') + 1;
  const clause = add(above, draft(above, { level: 'paragraph', number }, `第${chineseNumeral(number)}款`));
  addSentences(clause, words, text);
  return clause;
}

/** A 项 lies in the last sentence of its 款, which runs on through it, but is cited under the 款. */
function item(above: Draft, step: ClauseStep, { label, marker, words }: OutlineLine, text: string): Draft {
  const clause = draft(above, step, label, marker, words.start < words.end ? words : undefined);
  addSentences(clause, words, text);
  return add(above.level === 'paragraph' ? above.children.at(-1)! : above, clause);
}

function addSentences(above: Draft, words: Span, text: string): void {
  sentencesIn(text, words).forEach((own, i) => {
    const step: ClauseStep = { level: 'sentence', number: i + 1 };
    add(above, draft(above, step, `第${chineseNumeral(i + 1)}句`, undefined, own));
  });
}

function count(above: Draft, level: ClauseStep['level']): number {
  return above.children.filter((child) => child.level === level).length;
}

function add(above: Draft, child: Draft): Draft {
  above.children.push(child);
  return child;
}

function draft(above: Draft, step: ClauseStep, label: string, marker?: Span, own?: Span): Draft {
  return { ...step, text: above.text + label, path: [...above.path, step], marker, own, children: [] };
}

/** Children stand in the order of the text, the sentences of a 项 filling its own words. */
function closed(clause: Draft): Clause {
  const children = clause.children.map(closed);
  const first = clause.marker ?? clause.own ?? children[0]?.span;
  const last = children.at(-1)?.span ?? clause.own ?? clause.marker;
  return { ...clause, span: span(first?.start ?? 0, last?.end ?? 0), children };
}
