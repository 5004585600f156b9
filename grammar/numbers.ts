/**
 * Numerals, amounts, percentages, dates and times as a rule file writes them, turned into exact text:
 * "1万元" is "10000", "15%" is "0.15", "2021年5月10日" is "2021-05-10". No floating point anywhere.
 */

/** An integer in digits of either width or in Chinese: 12, １２, 十二, 两千零三. */
export function readInteger(text: string): number | undefined {
  const plain = digits(text);
  if (/^[0-9]+$/.test(plain)) return plain.length <= 15 ? Number(plain) : undefined;
  return readChinese(text);
}

/** 1 to 9999 in Chinese, as documents number their clauses. */
export function chineseNumeral(value: number): string {
  const digit = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  let text = '';
  for (const [i, at] of [...String(value)].entries()) {
    const unit = units[String(value).length - 1 - i] ?? '';
    if (at !== '0') text += digit[Number(at)] + unit;
    else if (!text.endsWith('零')) text += '零';
  }
  const trimmed = text.length > 1 ? text.replace(/零+$/, '') : text;
  return trimmed.startsWith('一十') ? trimmed.slice(1) : trimmed;
}

export type NumberKind = 'number' | 'money' | 'percent' | 'date' | 'time';

export interface ReadNumber {
  readonly kind: NumberKind;
  /** undefined: written like one, but there is no such number, day or time */
  readonly value: string | undefined;
  readonly length: number;
}

/** The longest number, amount, percentage, date or time that begins at `at`. */
export function numberAt(source: string, at: number): ReadNumber | undefined {
  for (const { kind, pattern, read } of forms) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) return { kind, value: read(found), length: found[0].length };
  }
  return undefined;
}

/** 2020年12月3日 as 2020-12-03; undefined for a day that does not exist. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (year < 1 || day < 1 || day > days) return undefined;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Full-width digits and points made half-width. */
export const digits = (text: string): string =>
  text.replace(/[０-９．％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const arabic = '[0-9０-９]';
const decimal = `${arabic}+(?:[.．]${arabic}+)?`;
const chinese = '[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*';
const date = `(${arabic}{4})年(${arabic}{1,2})月(${arabic}{1,2})日`;

/** Longest form first: a time begins with a date, an amount with a number. */
const forms: readonly {
  readonly kind: NumberKind;
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => string | undefined;
}[] = [
  {
    kind: 'time',
    pattern: new RegExp(`${date}(${arabic}{1,2})时(?:(${arabic}{1,2})分)?`, 'y'),
    read: readTime,
  },
  { kind: 'date', pattern: new RegExp(date, 'y'), read: readDate },
  {
    kind: 'money',
    pattern: new RegExp(`(${decimal})([万亿]?)元`, 'y'),
    read: (at) => readScaled(at[1], at[2]),
  },
  {
    kind: 'money',
    pattern: new RegExp(`(${chinese})元`, 'y'),
    read: (at) => readChinese(at[1] ?? '')?.toString(),
  },
  { kind: 'percent', pattern: new RegExp(`(${decimal})[%％]`, 'y'), read: (at) => readScaled(at[1], '%') },
  { kind: 'percent', pattern: new RegExp(`百分之(${chinese})`, 'y'), read: readChinesePercent },
  {
    kind: 'number',
    pattern: new RegExp(`(${decimal})([万亿]?)`, 'y'),
    read: (at) => readScaled(at[1], at[2]),
  },
  { kind: 'number', pattern: new RegExp(chinese, 'y'), read: (at) => readChinese(at[0])?.toString() },
];

const scales: Readonly<Record<string, number>> = { 万: 4, 亿: 8, '%': -2 };

function readScaled(text: string | undefined, unit: string | undefined): string {
  return shiftPoint(digits(text ?? '0'), scales[unit ?? ''] ?? 0);
}

/** Moves the decimal point by `by` places: exact, however long the number is. */
function shiftPoint(text: string, by: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const padded = by >= 0 ? whole + fraction.padEnd(by, '0') : whole.padStart(1 - by, '0') + fraction;
  const point = by >= 0 ? whole.length + by : padded.length - fraction.length + by;
  const left = padded.slice(0, point).replace(/^0+(?=.)/, '') || '0';
  const right = padded.slice(point).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

function readDate(found: RegExpExecArray): string | undefined {
  return isoDate(
    Number(digits(found[1] ?? '')),
    Number(digits(found[2] ?? '')),
    Number(digits(found[3] ?? '')),
  );
}

function readTime(found: RegExpExecArray): string | undefined {
  const day = readDate(found);
  const hour = Number(digits(found[4] ?? '0'));
  const minute = Number(digits(found[5] ?? '0'));
  if (day === undefined || hour > 23 || minute > 59) return undefined;
  return `${day}T${twoDigits(hour)}:${twoDigits(minute)}`;
}

function readChinesePercent(found: RegExpExecArray): string | undefined {
  const whole = readChinese(found[1] ?? '');
  return whole === undefined ? undefined : shiftPoint(String(whole), -2);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Longer than any whole number that is exact here (九千零七万一千九百九十二亿…): such a run is no number. */
const longestChinese = 60;

/** 一千二百零三万四千: sections of four places, the ones before 万 and 亿 closed by them. */
function readChinese(text: string): number | undefined {
  if (text.length > longestChinese) return undefined;
  const [, hundredMillions, tenThousands, ones] = /^(?:(.+)亿)?(?:([^万]*)万)?([^万]*)$/.exec(text) ?? [];
  const high = hundredMillions === undefined ? 0 : readChinese(hundredMillions);
  const middle = tenThousands === undefined ? 0 : readSection(tenThousands);
  const low = ones === undefined || (ones === '' && text !== '') ? 0 : readSection(ones);
  if (high === undefined || middle === undefined || low === undefined) return undefined;
  const value = high * 1e8 + middle * 1e4 + low;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** At most four places, each unit smaller than the one before: 一千二百零三. */
function readSection(text: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const at of text) {
    const unit = chineseUnits[at];
    const next = chineseDigits[at];
    if (unit === undefined ? next === undefined || (digit ?? 0) !== 0 : unit >= last) return undefined;
    if (unit === undefined) digit = next;
    else {
      value += (digit ?? 1) * unit;
      digit = undefined;
      last = unit;
    }
  }
  return text === '' ? undefined : value + (digit ?? 0);
}
