/** The parts of a .xlsx file → its sheets, cell by cell, as Excel, WPS and LibreOffice write them. */
import { sheetLimits } from './limits.ts';
import { refuse } from './refused.ts';
import { type Format, formatsOf, noFormats } from './styles.ts';
import { tags, xmlText } from './xml.ts';
import { openZip, unpack, type ZipPart } from './zip.ts';

export type RawValue =
  | { readonly kind: 'blank' | 'formula' }
  | { readonly kind: 'text' | 'error'; readonly text: string }
  | { readonly kind: 'truth'; readonly yes: boolean }
  /** as written: no digit is lost here */
  | { readonly kind: 'number'; readonly text: string; readonly format: Format };

export interface RawCell {
  /** counted from 0 */
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
}

export interface RawSheet {
  readonly name: string;
  readonly cells: readonly RawCell[];
}

export interface RawWorkbook {
  /** days are counted from 1904 instead of 1900 */
  readonly from1904: boolean;
  readonly sheets: readonly RawSheet[];
}

/** `wanted`: only sheets of these names are read; the others may hold whatever their author likes. */
export async function openWorkbook(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<RawWorkbook> {
  const zip = openZip(bytes);
  const { from1904, sheets } = readBook(await textOf(zip, 'xl/workbook.xml'));
  const targets = readTargets(await textOf(zip, 'xl/_rels/workbook.xml.rels'));
  const strings = zip.has('xl/sharedStrings.xml')
    ? readStrings(await textOf(zip, 'xl/sharedStrings.xml'))
    : [];
  const formats = zip.has('xl/styles.xml') ? formatsOf(await textOf(zip, 'xl/styles.xml')) : noFormats;
  const read: RawSheet[] = [];
  for (const { name, id } of sheets.filter((sheet) => wanted(sheet.name))) {
    const part = targets.get(id) ?? refuse('RUN707', { part: 'xl/workbook.xml' });
    read.push({ name, cells: [...cellsIn(await textOf(zip, part), { part, name, strings, formats })] });
  }
  return { from1904, sheets: read };
}

async function textOf(zip: ReadonlyMap<string, ZipPart>, name: string): Promise<string> {
  const part = zip.get(name) ?? refuse('RUN707', { part: name });
  return xmlText(await unpack(part), name);
}

function readBook(xml: string) {
  let from1904 = false;
  const sheets: { name: string; id: string }[] = [];
  for (const tag of tags(xml, 'xl/workbook.xml')) {
    if (tag.name === 'workbookPr' && tag.opens)
      from1904 = ['1', 'true'].includes(tag.attribute('date1904') ?? '');
    if (tag.name === 'sheet' && tag.opens)
      sheets.push({ name: tag.attribute('name') ?? '', id: tag.attribute('id') ?? '' });
  }
  return { from1904, sheets };
}

/** Targets stand relative to xl/, or from the root. */
function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const tag of tags(xml, 'xl/_rels/workbook.xml.rels')) {
    const target = tag.attribute('Target');
    if (tag.name === 'Relationship' && target !== undefined)
      targets.set(tag.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

/** Rich text is its runs joined; the reading aids of phonetic runs (rPh) are no part of it. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [text, aside] = ['', 0];
  for (const tag of tags(xml, 'xl/sharedStrings.xml')) {
    if (tag.name === 'si' && tag.opens) text = '';
    if (tag.name === 'rPh' && tag.opens !== tag.closes) aside += tag.opens ? 1 : -1;
    if (tag.name === 't' && !tag.opens && aside === 0) text += tag.text;
    if (tag.name === 'si' && tag.closes) strings.push(unescaped(text));
  }
  return strings;
}

/** _x000D_ is how a workbook spells a character that XML does not take. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

interface SheetScene {
  readonly part: string;
  readonly name: string;
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
}

interface Open {
  at: string | undefined;
  type: string;
  style: number;
  formula: boolean;
  text: string;
}

/** Cells with something in them, in the order of the part; a cell without an address follows the one before. */
function* cellsIn(xml: string, scene: SheetScene): Generator<RawCell> {
  let [row, column] = [-1, -1];
  let open: Open | undefined;
  let aside = 0;
  for (const tag of tags(xml, scene.part)) {
    if (tag.name === 'row' && tag.opens) {
      row = tag.attribute('r') === undefined ? row + 1 : Number(tag.attribute('r')) - 1;
      column = -1;
    } else if (tag.name === 'c') {
      if (tag.opens) open = opened(tag.attribute);
      if (open === undefined || !tag.closes) continue;
      column = open.at === undefined ? column + 1 : columnOf(open.at);
      const value = valueIn(open, scene);
      open = undefined;
      if (value.kind !== 'blank') yield placed(row, column, value, scene);
    } else if (open !== undefined) {
      if (tag.name === 'f') open.formula = true;
      if (tag.name === 'rPh' && tag.opens !== tag.closes) aside += tag.opens ? 1 : -1;
      if ((tag.name === 'v' || tag.name === 't') && !tag.opens && aside === 0) open.text += tag.text;
    }
  }
}

const opened = (attribute: (name: string) => string | undefined): Open => ({
  at: attribute('r'),
  type: attribute('t') ?? 'n',
  style: Number(attribute('s') ?? 0),
  formula: false,
  text: '',
});

function placed(row: number, column: number, value: RawValue, { name: sheet, part }: SheetScene): RawCell {
  const here = { sheet, cell: undefined };
  if (!Number.isSafeInteger(row) || row < 0) refuse('RUN707', { part });
  if (row >= sheetLimits.rows) refuse('RUN709', { limit: String(sheetLimits.rows) }, here);
  if (column >= sheetLimits.columns) refuse('RUN710', { limit: String(sheetLimits.columns) }, here);
  return { row, column, value };
}

function valueIn({ type, style, formula, text }: Open, { strings, formats, part }: SheetScene): RawValue {
  if (formula) return { kind: 'formula' };
  if (text === '') return { kind: 'blank' };
  switch (type) {
    case 's':
      return { kind: 'text', text: strings[Number(text)] ?? refuse('RUN707', { part }) };
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: unescaped(text) };
    case 'b':
      return { kind: 'truth', yes: text.trim() === '1' || text.trim() === 'true' };
    case 'e':
      return { kind: 'error', text };
    case 'd':
      return { kind: 'text', text };
    default:
      return { kind: 'number', text: text.trim(), format: formats[style] ?? 'plain' };
  }
}

/** AB7 → 27 */
function columnOf(at: string): number {
  const letters = /^[A-Z]{1,3}/.exec(at)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 0, 3 → D1 */
export function addressOf(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}
