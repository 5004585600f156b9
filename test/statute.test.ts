import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Claim,
  cover,
  find,
  locate,
  readStatute,
  type Statute,
  unitsOf,
} from '../engine/statute/index.ts';
import { type ClauseRef, type ClauseStep, parseClause } from '../grammar/clause.ts';
import { message } from '../grammar/messages/index.ts';
import { span } from '../grammar/span.ts';

const notice = `
某区人民政府办公室关于印发实施方案

的通知
各镇人民政府，各有关单位：

2020年12月3日

一、指导思想

坚持以法治思想为指导，不断提高公信力。

二、基本制度

（一）出庭应诉是法定职责

制度是重要举措。出庭应诉是指“参加诉讼。”的行为。负责人包括：

1．正职或副职负责人；

2．其他参与分管的负责人。

（二）应全程参与

应当遵守法庭规则。

出庭一次即履行了义务，但由人民法院确定的除外；其他程序中仍有义务出庭。
`;

const articles = `# 某规定

<!-- 说明 -->

为进一步规范出庭应诉活动，制定本规定。

## 第一章 总则

第一条 第三条规定的负责人应当出庭。

授权的组织，适用本规定。

第三条规定的情形除外。

## 第二章 后果

第二条 有下列情形之一的，属于不能出庭的情形:

（一）不可抗力；

（二）意外事件：

1.地震；

2.洪水。

前款情形应当记录在案。

第十三条　本规定自2020年7月1日起施行。
`;

const wordsOf = (statute: Statute, path: readonly ClauseStep[]) => {
  const found = locate(statute, { path, to: undefined });
  return found && statute.text.slice(found.start, found.end);
};

