/** Every code of the catalogue has a bad example that earns it and a good one that is the same, mended. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Code, catalogue, type Diagnostic, message, problem, span } from '../grammar/index.ts';
import { inEnglish } from '../grammar/messages/terms.ts';
import {
  badExamples,
  diagnosticsOf,
  type Example,
  goodExamples,
  isMarked,
  marksOf,
  mended,
  nameOf,
} from './examples.ts';
import { handMade } from './hand-made-trees.ts';
import { made } from './made-examples.ts';
import { proofExamples } from './proof-examples.ts';

/** Only their wording can be shown; why no example earns them. */
const unearned: Readonly<Record<string, string>> = {
  PRF853: 'the solver tells every change of the measures here apart in its time',
  PRF843: 'the engine confirms every case of the solver',
  PRF842: 'no rule of the language is beyond the solver today',
  TGT590: 'JSON Logic and the engine agree on every case (targets.test.ts)',
};

/** What cases leave untried is no fault of a file: shown where cases are measured. */
const earnedByCases = ['PRF850', 'PRF851', 'PRF852'];

describe.each(badExamples().map((example) => [nameOf(example), example] as const))('bad %s', (_, example) => {
  const found = diagnosticsOf(example);

  it('earns what it is marked with, at the words, and nothing else', () => {
    const marks = marksOf(example);
    expect(marks.map(({ code }) => code)).toContain(example.code);
    expect(found.map((each) => told(each, example))).toHaveLength(marks.length);
    for (const [at, mark] of marks.entries()) {
      expect(
        isMarked(found[at]!, mark, example.source),
        `${told(found[at]!, example)}, not ${mark.words}`,
      ).toBe(true);
    }
  });

  it('is told in whole sentences of both languages', () => {
    for (const each of found) expectWorded(each);
  });

  it('has a good example: the first fix applied, or the file of its name', () => {
    const fixed = found.find(({ code, fixes }) => code === example.code && fixes.length > 0);
    if (fixed === undefined)
      expect(existsSync(goodPath(example)), 'neither a fix nor a good example').toBe(true);
    else expect(diagnosticsOf(mended(example, fixed)).map((each) => told(each, example))).toEqual([]);
  });
});

describe('good', () => {
  it.each(goodExamples().map((example) => [nameOf(example), example] as const))('%s', (_, example) => {
    expect(diagnosticsOf(example).map((each) => told(each, example))).toEqual([]);
    expect(existsSync(example.path.replace('/good/', '/bad/')), 'the bad one').toBe(true);
  });
});

describe.each(Object.entries(made))('made %s', (code, { bad, good }) => {
  it('is earned, and mended', () => {
    const found = bad();
    expect(found.map((each) => each.code)).toEqual([code]);
    for (const each of found) expectWorded(each);
    expect(good().map((each) => message(each, 'zh'))).toEqual([]);
  });
});

describe.each(Object.entries(proofExamples))('proved %s', (code, { bad, good }) => {
  it('is earned, and mended', async () => {
    const found = await bad();
    expect(found.map((each) => each.code)).toEqual([code]);
    for (const each of found) expectWorded(each);
    expect((await good()).map((each) => message(each, 'zh'))).toEqual([]);
  });
});

describe.each(Object.entries(handMade))('on a tree no text has: %s', (code, { instead, diagnostics }) => {
  it('is earned', () => {
    const found = diagnostics();
    expect(found.map((each) => each.code)).toContain(code);
    for (const each of found) expectWorded(each);
    expect(Object.keys(catalogue)).toContain(instead);
  });
});

it('every code has its examples', () => {
  const shown = new Set([
    ...badExamples().map(({ code }) => code),
    ...Object.keys(made),
    ...Object.keys(proofExamples),
    ...Object.keys(handMade),
    ...Object.keys(unearned),
    ...earnedByCases,
  ]);
  expect(Object.keys(catalogue).filter((code) => !shown.has(code))).toEqual([]);
  expect([...shown].filter((code) => !(code in catalogue))).toEqual([]);
});

it('what no example earns is worded all the same', () => {
  for (const code of Object.keys(unearned)) {
    const place = { file: 'x', span: span(0, 0) };
    const holes = [...catalogue[code as Code].zh.matchAll(/\{(\w+)\}/g)].map(
      ([, hole]) => [hole, '某'] as const,
    );
    expectWorded(
      problem(code as 'TGT590', place, Object.fromEntries(holes) as { outcome: string; target: string }),
    );
  }
});

const goodPath = ({ path }: Example): string => path.replace('/bad/', '/good/');

const told = (diagnostic: Diagnostic, { source }: Example): string =>
  `${diagnostic.code} 「${source.slice(diagnostic.span.start, diagnostic.span.end)}」 ${message(diagnostic, 'zh')}`;

/** No hole is left open, and nothing that is no word stands in one. */
function expectWorded(diagnostic: Diagnostic): void {
  for (const locale of ['zh', 'en'] as const) {
    const text = message(diagnostic, locale);
    for (const [hole] of catalogue[diagnostic.code as Code][locale].matchAll(/\{\w+\}/g))
      expect(text).not.toContain(hole);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text).toMatch(locale === 'zh' ? /[。：）]$/ : /[.)]$/);
  }
  for (const hole of ['role', 'type', 'leftType', 'rightType', 'amountType', 'valueType', 'should', 'fared'])
    expect(inEnglish(hole, diagnostic.args[hole] ?? '')).not.toMatch(/\p{Script=Han}/u);
}
