/** The cases in the order in which they are shown: chosen, grouped, in each group those not as expected first. */
import type { CaseOutcome } from '../analysis/protocol.ts';

export interface Choice {
  readonly query: string;
  readonly standing: CaseOutcome['standing'] | 'all';
  readonly by: 'clause' | 'file' | 'flat';
}

export interface Group {
  /** a section of the law, a file, or '' where nothing is grouped or named */
  readonly title: string;
  readonly cases: readonly CaseOutcome[];
}

export function shelved(outcomes: Iterable<CaseOutcome>, { query, standing, by }: Choice): readonly Group[] {
  const words = query.trim().toLowerCase();
  const chosen = [...outcomes].filter(
    (each) => (standing === 'all' || each.standing === standing) && holds(each, words),
  );
  const groups = new Map<string, CaseOutcome[]>();
  for (const each of chosen) {
    const title = titleOf(each, by);
    groups.set(title, [...(groups.get(title) ?? []), each]);
  }
  return [...groups]
    .map(([title, cases]) => ({ title, cases: cases.toSorted(byNeed) }))
    .toSorted((a, b) => orderOf(a.title) - orderOf(b.title));
}

const holds = ({ name, sources, expectations }: CaseOutcome, words: string): boolean =>
  words === '' ||
  [name, ...sources, ...expectations.map(({ expected }) => expected)].some((each) =>
    each.toLowerCase().includes(words),
  );

/** What cannot be laid to a section comes last. */
const orderOf = (title: string): number => (title === '' ? 1 : 0);

const need = { failed: 0, notRun: 1, passed: 1 } as const;
const byNeed = (a: CaseOutcome, b: CaseOutcome): number => need[a.standing] - need[b.standing];

function titleOf(outcome: CaseOutcome, by: Choice['by']): string {
  if (by === 'flat') return '';
  if (by === 'file') return fileName(outcome.path);
  const clause = groundsOf(outcome)[0];
  return clause === undefined ? '' : sectionOf(clause);
}

/** What the case itself names; where it names nothing, what its outcomes rest on, headings apart. */
export function groundsOf({ expectations }: CaseOutcome): readonly string[] {
  const named = expectations.flatMap((each) => each.named);
  const rested = expectations.flatMap(({ clauses }) => clauses).filter((clause) => !clause.endsWith('标题'));
  return [...new Set(named.length > 0 ? named : rested)];
}

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** 二（三）第一款第5项, 二（三）标题 → 二（三）; 第十三条第二款 → 第十三条 */
export const sectionOf = (clause: string): string =>
  clause.replace(/(第[^第]+[款项目句段].*|标题)$/, '') || clause;

/** Two norms disagree in what came: told apart from a mere difference. */
export const isConflict = ({ standing, expectations }: CaseOutcome): boolean =>
  standing === 'failed' && expectations.some(({ passed, conflict }) => !passed && conflict);
