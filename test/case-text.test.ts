/** Facts → the text of a 案例 → the same facts; expectations that a verdict meets; what cannot be said is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basesOf,
  type CaseToWrite,
  casesOf,
  type Decide,
  expectationsOf,
  expectationWords,
  measureVocabulary,
  readCase,
  readExpectations,
  runCases,
  sameFacts,
  writeCase,
} from '../engine/cases/index.ts';
import { sameExpectations } from '../engine/cases/write-expectations.ts';
import type { Facts, ListFacts } from '../engine/facts.ts';
import type { Verdict } from '../engine/verdict.ts';
import { parse } from '../grammar/index.ts';
import { message } from '../grammar/messages/index.ts';
import { print } from '../grammar/print/index.ts';
import type { BaseBlock, CaseBlock } from '../grammar/tree.ts';
import { decideFacts } from '../index.ts';
import { type Law, laws } from './laws/all.ts';
import { randomFacts, variedFacts } from './random-facts.ts';

const seed = 20261123;

const collection = ({ measure }: Law, blocks: string): string => {
  const [year, month, day] = measure.effective.split('-').map(Number);
  return `语言 1。\n案例集：${measure.id}，自${year}年${month}月${day}日起施行的文本。\n\n${blocks}\n`;
};

/** Read with the vocabulary of the rule file itself, after the bases as their own file has them. */
function readBack(law: Law, text: string, bases: readonly BaseBlock[]) {
  const source = collection(law, text);
  const { tree, diagnostics } = parse(source, { file: 'written', vocabulary: law.vocabulary });
  expect(
    diagnostics.map((each) => message(each, 'zh')),
    text,
  ).toEqual([]);
  expect(tree.blocks).toHaveLength(1);
  const block = casesOf(tree.blocks)[0]!;
  const read = readCase(law.measure, block, bases, 'written');
  expect(
    read.diagnostics.map((each) => message(each, 'zh')),
    text,
  ).toEqual([]);
  return { source, tree, block, read };
}

const plain = (facts: Facts): Omit<CaseToWrite, 'base'> => ({
  name: '试写',
  sources: [],
  facts,
  asOf: undefined,
  readings: new Map(),
  expectations: [],
});

it('knows the words of a measure as its rule file does', () => {
  for (const { measure, vocabulary } of laws) {
    const known = [...measureVocabulary(measure).entries].map(([text, { role, opposes }]) => [
      text,
      role,
      opposes,
    ]);
    const declared = [...vocabulary.entries].map(([text, { role, opposes }]) => [text, role, opposes]);
    expect(known.sort()).toEqual(declared.sort());
  }
});

