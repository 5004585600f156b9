/** The rule file changed in one place at a time: which change does no case notice? */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutantsOf, type Trial, trialsOf } from '../../cli/cases/trial.ts';
import { tryAll } from '../../cli/mutation.ts';
import { loadProject } from '../../cli/project.ts';
import { type Mutant, mutantWords, probesOf, type Tried, unmet } from '../../engine/cases/index.ts';
import { speech } from '../../engine/explain/speech.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../rules/wuqing-court-appearance');

/** What the cases notice today, in whole percent. It may only rise: a rule that is added brings its cases along. */
const NOTICED = 87;

describe('the rule file changed in one place', () => {
  const [trial] = trialsOf(loadProject([folder])) as [Trial];
  const mutants = mutantsOf(trial);

  it('unchanged, meets every case', () => {
    expect(trial.versions.flatMap((version) => [...unmet(version, probesOf(trial.sets))])).toEqual([]);
  });

  it('changed, fails a case', async () => {
    const began = performance.now();
    const tried = await tryAll(trial, mutants, [folder], { tried: () => undefined });
    console.log(report(trial, mutants, tried, (performance.now() - began) / 1000));
    expect(tried).toHaveLength(mutants.length);
    expect(Math.floor((100 * noticedIn(tried)) / tried.length)).toBeGreaterThanOrEqual(NOTICED);
  });
});

const noticedIn = (tried: readonly Tried[]): number =>
  tried.filter(({ noticed }) => noticed !== undefined).length;

function report(trial: Trial, mutants: readonly Mutant[], tried: readonly Tried[], seconds: number): string {
  const own = speech(trial.versions, 'zh');
  const survivors = tried
    .filter(({ noticed }) => noticed === undefined)
    .map(({ mutant }) => mutants[mutant]!);
  const kinds = Map.groupBy(tried, ({ mutant }) => mutants[mutant]!.kind);
  const clauses = Map.groupBy(survivors, ({ clause }) => clause?.text ?? '');
  return [
    `killed ${noticedIn(tried)} of ${tried.length} in ${seconds.toFixed(0)} s`,
    ...[...kinds].map(([kind, all]) => `  ${kind}: ${noticedIn(all)} of ${all.length}`),
    ...[...clauses].flatMap(([clause, left]) => [
      `【${clause}】`,
      ...left.map(
        (mutant) => `  ${mutant.kind} ${mutantWords(mutant, own)} ← ${mutant.source.replace(/\s+/g, '')}`,
      ),
    ]),
  ].join('\n');
}
