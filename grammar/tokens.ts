/** Fixed words and kinds of names as Chevrotain token types. Nothing here is matched by Chevrotain's own lexer. */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import { type FixedWordName, fixedWords } from './words.ts';

export type { TokenType } from 'chevrotain';

const fixed = (name: string, text: string): TokenType =>
  createToken({ name, pattern: Lexer.NA, label: `“${text}”` });
const sort = (name: string, label: string): TokenType => createToken({ name, pattern: Lexer.NA, label });

/** One token type for each fixed word. */
export const Word = Object.fromEntries(
  Object.entries(fixedWords).map(([name, { text }]) => [name, fixed(name, text)]),
) as Readonly<Record<FixedWordName, TokenType>>;

/** 甲说 to 己说 */
export const readingNames: readonly TokenType[] = [
  Word.ReadingA,
  Word.ReadingB,
  Word.ReadingC,
  Word.ReadingD,
  Word.ReadingE,
  Word.ReadingF,
];

/** What a declared name is: the parser needs no more than this to know which sentence it stands in. */
export const Name = {
  List: sort('ListName', '对象名'),
  Measure: sort('MeasureWord', '量词'),
  Bearer: sort('BearerName', '主体名'),
  Act: sort('ActName', '行为名'),
  YesNo: sort('YesNoName', '是否的事实名'),
  Options: sort('OptionsName', '有选项的事实名'),
  Quantity: sort('QuantityName', '有值的事实名'),
  Event: sort('EventName', '事件名'),
  Concept: sort('ConceptName', '概念名'),
  Opposite: sort('OppositeName', '反面的说法'),
  Happened: sort('HappenedName', '已发生的说法'),
  Amount: sort('AmountName', '数额名'),
  Option: sort('OptionName', '选项'),
} as const;

export type NameRole = keyof typeof Name;

/** Words known by their shape. */
export const Shape = {
  Number: sort('Number', '数'),
  Money: sort('Money', '金额'),
  Percent: sort('Percent', '百分比'),
  Date: sort('Date', '日期'),
  Time: sort('Time', '时刻'),
  Clause: sort('Clause', '条号'),
  ClauseMark: sort('ClauseMark', '【条号】'),
  Quoted: sort('Quoted', '「…」'),
  ItemNumber: sort('ItemNumber', '序号'),
  Ordinal: sort('Ordinal', '第几'),
  Id: sort('Id', '编号'),
  Words: sort('Words', '文字'),
  Remark: sort('Remark', '※说明'),
  Unknown: sort('UnknownWords', '未声明的词'),
} as const;

export const allTokens: readonly TokenType[] = [
  ...Object.values(Word),
  ...Object.values(Name),
  ...Object.values(Shape),
];