describe.each(laws.map((law) => [law.name, law] as const))('cases of %s', (_, law) => {
  const each = law.sets.flatMap((set) => casesOf(set.blocks).map((block) => ({ set, block })));
  // deciding takes far longer than writing: of a measure with many cases one in several is decided
  const decidedOn = each.filter((_, i) => i % Math.ceil(each.length / 30) === 0);
  const versions = law.law.versions.map(({ measure }) => measure);

  it('are read, written over their 底案, read again as the same case, with the same results', () => {
    expect(each.length).toBeGreaterThan(5);
    for (const { set, block } of each) {
      const bases = basesOf(set.blocks);
      const { facts, asOf, readings } = readCase(law.measure, block, bases, set.file);
      const given: CaseToWrite = {
        name: block.name.text,
        sources: block.sources.map(({ text }) => text),
        facts: facts!,
        asOf,
        readings,
        expectations: block.expectations,
        ...(block.base && { base: { name: block.base.text, bases } }),
      };
      const written = writeCase(law.measure, given);
      expect(written.diagnostics).toEqual([]);
      expect(written.base).toBe(block.base?.text);
      const again = readBack(law, written.text!, bases);
      expect(sameFacts(law.measure, again.read.facts!, facts!), written.text).toBe(true);
      expect(again.read.asOf).toBe(asOf);
      expect(again.read.readings).toEqual(readings);
      expect(again.block.sources.map(({ text }) => text)).toEqual(given.sources);
      expect(sameExpectations(again.block.expectations, block.expectations)).toBe(true);
      if (!decidedOn.some((one) => one.block === block)) continue;
      // the facts are the same: one verdict for each choice of readings serves both
      const verdicts = new Map<string, Verdict>();
      const decided: Decide = (found, day, chosen) => {
        const key = JSON.stringify([...chosen]);
        const verdict =
          verdicts.get(key) ?? decideFacts(law.law, found, law.measure, { asOf: day, readings: chosen });
        verdicts.set(key, verdict);
        return verdict;
      };
      const run = (blocks: readonly (CaseBlock | BaseBlock)[], source: string) =>
        runCases({ measure: law.measure, versions, file: 'x', source, blocks }, decided)[0]!.expectations.map(
          ({ passed, actual }) => [passed, actual?.key, actual?.instance],
        );
      expect(run([...bases, again.block], again.source)).toEqual(run([...bases, block], set.source));
    }
  }, 120_000);

  it('are written as the printer lays them out, over a 底案 and without', () => {
    for (const { set, block } of each) {
      const bases = basesOf(set.blocks);
      const { facts } = readCase(law.measure, block, bases, set.file);
      for (const base of block.base ? [{ base: { name: block.base.text, bases } }, {}] : [{}]) {
        const { text } = writeCase(law.measure, {
          ...plain(facts!),
          expectations: block.expectations,
          ...base,
        });
        const { tree, source } = readBack(law, text!, bases);
        expect(print(tree, source)).toBe(source);
      }
    }
  }, 120_000);

  it('meet the expectations proposed for them', () => {
    for (const { set, block } of decidedOn) {
      const { facts, asOf, readings } = readCase(law.measure, block, basesOf(set.blocks), set.file);
      const verdict = decideFacts(law.law, facts!, law.measure, { asOf, readings });
      const everything = verdict.outcomes.map(({ key }) => key);
      for (const keys of [undefined, everything]) {
        const expectations = expectationsOf(law.measure, verdict, keys, versions);
        const written = writeCase(law.measure, { ...plain(facts!), asOf, readings, expectations });
        expect(written.diagnostics).toEqual([]);
        const again = readBack(law, written.text!, []);
        const results = runCases(
          { measure: law.measure, versions, file: 'x', source: again.source, blocks: again.tree.blocks },
          () => verdict,
        );
        expect(results[0]!.diagnostics.map((found) => message(found, 'zh'))).toEqual([]);
        expect(results[0]!.expectations).toHaveLength(expectations.length);
        const sentences = expectations.map((expectation) => expectationWords(law.measure, expectation));
        const typed = readExpectations(law.measure, sentences, 'x');
        expect(typed.diagnostics).toEqual([]);
        expect(sameExpectations(typed.expectations, expectations)).toBe(true);
        if (keys !== undefined) expect(expectations.length).toBeGreaterThan(0);
      }
    }
  }, 120_000);

  it('and random ones read back as they were told', () => {
    const counts = { written: 0, refused: 0 };
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const facts = randomFacts(law.measure, g);
        const readings = new Map(
          law.measure.readings
            .filter(() => g(fc.nat, 3) === 0)
            .map(({ id, options }) => [id, options[g(fc.nat, options.length - 1)]!.name] as const),
        );
        const asOf = g(fc.boolean) ? '2024-02-29' : undefined;
        const { text, diagnostics } = writeCase(law.measure, { ...plain(facts), readings, asOf });
        if (text === undefined) {
          expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['RUN684']));
          return void counts.refused++;
        }
        const { read } = readBack(law, text, []);
        expect(sameFacts(law.measure, read.facts!, facts), text).toBe(true);
        if (facts.lists.every(isRolled)) expect(read.facts).toEqual(facts);
        expect(read.asOf).toBe(asOf);
        expect(read.readings).toEqual(readings);
        counts.written++;
      }),
      { seed, numRuns: 60, endOnFailure: true },
    );
    expect(counts.written).toBeGreaterThan(counts.refused);
  }, 120_000);

  const bases = law.sets.flatMap((set) => basesOf(set.blocks));
  it.skipIf(bases.length === 0)(
    'and random ones told over a 底案',
    () => {
      const counts = { over: 0, alone: 0, refused: 0 };
      fc.assert(
        fc.property(fc.constantFrom(...bases), fc.gen(), (base, g) => {
          const own = law.sets.find(({ blocks }) => blocks.includes(base))!;
          const known = basesOf(own.blocks);
          const below = readCase(law.measure, caseOn(base), known, own.file).facts!;
          const facts = variedFacts(law.measure, below, g);
          const given = { ...plain(facts), base: { name: base.name.text, bases: known } };
          const { text, base: used, diagnostics } = writeCase(law.measure, given);
          if (text === undefined) return void counts.refused++;
          expect(diagnostics.some(({ code }) => code === 'RUN685')).toBe(used === undefined);
          const { read } = readBack(law, text, known);
          expect(sameFacts(law.measure, read.facts!, facts), text).toBe(true);
          counts[used === undefined ? 'alone' : 'over']++;
        }),
        { seed, numRuns: 60, endOnFailure: true },
      );
      expect(counts.over).toBeGreaterThan(40);
    },
    120_000,
  );
});

/** Things that no list names stand in the order in which they come up. */
const isRolled = ({ elements, complete }: ListFacts): boolean =>
  elements.length === 0 || ![...complete.values()].includes('unknown');

function caseOn({ name, span }: BaseBlock): CaseBlock {
  const head = { kind: 'case', name, sources: [], base: name, asOf: undefined, readings: [] } as const;
  return { ...head, statements: [], expectations: [], span };
}
