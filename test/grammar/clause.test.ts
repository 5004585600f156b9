import { describe, expect, it } from 'vitest';
import { type ClauseRef, clauseContains, itemClause, parseClause, sameClause } from '../../grammar/index.ts';

const clause = (text: string): ClauseRef => {
  const read = parseClause(text, { start: 0, end: text.length });
  if (read === undefined) throw new Error(`no clause: ${text}`);
  return read;
};
const path = (text: string): string =>
  clause(text)
    .path.map((step) => `${step.level}${step.number}`)
    .join(' ');

describe('a clause number', () => {
  it.each([
    ['二', 'part2'],
    ['二标题', 'part2 heading0'],
    ['二（三）', 'part2 section3'],
    ['二（三）标题', 'part2 section3 heading0'],
    ['二（二）第二款第一句', 'part2 section2 paragraph2 sentence1'],
    ['二（三）第一款第1项', 'part2 section3 paragraph1 item1'],
    ['二（二）第二款第三句第一分句', 'part2 section2 paragraph2 sentence3 subsentence1'],
    ['第十三条第一款第（一）项第2目', 'article13 paragraph1 item1 point2'],
    ['第二章第一节第三条', 'chapter2 section1 article3'],
    ['文首', 'head1'],
    ['文首第4段', 'head1 paragraph4'],
  ])('%s is its own canonical text', (text, steps) => {
    expect(clause(text).text).toBe(text);
    expect(path(text)).toBe(steps);
  });

  it.each([
    ['二(三)第1款第１项', '二（三）第一款第1项'],
    ['二（三）第一款第一项', '二（三）第一款第（一）项'],
    ['第13条', '第十三条'],
    ['第一百零二条', '第一百零二条'],
    ['文首第四段', '文首第4段'],
    ['文首第1段至第3段', '文首第1段至第3段'],
    ['二(三)至二(四)', '二（三）至二（四）'],
    ['第十三条第一款至第十四条', '第十三条第一款至第十四条'],
  ])('%s is spelled %s', (text, canonical) => {
    expect(clause(text).text).toBe(canonical);
    expect(sameClause(clause(text), clause(canonical))).toBe(true);
  });

  it.each([
    '',
    '第一次',
    '第零条',
    '（一）',
    '第一款',
    '二（三',
    '二（三）第一',
    '第一句第二款',
    '第一条至',
    '至第一条',
    '第一条至第二条至第三条',
    '二标题第一款',
  ])('%s is none', (text) => {
    expect(parseClause(text, { start: 0, end: 0 })).toBeUndefined();
  });

  it('knows the item of a list by its number', () => {
    expect(itemClause(clause('二（三）第一款'), '1')?.text).toBe('二（三）第一款第1项');
    expect(itemClause(clause('第十二条'), '（一）')?.text).toBe('第十二条第（一）项');
  });

  it('holds what lies in it, and a range what lies between', () => {
    const holds = (outer: string, inner: string): boolean => clauseContains(clause(outer), clause(inner));
    expect(holds('二（三）第一款', '二（三）第一款第1项')).toBe(true);
    expect(holds('二（三）第一款', '二（三）第一款')).toBe(true);
    expect(holds('二（三）第一款第1项', '二（三）第一款')).toBe(false);
    expect(holds('二（三）第一款', '二（三）第十款')).toBe(false);
    expect(holds('第一条第一款第一句', '第一条第一款第1项')).toBe(false);
    expect(holds('文首第1段至第3段', '文首第2段第一句')).toBe(true);
    expect(holds('文首第1段至第3段', '文首第3段')).toBe(true);
    expect(holds('文首第1段至第3段', '文首第4段')).toBe(false);
    expect(holds('第一条至第三条', '第二条第一款')).toBe(true);
    expect(holds('第一条至第三条', '第三条第二款至第四款')).toBe(true);
    expect(holds('第一条', '第一条至第二条')).toBe(false);
    expect(holds('前句', '前句')).toBe(true);
    expect(holds('前句', '第一条')).toBe(false);
  });
});
