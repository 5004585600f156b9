/** Every modality, condition and priority of the rule file, changed one at a time: which change does no case notice? */
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type Mutant, probesOf, unmet } from '../../engine/cases/index.ts';
import { conditionWords } from '../../engine/explain/condition.ts';
import { speech } from '../../engine/explain/speech.ts';
import type { Rule } from '../../engine/measure.ts';
import { type Share, type Trial, type Tried, trialIn } from './mutation.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../rules/wuqing-court-appearance');

/** What the cases notice today, in whole percent. It may only rise: a rule that is added brings its cases along. */
const NOTICED = 92;

describe('the rule file changed in one place', () => {
  const trial = trialIn(folder);

  it('unchanged, meets every case', () => {
    expect(trial.versions.flatMap((version) => [...unmet(version, probesOf(trial.sets))])).toEqual([]);
  });

  it('changed, fails a case', async () => {
    const began = performance.now();
    const tried = await tryAll();
    const survivors = tried.filter(({ noticed }) => noticed === undefined);
    console.log(report(trial, tried, (performance.now() - began) / 1000));
    expect(tried).toHaveLength(trial.mutants.length);
    expect(Math.floor((100 * (tried.length - survivors.length)) / tried.length)).toBeGreaterThanOrEqual(
      NOTICED,
    );
  });
});

/** Each processor takes every n-th mutant: neighbours are about equally dear. */
async function tryAll(): Promise<readonly Tried[]> {
  const of = availableParallelism();
  const shares = await Promise.all(Array.from({ length: of }, (_, part) => inWorker({ folder, part, of })));
  return shares.flat().sort((a, b) => a.mutant - b.mutant);
}

function inWorker(share: Share): Promise<readonly Tried[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(here, 'mutation.ts'), { workerData: share, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`exit ${code}`)));
  });
}

function report(trial: Trial, tried: readonly Tried[], seconds: number): string {
  const survivors = tried.filter(({ noticed }) => noticed === undefined);
  const kinds = Object.entries(Object.groupBy(tried, ({ mutant }) => trial.mutants[mutant]!.kind));
  const clauses = Map.groupBy(survivors, ({ mutant }) => trial.mutants[mutant]!.clause?.text ?? '');
  return [
    `killed ${tried.length - survivors.length} of ${tried.length} in ${seconds.toFixed(0)} s`,
    ...kinds.map(
      ([kind, all]) => `  ${kind}: ${all.filter(({ noticed }) => noticed).length} of ${all.length}`,
    ),
    ...[...clauses].flatMap(([clause, left]) => [
      `【${clause}】`,
      ...left.map(({ mutant }) => `  ${mutant} ${mutantWords(trial, trial.mutants[mutant]!)}`),
    ]),
  ].join('\n');
}

/** The kind of change, what the condition became, and the sentence it stands in. */
function mutantWords({ versions }: Trial, { kind, source, after, between, measure }: Mutant): string {
  const scene = { measure, speech: speech(versions, 'zh'), counted: undefined };
  const changed = ofCondition.has(kind) ? `→ ${conditionWords(after.condition, scene)} ` : '';
  const alike = between.length > 1 && sayAlike(between) ? '（两条语气相同）' : '';
  return `${kind} ${changed}← ${source.replace(/\s+/g, '')}${alike}`;
}

/** 可以不 and 无须 are one (language.md §3). */
function sayAlike(rules: readonly Rule[]): boolean {
  const said = rules.map(({ answer }) => (answer.kind === 'modality' ? answer.modality : answer.kind));
  return new Set(said.map((modality) => (modality === 'needNot' ? 'mayNot' : modality))).size === 1;
}

const ofCondition: ReadonlySet<Mutant['kind']> = new Set(['drop', 'negate', 'junction', 'option', 'number']);
