/** How far the cases of a measure have tried the rules of its newest version. */
import { coverageOf, type Probe, type Seen } from '../../engine/cases/index.ts';
import type { CoverageTold, RuleTried } from '../contract.ts';
import { placeTold } from './findings.ts';
import type { MeasureRead } from './texts.ts';

export function coverageTold(read: MeasureRead, probes: readonly Probe[]): CoverageTold {
  const { newest, sets, path, unread, texts } = read;
  const { versions } = coverageOf(sets, texts, probes);
  const own = versions.find(({ effective }) => effective === newest.effective);
  return {
    path,
    rules: newest.rules.map((rule, position) => ({
      ...placeTold(rule),
      ...tried[own?.seen[position] ?? 'never'],
    })),
    sentences: own?.sentences ?? { total: 0, covered: 0 },
    unread,
  };
}

const tried: Readonly<Record<Seen, Pick<RuleTried, 'tried' | 'side'>>> = {
  both: { tried: 'both', side: undefined },
  held: { tried: 'one', side: 'applied' },
  notHeld: { tried: 'one', side: 'didNotApply' },
  never: { tried: 'none', side: undefined },
};
