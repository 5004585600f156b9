/** Bad examples that cannot stand as one file of text: too long, not text, or a matter of several files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeText, largestFile } from '../cli/files.ts';
import { loadProject } from '../cli/project.ts';
import { readCalendar } from '../engine/read/calendar.ts';
import { jsonLimits, readFacts } from '../engine/read/index.ts';
import { jsonLogic } from '../engine/targets/index.ts';
import { type Diagnostic, limits, parse } from '../grammar/index.ts';
import { refused } from './case-text-refused.ts';
import { checked, court, goodText } from './examples.ts';
import { sheetExamples } from './sheet/problems.ts';

export interface Made {
  bad(): readonly Diagnostic[];
  /** the same, mended */
  good(): readonly Diagnostic[];
}

const fee = goodText('SYN112-no-number');
const plain = goodText('LAW450-no-promulgated-text');
const cases = goodText('RUN654-told-twice');
const notice = '第一条 法院通知的，负责人应当出庭。\n';
const withPersons = plain.replace('确已到庭　', '人数　整数　persons\n    确已到庭　');
const whole = { 'court/2020-12-03.tiao': plain, 'court/2020-12-03.txt': notice };
const interest = '{"facts": {"public_interest": true}}';
const slips = (count: number): string => fee + '  法院已通知认定为。\n'.repeat(count);

