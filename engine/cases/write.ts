/**
 * A case as data → its text, as a person would write it and as `print` lays it out. What is written is read again before
 * it is given out: it tells the same facts, or it is refused with the reason.
 */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { parse } from '../../grammar/index.ts';
import { type Place, problem } from '../../grammar/messages/index.ts';
import { printCase } from '../../grammar/print/cases.ts';
import { printDate } from '../../grammar/print/literals.ts';
import { span } from '../../grammar/span.ts';
import type { BaseBlock, CaseBlock, Expectation } from '../../grammar/tree.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import { readCase } from './case.ts';
import { differenceOf, type Unsayable } from './write-difference.ts';
import { expectationIn, sameExpectations } from './write-expectations.ts';
import { penFor } from './write-pen.ts';
import { knownOf, type Naming } from './write-place.ts';
import { sameFacts } from './write-same.ts';
import { badWords } from './write-signs.ts';
import { statementsOf } from './write-statements.ts';
import { measureVocabulary } from './write-vocabulary.ts';

export interface CaseToWrite {
  readonly name: string;
  readonly sources: readonly string[];
  /** the 底案 to stand on, with all 底案 of its file */
  readonly base?: { readonly name: string; readonly bases: readonly BaseBlock[] };
  readonly facts: Facts;
  /** ISO date */
  readonly asOf: string | undefined;
  /** reading → option, both as declared */
  readonly readings: ReadonlyMap<string, string>;
  readonly expectations: readonly Expectation[];
  /** what diagnostics call the file it is written for */
  readonly file?: string;
}

export interface WrittenCase {
  /** the block 案例「…」：… without a line break at its end; undefined where the case cannot be said */
  readonly text: string | undefined;
  /** the 底案 it stands on: undefined although one was asked for where the difference cannot be said (a warning says why) */
  readonly base: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function writeCase(measure: CheckedMeasure, told: CaseToWrite): WrittenCase {
  const place: Place = { file: told.file ?? told.name, span: span(0, 0) };
  const bad = badWords(measure, told, place);
  if (bad.length > 0) return refused(bad);
  if (told.base === undefined) return writeOver(measure, told, undefined, place);
  const base = readBase(measure, told.base, place);
  const over = base.facts && writeOver(measure, told, { name: told.base.name, facts: base.facts }, place);
  if (over?.text !== undefined) return over;
  const alone = writeOver(measure, told, undefined, place);
  const name = told.base.name;
  const because = [...base.diagnostics, ...(over?.diagnostics ?? [])];
  return alone.text === undefined
    ? alone
    : { ...alone, diagnostics: [problem('RUN685', place, { base: name }), ...because.map(asWarning)] };
}

/** What stood in the way of the base does not stand in the way of the case. */
const asWarning = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' });

const refused = (diagnostics: readonly Diagnostic[]): WrittenCase => ({
  text: undefined,
  base: undefined,
  diagnostics,
});

interface Below {
  readonly name: string;
  readonly facts: Facts;
}

function writeOver(
  measure: CheckedMeasure,
  told: CaseToWrite,
  below: Below | undefined,
  place: Place,
): WrittenCase {
  const { tellings, unsayable } = differenceOf(measure, told.facts, below?.facts);
  if (unsayable.length > 0) return refused(unsayable.map((each) => unsaid(measure, each, place)));
  const known = knownOf(measure, told.facts, below?.facts);
  const inManner = (naming: Naming): WrittenCase => {
    const writing = { measure, pen: penFor(measure), naming };
    const { statements, unsaid } = statementsOf(writing, known, tellings);
    if (unsaid.length > 0) return refused(unsaid.map(({ name }) => problem('RUN682', place, { name })));
    const head = headOf(writing.pen, told, below);
    const expectations = told.expectations.map((each) => expectationIn(writing, each));
    const text = printCase({ ...head, statements, expectations }, writing.pen.manner);
    const wrong = readAgain(measure, told, below, text, place);
    return wrong.length > 0 ? refused(wrong) : { text, base: below?.name, diagnostics: [] };
  };
  const short = inManner('short');
  return short.text === undefined ? inManner('plain') : short;
}

function headOf(
  pen: ReturnType<typeof penFor>,
  { name, sources, asOf, readings }: CaseToWrite,
  below: Below | undefined,
): Omit<CaseBlock, 'statements' | 'expectations'> {
  const here = span(0, 0);
  return {
    kind: 'case',
    name: pen.quoted(name),
    sources: sources.map(pen.named),
    base: below && pen.quoted(below.name),
    asOf: asOf === undefined ? undefined : { date: asOf, span: here },
    readings: [...readings].map(([reading, option]) => ({
      reading: pen.named(reading),
      option: pen.named(option),
      span: here,
    })),
    span: here,
  };
}

/** What the text says that the case did not, as an empty list where it says the same. */
function readAgain(
  measure: CheckedMeasure,
  told: CaseToWrite,
  below: Below | undefined,
  text: string,
  place: Place,
): readonly Diagnostic[] {
  const head = `语言 1。\n案例集：${measure.id}，自${printDate(measure.effective)}起施行的文本。\n\n`;
  const { tree, diagnostics } = parse(head + text, {
    file: place.file,
    vocabulary: measureVocabulary(measure),
  });
  if (diagnostics.length > 0) return diagnostics.map((each) => ({ ...each, ...place }));
  const block = tree.blocks.find((each) => each.kind === 'case');
  if (block === undefined || tree.blocks.length > 1) return [notTheSame(place)];
  const read = readCase(measure, block, below ? (told.base?.bases ?? []) : [], place.file);
  if (read.facts === undefined) return read.diagnostics.map((each) => ({ ...each, ...place }));
  const same =
    sameFacts(measure, read.facts, told.facts) &&
    read.asOf === told.asOf &&
    sameEntries(read.readings, told.readings) &&
    block.name.text === told.name &&
    sameExpectations(block.expectations, told.expectations);
  return same ? [] : [notTheSame(place)];
}

const notTheSame = (place: Place): Diagnostic => problem('RUN686', place, {});

const sameEntries = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** What the 底案 tells by itself. */
function readBase(
  measure: CheckedMeasure,
  { name, bases }: NonNullable<CaseToWrite['base']>,
  { file }: Place,
): Pick<ReturnType<typeof readCase>, 'facts' | 'diagnostics'> {
  const here = span(0, 0);
  const base = { text: name, span: here };
  const block = { kind: 'case', name: base, sources: [], base, asOf: undefined, readings: [] } as const;
  return readCase(measure, { ...block, statements: [], expectations: [], span: here }, bases, file);
}

const unsayableCodes = {
  incompleteWithoutElements: 'RUN683',
  elementWithoutWords: 'RUN684',
  removedWithoutWhole: 'RUN687',
} as const;

function unsaid(measure: CheckedMeasure, { why, list, id }: Unsayable, place: Place): Diagnostic {
  const { name } = measure.lists[list]!;
  const code = unsayableCodes[why];
  return code === 'RUN683' ? problem(code, place, { list: name }) : problem(code, place, { list: name, id });
}
