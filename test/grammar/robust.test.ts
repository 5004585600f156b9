/** Whatever the text: parse never throws, and what should mean nothing means nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { lex } from '../../grammar/lexer.ts';
import { namesRegion } from '../../grammar/region.ts';
import { bare, head, names, read, told } from './read.ts';

const example = `${head}适用日为开庭日期。

${names}
【二（一）第一款第三句】「行政机关负责人包括：」
  有下列情形之一的，认定为具有负责人身份：
    1．「正职或副职负责人；」，指职务为正职、副职之一。
  除此以外，不认定为具有负责人身份。
  本规则所称负责人到庭，是指本次开庭的到庭人中有一人以上，该人具有负责人身份的情形。
  负责人到庭的，认定已履行出庭应诉，履行时间为开庭日期；但是复议机关的除外。
【二（三）第一款】「行政机关负责人在以下案件中应当出庭应诉：」
  有下列情形之一的，行政机关负责人应当自提交证明次日起15个工作日内（最后一日为节假日的顺延）出庭应诉：
    1．「涉及重大公共利益的案件；」，指涉及重大公共利益，并且标的额不低于1万元；
    2．「其他」，指人数超过十二。
  受理费为按标的额分段累计：不超过1万元的部分，50元；超过1万元的部分，按2.5%，四舍五入到元。
  受理费按下表：
    ｜职务｜人数｜受理费｜
    ｜正职、副职｜1以上不满10｜5元｜
    ｜—｜超过3｜标的额乘以1%｜
  采A01甲说时，二（四）第一款第1项与二（三）第一款第1项不一致的，适用二（四）第一款第1项。
分歧A01「例外是否优先？」：甲说（本文件采用）「标题」；乙说「许可」。
断言「来了就不违反」：凡负责人到庭的，不得判为违反出庭应诉。
案例「二审未到庭」，来源H08，截至2021年6月1日：
  全案：涉及重大公共利益（由武清区人民法院于2021年4月1日认定，理由「影响大」）。
  「二审」第1次开庭：开庭日期为2021年5月10日；没有到庭人。
  结论应为：「某局」「二审」第1次开庭出庭应诉逾期未履行，依据二（三）第一款第1项；出庭应诉未定（未证明）。
`;

/** The offsets at which a word of the head or of the blocks ends and the next begins. */
function boundaries(source: string): readonly number[] {
  const { vocabulary } = read('');
  const regions = namesRegion(source);
  const head = lex(source, regions.head, 'head', vocabulary, 'x').tokens;
  const body = lex(source, regions.body, 'body', vocabulary, 'x').tokens;
  return [...head, ...body].map((token) => token.endOffset! + 1);
}

describe('what means nothing', () => {
  const tree = bare(parse(example, { file: 'x' }).tree);

  it('the example is right to begin with', () =>
    expect(told(parse(example, { file: 'x' }).diagnostics)).toEqual([]));

  it('blanks and line breaks between words', () => {
    const ends = boundaries(example);
    const blank = fc.constantFrom('', '', ' ', '\u3000', '\u00A0', '\uFEFF', '\t', '\r\n', '\n', ' \n\n ');
    fc.assert(
      fc.property(fc.array(blank, { minLength: ends.length, maxLength: ends.length }), (put) => {
        let source = '';
        let from = 0;
        for (const [i, end] of ends.entries()) {
          source += example.slice(from, end) + put[i];
          from = end;
        }
        const parsed = parse(source + example.slice(from), { file: 'x' });
        expect(told(parsed.diagnostics)).toEqual([]);
        expect(bare(parsed.tree)).toEqual(tree);
      }),
      { numRuns: 60 },
    );
  });

  it('no blanks at all', () => {
    const { body } = namesRegion(example);
    const packed = example.slice(0, body.start) + example.slice(body.start).replace(/[\s]+/g, '');
    const parsed = parse(packed, { file: 'x' });
    expect(told(parsed.diagnostics)).toEqual([]);
    expect(bare(parsed.tree).blocks).toEqual(tree.blocks);
  });

  it('half-width marks and full-width digits', () => {
    const narrow: Readonly<Record<string, string>> = {
      '，': ',',
      '；': ';',
      '。': '.',
      '：': ':',
      '（': '(',
      '）': ')',
      '｜': '|',
      '．': '.',
    };
    const outside = (part: string): string =>
      part.replace(/[，；。：（）｜．]/g, (mark) => narrow[mark] ?? mark);
    const half = example
      .split(/(「[^」]*」)/)
      .map((part) => (part.startsWith('「') ? part : outside(part)))
      .join('');
    const wide = half.replace(/(?<=超过)10|(?<=为)50(?=元)/g, (digits) =>
      digits.replace(/[0-9]/g, (at) => String.fromCharCode(at.charCodeAt(0) + 0xfee0)),
    );
    const parsed = parse(wide, { file: 'x' });
    expect(told(parsed.diagnostics)).toEqual([]);
    expect(bare(parsed.tree)).toEqual(tree);
  });

  it('『』 around a name', () => {
    const apart = example.replace(/(?<=认定为)具有负责人身份|(?<=指职务为)正职/g, (name) => `『${name}』`);
    expect(apart).not.toBe(example);
    expect(bare(parse(apart, { file: 'x' }).tree)).toEqual(tree);
  });
});

describe('any text', () => {
  const survives = (source: string): void => {
    const { tree, diagnostics } = parse(source, { file: 'x' });
    expect(tree.span.end).toBeLessThanOrEqual(source.length);
    for (const { span } of diagnostics) {
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(source.length);
    }
  };

  it('of random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), survives), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
        survives,
      ),
      { numRuns: 300 },
    );
  });

  it('of random words', () => {
    const words = [
      '【',
      '】',
      '「',
      '」',
      '『',
      '』',
      '（',
      '）',
      '※',
      '\n',
      '。',
      '；',
      '：',
      '，',
      '、',
      '｜',
      '"',
      '名称',
      '对象',
      '行为',
      '全案填',
      '每个机关',
      '断言',
      '案例',
      '底案',
      '分歧',
      '结论应为',
      '采',
      'A01',
      '甲说',
      '时',
      '二（一）',
      '第1',
      '5',
      '元',
      '是否',
      '应当',
      '由',
      '认定',
      '的',
      '不',
      '中',
      '有',
      '按下表',
      '某',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((at) => at.join('')),
        survives,
      ),
      { numRuns: 500 },
    );
  });

  it('of a good file cut, doubled and swapped about', () => {
    const cut = fc.tuple(
      fc.nat(example.length),
      fc.nat(60),
      fc.constantFrom('', '「', '（', '。', '应当', '\u0000', '\uD800'),
    );
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
        survives(
          cuts.reduce(
            (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
            example,
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('odd characters are told at their place', () => {
    for (const odd of ['\u0000', '\u202E', '\u200B', '\uFFFD', '\uD800', '\uDC00']) {
      const { diagnostics } = parse(example.replace('「其他」', `「其${odd}他」`), { file: 'x' });
      expect(diagnostics.map((at) => [at.code, at.span.start])).toEqual([
        ['SYN102', example.indexOf('「其他」') + 2],
      ]);
    }
  });
});

describe('the rule files of the project', () => {
  const files = ['rules', 'test/laws'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\d{4}-\d{2}-\d{2}\.tiao$/.test(file))
      .map((file) => join(folder, file)),
  );

  it('are found', () => expect(files.length).toBeGreaterThan(3));

  it.each(files)('%s is read without a complaint', (file) => {
    expect(told(parse(readFileSync(file, 'utf8'), { file }).diagnostics)).toEqual([]);
  });
});
