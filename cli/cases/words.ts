/** What the command line says of coverage and mutants. */

export const casesComplaints = {
  badPercent: {
    zh: '选项 {flag} 要写 0 到 100 之间的数，不能是“{given}”。',
    en: 'Option {flag} takes a number from 0 to 100, not "{given}".',
  },
  suggestExists: {
    zh: '“{path}”已经存在，没有写。请另写一个文件名，或者先把它移走。',
    en: '"{path}" exists, so nothing was written. Name another file, or move that one away first.',
  },
  suggestNotTiao: {
    zh: '“{path}”写不成案例集：文件名要以 .tiao 结尾。',
    en: '"{path}" cannot be a case set: its name must end in .tiao.',
  },
  suggestOne: {
    zh: '--suggest 一次写一部法规的案例。请写明是哪一部法规的文件夹：{choices}。',
    en: '--suggest writes the cases of one measure. Name its folder: {choices}.',
  },
} as const;

export const casesSummaries = {
  usedRules: {
    zh: '{measure}：案例用到规则 {covered}/{total} 条。',
    en: '{measure}: the cases use {covered} of {total} rules.',
  },
  usedSentences: {
    zh: '{measure}：案例用到原文有规则的句子 {covered}/{total} 句。',
    en: '{measure}: the cases use {covered} of {total} sentences that have rules.',
  },
  mutants: {
    zh: '{measure}：改错 {total} 处，案例发现 {killed} 处，已证明没有差别 {equivalent} 处，没有案例发现 {survived} 处（其中 {undecided} 处是否有差别没有得出结果）。',
    en: '{measure}: {total} changes, {killed} noticed by a case, {equivalent} proved to make no difference, {survived} unnoticed (whether {undecided} of these make a difference is not decided).',
  },
  tells: { zh: '能分辨的案件：', en: 'A case that tells:' },
  decidesNow: { zh: '现行规则：{outcome}', en: 'The rules as they stand: {outcome}' },
  wouldDecide: { zh: '这样改则：{outcome}', en: 'So changed: {outcome}' },
  suggestHead: {
    zh: '※ 待写结论的案件：每一件都能分辨规则改错的一处，现在没有案例发现。请核对文本，写上结论应为，再归入案例。',
    en: '※ Cases without an outcome: each tells a change of the rules that no case notices now. Hold it to the text, write its outcome, then keep it.',
  },
  suggestChange: { zh: '※ {clause}：{change}。', en: '※ {clause}: {change}.' },
  suggestNow: { zh: '※ 　　现行规则：{outcome}。', en: '※   The rules as they stand: {outcome}.' },
  suggestWould: { zh: '※ 　　这样改则：{outcome}。', en: '※   So changed: {outcome}.' },
  suggested: {
    zh: '已写 {cases} 件待写结论的案件，分辨 {told} 处：{path}',
    en: '{cases} cases without outcome, telling {told} changes: {path}',
  },
  nothingSuggested: {
    zh: '没有可写的案件，没有写“{path}”。',
    en: 'There is no case to write: "{path}" was not written.',
  },
  toConfirm: { zh: '待写结论：{clause}', en: 'outcome to be written: {clause}' },
  tooFewRules: {
    zh: '用到的规则 {covered}/{total} 条（{percent}%），少于要求的 {least}%。请给没有用到的规则加案例。',
    en: '{covered} of {total} rules are used ({percent}%), fewer than the {least}% asked for. Add cases for the others.',
  },
  tooFewSentences: {
    zh: '用到的句子 {covered}/{total} 句（{percent}%），少于要求的 {least}%。请给没有用到的句子加案例。',
    en: '{covered} of {total} sentences are used ({percent}%), fewer than the {least}% asked for. Add cases for the others.',
  },
  tooManySurvivors: {
    zh: '没有案例发现的改错 {survived} 处，多于允许的 {most} 处。请用 --suggest 写出能分辨的案件，写上结论。',
    en: '{survived} changes go unnoticed, more than the {most} allowed. Let --suggest write the cases that tell them, and write their outcomes.',
  },
  coverageSuite: { zh: '{measure} 案例用到的规则', en: '{measure} rules that cases use' },
  mutantSuite: { zh: '{measure} 改错', en: '{measure} changes' },
  everyRuleUsed: { zh: '每条规则都有案例用到', en: 'every rule is used by a case' },
  everySentenceUsed: {
    zh: '每句有规则的原文都有案例用到',
    en: 'every sentence with rules is used by a case',
  },
  everyChangeNoticed: { zh: '每处改错都有案例发现', en: 'every change is noticed by a case' },
} as const;
