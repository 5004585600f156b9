/** Words of the workbook of cases: its sheets, its columns, what may be filled in, and how. */
import type { Phrase } from './index.ts';

export const sheetWords = {
  inSheet: { zh: '「{sheet}」表：{told}', en: 'Sheet “{sheet}”: {told}' },
  inCell: { zh: '「{sheet}」表 {cell}：{told}', en: 'Sheet “{sheet}”, cell {cell}: {told}' },
  sheetName: { zh: '「{sheet}」表', en: 'sheet “{sheet}”' },
  cellName: { zh: '「{sheet}」表 {cell}', en: 'sheet “{sheet}”, cell {cell}' },
} as const;

export const sheetNames = {
  cases: { zh: '案例', en: 'Cases' },
  elements: { zh: '对象', en: 'Elements' },
  facts: { zh: '事实', en: 'Facts' },
  conclusions: { zh: '结论', en: 'Conclusions' },
  guide: { zh: '说明', en: 'Instructions' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** The first row of each sheet, in its order. */
export const columns = {
  cases: {
    name: { zh: '名称', en: 'Name' },
    sources: { zh: '来源', en: 'Sources' },
    base: { zh: '底案', en: 'Base case' },
    asOf: { zh: '截至', en: 'As of' },
    readings: { zh: '采用的读法', en: 'Readings' },
  },
  elements: {
    case: { zh: '案例', en: 'Case' },
    at: { zh: '所在', en: 'Within' },
    list: { zh: '对象', en: 'List' },
    id: { zh: '名称或者序号', en: 'Name or number' },
    complete: { zh: '是否列全', en: 'All listed?' },
  },
  facts: {
    case: { zh: '案例', en: 'Case' },
    at: { zh: '对象', en: 'Of which element' },
    fact: { zh: '事实', en: 'Fact' },
    answer: { zh: '答案', en: 'Answer' },
    by: { zh: '认定人', en: 'Judged by' },
    on: { zh: '认定日期', en: 'Judged on' },
    because: { zh: '凭据', en: 'Grounds of the judgement' },
  },
  conclusions: {
    case: { zh: '案例', en: 'Case' },
    readings: { zh: '采用的读法', en: 'Readings' },
    at: { zh: '对象', en: 'Of which element' },
    about: { zh: '事项', en: 'About' },
    conclusion: { zh: '应得', en: 'Expected' },
    grounds: { zh: '依据', en: 'Clauses' },
    missing: { zh: '还缺', en: 'Still missing' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Phrase>>>>;

/** Answers of every kind; either language is read, whichever the workbook is in. */
export const answers = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '未知', en: 'unknown' },
  never: { zh: '未发生', en: 'never' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const completeness = {
  complete: { zh: '列明全部', en: 'all of them' },
  incomplete: { zh: '未列全', en: 'not all' },
  unknown: { zh: '不明', en: 'not known' },
  none: { zh: '没有', en: 'none' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const wholeCase: Phrase = { zh: '全案', en: 'whole case' };

/** The sheet of instructions. */
export const guide = {
  title: { zh: '怎样填写', en: 'How to fill this in' },
  steps: [
    {
      zh: '一件案子在“案例”表占一行，名称不能重复。有底案的，只在其他表里写与底案不同的地方。',
      en: 'Each case takes one row of “Cases”; no two bear one name. A case with a base tells only what is otherwise there.',
    },
    {
      zh: '“对象”表写案子里有哪些机关、程序、开庭等，一行一个，并写明是否列全。一个也没有的，写一行，“是否列全”填“没有”。',
      en: '“Elements” lists the organs, procedures and so on of a case, one a row, and whether these are all. Where there is none, one row says “none”.',
    },
    {
      zh: '“事实”表一行一件事实。没有说的不写，或者把答案留空：留空是未知，不是“否”。',
      en: '“Facts” has one fact a row. What was not told is left out or left empty: empty is unknown, not “no”.',
    },
    {
      zh: '对象写成 机关「某局」 或者 第1次开庭 的形式，几层的从外到内连着写；全案的事实留空。',
      en: 'An element is written 机关「name」 or 第1次开庭, several levels one after the other, the outermost first; for facts of the whole case the cell stays empty.',
    },
    {
      zh: '由人认定的事实，写明认定人、认定日期和凭据。',
      en: 'For a judged fact say who judged it, on which day and on what grounds.',
    },
    {
      zh: '“结论”表一行一个应得的结论：应当、可以、可以不、无须、不得；已履行、逾期未履行等状态；期限2021年5月10日；义务冲突；未定、待认定、不适用、冲突；概念填是、否；数额填数。',
      en: '“Conclusions” has one a row: 应当, 可以, 可以不, 无须, 不得; a state such as 已履行; 期限 and a date; 义务冲突; 未定, 待认定, 不适用, 冲突; for a concept 是 or 否; for an amount its number.',
    },
    {
      zh: '不要写公式，不要合并单元格，不要改表名和第一行。',
      en: 'Write no formulas, merge no cells, and keep the names of the sheets and their first rows.',
    },
  ],
  facts: { zh: '可以填写的事实', en: 'The facts' },
  lists: { zh: '对象', en: 'The lists' },
  abouts: { zh: '可以有结论的事项', en: 'What conclusions are about' },
  of: { zh: '属于', en: 'Of each' },
  question: { zh: '问', en: 'Question' },
  takes: { zh: '可以填', en: 'Takes' },
  judged: { zh: '由人认定', en: 'Judged by a person' },
  kinds: {
    options: { zh: '{options}', en: '{options}' },
    yesno: { zh: '是、否', en: '是 (yes), 否 (no)' },
    integer: { zh: '整数', en: 'a whole number' },
    decimal: { zh: '数', en: 'a number' },
    money: { zh: '金额（元）', en: 'an amount in yuan' },
    percent: { zh: '百分比，如 15%', en: 'a percentage, such as 15%' },
    date: { zh: '日期', en: 'a date' },
    time: { zh: '日期和时刻', en: 'a day and a time' },
    event: { zh: '发生的日期，或者 未发生', en: 'the day it happened, or 未发生 (never)' },
    text: { zh: '文字', en: 'words' },
  },
} as const;