describe('a text becomes a tree of clauses', () => {
  const statute = readStatute(notice);

  test('every unit has the number it is cited by', () => {
    expect(unitsOf(statute).map(({ text, own }) => `${text}　${notice.slice(own!.start, own!.end)}`)).toEqual(
      [
        '文首第1段　某区人民政府办公室关于印发实施方案',
        '文首第2段　的通知',
        '文首第3段　各镇人民政府，各有关单位：',
        '文首第4段　2020年12月3日',
        '一标题　指导思想',
        '一第一款第一句　坚持以法治思想为指导，不断提高公信力。',
        '二标题　基本制度',
        '二（一）标题　出庭应诉是法定职责',
        '二（一）第一款第一句　制度是重要举措。',
        '二（一）第一款第二句　出庭应诉是指“参加诉讼。”的行为。',
        '二（一）第一款第三句　负责人包括：',
        '二（一）第一款第1项　正职或副职负责人；',
        '二（一）第一款第2项　其他参与分管的负责人。',
        '二（二）标题　应全程参与',
        '二（二）第一款第一句　应当遵守法庭规则。',
        '二（二）第二款第一句　出庭一次即履行了义务，但由人民法院确定的除外；其他程序中仍有义务出庭。',
      ],
    );
  });

  test('articles are numbered without their chapter, a reference at the head of a line is not an article', () => {
    const law = readStatute(articles);
    expect(unitsOf(law).map(({ text, own }) => `${text}　${articles.slice(own!.start, own!.end)}`)).toEqual([
      '文首第1段　某规定',
      '文首第2段　为进一步规范出庭应诉活动，制定本规定。',
      '第一章标题　总则',
      '第一条第一款第一句　第三条规定的负责人应当出庭。',
      '第一条第二款第一句　授权的组织，适用本规定。',
      '第一条第三款第一句　第三条规定的情形除外。',
      '第二章标题　后果',
      '第二条第一款第一句　有下列情形之一的，属于不能出庭的情形:',
      '第二条第一款第（一）项　不可抗力；',
      '第二条第一款第（二）项　意外事件：',
      '第二条第一款第（二）项第1目　地震；',
      '第二条第一款第（二）项第2目　洪水。',
      '第二条第二款第一句　前款情形应当记录在案。',
      '第十三条第一款第一句　本规定自2020年7月1日起施行。',
    ]);
  });

  test('no letter is lost and none lies in two units', () => {
    for (const text of [notice, articles]) {
      const seen = new Set<number>();
      for (const { marker, own } of allOf(readStatute(text))) {
        for (const part of [marker, own]) {
          for (let at = part?.start ?? 0; at < (part?.end ?? 0); at++) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }
      const lost = [...text].filter((sign, at) => !seen.has(at) && !/[\s#]/.test(sign)).join('');
      expect(lost).toBe(text === articles ? '<!--说明-->' : '');
    }
  });

  test('every unit is found by its own path', () => {
    for (const text of [notice, articles]) {
      const law = readStatute(text);
      for (const unit of unitsOf(law)) expect(find(law, unit.path)).toBe(unit);
    }
  });

  test('an item is found with and without its sentence, and without a sole paragraph', () => {
    const head: ClauseStep[] = [
      { level: 'part', number: 2 },
      { level: 'section', number: 1 },
    ];
    const [paragraph, third, item]: ClauseStep[] = [
      { level: 'paragraph', number: 1 },
      { level: 'sentence', number: 3 },
      { level: 'item', number: 2 },
    ];
    const words = '2．其他参与分管的负责人。';
    expect(wordsOf(statute, [...head, paragraph!, item!])).toBe(words);
    expect(wordsOf(statute, [...head, paragraph!, third!, item!])).toBe(words);
    expect(wordsOf(statute, [...head, item!])).toBe(words);
    expect(wordsOf(statute, [...head, paragraph!, { level: 'item', number: 3 }])).toBeUndefined();
  });

  test('the last sentence before a list runs on through it, and 至 joins clauses', () => {
    const at = (number: number): ClauseStep[] => [
      { level: 'head', number: 1 },
      { level: 'paragraph', number },
    ];
    const third: ClauseStep[] = [
      { level: 'part', number: 2 },
      { level: 'section', number: 1 },
      { level: 'paragraph', number: 1 },
      { level: 'sentence', number: 3 },
    ];
    expect(wordsOf(statute, third)).toMatch(/^负责人包括：[\s\S]*负责人。$/);
    const range = locate(statute, { path: at(1), to: { text: '', path: at(2) } })!;
    expect(notice.slice(range.start, range.end)).toMatch(/^某区[\s\S]*的通知$/);
    expect(locate(statute, { path: at(2), to: { text: '', path: at(1) } })).toBeUndefined();
  });

  test('a 分句 is what stands between commas', () => {
    const path: ClauseStep[] = [
      { level: 'part', number: 1 },
      { level: 'paragraph', number: 1 },
      { level: 'sentence', number: 1 },
      { level: 'subsentence', number: 2 },
    ];
    expect(wordsOf(statute, path)).toBe('不断提高公信力。');
  });
});

describe('any text at all', () => {
  const pieces = [
    '一、',
    '（一）',
    '（二）',
    '1．',
    '2.',
    '第一条 ',
    '第二章 ',
    '第三节',
    '\n',
    '　',
    '。',
    '：',
    '“',
    '）',
    '甲',
    '𠮷',
    '<!--',
    '-->',
    '# ',
  ];
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(''));

  test('is a tree whose units lie in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = unitsOf(readStatute(text)).map((unit) => unit.own!);
        return spans.every(({ start, end }, i) => start < end && end <= (spans[i + 1]?.start ?? text.length));
      }),
    );
  });

  test('can be covered: what is not quoted is missing, to the letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, words) => {
        const law = readStatute(text);
        const [unit] = unitsOf(law);
        const claims =
          unit === undefined
            ? []
            : [claim(law, unit.text, words || text.slice(unit.own!.start, unit.own!.end))];
        const { characters, sentences, uncovered, units } = cover(law, claims, 'a.tiao');
        expect(characters.covered).toBeLessThanOrEqual(characters.total);
        expect(sentences.encoded + sentences.declared + sentences.missing).toBe(units.length);
        expect(uncovered).toEqual(units.flatMap(({ gaps }) => gaps));
      }),
    );
  });
});

describe('the text of the first measure', () => {
  const text = readFileSync(
    new URL('../rules/wuqing-court-appearance/2020-12-03.txt', import.meta.url),
    'utf8',
  );
  const statute = readStatute(text);

  test('has its parts, sections and lists', () => {
    const units = unitsOf(statute).map((unit) => unit.text);
    expect(units.filter((unit) => unit.endsWith('标题'))).toEqual([
      '一标题',
      '二标题',
      ...['二（一）标题', '二（二）标题', '二（三）标题', '二（四）标题'],
      '三标题',
      ...['三（一）标题', '三（二）标题', '三（三）标题'],
    ]);
    expect(units.filter((unit) => unit.endsWith('项'))).toHaveLength(12);
    expect(units.at(-1)).toBe('三（三）第二款第二句');
  });

  test('is cited down to its 分句', () => {
    const { path } = parseClause('二（二）第三款第一句第3分句', span(0, 0))!;
    expect(wordsOf(statute, path)).toBe('上级机关应及时向人民法院进行反馈。');
  });

  test('every unit’s number is read as the path it has in the tree', () => {
    for (const unit of unitsOf(statute)) expect(parseClause(unit.text, span(0, 0))?.path).toEqual(unit.path);
  });
});

