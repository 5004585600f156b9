/** What the tests of a measure are called, and what is said beside a difference, in Chinese and English. */
import { fill, type Locale } from '../cli/words.ts';

const words = {
  sound: { zh: '规则和案例集没有错误', en: 'the rules and the case files have no error' },
  version: { zh: '自{date}起施行的文本', en: 'the text in force from {date}' },
  several: { zh: '{clauses}等{count}处', en: '{clauses} and others, {count} in all' },
  between: { zh: '、', en: ', ' },
  differs: {
    zh: '案例「{name}」与应有的结论不符：{count} 处。',
    en: 'Case “{name}” does not come out as expected, in places: {count}.',
  },
  rests: { zh: '所依条款：{clauses}', en: 'It rests on: {clauses}' },
  reasons: { zh: '理由：', en: 'Reasons:' },
  more: {
    zh: '……还有 {count} 行。全部理由：tiaowen explain --case {name} --about {about}',
    en: '… {count} more lines. All reasons: tiaowen explain --case {name} --about {about}',
  },
  unsound: {
    zh: '案例「{name}」没有执行：规则或者案例集有 {count} 处错误，先改正它们。',
    en: 'Case “{name}” was not run: the rules or the case file have errors, {count} in all; mend them first.',
  },
  wrong: { zh: '规则或者案例集有 {count} 处错误。', en: 'The rules or the case files have errors: {count}.' },
  noCase: {
    zh: '“{path}”里没有一个案例的名称合于 include 和 exclude。',
    en: 'No case in "{path}" has a name that include and exclude let pass.',
  },
  failure: { zh: '不通过', en: 'failed' },
} as const;

export function say(
  what: keyof typeof words,
  locale: Locale,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return fill(words[what][locale], args);
}
