/** How the cells of a workbook are formatted, as far as it changes what a number means: a day, a time, a percentage. */
import { tags } from './xml.ts';

export type Format = 'plain' | 'percent' | 'day' | 'minute';

const part = 'xl/styles.xml';

/** What a workbook without styles has. */
export const noFormats: readonly Format[] = ['plain'];

/** By the number that a cell's `s` gives. */
export function formatsOf(xml: string): readonly Format[] {
  const codes = new Map<string, string>();
  const formats: Format[] = [];
  let inCells = false;
  for (const tag of tags(xml, part)) {
    if (tag.name === 'cellXfs') inCells = tag.opens && !tag.closes;
    if (tag.name === 'numFmt' && tag.opens)
      codes.set(tag.attribute('numFmtId') ?? '', tag.attribute('formatCode') ?? '');
    if (tag.name === 'xf' && tag.opens && inCells)
      formats.push(formatOf(tag.attribute('numFmtId') ?? '0', codes));
  }
  return formats;
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): Format {
  const code = codes.get(id);
  return code === undefined ? (builtIn(Number(id)) ?? 'plain') : meantBy(code);
}

/** Formats that have a number and no code; 27 to 36 and 50 to 58 are the dates of Chinese and Japanese Excel. */
function builtIn(id: number): Format | undefined {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return 'minute';
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'day' : undefined;
}

/** yyyy"年"m"月"d"日" h:mm → a time; what stands in quotes, in brackets or behind \ is no sign of a format. */
function meantBy(code: string): Format {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0]!;
  if (/[hs]/i.test(bare) && !/general/i.test(bare)) return 'minute';
  if (/[ymd]/i.test(bare)) return 'day';
  return bare.includes('%') ? 'percent' : 'plain';
}
