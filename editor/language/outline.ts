/** The table of contents of a file: its clauses under their parts, its names, readings, assertions and cases. */
import type { Block, ClauseBlock, Declaration, Locale, Span } from '../../grammar/index.ts';
import { cover } from '../../grammar/index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import { openedFile } from './file.ts';
import type { OutlineEntry } from './questions.ts';
import { wordsOf } from './words-of.ts';

export function outline(
  snapshot: Snapshot,
  { path, locale }: { path: string; locale: Locale },
): readonly OutlineEntry[] {
  const opened = openedFile(snapshot, path);
  if (opened === undefined) return [];
  const { tree } = opened.file;
  const { names } = wordsOf(opened.file).regions;
  const blocks = tree.blocks.filter(({ span }) => span.start >= names.end);
  return [...namesEntry(tree.names, names, locale), ...grouped(blocks, 0)];
}

const groups: readonly Declaration['kind'][] = ['list', 'bearer', 'act', 'fact', 'concept', 'amount'];

function namesEntry(
  names: readonly Declaration[],
  { start, end }: Span,
  locale: Locale,
): readonly OutlineEntry[] {
  if (names.length === 0) return [];
  const under = groups.flatMap((kind): readonly OutlineEntry[] => {
    const own = names.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    return [
      {
        title: say(language.kind[kind], locale),
        detail: String(own.length),
        kind: 'names',
        span: own.map(({ span }) => span).reduce(cover),
        under: own.map((each) => nameEntry(each)),
      },
    ];
  });
  const title = say(language.names, locale);
  return [{ title, detail: String(names.length), kind: 'names', span: { start, end }, under }];
}

const nameEntry = ({ name, label, span }: Declaration): OutlineEntry => ({
  title: name.text,
  detail: label?.text ?? '',
  kind: 'names',
  span,
  under: [],
});

/** Neighbours under one part (二), then one section (（一）), stand together; what stands between them stays there. */
function grouped(blocks: readonly Block[], depth: number): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (let at = 0; at < blocks.length; ) {
    const title = groupOf(blocks[at]!, depth);
    let end = at + 1;
    if (title !== undefined) {
      while (end < blocks.length && belongs(blocks[end]!, title, depth)) end++;
    }
    const own = blocks.slice(at, end);
    if (title === undefined || own.length === 1) entries.push(...own.map(blockEntry));
    else entries.push(groupEntry(title, own, depth));
    at = end;
  }
  return entries;
}

/** A reading or a remark stands with the clauses before it; assertions and cases stand by themselves. */
const belongs = (block: Block, title: string, depth: number): boolean =>
  block.kind === 'reading' || block.kind === 'remark' || groupOf(block, depth) === title;

const groupEntry = (title: string, blocks: readonly Block[], depth: number): OutlineEntry => ({
  title,
  detail: headingIn(blocks, title),
  kind: 'clause',
  span: blocks.map(({ span }) => span).reduce(cover),
  under: grouped(blocks, depth + 1),
});

/** 二, 二（一）, 第三章: the part a clause lies in; of a text of articles the article alone. */
function groupOf(block: Block, depth: number): string | undefined {
  if (block.kind !== 'clause' || depth > 1) return undefined;
  const pattern =
    depth === 0 ? /^(?:文首|[一二三四五六七八九十百]+|第.+?[章条])/ : /^[一二三四五六七八九十百]+（.+?）/;
  return pattern.exec(block.clause.text)?.[0];
}

/** The words of the heading, where the file quotes it. */
function headingIn(blocks: readonly Block[], title: string): string {
  const heading = blocks.find((block) => block.kind === 'clause' && block.clause.text === `${title}标题`);
  return heading?.kind === 'clause' ? wordsOfClause(heading) : '';
}

const wordsOfClause = ({ quotes: [first] }: ClauseBlock): string =>
  first === undefined ? '' : first.tail === undefined ? first.head : `${first.head}……${first.tail}`;

function blockEntry(block: Block): OutlineEntry {
  const entry = (title: string, detail: string): OutlineEntry => ({
    title,
    detail: oneLine(detail),
    kind: block.kind,
    span: block.span,
    under: [],
  });
  switch (block.kind) {
    case 'clause':
      return entry(block.clause.text, wordsOfClause(block));
    case 'reading':
      return entry(block.id.text, block.question.text);
    case 'assertion':
    case 'base':
      return entry(block.name.text, block.kind === 'base' ? (block.base?.text ?? '') : '');
    case 'case':
      return entry(block.name.text, block.sources.map(({ text }) => text).join('、'));
    case 'remark':
      return entry(block.text, '');
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '').slice(0, 60);
