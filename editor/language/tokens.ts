/** What each word of a stretch of text is, for its colour and its edges: also in half-written sentences. */

import { readRuns } from '../../grammar/declarations/lexer.ts';
import type { Declaration, Named, Span } from '../../grammar/index.ts';
import type { Token } from '../../grammar/lexer.ts';
import { readingNames, Shape, Word } from '../../grammar/tokens.ts';
import { declarationGroups, factTypes, fixedWords } from '../../grammar/words.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { type Opened, openedFile } from './file.ts';
import { kindOfRole } from './lexicon.ts';
import { isReading } from './mentions.ts';
import type { TokenView } from './questions.ts';
import { endOf, fixedWordOf, roleOf, spanOf, wordsOf } from './words-of.ts';

type Kind = TokenView['kind'];

export function tokens(
  snapshot: Snapshot,
  { path, from, to }: { path: string; from: number; to: number },
): readonly TokenView[] {
  const opened = openedFile(snapshot, path);
  if (opened === undefined) return [];
  const within = ({ span }: TokenView): boolean => span.start < to && span.end > from;
  const views = [...wordViews(opened, from, to), ...nameViews(opened, from, to)].filter(within);
  return views.sort((a, b) => a.span.start - b.span.start);
}

function wordViews({ file }: Opened, from: number, to: number): readonly TokenView[] {
  const { all } = wordsOf(file);
  return all.flatMap((word, at) => {
    if (word.startOffset >= to || endOf(word) <= from) return [];
    const kind = kindOf(all, at);
    return kind === undefined ? [] : [{ span: spanOf(word), kind }];
  });
}

/** Marks have no colour of their own. */
function kindOf(words: readonly Token[], at: number): Kind | undefined {
  const { tokenType } = words[at]!;
  const role = roleOf(tokenType);
  if (role !== undefined) return kindOfRole[role];
  if (tokenType === Shape.Quoted) return isLaw(words, at) ? 'quote' : 'string';
  if (tokenType === Shape.Id && !isReading(words, at)) return 'string';
  const shape = kindOfShape.get(tokenType);
  if (shape !== undefined) return shape;
  if (readings.has(tokenType)) return 'reading';
  const fixed = fixedWordOf(tokenType);
  const group = fixed && fixedWords[fixed].group;
  if (group === undefined || group === 'mark') return undefined;
  return modal.has(tokenType) ? 'modality' : 'keyword';
}

const readings: ReadonlySet<unknown> = new Set(readingNames);
const modal: ReadonlySet<unknown> = new Set([
  Word.Must,
  Word.May,
  Word.MayNot,
  Word.NeedNot,
  Word.MustNot,
  Word.MayAtDiscretion,
]);

const kindOfShape: ReadonlyMap<unknown, Kind> = new Map<unknown, Kind>([
  [Shape.Number, 'number'],
  [Shape.Money, 'number'],
  [Shape.Percent, 'number'],
  [Shape.Ordinal, 'number'],
  [Shape.ItemNumber, 'number'],
  [Shape.Date, 'date'],
  [Shape.Time, 'date'],
  [Shape.Clause, 'clause'],
  [Shape.ClauseMark, 'clause'],
  [Shape.Id, 'reading'],
  [Shape.Words, 'string'],
  [Shape.Remark, 'remark'],
  [Shape.Unknown, 'unknown'],
]);

/** Words of the promulgated text: after 【条号】, where a sentence may begin, and after the number of an item. */
function isLaw(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.tokenType;
  if (words[at + 1]?.tokenType === Word.Open) return false;
  return (
    before === Shape.ClauseMark || before === Shape.ItemNumber || (opens(words, at) && !inCase(words, at))
  );
}

const ends: ReadonlySet<unknown> = new Set([Word.Stop, Word.Bar, Shape.Remark, Shape.Quoted]);
const opens = (words: readonly Token[], at: number): boolean =>
  words[at]!.startsLine && ends.has(words[at - 1]?.tokenType);

/** Statements of a case begin with 「某局」, which are not words of the law. */
function inCase(words: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { tokenType } = words[before]!;
    if (tokenType === Shape.ClauseMark) return false;
    if (tokenType === Word.Case || tokenType === Word.Base) return true;
  }
  return true;
}

/** 名称: the declared names where they could be read, the words of the block around them. */
function nameViews({ file }: Opened, from: number, to: number): readonly TokenView[] {
  const { names } = wordsOf(file).regions;
  if (names.start >= to || names.end <= from) return [];
  const declared = file.tree.names.flatMap(declaredViews);
  const free = (at: Span): boolean =>
    !declared.some(({ span }) => span.start < at.end && at.start < span.end);
  const { runs, remarks } = readRuns(file.source, names);
  const plain = runs.flatMap(({ text, span }): readonly TokenView[] => {
    const kind = kindOfRun(text);
    return kind !== undefined && free(span) ? [{ span, kind }] : [];
  });
  return [...declared, ...plain, ...remarks.map(({ span }) => ({ span, kind: 'remark' as const }))];
}

function declaredViews(declaration: Declaration): readonly TokenView[] {
  const view = (name: Named | undefined, kind: Kind): readonly TokenView[] =>
    name === undefined ? [] : [{ span: name.span, kind }];
  const own = [...view(declaration.name, declaration.kind), ...view(declaration.key, 'string')];
  switch (declaration.kind) {
    case 'list':
      return [...own, ...view(declaration.measureWord, 'list')];
    case 'concept':
      return [...own, ...view(declaration.opposite, 'concept')];
    case 'fact': {
      const { type, opposite, happened } = declaration;
      const options = type.kind === 'options' ? type.options.flatMap(({ name }) => view(name, 'option')) : [];
      return [...own, ...options, ...view(opposite, 'fact'), ...view(happened, 'fact')];
    }
    default:
      return own;
  }
}

function kindOfRun(text: string): Kind | undefined {
  if (words.has(text) || /^全案填?$|^每.*填$|^以.+为号$/.test(text)) return 'keyword';
  if (/^["“「]/.test(text)) return 'string';
  return /^(?:每|属于)./.test(text) ? 'list' : undefined;
}

const words: ReadonlySet<string> = new Set([
  ...Object.keys(declarationGroups),
  ...Object.keys(factTypes),
  '由人认定',
  '反面',
  '已发生',
  '问',
]);
