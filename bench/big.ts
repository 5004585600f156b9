/** A measure with its promulgated text and its cases, many times over: what an editor has to keep up with. */
import type { SourceFile } from '../editor/analysis/protocol.ts';
import { parse } from '../grammar/index.ts';
import { chineseNumeral, readInteger } from '../grammar/numbers.ts';
import { type Clauses, casesOfCopy, enlarged } from '../test/soak/enlarged.ts';

const parts = 3;

/** The files of a measure, `copies` times in one; each case set is told of one copy, another one for each. */
export function bigger(files: readonly SourceFile[], copies: number): readonly SourceFile[] {
  const rules = files.find(({ path }) => isVersion(path, '.tiao'))!;
  const text = files.find(({ path }) => isVersion(path, '.txt'))!;
  const head = headOf(text.text);
  const clauses: Clauses = (clause, copy) => movedBy(clause, copy, head.lines.length);
  const { vocabulary } = parse(rules.text, { file: rules.path });
  let copy = 0;
  return files.map(({ path, text: source }) => {
    if (path === rules.path) return { path, text: enlarged(source, copies, clauses) };
    if (path === text.path) return { path, text: manyTimes(source, copies) };
    if (!path.endsWith('.tiao')) return { path, text: source };
    const of = copy++ % copies;
    return { path, text: casesOfCopy(source, vocabulary, of, clauses) };
  });
}

const isVersion = (path: string, ending: string): boolean =>
  /\d{4}-\d{2}-\d{2}\.\w+$/.test(path) && path.endsWith(ending);

interface Head {
  readonly lines: readonly string[];
  readonly rest: readonly string[];
}

/** What stands before 一、, line by line. */
function headOf(text: string): Head {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => /^一、/.test(line));
  return { lines: lines.slice(0, first), rest: lines.slice(first) };
}

/** All heads first, then all parts: a text has one head, and its parts are numbered through. */
function manyTimes(text: string, copies: number): string {
  const { lines, rest } = headOf(text);
  const copied = Array.from({ length: copies }, (_, copy) => copy);
  return [
    ...copied.flatMap(() => lines),
    ...copied.flatMap((copy) =>
      rest.map((line) => line.replace(/^([一二三])、/, (_, part: string) => `${partIn(part, copy)}、`)),
    ),
  ].join('\n\n');
}

/** 一百零一 to 一百零九 cannot be cited, for 零 is no numeral of a part: they are left out. */
function partIn(part: string, copy: number): string {
  const number = parts * copy + readInteger(part)!;
  return chineseNumeral(number > 99 ? number + 12 : number);
}

function movedBy(clause: string, copy: number, head: number): string {
  return clause
    .replace(/^[一二三]/, (part) => partIn(part, copy))
    .replace(/文首第(\d+)段/g, (_, at: string) => `文首第${Number(at) + head * copy}段`)
    .replace(/至第(\d+)段/g, (_, at: string) => `至第${Number(at) + head * copy}段`);
}
