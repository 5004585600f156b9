/** Vocabularies that pass the check are never cut wrongly; those that fail come with a text that shows why. */
import type { TokenType } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausePattern } from '../../grammar/clause.ts';
import { lex } from '../../grammar/lexer.ts';
import { checkNames } from '../../grammar/name-rules.ts';
import { numberAt } from '../../grammar/numbers.ts';
import { allowedAfter, onlyBeforeMark } from '../../grammar/parser/language.ts';
import { Name, type NameRole, Shape, Word } from '../../grammar/tokens.ts';
import { checkCuts } from '../../grammar/unique-cut.ts';
import { type Entry, noNames, type Vocabulary, vocabularyOf } from '../../grammar/vocabulary.ts';
import { type FixedWordName, fixedWords } from '../../grammar/words.ts';
import { head, mistakes, read } from './read.ts';

type Cut = readonly (readonly [string, TokenType])[];

const roles = Object.keys(Name) as NameRole[];
const fixed = (Object.keys(fixedWords) as FixedWordName[]).filter(
  (name) => fixedWords[name].group !== 'file',
);

/** Names made of pieces of fixed words and of each other: they collide as often as names can. */
const pieces = [
  '应',
  '当',
  '不',
  '未',
  '可',
  '以',
  '没有',
  '避',
  '的',
  '本',
  '次',
  '人',
  '日',
  '一',
  '五',
  '到',
  '庭',
  '为',
  '有',
  '中',
  '元',
  '年',
  '违',
  '反',
  '甲',
  '乙',
  '第',
  '以上',
];
const name = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''));
const entry = fc
  .tuple(name, fc.constantFrom(...roles))
  .map(([text, role]): Entry => ({ text, role, span: { start: 0, end: 0 }, opposes: undefined }));
const entries = fc.array(entry, { minLength: 3, maxLength: 14 });

const clean = (vocabulary: Vocabulary): boolean =>
  checkNames(vocabulary, 'x').length === 0 && checkCuts(vocabulary, allowedAfter, 'x').length === 0;

/** Adds names one by one and keeps those with which the check still passes. */
function passing(candidates: readonly Entry[]): Vocabulary {
  let kept = new Map<string, Entry>();
  for (const candidate of candidates) {
    if (kept.has(candidate.text)) continue;
    const tried = new Map(kept).set(candidate.text, candidate);
    if (clean(vocabularyOf(tried))) kept = tried;
  }
  return vocabularyOf(kept);
}

const samples = new Map<TokenType, readonly string[]>([
  [Shape.Number, ['5', '十五', '0.5', '2021', '一']],
  [Shape.Money, ['50元', '1万元']],
  [Shape.Percent, ['15%', '百分之五']],
  [Shape.Date, ['2021年5月10日']],
  [Shape.Time, ['2021年5月10日9时']],
  [Shape.Clause, ['二（三）第一款第1项', '第三条', '前句', '文首第1段']],
  [Shape.Quoted, ['「原文」']],
  [Shape.Ordinal, ['第1', '第12']],
  [Shape.Id, ['A01']],
]);

/** Every way to say a token of a type. */
function saying(vocabulary: Vocabulary): ReadonlyMap<TokenType, readonly string[]> {
  const said = new Map(samples);
  for (const word of fixed) said.set(Word[word], [fixedWords[word].text]);
  for (const { text, role } of vocabulary.entries.values())
    said.set(Name[role], [...(said.get(Name[role]) ?? []), text]);
  return said;
}

/** Words that one after another are allowed by the grammar, chosen by `choices`. */
function walk(said: ReadonlyMap<TokenType, readonly string[]>, choices: readonly number[]): Cut {
  const cut: (readonly [string, TokenType])[] = [['，', Word.Comma]];
  for (const choice of choices) {
    const next = [...(allowedAfter.get(cut.at(-1)![1]) ?? [])].filter(
      (type) => said.has(type) && type !== Word.JudgedBy,
    );
    const type = next[choice % next.length];
    if (type === undefined) break;
    const words = said.get(type)!;
    cut.push([words[(choice >> 8) % words.length]!, type]);
  }
  if (onlyBeforeMark.has(cut.at(-1)![1])) {
    const [mark] = allowedAfter.get(cut.at(-1)![1]) ?? [];
    cut.push([said.get(mark!)![0]!, mark!]);
  }
  return cut;
}

const textOf = (cut: Cut): string => cut.map(([text]) => text).join('');

function lexed(text: string, vocabulary: Vocabulary): Cut {
  const { tokens } = lex(text, { start: 0, end: text.length }, 'body', vocabulary, 'x');
  return tokens.map((token) => [token.image, token.tokenType] as const);
}

const choices = fc.array(fc.nat(0xffffff), { minLength: 1, maxLength: 10 });

