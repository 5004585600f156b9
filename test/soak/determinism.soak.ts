/** Same input, same bytes (language.md §6); and what a case lists in another order is decided the same, instance by instance. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outcome, Verdict } from '../../engine/verdict.ts';
import { decide, type Measure, verdictJson } from '../../index.ts';
import { laws, report, runsOr } from './campaign.ts';

const root = join(import.meta.dirname, '../..');
const all = laws().filter(({ cases }) => cases.length > 0);
const tellings = all.flatMap(({ measure, cases }) => cases.map((told) => ({ measure, told })));

it('the same case twice, and with its lists and keys in another order', () => {
  const began = performance.now();
  const counts = { cases: tellings.length, shuffled: 0, outcomes: 0 };
  for (const { measure, told } of tellings) expect(bytes(measure, told)).toBe(bytes(measure, told));
  fc.assert(
    fc.property(fc.constantFrom(...tellings), fc.gen(), ({ measure, told }, g) => {
      const share = g(fc.nat, 4);
      const known = forgetting(told, () => g(fc.nat, 9) < share);
      const other = shuffled(known, (count) => g(fc.nat, count - 1));
      expect(byInstance(verdict(measure, other))).toEqual(byInstance(verdict(measure, known)));
      counts.shuffled++;
      counts.outcomes += verdict(measure, known).outcomes.length;
    }),
    { numRuns: runsOr(300) },
  );
  report('determinism, one process', counts, began);
});

it('the same case in processes of their own', () => {
  const began = performance.now();
  const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-same-'));
  const { id, measure, cases } = all.find((law) => law.id === 'wuqing-court-appearance')!;
  const some = cases.filter((_, at) => at % 9 === 0);
  for (const told of some) {
    const file = join(scratch, 'case.json');
    writeFileSync(file, JSON.stringify(told));
    const args = ['cli/main.ts', 'decide', '--json', '--rules', 'rules', '--measure', id, file];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(`${bytes(measure, told)}\n`);
  }
  rmSync(scratch, { recursive: true, force: true });
  expect(some.length).toBeGreaterThan(5);
  report('determinism, other processes', { cases: some.length }, began);
});

function verdict(measure: Measure, told: object): Verdict {
  const { verdict, diagnostics } = decide(measure, told);
  return verdict ?? expect.fail(JSON.stringify(diagnostics));
}

const bytes = (measure: Measure, told: object): string => verdictJson(verdict(measure, told));

/** Outcomes under the names of their elements: where a list is told in another order, so are they. */
function byInstance({ outcomes }: Verdict): ReadonlyMap<string, unknown> {
  const place = ({ kind, key, instance }: Outcome): string =>
    JSON.stringify([kind, key, instance.map(({ list, id }) => [list, id])]);
  const plain = (outcome: Outcome): unknown => {
    const { missing, ...rest } = JSON.parse(JSON.stringify(outcome)) as Outcome;
    return { ...rest, missing: missing.map((each) => JSON.stringify(each)).sort() };
  };
  const found = new Map(outcomes.map((outcome) => [place(outcome), plain(outcome)]));
  expect(found.size).toBe(outcomes.length);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Arrays that are lists of the case, and the keys of every object, in another order; a reference keeps its own. */
function shuffled(part: unknown, pick: (count: number) => number): object {
  const again = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.every(isObject) ? permuted(of.map(again), pick) : of;
    if (!isObject(of)) return of;
    return Object.fromEntries(permuted(Object.entries(of), pick).map(([key, value]) => [key, again(value)]));
  };
  return again(part) as object;
}

/** The case with some of its facts not told; lists and what lies within what stay. */
function forgetting(told: object, forget: () => boolean): object {
  const { lists = {}, facts = {}, pairs = [], ...rest } = structuredClone(told) as Told;
  const kept = (of: Item, always: readonly string[]): Item =>
    Object.fromEntries(Object.entries(of).filter(([key]) => always.includes(key) || !forget()));
  const names = ['id', ...Object.keys(lists)];
  const items = Object.entries(lists).map(([key, list]) => [
    key,
    { ...list, items: (list.items ?? []).map((item) => kept(item, names)) },
  ]);
  return {
    ...rest,
    lists: Object.fromEntries(items),
    facts: kept(facts, []),
    pairs: pairs.map((pair) => kept(pair, names)),
  };
}

type Item = Readonly<Record<string, unknown>>;
interface Told {
  readonly lists?: Readonly<
    Record<string, { readonly complete?: unknown; readonly items?: readonly Item[] }>
  >;
  readonly facts?: Item;
  readonly pairs?: readonly Item[];
}

const isObject = (of: unknown): of is Item => typeof of === 'object' && of !== null && !Array.isArray(of);

function permuted<T>(of: readonly T[], pick: (count: number) => number): readonly T[] {
  const left = [...of];
  return of.map(() => left.splice(pick(left.length), 1)[0]!);
}
