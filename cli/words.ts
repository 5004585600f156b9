/** What the command line itself says, in Chinese and English: complaints about a call, and summaries. */
import { casesComplaints, casesSummaries } from './cases/words.ts';
import { proofComplaints, proofSummaries } from './proof/words.ts';

export type Locale = 'zh' | 'en';

/** What can be wrong with a call. {holes} are filled by `complain`. */
const complaints = {
  unknownVerb: { zh: '没有“{verb}”这个命令。', en: 'There is no command "{verb}".' },
  unknownVerbNear: {
    zh: '没有“{verb}”这个命令。是不是 {near}？',
    en: 'There is no command "{verb}". Did you mean {near}?',
  },
  unknownFlag: { zh: '没有“{flag}”这个选项。', en: 'There is no option "{flag}".' },
  unknownFlagNear: {
    zh: '没有“{flag}”这个选项。是不是 {near}？',
    en: 'There is no option "{flag}". Did you mean {near}?',
  },
  flagNeedsValue: {
    zh: '选项 {flag} 后面要写 {value}。',
    en: 'Option {flag} must be followed by {value}.',
  },
  flagTakesNothing: { zh: '选项 {flag} 后面不写内容。', en: 'Option {flag} takes no value.' },
  flagTwice: { zh: '选项 {flag} 写了两次。', en: 'Option {flag} is given twice.' },
  badChoice: {
    zh: '选项 {flag} 只能是 {choices}，不能是“{given}”。',
    en: 'Option {flag} must be {choices}, not "{given}".',
  },
  badDate: {
    zh: '“{given}”不是日期。请写成 2021-06-01 这样。',
    en: '"{given}" is not a date. Write it like 2021-06-01.',
  },
  exclusive: { zh: '{a} 与 {b} 只能写一个。', en: 'Give only one of {a} and {b}.' },
  noSuchPath: {
    zh: '找不到“{path}”。请检查路径；不写路径时用当前目录下的 rules。',
    en: 'There is no "{path}". Check the path; without one, the folder rules in the current directory is used.',
  },
  unreadable: { zh: '读不了“{path}”：{why}。', en: 'Cannot read "{path}": {why}.' },
  unwritable: { zh: '写不了“{path}”：{why}。', en: 'Cannot write "{path}": {why}.' },
  noRules: {
    zh: '“{path}”里没有规则文件（<法规>/<施行日期>.tiao）。',
    en: '"{path}" holds no rule files (<measure>/<effective date>.tiao).',
  },
  notTiao: {
    zh: '“{path}”不是规则文件：规则文件的名字以 .tiao 结尾。',
    en: '"{path}" is not a rule file: its name must end in .tiao.',
  },
  needFiles: { zh: '请写出文件名。', en: 'Name the files.' },
  needFacts: {
    zh: '请给出事实文件（JSON），或用 - 从标准输入读。',
    en: 'Give a file of facts (JSON), or - to read standard input.',
  },
  oneFacts: { zh: '一次只能给一个事实文件。', en: 'Give only one file of facts.' },
  needMeasure: {
    zh: '请用 --measure 指明法规。这里有：{choices}。',
    en: 'Name the measure with --measure. There are: {choices}.',
  },
  unknownMeasure: {
    zh: '没有“{given}”这部法规。这里有：{choices}。',
    en: 'There is no measure "{given}". There are: {choices}.',
  },
  unknownVersion: {
    zh: '没有自{given}起施行的文本。这里有：{choices}。',
    en: 'There is no version in force from {given}. There are: {choices}.',
  },
  unknownCase: { zh: '没有名为「{given}」的案例。', en: 'There is no case "{given}".' },
  unknownCaseNear: {
    zh: '没有名为「{given}」的案例。是不是「{near}」？',
    en: 'There is no case "{given}". Did you mean "{near}"?',
  },
  unknownName: {
    zh: '这件案子里没有“{given}”这一项。',
    en: 'Nothing in this case is called "{given}".',
  },
  unknownNameNear: {
    zh: '这件案子里没有“{given}”这一项。是不是“{near}”？',
    en: 'Nothing in this case is called "{given}". Did you mean "{near}"?',
  },
  needTarget: { zh: '请用 --target 指明目标：{choices}。', en: 'Name the target with --target: {choices}.' },
  ...casesComplaints,
  ...proofComplaints,
} as const;

export type Complaint = keyof typeof complaints;

export function complain(
  complaint: Complaint,
  args: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  return fill(complaints[complaint][locale], args);
}

/** Summaries of the verbs. */
const summaries = {
  checked: {
    zh: '{measure} {version}：原文 {total} 句，{encoded} 句有规则，{declared} 句声明不另设规则，{missing} 句遗漏；{covered}/{characters} 字被引用。',
    en: '{measure} {version}: {total} sentences, {encoded} with rules, {declared} declared to need none, {missing} left out; {covered} of {characters} characters quoted.',
  },
  problems: { zh: '{errors} 个错误，{warnings} 个提醒。', en: '{errors} errors, {warnings} warnings.' },
  allGood: { zh: '没有发现问题。', en: 'No problem found.' },
  cases: {
    zh: '案例：{passed} 个通过，{failed} 个不通过，{skipped} 个没有执行。',
    en: 'Cases: {passed} passed, {failed} failed, {skipped} not run.',
  },
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不通过', en: 'failed' },
  skipped: { zh: '没有执行', en: 'not run' },
  notChecked: {
    zh: '规则有错误，案例没有执行。请先改正（tiaowen check）。',
    en: 'The rules have errors, so no case was run. Mend them first (tiaowen check).',
  },
  formatted: { zh: '已整理：{path}', en: 'formatted: {path}' },
  unformatted: { zh: '需要整理：{path}', en: 'not formatted: {path}' },
  crashed: {
    zh: '程序自身出了错。请把下面的内容报告给维护者。',
    en: 'The program itself failed. Please report what follows to its maintainers.',
  },
  ...casesSummaries,
  ...proofSummaries,
} as const;

export type Summary = keyof typeof summaries;

export function say(
  summary: Summary,
  locale: Locale,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return fill(summaries[summary][locale], args);
}

export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : hole,
  );
}