export const made: Readonly<Record<string, Made>> = {
  // texts as long as the limits allow, and longer
  SYN101: {
    bad: () => parse(' '.repeat(limits.source + 1), { file: 'x' }).diagnostics.slice(0, 1),
    good: () => ofText(fee.padEnd(limits.source)),
  },
  SYN109: {
    bad: () => ofFee(`${'（'.repeat(limits.nesting + 1)}1元${'）'.repeat(limits.nesting + 1)}`),
    good: () => ofFee(`${'（'.repeat(limits.nesting)}1元${'）'.repeat(limits.nesting)}`),
  },
  SYN110: {
    bad: () => ofFee(`1元${'加1元'.repeat(limits.operators + 1)}`),
    good: () => ofFee(`1元${'加1元'.repeat(limits.operators)}`),
  },
  SYN117: {
    bad: () => ofText(slips(limits.messages + 1)).slice(limits.messages),
    good: () => ofText(slips(limits.messages)).slice(limits.messages),
  },
  NAM209: {
    bad: () => ofText(plain.replaceAll('确已到庭', '长'.repeat(limits.name + 1))).slice(0, 1),
    good: () => ofText(plain.replaceAll('确已到庭', '长'.repeat(limits.name))),
  },
  NAM218: {
    bad: () => ofText(crowded(limits.names)).slice(0, 1),
    good: () => ofText(crowded(40)).filter(({ code }) => code === 'NAM218'),
  },
  NAM217: { bad: () => ofText(deep(limits.within + 2)).slice(0, 1), good: () => ofText(deep(limits.within)) },
  LAW458: { bad: () => errorsOf(ranked(460)), good: () => errorsOf(ranked(3)) },
  LAW459: { bad: () => ofText(paired(1001)).slice(0, 1), good: () => ofText(paired(2)) },
  TGT505: { bad: () => unfolded(24).slice(0, 1), good: () => unfolded(2) },
  RUN600: {
    bad: () => ofFacts(' '.repeat(jsonLimits.characters + 1)),
    good: () => ofFacts('{}'.padEnd(jsonLimits.characters)),
  },
  RUN603: {
    bad: () => ofFacts(nested(jsonLimits.depth + 2)),
    good: () => ofFacts(nested(jsonLimits.depth)).filter(({ code }) => code === 'RUN603'),
  },
  RUN606: {
    bad: () => ofFacts(strangers(limits.messages + 1)).slice(limits.messages),
    good: () => ofFacts(strangers(limits.messages)).slice(limits.messages),
  },
  RUN622: { bad: () => ofFacts(crowd(400)).slice(0, 1), good: () => ofFacts(crowd(4)) },

  // no JSON, or not what a careful writer of it means
  RUN601: { bad: () => ofFacts('{"facts": {"public_interest": oui}}'), good: () => ofFacts(interest) },
  RUN602: {
    bad: () => ofFacts('{"facts": {"public_interest": true, "public_interest": false}}'),
    good: () => ofFacts(interest),
  },
  RUN604: {
    bad: () => ofFacts('{"facts": {"cause": "\\x41"}}'),
    good: () => ofFacts('{"facts": {"cause": "A"}}'),
  },
  RUN605: { bad: () => ofFacts(`${interest} and so on`), good: () => ofFacts(interest) },
  RUN607: { bad: () => ofFacts(interest.slice(0, -2)), good: () => ofFacts(interest) },

  // bytes that are no text
  SYN190: {
    bad: () => ofBytes(Uint8Array.from([0xd3, 0xef, 0xd1, 0xd4])),
    good: () => ofBytes(new TextEncoder().encode('语言')),
  },
  SYN191: {
    bad: () => ofBytes(new Uint8Array(largestFile + 1).fill(0x20)),
    good: () => ofBytes(new Uint8Array(largestFile).fill(0x20)),
  },
  SYN192: {
    bad: () => ofBytes(new TextEncoder().encode('语言\u0000')),
    good: () => ofBytes(new TextEncoder().encode('语言')),
  },

  // what a file lacks beside it
  SYN114: {
    bad: () => parse(cases, { file: 'cases' }).diagnostics.slice(0, 1),
    good: () => parse(cases, { file: 'cases', vocabulary: court().vocabulary }).diagnostics,
  },
  LAW490: {
    bad: () => ofFolder({ 'court/2020-12-03.tiao': plain }).slice(0, 1),
    good: () => ofFolder(whole),
  },
  LAW491: { bad: () => ofFolder({ ...whole, 'court/2021-01-01.txt': notice }), good: () => ofFolder(whole) },
  LAW492: {
    bad: () => ofFolder({ 'court/2021-01-01.tiao': plain, 'court/2021-01-01.txt': notice }),
    good: () => ofFolder(whole),
  },
  LAW493: {
    bad: () => ofFolder({ 'tribunal/2020-12-03.tiao': plain, 'tribunal/2020-12-03.txt': notice }),
    good: () => ofFolder(whole),
  },
  LAW494: {
    bad: () => ofFolder({ ...whole, 'court/cases.tiao': collection('2019年12月3日') }),
    good: () => ofFolder({ ...whole, 'court/cases.tiao': collection('2020年12月3日') }),
  },
  // cases that no text can tell
  ...refused,
  // workbooks that cannot be read, or that tell what no case may
  ...sheetExamples,
  LAW495: { bad: () => ofCalendar('2024-02-30'), good: () => ofCalendar('2024-02-29') },
};

const ofText = (source: string): readonly Diagnostic[] =>
  checked(source, 'made', undefined).diagnostics.filter(({ code }) => code !== 'LAW450');
/** Clauses made alike also earn warnings. */
const errorsOf = (source: string): readonly Diagnostic[] =>
  ofText(source).filter(({ severity }) => severity === 'error');
const ofFee = (value: string): readonly Diagnostic[] => ofText(fee.replace('二十元', value));
const ofFacts = (json: string): readonly Diagnostic[] =>
  readFacts(court().measure, json, 'case.json').diagnostics;
const collection = (day: string): string =>
  `语言 1。\n案例集：court，自${day}起施行的文本。\n案例「某案」：全案：法院已通知。\n`;

function ofBytes(bytes: Uint8Array): readonly Diagnostic[] {
  const read = decodeText('bytes', bytes);
  return read.kind === 'bad' ? [read.diagnostic] : [];
}