describe('a rule file is held to the text, letter by letter', () => {
  const statute = readStatute(notice);
  const complete = unitsOf(statute).map((unit, i) =>
    claim(statute, unit.text, notice.slice(unit.own!.start, unit.own!.end), {
      kind: i % 2 ? 'rule' : 'declared',
    }),
  );
  const covered = (claims: readonly Claim[]) => cover(statute, claims, 'a.tiao');
  const told = (claims: readonly Claim[]) =>
    covered(claims).diagnostics.map((it) => `${it.code} ${message(it, 'zh')}`);
  const without = (clause: string) => complete.filter((it) => it.clause.text !== clause);
  const replaced = (clause: string, words: string, tail?: string) => [
    ...without(clause),
    claim(statute, clause, words, { tail }),
  ];

  test('a text quoted in full is covered to the last letter', () => {
    const { diagnostics, sentences, characters, uncovered } = covered(complete);
    expect(diagnostics).toEqual([]);
    expect(uncovered).toEqual([]);
    expect(sentences).toEqual({ total: 16, encoded: 8, declared: 8, missing: 0 });
    expect(characters.covered).toBe(characters.total);
    expect(characters.total).toBe([...notice].filter((sign) => !/[\p{P}\s]/u.test(sign)).length);
  });

  test('a sentence left out is told with its number, after the one before it', () => {
    const { diagnostics, sentences } = covered(without('二（一）第一款第二句'));
    expect(told(without('二（一）第一款第二句'))).toEqual([
      'LAW408 二（一）第一款第二句没有写入：“出庭应诉是指“参加诉讼。”的行为”。请写规则，或者写明不另设规则的理由。',
    ]);
    expect(sentences.missing).toBe(1);
    const before = complete.find((it) => it.clause.text === '二（一）第一款第一句')!;
    expect(diagnostics[0]!.span).toEqual(span(before.span.end, before.span.end));
  });

  test('each part of a sentence may be quoted under rules of its own; a part left out is told', () => {
    const [one, two] = ['出庭一次即履行\n　　了义务，', '但由人民法院确定的除外；其他程序中仍有义务出庭'].map(
      (words) => claim(statute, '二（二）第二款第一句', words),
    );
    expect(told([...without('二（二）第二款第一句'), one!, two!])).toEqual([]);
    expect(told([...without('二（二）第二款第一句'), one!])).toEqual([
      'LAW409 二（二）第二款第一句没有写全，漏了“但由人民法院确定的除外；其他程序中仍有义务出庭”。',
    ]);
  });

  test('a slip is told with the letters that differ, and corrected; it is not told twice', () => {
    const claims = replaced('二（二）第一款第一句', '应当遵守法院规则。');
    expect(told(claims)).toEqual([
      'LAW402 二（二）第一款第一句没有“应当遵守法院规则。”；最接近的是“应当遵守法庭规则。”，引文作“院”处原文作“庭”。',
    ]);
    const [{ fixes }] = covered(claims).diagnostics as [ReturnType<typeof covered>['diagnostics'][0]];
    expect(fixes[0]!.edits[0]!.text).toBe('「应当遵守法庭规则。」');
  });

  test('words more than the clause has, before or behind', () => {
    expect(told(replaced('二（二）第一款第一句', '应当遵守法庭规则。违者罚款'))).toEqual([
      'LAW413 二（二）第一款第一句只有“应当遵守法庭规则。”，引文多出“违者罚款”。',
    ]);
    expect(told(replaced('二（二）第一款第一句', '都应当遵守法庭规则。'))[0]).toMatch(/^LAW413.*“都”。$/);
  });

  test('words quoted under another clause are told with the clause they stand in', () => {
    expect(told(replaced('二（二）第一款第一句', '制度是重要举措。'))[0]).toBe(
      'LAW403 “制度是重要举措。”不在二（二）第一款第一句，而在二（一）第一款第一句。',
    );
  });

  test('words that stand twice in the clause, or nowhere, or nothing at all', () => {
    expect(told(replaced('二（一）第一款第三句', '负责人'))[0]).toMatch(
      /^LAW404 “负责人”在二（一）第一款第三句出现3次/,
    );
    expect(told(replaced('二（二）第一款第一句', '罚款五十元'))[0]).toMatch(/^LAW405/);
    expect(told(replaced('二（二）第一款第一句', '。'))[0]).toMatch(/^LAW411/);
  });

  test('「开头……结尾」 takes all between its ends, line breaks and items included', () => {
    const claims = complete.filter((it) => !it.clause.text.startsWith('二（一）第一款'));
    const whole = claim(statute, '二（一）第一款', '制度是重要举措。', { tail: '其他参与分管的负责人。' });
    expect(told([...claims, whole])).toEqual([]);
    const reversed = claim(statute, '二（一）第一款', '其他参与分管', { tail: '制度是重要举措' });
    expect(told([...claims, reversed])[0]).toMatch(/^LAW406/);
  });

  test('an item is quoted under the number of its sentence', () => {
    const items = ['1', '２'].map((itemNumber, i) =>
      claim(statute, '二（一）第一款第三句', ['正职或副职负责人；', '其他参与分管的负责人。'][i]!, {
        itemNumber,
      }),
    );
    const rest = without('二（一）第一款第1项').filter((it) => it.clause.text !== '二（一）第一款第2项');
    expect(told([...rest, ...items])).toEqual([]);
    const third = claim(statute, '二（一）第一款第三句', '其他参与分管的负责人。', { itemNumber: '3' });
    expect(told([...rest, items[0]!, third])[0]).toBe('LAW410 二（一）第一款第三句之下没有第3项。');
  });

  test('one letter in two quotations is an overlap, with both places', () => {
    const again = claim(statute, '二（一）第一款第一句', '重要举措');
    const [overlap] = covered([...complete, again]).diagnostics;
    expect(message(overlap!, 'zh')).toMatch(/^“重要举措”（二（一）第一款第一句）已经在别处引用过/);
    expect(overlap!.related).toHaveLength(1);
  });

  test('a clause that the text does not have', () => {
    const path: ClauseStep[] = [{ level: 'part', number: 9 }];
    const clause: ClauseRef = { text: '九', path, to: undefined, span: span(0, 1) };
    expect(told([...complete, { ...complete[0]!, clause }])).toEqual(['LAW401 原文里没有九。']);
  });

  test('two clauses of one number in the text', () => {
    const twice = readStatute('第一条 甲。\n第二条 乙。\n第二条 丙。\n');
    const [first] = cover(twice, [], 'a.tiao').diagnostics;
    expect(message(first!, 'zh')).toBe('原文里有两处第二条，后一处无法引用；请核对原文的编号。');
    expect(cover(twice, [], 'a.tiao').diagnostics.filter(({ code }) => code === 'LAW412')).toHaveLength(1);
  });

  test('an empty rule file leaves out every sentence', () => {
    const { diagnostics, sentences, characters } = covered([]);
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(Array(16).fill('LAW408 a.tiao'));
    expect(sentences.missing).toBe(16);
    expect(characters.covered).toBe(0);
  });
});

function allOf(statute: Statute) {
  return [...new Set(unitsOf(statute).concat(statute.children.flatMap(headings)))];
}

function headings(clause: Statute['children'][0]): readonly Statute['children'][0][] {
  return [clause, ...clause.children.flatMap(headings)].filter((it) => it.own === undefined);
}

let written = 0;

function claim(
  statute: Statute,
  clause: string,
  words: string,
  more: {
    readonly kind?: Claim['kind'];
    readonly tail?: string | undefined;
    readonly itemNumber?: string;
  } = {},
): Claim {
  const { path } = allOf(statute).find((it) => it.text === clause)!;
  const at = span(written, ++written);
  const ref: ClauseRef = { text: clause, path, to: undefined, span: at };
  const { kind = 'rule', tail, itemNumber } = more;
  return { quote: { head: words, tail, span: at }, clause: ref, kind, span: at, file: 'a.tiao', itemNumber };
}
