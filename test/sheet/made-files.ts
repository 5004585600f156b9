/** Workbooks put together by hand: as other programs write them, and as nobody should. */
import { deflateRawSync } from 'node:zlib';

export interface MadePart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** what the directory says of it, where that is not so */
  readonly says?: {
    readonly size?: number;
    readonly packed?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  readonly stored?: boolean;
  /** lies on the bytes of the part before */
  readonly overlaps?: boolean;
}

export const part = (name: string, text: string, more: Partial<MadePart> = {}): MadePart => ({
  name,
  bytes: new TextEncoder().encode(text),
  ...more,
});

/** A zip of these parts; checksums are left out, which no reader of a workbook may rely on. */
export function zipped(parts: readonly MadePart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let before = 0;
  for (const { name, bytes, says = {}, stored = false, overlaps = false } of parts) {
    const packed = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const label = Buffer.from(name);
    const fields = {
      flags: says.flags ?? 0,
      method: says.method ?? (stored ? 0 : 8),
      packed: says.packed ?? packed.length,
      size: says.size ?? bytes.length,
    };
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(fields.flags, 8);
    entry.writeUInt16LE(fields.method, 10);
    entry.writeUInt32LE(fields.packed, 20);
    entry.writeUInt32LE(fields.size, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(overlaps ? before : at, 42);
    directory.push(entry, label);
    if (overlaps) continue;
    files.push(head, label, packed);
    before = at;
    at += head.length + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A cell of a made sheet: words, or the inside of its own <c>. */
export type MadeCell = string | { readonly xml: string } | undefined;

export interface MadeBook {
  readonly sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>;
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly date1904?: boolean;
}

export const heads = {
  案例: ['名称', '来源', '底案', '截至', '采用的读法'],
  对象: ['案例', '所在', '对象', '名称或者序号', '是否列全'],
  事实: ['案例', '对象', '事实', '答案', '认定人', '认定日期', '凭据'],
  结论: ['案例', '采用的读法', '对象', '事项', '应得', '依据', '还缺'],
} as const;

/** The parts of a workbook with these rows; a sheet that is not given has its headings only. */
export function bookParts({ sheets, strings, styles, date1904 = false }: MadeBook): readonly MadePart[] {
  const empty = Object.entries<readonly string[]>(heads).map(([name, head]) => [name, [head]] as const);
  const all = Object.entries<readonly (readonly MadeCell[])[]>({ ...Object.fromEntries(empty), ...sheets });
  const list = all
    .map(([name], i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  const rels = all
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="x" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join('');
  return [
    part('[Content_Types].xml', '<Types/>'),
    part(
      'xl/workbook.xml',
      `<?xml version="1.0"?><workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', `<Relationships>${rels}</Relationships>`),
    ...(strings === undefined
      ? []
      : [part('xl/sharedStrings.xml', `<sst>${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`)]),
    ...(styles === undefined ? [] : [part('xl/styles.xml', styles)]),
    ...all.map(([, rows], i) => part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(rows))),
  ];
}

export const sheetXml = (rows: readonly (readonly MadeCell[])[]): string =>
  `<worksheet><sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${i + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`;

function cellXml(cell: MadeCell, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${at}"`);
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

export const book = (made: MadeBook): Uint8Array => zipped(bookParts(made));

/** One case of the docket with these rows of facts, and an organ to tell them of. */
export const withFacts = (...rows: readonly (readonly MadeCell[])[]): MadeBook => ({
  sheets: {
    案例: [heads.案例, ['某案']],
    对象: [heads.对象, ['某案', undefined, '机关', '某局', '列明全部']],
    事实: [heads.事实, ...rows.map((row) => ['某案', ...row])],
  },
});
