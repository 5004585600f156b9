/** Every word of a file that stands for a declared name, a reading, a clause, a case or an element of a case. */
import type { ClauseRef, Declaration, Named, RuleFile } from '../../grammar/index.ts';
import type { Token } from '../../grammar/lexer.ts';
import { readingNames, Shape, Word } from '../../grammar/tokens.ts';
import type { FileSnapshot } from '../analysis/snapshot.ts';
import type { Opened } from './file.ts';
import { instancesIn } from './instances.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { factOfOption } from './option-fact.ts';
import type { Mention, Thing } from './things.ts';
import { insideQuotes, nameIn, nameSpan, roleOf, spanOf, wordsInQuotes, wordsOf } from './words-of.ts';

const known = new WeakMap<
  FileSnapshot,
  { readonly names: RuleFile; readonly mentions: readonly Mention[] }
>();

/** In the order of the text, each word once: the list of 每次开庭填： is said once for all facts below it. */
export function mentionsIn({ file, version }: Pick<Opened, 'file' | 'version'>): readonly Mention[] {
  const names = version.rules.tree;
  const before = known.get(file);
  if (before?.names === names) return before.mentions;
  const lexicon = lexiconOf(names);
  const { all, blocks } = wordsOf(file);
  const mentions = [
    ...file.tree.names.flatMap(declared),
    ...spoken(all, lexicon),
    ...blocks.flatMap(headOf),
    ...instancesIn(blocks),
  ].sort((a, b) => a.span.start - b.span.start);
  const once = mentions.filter(({ span }, at) => span.start !== mentions[at - 1]?.span.start);
  known.set(file, { names, mentions: once });
  return once;
}

export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const touching = mentions.filter(({ span }) => span.start <= offset && offset <= span.end);
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

function declared(declaration: Declaration): readonly Mention[] {
  const of = declaration.name.text;
  const says = (thing: Thing, { span }: Named): Mention => ({ thing, span, declares: true });
  const uses = (list: Named): Mention => ({
    thing: { kind: 'name', text: list.text },
    span: list.span,
    declares: false,
  });
  const own = says({ kind: 'name', text: of }, declaration.name);
  const [lists, other] =
    declaration.kind === 'list'
      ? [
          declaration.within,
          [says({ kind: 'measure', text: declaration.measureWord.text }, declaration.measureWord)],
        ]
      : [declaration.over, saidOtherwise(declaration, says)];
  return [own, ...lists.map(uses), ...other];
}

function saidOtherwise(
  declaration: Exclude<Declaration, { kind: 'list' }>,
  says: (thing: Thing, name: Named) => Mention,
): readonly Mention[] {
  const of = declaration.name.text;
  const named = (kind: 'opposite' | 'happened' | 'option', name: Named | undefined): readonly Mention[] =>
    name === undefined ? [] : [says({ kind, text: name.text, of }, name)];
  if (declaration.kind === 'concept') return named('opposite', declaration.opposite);
  if (declaration.kind !== 'fact') return [];
  const { type, opposite, happened } = declaration;
  const options = type.kind === 'options' ? type.options.flatMap(({ name }) => named('option', name)) : [];
  return [...named('opposite', opposite), ...named('happened', happened), ...options];
}

/** Names, readings and clause numbers in sentences. */
function spoken(words: readonly Token[], lexicon: Lexicon): readonly Mention[] {
  const found: Mention[] = [];
  let reading: string | undefined;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (word.tokenType === Shape.Id && isReading(words, at)) {
      reading = word.image;
      found.push({
        span: spanOf(word),
        thing: { kind: 'reading', text: word.image },
        declares: declaresReading(words, at),
      });
    } else if (understood.has(word.tokenType)) {
      const declares = before?.tokenType !== Shape.Id;
      const of = declares ? reading : before.image;
      if (of !== undefined)
        found.push({ span: spanOf(word), thing: { kind: 'understanding', text: word.image, of }, declares });
    } else {
      const thing = clauseIn(word) ?? thingOf(words, at, lexicon);
      if (thing !== undefined)
        found.push({
          span: thing.kind === 'clause' ? thing.clause.span : nameSpan(word),
          thing,
          declares: word.tokenType === Shape.ClauseMark,
        });
    }
  }
  return found;
}

const understood: ReadonlySet<unknown> = new Set(readingNames);

/** A01 after 分歧, 采 or in （A01） of 有两种理解; after 来源 stands the number of a case. */
export function isReading(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.tokenType;
  if (before === Word.Pause) return understood.has(words[at - 2]?.tokenType);
  return before === Word.Under || declaresReading(words, at);
}

function declaresReading(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.tokenType;
  if (before === Word.Reading) return true;
  return before === Word.Open && words[at - 2]?.tokenType === Word.Understandings;
}

function clauseIn({ tokenType, payload }: Token): Extract<Thing, { kind: 'clause' }> | undefined {
  if (tokenType !== Shape.Clause && tokenType !== Shape.ClauseMark) return undefined;
  const clause = payload as ClauseRef | undefined;
  return clause && { kind: 'clause', text: clause.text, clause };
}

function thingOf(words: readonly Token[], at: number, lexicon: Lexicon): Thing | undefined {
  const word = words[at]!;
  const role = roleOf(word.tokenType);
  const text = nameIn(word);
  switch (role) {
    case undefined:
      return undefined;
    case 'Measure':
      return { kind: 'measure', text };
    case 'Option':
      return { kind: 'option', text, of: factOfOption(words, at, lexicon) ?? '' };
    case 'Opposite':
    case 'Happened': {
      const kind = role === 'Opposite' ? 'opposite' : 'happened';
      const meaning = lexicon.meanings(text).find(({ sense }) => sense === kind);
      return { kind, text, of: meaning?.declaration.name.text ?? '' };
    }
    default:
      return { kind: 'name', text };
  }
}

/** 案例「…」, 底案「…」 and 依底案「…」. */
function headOf({ kind, tokens }: { kind: string; tokens: readonly Token[] }): readonly Mention[] {
  if (kind !== 'case' && kind !== 'base') return [];
  return tokens.flatMap((word, at): readonly Mention[] => {
    if (word.tokenType !== Shape.Quoted) return [];
    const text = wordsInQuotes(word);
    const span = insideQuotes(word);
    if (at === 1) return [{ span, thing: { kind, text }, declares: true }];
    return tokens[at - 1]?.tokenType === Word.OnBase
      ? [{ span, thing: { kind: 'base', text }, declares: false }]
      : [];
  });
}
