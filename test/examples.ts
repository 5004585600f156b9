/** An example under test/bad or test/good → everything that is said of it: the one file of these tests that knows the API. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCases } from '../engine/cases/index.ts';
import { check, checkVersions } from '../engine/check/index.ts';
import { compile, decide } from '../engine/decide/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { readFacts } from '../engine/read/index.ts';
import { jsonLogic } from '../engine/targets/index.ts';
import { type Diagnostic, parse, type Vocabulary } from '../grammar/index.ts';

export interface Example {
  /** the code that its name begins with */
  readonly code: string;
  readonly path: string;
  readonly source: string;
}

/** What an example says of itself: `CODE 「words」`, 「head……tail」 for many words. */
export interface Mark {
  readonly code: string;
  readonly words: string;
}

export const badExamples = (): readonly Example[] => examplesIn(join(import.meta.dirname, 'bad'));
export const goodExamples = (): readonly Example[] => examplesIn(join(import.meta.dirname, 'good'));

function examplesIn(folder: string): readonly Example[] {
  return readdirSync(folder)
    .filter((name) => /^[A-Z]{3}\d{3}-[a-z-]+\.(?:tiao|json)$/.test(name))
    .map((name) => ({
      code: name.slice(0, 6),
      path: join(folder, name),
      source: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** The last lines of a rule file, as remarks; where a remark cannot stand, the lines of the file beside it. */
export function marksOf({ path, source }: Example): readonly Mark[] {
  const told = beside(path, '.expected') ?? source;
  return [...told.matchAll(/^(?:※ )?([A-Z]{3}\d{3}) 「(.*)」$/gm)].map(([, code, words]) => ({
    code: code!,
    words: words!.replace(/\\u([0-9a-f]{4})/g, (_, digits) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
  }));
}

/** Whether a diagnostic stands where the mark says, and of that code. */
export function isMarked({ code, span }: Diagnostic, mark: Mark, source: string): boolean {
  const words = source.slice(span.start, span.end);
  const [head, tail] = mark.words.split('……');
  const stands = tail === undefined ? words === head : words.startsWith(head!) && words.endsWith(tail);
  return code === mark.code && stands;
}

/** Every room that may say something of such a file is asked, as the command line asks them. */
export function diagnosticsOf(example: Example): readonly Diagnostic[] {
  if (example.path.endsWith('.json'))
    return readFacts(court().measure, example.source, example.path).diagnostics;
  return example.source.includes('\n案例集：') ? ofCollection(example) : ofMeasure(example);
}

/** The example as its first fix leaves it. */
export function mended({ source, ...example }: Example, { fixes }: Diagnostic): Example {
  const edits = fixes[0]!.edits.toSorted((a, b) => b.span.start - a.span.start);
  const text = edits.reduce((s, { span, text }) => s.slice(0, span.start) + text + s.slice(span.end), source);
  return { ...example, source: text };
}

/** Without a promulgated text beside it the quotations of an example are not in question. */
function ofMeasure({ code, path, source }: Example): readonly Diagnostic[] {
  const statute = beside(path, '.txt');
  const { measure, diagnostics } = checked(source, path, statute);
  return [
    ...diagnostics.filter((each) => code === 'LAW450' || each.code !== 'LAW450'),
    ...(measure === undefined ? [] : [...besideEarlier(measure, path), ...ofTarget(code, measure, path)]),
  ];
}

function besideEarlier(measure: CheckedMeasure, path: string): readonly Diagnostic[] {
  const source = beside(path, '.earlier.tiao');
  const earlier = source === undefined ? undefined : checked(source, `${path}.earlier`, undefined).measure;
  return earlier === undefined
    ? []
    : checkVersions([
        { file: 'earlier', measure: earlier },
        { file: path, measure },
      ]);
}

/** What a target cannot say is no fault of the rules: only examples of that are turned into it. */
function ofTarget(code: string, measure: CheckedMeasure, path: string): readonly Diagnostic[] {
  return code.startsWith('TGT') ? jsonLogic.compileJsonLogic(measure, path).diagnostics : [];
}

/** The cases tell of test/good/court.tiao. */
function ofCollection({ path, source }: Example): readonly Diagnostic[] {
  const { measure, vocabulary } = court();
  const { tree, diagnostics } = parse(source, { file: path, vocabulary });
  if (diagnostics.length > 0) return diagnostics;
  const program = compile(measure);
  const set = { measure, versions: [measure], file: path, source, blocks: tree.blocks };
  return runCases(set, (facts, asOf, readings) => decide([{ program, facts }], { asOf, readings })).flatMap(
    (result) => result.diagnostics,
  );
}

interface Court {
  readonly measure: CheckedMeasure;
  readonly vocabulary: Vocabulary;
}

export function court(): Court {
  const path = join(import.meta.dirname, 'good/court.tiao');
  const source = readFileSync(path, 'utf8');
  const { measure, vocabulary, diagnostics } = checked(source, path, undefined);
  const wrong = diagnostics.filter(({ code }) => code !== 'LAW450');
  if (measure === undefined || wrong.length > 0) {
    throw new Error(wrong.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join('\n'));
  }
  return { measure, vocabulary };
}

export function checked(source: string, path: string, statute: string | undefined) {
  const { tree, vocabulary, diagnostics } = parse(source, { file: path });
  const found = check({ tree, source, file: path, diagnostics }, statute);
  return { measure: found.measure, vocabulary, diagnostics: [...diagnostics, ...found.diagnostics] };
}

function beside(path: string, ending: string): string | undefined {
  const other = path.replace(/\.(?:tiao|json)$/, ending);
  return existsSync(other) ? readFileSync(other, 'utf8') : undefined;
}

/** The text of test/good/NAME.tiao. */
export const goodText = (name: string): string =>
  readFileSync(join(import.meta.dirname, `good/${name}.tiao`), 'utf8');

export const nameOf = ({ path }: Example): string => basename(path);