function ofFolder(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const root = mkdtempSync(join(tmpdir(), 'tiaowen-folder-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return loadProject([root]).diagnostics;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function ofCalendar(off: string): readonly Diagnostic[] {
  const text = JSON.stringify({ name: 'cn-2024', years: [2024], off: [off], worked: [] });
  const read = readCalendar('cn-2024.json', text);
  return read.kind === 'bad' ? [read.diagnostic] : [];
}

/** Lists inside lists, the act over the innermost. */
function deep(levels: number): string {
  const lists = upTo(levels).map((n) => `甲${n}级（个，level_${n}${n === 1 ? '' : `，属于甲${n - 1}级`}）`);
  return plain
    .replace('  主体', `  对象：${lists.join('；')}。\n  主体`)
    .replace('出庭（全案', `出庭（每个甲${levels}级`);
}

/** Facts that nobody uses. */
const crowded = (count: number): string =>
  plain.replace(
    '确已到庭　',
    `${upTo(count)
      .map((n) => `甲${n}事　是否　fact_${n}\n    `)
      .join('')}确已到庭　`,
  );

/** Between two long lists there are very many ways; the reading that would close the circle bars them all. */
function ranked(count: number): string {
  const clauses = [
    rule('第二条'),
    listed('第三条', '应当', count),
    listed('第四条', '应当', count),
    rule('第五条'),
  ];
  const ranks = [
    ['甲说', '第二条', '第三条'],
    ['甲说', '第三条', '第四条'],
    ['甲说', '第四条', '第五条'],
    ['乙说', '第五条', '第二条'],
  ].map(([option, over, under]) => `  采A01${option}时，${over}与${under}不一致的，适用${over}。\n`);
  const reading = '\n分歧A01「谁优先？」：甲说（本文件采用）「前」；乙说「后」。\n';
  return `${withPersons}${clauses.join('')}${ranks.join('')}${reading}`;
}

/** Two lists of so many items, each item of the one before each of the other. */
function paired(count: number): string {
  const rank = '  第三条与第二条不一致的，适用第三条。\n';
  return withPersons + listed('第二条', '可以', count) + listed('第三条', '可以不', count) + rank;
}

const rule = (clause: string): string =>
  `\n【${clause}】「文。」\n  人数低于${clause.length}的，负责人应当出庭。\n`;

function listed(clause: string, may: string, count: number): string {
  const items = upTo(count).map((n) => `${n}．指人数超过${n}`);
  return `\n【${clause}】「文。」\n  有下列情形之一的，负责人${may}出庭：${items.join('；')}。\n`;
}

/** A concept that names the one before it twice, and so on: written out, each is twice as long. */
function unfolded(depth: number): readonly Diagnostic[] {
  const names = upTo(depth).map((n) => `甲${n}级（全案，level_${n}）`);
  const levels = upTo(depth).map((n) => {
    const before = n === 1 ? '法院已通知' : `甲${n - 1}级`;
    return `  本规则所称甲${n}级，是指${before}，并且不${before}的情形。\n`;
  });
  const source = plain.replace('\n\n【', `\n  概念：${names.join('；')}。\n\n【`) + levels.join('');
  const { measure, diagnostics } = checked(
    `${source}  甲${depth}级的，负责人可以不出庭。\n`,
    'made',
    undefined,
  );
  return measure === undefined ? diagnostics : jsonLogic.compileJsonLogic(measure, 'made').diagnostics;
}

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const strangers = (count: number): string =>
  JSON.stringify({ facts: Object.fromEntries(upTo(count).map((n) => [`weather_${n}`, true])) });

function crowd(count: number): string {
  const ids = upTo(count).map(String);
  const items = ids.map((id) => ({ id }));
  const hearings = ids.map((id) => ({ id, procedure: '1' }));
  return JSON.stringify({ lists: { organ: { items }, procedure: { items }, hearing: { items: hearings } } });
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
