/** What was measured of a project's cases, in one order: for text, JSON, JUnit, SARIF and the exit code. */
import { type Coverage, type Covered, coverageOf, mutantWords } from '../../engine/cases/index.ts';
import { speech } from '../../engine/explain/speech.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import { span } from '../../grammar/span.ts';
import { numbered } from '../proof/case-names.ts';
import { type Locale, say } from '../words.ts';
import type { Bounds } from './asked.ts';
import type { Mutated, Survivor } from './mutated.ts';
import type { Trial } from './trial.ts';

export interface Measured {
  readonly coverage: readonly Used[] | undefined;
  readonly mutated: readonly ToldMutated[] | undefined;
}

export interface Used {
  readonly trial: Trial;
  readonly coverage: Coverage;
  readonly rules: readonly Diagnostic[];
  readonly sentences: readonly Diagnostic[];
}

export interface ToldMutated extends Mutated {
  readonly told: readonly ToldSurvivor[];
}

export interface ToldSurvivor extends Survivor {
  /** what was changed, in words */
  readonly change: string;
  readonly diagnostic: Diagnostic;
  /** of the case that tells it apart */
  readonly caseName: string;
}

export function usedOf(trial: Trial): Used {
  const coverage = coverageOf(trial.sets, trial.texts);
  const fileOf = (effective: string) => trial.files.get(effective)!;
  return {
    trial,
    coverage,
    rules: coverage.versions.flatMap(({ effective, uncoveredRules }) =>
      uncoveredRules.map(({ clause, span: at }) =>
        problem('PRF850', { file: fileOf(effective), span: at }, { clause: clause.text }),
      ),
    ),
    sentences: coverage.versions.flatMap(({ effective, uncoveredSentences }) =>
      uncoveredSentences.map(({ clause, span: at }) =>
        problem('PRF851', { file: fileOf(effective).replace(/\.tiao$/, '.txt'), span: at }, { clause }),
      ),
    ),
  };
}

export function toldOf(mutated: Mutated, locale: Locale): ToldMutated {
  const { trial, survivors } = mutated;
  const own = speech(trial.versions, locale);
  const clauseOf = ({ mutant }: Survivor): string => mutant.clause?.text ?? mutant.source;
  const names = numbered(survivors, (each) => say('toConfirm', 'zh', { clause: plain(clauseOf(each)) }));
  return {
    ...mutated,
    told: survivors.map((survivor) => {
      const { mutant, told } = survivor;
      const change = mutantWords(mutant, own);
      const at = { file: trial.files.get(mutant.original.effective)!, span: mutant.span ?? span(0, 0) };
      const code = told.kind === 'differs' ? 'PRF852' : 'PRF853';
      return {
        ...survivor,
        change,
        diagnostic: problem(code, at, { clause: clauseOf(survivor), change }),
        caseName: names.get(survivor)!,
      };
    }),
  };
}

/** A name stands in 「」, so it holds none. */
const plain = (clause: string): string => clause.replace(/[「」]/g, '');

export const problemsMeasured = ({ coverage, mutated }: Measured): readonly Diagnostic[] => [
  ...(coverage ?? []).flatMap(({ rules, sentences }) => [...rules, ...sentences]),
  ...(mutated ?? []).flatMap(({ told }) => told.map(({ diagnostic }) => diagnostic)),
];

export const coveredIn = (used: readonly Used[], of: 'rules' | 'sentences'): Covered => ({
  total: sum(used.map(({ coverage }) => coverage[of].total)),
  covered: sum(used.map(({ coverage }) => coverage[of].covered)),
});

export interface MutantCounts {
  readonly total: number;
  readonly killed: number;
  readonly equivalent: number;
  /** neither noticed nor proved equivalent; of these `undecided` have no case that tells them apart */
  readonly survived: number;
  readonly undecided: number;
}

export function mutantCounts(mutated: readonly ToldMutated[]): MutantCounts {
  const told = mutated.flatMap((each) => each.told.map((survivor) => survivor.told));
  return {
    total: sum(mutated.map(({ total }) => total)),
    killed: sum(mutated.map(({ killed }) => killed)),
    equivalent: sum(mutated.map(({ equivalent }) => equivalent)),
    survived: told.length,
    undecided: told.filter(({ kind }) => kind === 'undecided').length,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** In words, each bound that is not kept; nothing of what was not measured. */
export function missedBounds(
  { coverage, mutated }: Measured,
  bounds: Bounds,
  locale: Locale,
): readonly string[] {
  const short = (of: 'rules' | 'sentences', least: number | undefined) => {
    if (coverage === undefined || least === undefined) return [];
    const { total, covered } = coveredIn(coverage, of);
    if (covered * 100 >= least * total) return [];
    const percent = (Math.floor((10_000 * covered) / total) / 100).toString();
    return [
      say(of === 'rules' ? 'tooFewRules' : 'tooFewSentences', locale, { covered, total, percent, least }),
    ];
  };
  const survived = mutated === undefined ? 0 : mutantCounts(mutated).survived;
  const most = bounds.maxSurvivors;
  return [
    ...short('rules', bounds.minRules),
    ...short('sentences', bounds.minSentences),
    ...(most === undefined || survived <= most ? [] : [say('tooManySurvivors', locale, { survived, most })]),
  ];
}