/** All cuts of a text that the grammar allows, found by trying everything: nothing is shared with the lexer's search. */
function countCuts(text: string, vocabulary: Vocabulary): number {
  const words: Cut = [...saying(vocabulary)].flatMap(([type, said]) =>
    samples.has(type) ? [] : said.map((word) => [word, type] as const),
  );
  const counts = new Map<string, number>();
  const from = (at: number, before: TokenType): number => {
    if (at === text.length) return 1;
    const key = `${at} ${before.name}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const next = [
      ...words.filter(([word, type]) => text.startsWith(word, at) && endsWell(text, at + word.length, type)),
      ...shapes(text, at),
    ];
    const sum = next
      .filter(([, type]) => allowedAfter.get(before)?.has(type))
      .reduce((all, [word, type]) => all + from(at + word.length, type), 0);
    counts.set(key, sum);
    return sum;
  };
  return from(1, Word.Comma);
}

const endsWell = (text: string, end: number, type: TokenType): boolean =>
  !onlyBeforeMark.has(type) || end === text.length || /[，；。：、（）｜「]/.test(text[end]!);

const shapeOf = {
  number: Shape.Number,
  money: Shape.Money,
  percent: Shape.Percent,
  date: Shape.Date,
  time: Shape.Time,
};

function shapes(text: string, at: number): Cut {
  const number = numberAt(text, at);
  clausePattern.lastIndex = at;
  const clause = clausePattern.exec(text)?.[0];
  const rest = text.slice(at);
  const found = (pattern: RegExp, type: TokenType): Cut => {
    const word = pattern.exec(rest)?.[0];
    return word ? [[word, type]] : [];
  };
  return [
    ...(number ? [[text.slice(at, at + number.length), shapeOf[number.kind]] as const] : []),
    ...(clause ? [[clause, Shape.Clause] as const] : []),
    ...found(/^「[^「」]*」/, Shape.Quoted),
    ...found(/^第[0-9]+/, Shape.Ordinal),
    ...found(/^[A-Za-z][A-Za-z0-9_-]*/, Shape.Id),
  ];
}

describe('a vocabulary that passes', () => {
  it('is cut as it was meant, and in no other way', () => {
    let sentences = 0;
    fc.assert(
      fc.property(entries, fc.array(choices, { minLength: 1, maxLength: 12 }), (candidates, walks) => {
        const vocabulary = passing(candidates);
        const said = saying(vocabulary);
        for (const steps of walks) {
          const meant = walk(said, steps);
          const text = textOf(meant);
          expect([text, lexed(text, vocabulary)]).toEqual([text, meant]);
          expect([text, countCuts(text, vocabulary)]).toEqual([text, 1]);
          sentences++;
        }
      }),
      { numRuns: 150 },
    );
    expect(sentences).toBeGreaterThan(500);
  });

  it('needs no names: the fixed words alone are cut in one way', () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const meant = walk(saying(noNames), steps);
        expect(lexed(textOf(meant), noNames)).toEqual(meant);
      }),
    );
  });
});

describe('a vocabulary that fails', () => {
  it('comes with a text that is cut otherwise than it may be meant', () => {
    let witnesses = 0;
    fc.assert(
      fc.property(entries, (candidates) => {
        const vocabulary = vocabularyOf(new Map(candidates.map((at) => [at.text, at])));
        for (const { args } of checkCuts(vocabulary, allowedAfter, 'x')) {
          const meant = args.other!.split('｜');
          expect(meant.join('')).toBe(args.text);
          expect(meant.length).toBeGreaterThan(1);
          expect(args.one!.split('｜').join('')).toBe(args.text);
          expect(args.one).not.toBe(args.other);
          witnesses++;
        }
      }),
    );
    expect(witnesses).toBeGreaterThan(20);
  });
});

describe('the check', () => {
  const told = (declarations: string): readonly (readonly [string, string])[] =>
    mistakes(`${head}名称\n${declarations}\n【一】「x」\n`);
  const facts = (...lines: readonly string[]): string =>
    `全案填：\n${lines.map((line, i) => `  ${line}　是否　k${i}`).join('\n')}`;

  it('refuses 应当回避 beside an act 回避', () => {
    expect(told(`行为：回避（全案，a）。\n主体：法官（全案，b）。\n${facts('应当回避')}`)).toEqual([
      ['NAM202', '应当回避'],
    ]);
  });

  it('refuses a name that takes 不 or 未 from another', () => {
    expect(told(facts('到庭', '未到庭'))).toEqual([['NAM202', '未到庭']]);
    expect(told(facts('到庭', '到庭人'))).toEqual([]);
    expect(told(facts('合格', '不合格品'))).toEqual([]);
    expect(told(facts('合格品', '不合格'))).toEqual([['NAM202', '不合格']]);
  });

  it('lets the registered opposite begin with 未: both cuts mean one thing', () => {
    expect(told('全案填：\n  到庭　是否　a　反面：未到庭')).toEqual([]);
    expect(told('全案填：\n  到庭　是否　a\n  守时　是否　b　反面：未到庭')).toEqual([['NAM202', '未到庭']]);
  });

  it('refuses a name with a hidden 的', () => {
    const lists = '对象：机关（个，a，以机关名为号）。\n';
    expect(told(`${lists}${facts('机关的职务', '职务')}`)).toEqual([['NAM202', '机关的职务']]);
    expect(told(`${lists}${facts('单位的职务', '职务')}`)).toEqual([]);
  });

  it('lets words that only a mark may follow begin names', () => {
    expect(told(facts('适用简易程序', '成立满一年', '是复议机关', '元旦值班'))).toEqual([]);
    expect(told('对象：开庭（人，a，以庭次为号）。\n全案填：\n  地位　第三人、被告　b')).toEqual([]);
  });

  it('passes the names of the other tests', () => expect(read('').diagnostics).toEqual([]));
});
