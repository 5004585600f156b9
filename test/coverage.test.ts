import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../engine/check/index.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { parse } from '../grammar/index.ts';

const folder = join(import.meta.dirname, '../rules/wuqing-court-appearance');
const text = readFileSync(join(folder, '2020-12-03.txt'), 'utf8');
const rules = readFileSync(join(folder, '2020-12-03.tiao'), 'utf8');

/** What is told about the quotations of a rule file. */
function told(source: string): readonly Diagnostic[] {
  const { tree, diagnostics } = parse(source, { file: 'rules.tiao' });
  const checked = check({ tree, source, file: 'rules.tiao', diagnostics }, text);
  return checked.diagnostics.filter(({ code }) => /^LAW4[01]\d$/.test(code));
}

const quotations = parse(rules, { file: 'rules.tiao' }).tree.blocks.flatMap((block) =>
  block.kind === 'clause' ? block.quotes : [],
);

describe('the first measure against its promulgated text', () => {
  test('leaves nothing out', () => {
    expect(told(rules)).toEqual([]);
  });

  test('a letter changed in any quotation is found, and the fix puts it right', () => {
    const whole = quotations.filter(({ head, tail }) => tail === undefined && head.length > 6);
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), ({ span, head }, at) => {
        const place = span.start + 1 + (at % head.length);
        const slipped = `${rules.slice(0, place)}龘${rules.slice(place + 1)}`;
        const [slip, ...others] = told(slipped);
        expect(others).toEqual([]);
        const [edit] = slip!.fixes[0]!.edits;
        expect(slipped.slice(0, edit!.span.start) + edit!.text + slipped.slice(edit!.span.end)).toBe(rules);
      }),
      { numRuns: 40 },
    );
  });

  test('a clause taken out is missed, by its number', () => {
    const blocks = [...rules.matchAll(/^【([^】]+)】[\s\S]*?(?=^【|^分歧|^断言)/gm)];
    expect(blocks.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.constantFrom(...blocks), ({ 0: words, 1: clause, index }) => {
        const missed = told(rules.slice(0, index) + rules.slice(index + words.length));
        const codes = new Set(missed.map(({ code }) => code));
        expect([...codes].filter((code) => code !== 'LAW408' && code !== 'LAW409')).toEqual([]);
        expect(missed.length).toBeGreaterThan(0);
        for (const { args } of missed) expect(args.clause!.slice(0, 2)).toBe(clause!.slice(0, 2));
      }),
      { numRuns: 20 },
    );
  });
});
