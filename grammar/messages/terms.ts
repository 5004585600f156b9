/** What stands in a hole in Chinese and is no word of the author's: what it is called in English. */

/** Only these holes: elsewhere the same words may be a name that somebody declared. */
const holes: ReadonlySet<string> = new Set([
  ...['role', 'what', 'expected', 'equal', 'should', 'fared', 'aggregate', 'idle', 'sought'],
  ...['type', 'leftType', 'rightType', 'amountType', 'valueType'],
]);

export function inEnglish(hole: string, words: string): string {
  return holes.has(hole) ? words.replace(/[^、…]+/g, (word) => terms.get(word) ?? word) : words;
}

const terms: ReadonlyMap<string, string> = new Map([
  // uses of a name (tokens.ts)
  ['对象名', 'list name'],
  ['量词', 'measure word'],
  ['主体名', 'bearer name'],
  ['行为名', 'act name'],
  ['是否的事实名', 'name of a yes-or-no fact'],
  ['有选项的事实名', 'name of a fact with options'],
  ['有值的事实名', 'name of a fact with a value'],
  ['事件名', 'event name'],
  ['概念名', 'concept name'],
  ['反面的说法', 'word for an opposite'],
  ['已发生的说法', 'word for an event that has happened'],
  ['数额名', 'amount name'],
  ['选项', 'option'],
  // words known by their shape (tokens.ts)
  ['数', 'number'],
  ['条号', 'clause number'],
  ['【条号】', '【clause number】'],
  ['序号', 'item number'],
  ['第几', 'ordinal number'],
  ['编号', 'id'],
  // what a workbook names (RUN7xx)
  ['案例', 'case'],
  ['底案', 'base case'],
  ['事实', 'fact'],
  ['对象', 'list'],
  ['事项', 'act, concept, amount or clause'],
  // types
  ['类型', 'type'],
  ['是否', 'yes or no'],
  ['整数', 'whole number'],
  ['小数', 'decimal number'],
  ['金额', 'money'],
  ['百分比', 'percentage'],
  ['日期', 'date'],
  ['时刻', 'time'],
  ['事件', 'event'],
  ['文字', 'text'],
  ['未发生', 'never happened'],
  ['未声明', 'undeclared'],
  // of a list (数量 is of anything)
  ['合计', 'total'],
  ['最早者', 'earliest'],
  ['最晚者', 'latest'],
  ['最高者', 'greatest'],
  ['最低者', 'least'],
  // how a clause fared
  ['成立', 'holds'],
  ['让位', 'yields'],
  ['不成立', 'fails'],
  ['未定', 'undetermined'],
  // the marks of JSON
  ['一个值', 'a value'],
  ['逗号或者右花括号 }', 'a comma or a closing brace }'],
  ['逗号或者右方括号 ]', 'a comma or a closing bracket ]'],
  ['引号中的键', 'a key in quotation marks'],
  ['引号 "', 'a quotation mark "'],
  ['冒号', 'a colon'],
  // why a part of a measure changes nothing (PRF820–829)
  ['条件不可能成立', 'its condition can never be met'],
  ['在别处的条件都成立时总是成立', 'it is met wherever the rest is'],
  [
    '在它适用的案件里，别的规则总是得出同样的结论或者优先适用',
    'wherever it applies, other rules say the same or prevail',
  ],
  // what a proof asked about (PRF840–849)
  ['规则冲突', 'a conflict of rules'],
  ['没有结论的案件', 'a case without an answer'],
  ['不起作用的规定', 'something that changes nothing'],
  ['断言', 'an assertion'],
  ['结论的差别', 'a difference of outcome'],
  ['改动的规则', 'a changed rule'],
  ['未定的结论', 'an open outcome'],
  // LAW435
  ['前面一条', 'an earlier rule there'],
]);
