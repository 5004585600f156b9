/** --allow dead=3: how many of a kind a build puts up with, and whether what was found is within it. */
import { type Call, CallError, hasFlag } from '../call.ts';
import type { DescribedFlag } from '../verb.ts';

export const kinds = ['conflict', 'gap', 'dead', 'property', 'undecided'] as const;
export type Kind = (typeof kinds)[number];
export type Counts = Readonly<Record<Kind, number>>;

export const allowFlags: readonly DescribedFlag[] = [
  {
    name: '--allow',
    value: 'KIND=N',
    repeats: true,
    about: {
      zh: `允许这样多：${kinds.join('、')}；可以写几次`,
      en: `put up with so many: ${kinds.join(', ')}; may be repeated`,
    },
  },
  {
    name: '--strict',
    value: undefined,
    about: {
      zh: '有没得出结果的，也算不成立（退出码 1）',
      en: 'what is not decided does not hold either (exit 1)',
    },
  },
];

/** Nothing that is found is put up with, unless the call says so; what is not decided is, unless the call says not. */
export function allowedIn(call: Call): Counts {
  const undecided = hasFlag(call, '--strict') ? 0 : Number.POSITIVE_INFINITY;
  const usual = { conflict: 0, gap: 0, dead: 0, property: 0, undecided };
  return { ...usual, ...Object.fromEntries((call.flags.get('--allow') ?? []).map(allowance)) };
}

export const isWithin = (counts: Counts, allowed: Counts): boolean =>
  kinds.every((kind) => counts[kind] <= allowed[kind]);

function allowance(given: string): readonly [Kind, number] {
  const [, name, count] = /^([a-z]+)=(\d{1,9})$/.exec(given) ?? [];
  const kind = kinds.find((each) => each === name);
  if (kind !== undefined) return [kind, Number(count)];
  throw new CallError('badAllowance', { given, choices: kinds.join(' | ') });
}
