/** New declarations in 名称, each at the place where its like stand. */
import type { Declaration } from '../../../grammar/index.ts';
import type { TextEdit } from '../../analysis/protocol.ts';
import type { FileSnapshot } from '../../analysis/snapshot.ts';
import { eachWords, lexiconOf, overOf } from '../lexicon.ts';
import { syllables } from '../pinyin.ts';
import { wordsOf } from '../words-of.ts';

/** Lists that a new name varies with, by name. */
type Over = readonly string[];

export interface NewName {
  readonly name: string;
  readonly over: Over;
  readonly question: string;
}

/** A fact stands below the last one that is asked of the same things; else in a group of its own. */
export async function declareFact(rules: FileSnapshot, { name, over, question }: NewName): Promise<TextEdit> {
  const key = await freeKey(name, rules);
  const line = `${name}　是否　${key}　问「${question}」`;
  const facts = rules.tree.names.filter((each) => each.kind === 'fact');
  const alike = facts.findLast((fact) => sameOver(overOf(fact), over));
  if (alike !== undefined) {
    const at = lineEnd(rules.source, alike.span.end);
    return insertion(at, `\n${indentOf(rules.source, alike.span.start)}${line}`);
  }
  const last = facts.at(-1);
  const at = last === undefined ? namesEnd(rules) : lineEnd(rules.source, last.span.end);
  return insertion(at, `\n  ${eachOf(over, rules)}填：\n    ${line}`);
}

export async function declareConcept(rules: FileSnapshot, { name, over }: NewName): Promise<TextEdit> {
  const entry = `${name}（${eachOf(over, rules)}，${await freeKey(name, rules)}）`;
  const last = rules.tree.names.findLast((each) => each.kind === 'concept');
  if (last === undefined) return insertion(namesEnd(rules), `\n  概念：${entry}。`);
  return insertion(last.span.end, `；\n        ${entry}`);
}

/** Behind the last option of the fact. */
export async function declareOption(
  fact: Extract<Declaration, { kind: 'fact' }>,
  option: string,
  source: string,
): Promise<TextEdit | undefined> {
  const last = fact.type.kind === 'options' ? fact.type.options.at(-1) : undefined;
  if (last === undefined) return undefined;
  const closing = last.key === undefined ? -1 : source.slice(last.key.span.end).search(/[）)]/);
  const at = last.key === undefined || closing < 0 ? last.name.span.end : last.key.span.end + closing + 1;
  return insertion(at, `、${option}（${(await syllables(option)).join('_') || 'option'}）`);
}

/** 每个机关、每次开庭 */
export function eachOf(over: Over, rules: FileSnapshot): string {
  if (over.length === 0) return '全案';
  const lexicon = lexiconOf(rules.tree);
  const each = over.map((name) => {
    const list = lexicon.named(name);
    return list?.kind === 'list' ? eachWords(list) : name;
  });
  return each.join('、');
}

async function freeKey(name: string, { tree }: FileSnapshot): Promise<string> {
  const taken = new Set(tree.names.flatMap(({ key }) => key?.text ?? []));
  const own = (await syllables(name)).join('_').replace(/^(?=\d|$)/, 'x');
  for (let number = 1; ; number++) {
    const key = number === 1 ? own : `${own}_${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Behind the last words of 名称; a file without one gets it. */
function namesEnd(rules: FileSnapshot): number {
  const { names } = wordsOf(rules).regions;
  return names.start + rules.source.slice(names.start, names.end).trimEnd().length;
}

const sameOver = (a: Over, b: Over): boolean => a.length === b.length && a.every((list) => b.includes(list));

export const insertion = (at: number, text: string): TextEdit => ({ from: at, to: at, text });

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

const indentOf = (source: string, at: number): string =>
  /^[ \t\u3000]*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';
