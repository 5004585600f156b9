/** The real measure as the editor's worker knows it, and places in it written with a cursor: 应当│. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextEdit } from '../editor/analysis/protocol.ts';
import type { Snapshot } from '../editor/analysis/snapshot.ts';
import { readState, type State } from '../editor/analysis/state.ts';
import { edited } from '../editor/analysis/texts.ts';
import { languageAnswers } from '../editor/language/answers.ts';
import type { Completion } from '../editor/language/questions.ts';
import { basesOf, casesOf, caseToJson } from '../engine/cases/index.ts';

export const measureId = 'wuqing-court-appearance';
export const rulesPath = `${measureId}/2020-12-03.tiao`;
export const textPath = `${measureId}/2020-12-03.txt`;
export const casesPath = `${measureId}/hypotheticals.tiao`;

const folder = join(import.meta.dirname, '..', 'rules', measureId);
export const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => /\.(?:tiao|txt)$/.test(name) && name !== 'mutants.tiao')
    .map((name) => [`${measureId}/${name}`, readFileSync(join(folder, name), 'utf8')]),
);

const state: State = readState(measureId, 1, texts, undefined);
export const real: Snapshot = state.snapshot;

/** The same with other texts in place of some. */
export const withTexts = (changed: Readonly<Record<string, string>>): Snapshot =>
  readState(measureId, 2, new Map([...texts, ...Object.entries(changed)]), state).snapshot;

/** A measure of its own, for what the real one does not have. */
export function small(files: Readonly<Record<string, string>>, id = 'trial'): Snapshot {
  return readState(
    id,
    1,
    new Map(Object.entries(files).map(([name, text]) => [`${id}/${name}`, text])),
    undefined,
  ).snapshot;
}

export interface Spot {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly offset: number;
  readonly source: string;
}

/** `instead` of the words `of` a file, with │ where the cursor is. */
export function spot(of: string, instead: string, path = rulesPath): Spot {
  const before = texts.get(path)!;
  const at = before.indexOf(of);
  if (at < 0) throw new Error(`not in the file: ${of}`);
  const cursor = instead.indexOf('│');
  const source = before.slice(0, at) + instead.replace('│', '') + before.slice(at + of.length);
  const snapshot = source === before ? real : withTexts({ [path]: source });
  return { snapshot, path, offset: at + cursor, source };
}

/** In the file as it stands. */
export const on = (marked: string, path = rulesPath): Spot => spot(marked.replace('│', ''), marked, path);

/** A new line under the clause 二（三）第一款, or in a case. */
export const sentence = (marked: string): Spot =>
  spot('  上级要求出庭有两种理解（A18）：', `  ${marked}\n  上级要求出庭有两种理解（A18）：`);
export const inCase = (marked: string): Spot =>
  spot('  「被告机关」：单位类别为镇人民政府。', `  ${marked}`, casesPath);

export async function offered({ snapshot, path, offset }: Spot): Promise<readonly Completion[]> {
  return languageAnswers.complete(snapshot, { path, offset, locale: 'zh' });
}

export const labels = async (at: Spot): Promise<readonly string[]> =>
  (await offered(at)).map(({ label }) => label);

/** The text after choosing an offer, with the places of a snippet as their names. */
export async function chosen(at: Spot, label: string): Promise<string> {
  const found = (await offered(at)).find((each) => each.label === label);
  if (found === undefined) throw new Error(`not offered: ${label}`);
  const text = found.snippet
    ? found.insert
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$\{?\d+\}?/g, '')
        .replace(/\\(.)/g, '$1')
    : found.insert;
  return at.source.slice(0, found.span.start) + text + at.source.slice(found.span.end);
}

/** The line being written, after choosing. */
export async function lineChosen(at: Spot, label: string): Promise<string> {
  const text = await chosen(at, label);
  const start = at.source.lastIndexOf('\n', at.offset - 1) + 1;
  return text.slice(start).split('\n')[0]!.trim();
}

export const apply = (source: string, edits: readonly TextEdit[]): string => edited(source, edits);

/** The line of a text that holds the words. */
export const lineWith = (text: string, words: string): string =>
  text
    .split('\n')
    .find((line) => line.includes(words))
    ?.trim() ?? '';

/** A case of the file as the JSON that is tried. */
export function sheetOf(name: string, snapshot: Snapshot = real, path = casesPath): string {
  const file = snapshot.caseSets.find((each) => each.path === path)!;
  const block = casesOf(file.tree.blocks).find((each) => each.name.text === name)!;
  const measure = snapshot.versions.at(-1)!.lastMeasure!;
  return JSON.stringify(caseToJson(measure, block, basesOf(file.tree.blocks), path).json);
}
