/** A word nobody declared: as a fact or a concept of what the sentence is about, or as an option of the fact before it. */
import type { Diagnostic, Locale } from '../../../grammar/index.ts';
import { parse } from '../../../grammar/index.ts';
import type { Token } from '../../../grammar/lexer.ts';
import { Word } from '../../../grammar/tokens.ts';
import type { TextEdit } from '../../analysis/protocol.ts';
import type { FileSnapshot } from '../../analysis/snapshot.ts';
import { edited } from '../../analysis/texts.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import type { Opened } from '../file.ts';
import { lexiconOf, overOf } from '../lexicon.ts';
import { factSaidOf } from '../option-fact.ts';
import type { FixView } from '../questions.ts';
import { endOf, nameIn, roleOf, wordsOf } from '../words-of.ts';
import { declareConcept, declareFact, declareOption, eachOf } from './names-edit.ts';

export async function unknownFixes(
  diagnostic: Diagnostic,
  opened: Opened,
  locale: Locale,
): Promise<readonly FixView[]> {
  if (diagnostic.code === 'NAM227') {
    const { name = '', option = '' } = diagnostic.args;
    return optionFix(name, option, diagnostic, opened, locale);
  }
  const { start, end } = diagnostic.span;
  const name = opened.file.source.slice(start, end);
  const words = wordsOf(opened.file).all;
  const said = optionAt(
    words,
    words.findIndex((word) => word.startOffset >= start),
  );
  if (said !== undefined) {
    const option = opened.file.source.slice(said.start, said.end);
    return optionFix(said.fact, option, diagnostic, opened, locale);
  }
  const { rules } = opened.version;
  const subject = subjectOf(opened, start, end);
  const overs = subject === undefined || subject.length === 0 ? [[]] : [subject, []];
  const question = say(language.fix.question, 'zh', { name: name.replace(/^是(?=.)/, '为') });
  const facts = await Promise.all(
    overs.map(async (over) => ({
      title: say(language.fix.declareFact, locale, { name, over: eachOf(over, rules) }),
      edit: await declareFact(rules, { name, over, question }),
    })),
  );
  const concept = {
    title: say(language.fix.declareConcept, locale, { name, over: eachOf(overs[0]!, rules) }),
    edit: await declareConcept(rules, { name, over: overs[0]!, question }),
  };
  const all = opened.isRules ? [...facts, concept] : facts;
  return all.flatMap(({ title, edit }) => sound(title, edit, diagnostic, opened));
}

/** 为人民团体的: what stands between 为 and the end of the option, though a part of it may be a word by itself. */
function optionAt(
  words: readonly Token[],
  unknown: number,
): { fact: string; start: number; end: number } | undefined {
  let first = unknown;
  while (first > 0 && !opensOption.has(words[first - 1]!.tokenType) && touches(words, first)) first--;
  const fact = unknown < 0 ? undefined : factSaidOf(words, first);
  if (fact === undefined) return undefined;
  let last = unknown;
  while (last + 1 < words.length && !closesOption.has(words[last + 1]!.tokenType) && touches(words, last + 1))
    last++;
  return { fact, start: words[first]!.startOffset, end: endOf(words[last]!) };
}

const touches = (words: readonly Token[], at: number): boolean =>
  endOf(words[at - 1]!) === words[at]!.startOffset;
const opensOption: ReadonlySet<unknown> = new Set([Word.Is, Word.IsNot, Word.Pause]);
const closesOption: ReadonlySet<unknown> = new Set([
  Word.Of,
  Word.OneOf,
  Word.Pause,
  Word.Comma,
  Word.Semicolon,
  Word.Stop,
  Word.Open,
]);

/** What the names of the same sentence vary with: those of what it concludes first. */
function subjectOf({ file, version }: Opened, start: number, end: number): readonly string[] | undefined {
  const lexicon = lexiconOf(version.rules.tree);
  const words = wordsOf(file).all;
  const around = words.filter((word) => {
    const between = word.startOffset < start ? [endOf(word), start] : [end, word.startOffset];
    return roleOf(word.tokenType) !== undefined && !/[。\n]/.test(file.source.slice(between[0], between[1]));
  });
  const declared = around.flatMap((word) => lexicon.named(nameIn(word)) ?? []);
  const concluded =
    declared.find(({ kind }) => kind === 'act' || kind === 'concept') ??
    declared.find(({ kind }) => kind === 'fact');
  return concluded && overOf(concluded);
}

async function optionFix(
  factName: string,
  option: string,
  diagnostic: Diagnostic,
  opened: Opened,
  locale: Locale,
): Promise<readonly FixView[]> {
  const { rules } = opened.version;
  const fact = lexiconOf(rules.tree).named(factName);
  const edit = fact?.kind === 'fact' ? await declareOption(fact, option, rules.source) : undefined;
  const title = say(language.fix.addOption, locale, { fact: factName, option });
  return edit === undefined ? [] : sound(title, edit, diagnostic, opened);
}

/** Only what the declaration rules allow: no error may come in 名称 that was not there. */
function sound(title: string, edit: TextEdit, { code }: Diagnostic, { version }: Opened): readonly FixView[] {
  const { path, source } = version.rules;
  if (errorsIn(edited(source, [edit]), path) > errorsBefore(version.rules)) return [];
  return [{ title, path, edits: [edit], code, preferred: false }];
}

const errorsIn = (text: string, file: string): number =>
  parse(text, { file }).diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'NAM201')
    .length;

const known = new WeakMap<FileSnapshot, number>();

function errorsBefore(rules: FileSnapshot): number {
  const count = known.get(rules) ?? errorsIn(rules.source, rules.path);
  known.set(rules, count);
  return count;
}
