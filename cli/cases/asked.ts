/** What a call of `tiaowen test` asks of coverage and mutants, and the bounds it sets them. */
import { type Call, CallError, flagValue, hasFlag } from '../call.ts';
import { wholeNumber } from '../numbers.ts';
import { provingFlags } from '../proof/proving.ts';
import type { DescribedFlag } from '../verb.ts';

export const measuringFlags: readonly DescribedFlag[] = [
  {
    name: '--coverage',
    value: undefined,
    about: {
      zh: '另报案例用到了多少条规则、原文多少句',
      en: 'also tell how many rules and sentences of the text the cases use',
    },
  },
  {
    name: '--mutate',
    value: undefined,
    about: {
      zh: '另把规则一处一处改错，看哪些错没有案例发现（要几分钟）',
      en: 'also change the rules in one place at a time: which change does no case notice? (takes minutes)',
    },
  },
  {
    name: '--suggest',
    value: 'FILE',
    about: {
      zh: '同 --mutate，并把能发现这些错的案件写成案例集，结论留给您写',
      en: 'as --mutate, and write the cases that would notice into a case set, their outcomes left to you',
    },
  },
  {
    name: '--min-rules',
    value: 'PERCENT',
    about: {
      zh: '同 --coverage；用到的规则少于百分之几就不算成立（退出码 1）',
      en: 'as --coverage; fail (exit 1) where fewer rules are used',
    },
  },
  {
    name: '--min-sentences',
    value: 'PERCENT',
    about: {
      zh: '同 --coverage；用到的句子少于百分之几就不算成立（退出码 1）',
      en: 'as --coverage; fail (exit 1) where fewer sentences are used',
    },
  },
  {
    name: '--max-survivors',
    value: 'N',
    about: {
      zh: '同 --mutate；没有案例发现的错多于几处就不算成立（退出码 1）',
      en: 'as --mutate; fail (exit 1) where more changes go unnoticed',
    },
  },
  ...provingFlags,
];

export interface Measuring {
  readonly coverage: boolean;
  readonly mutate: boolean;
  readonly suggest: string | undefined;
  readonly bounds: Bounds;
}

export interface Bounds {
  /** percent */
  readonly minRules: number | undefined;
  readonly minSentences: number | undefined;
  readonly maxSurvivors: number | undefined;
}

export function measuringIn(call: Call): Measuring {
  const bounds = {
    minRules: percent(call, '--min-rules'),
    minSentences: percent(call, '--min-sentences'),
    maxSurvivors: wholeNumber(call, '--max-survivors', 0),
  };
  const suggest = flagValue(call, '--suggest');
  return {
    coverage:
      hasFlag(call, '--coverage') || bounds.minRules !== undefined || bounds.minSentences !== undefined,
    mutate: hasFlag(call, '--mutate') || suggest !== undefined || bounds.maxSurvivors !== undefined,
    suggest,
    bounds,
  };
}

function percent(call: Call, flag: string): number | undefined {
  const given = flagValue(call, flag);
  if (given === undefined) return undefined;
  const number = /^\d{1,3}(\.\d{1,2})?$/.test(given) ? Number(given) : Number.NaN;
  if (number <= 100) return number;
  throw new CallError('badPercent', { flag, given });
}
