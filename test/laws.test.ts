/** Other law in the same language: every piece checks without a complaint, and each of its cases comes out as written. */
import { describe, expect, it } from 'vitest';
import { runCases } from '../engine/cases/index.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { message } from '../grammar/messages/index.ts';
import { decideFacts } from '../index.ts';
import { pieces } from './laws/pieces.ts';

it('finds the pieces', () => {
  expect(pieces.map(({ name }) => name)).toContain('litigation-fees');
  expect(pieces.length).toBeGreaterThanOrEqual(10);
});

for (const { name, diagnostics, sound } of pieces) {
  describe(name, () => {
    it('is checked without a complaint', () => {
      expect(told(diagnostics)).toEqual([]);
      expect(sound).toBeDefined();
    });
    if (sound === undefined) return;
    const { law, cases } = sound;
    const results = runCases(cases, (facts, asOf, readings) =>
      decideFacts(law, facts, cases.measure, { asOf, readings }),
    );

    it('has at least six cases, each with a conclusion', () => {
      expect(results.length).toBeGreaterThanOrEqual(6);
      const without = results.filter(({ block }) => block.expectations.length === 0);
      expect(without.map((result) => result.name)).toEqual([]);
    });

    it.each(results.map((result) => [result.name, result] as const))('%s', (_, result) => {
      expect(told(result.diagnostics)).toEqual([]);
      expect(result.passed).toBe(true);
    });
  });
}

const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map((each) => `${each.file}:${each.span.start} ${each.code} ${message(each, 'zh')}`);
