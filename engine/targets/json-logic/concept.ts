/** A yes-or-no concept → certainly so, certainly not: its standing rules, else 否, or for an open one what was judged. */
import type { Compiling } from './compiling.ts';
import { and, or, type Pair, surely, surelyNot } from './logic.ts';
import type { Scope } from './needs.ts';
import { anyStands, standings } from './standing.ts';

export function conceptLogic(compiling: Compiling, concept: number, scope: Scope): Pair {
  const { openFact } = compiling.measure.concepts[concept]!;
  const standing = standings(compiling, { kind: 'concept', index: concept }, scope, surely);
  const [yes, no] = [true, false].map((value) =>
    anyStands(standing, (rule) => saying(compiling, rule) === value),
  ) as [Pair, Pair];
  const otherwise = openFact === undefined ? surelyNot : judged(compiling, openFact, scope);
  // where both sides stand it is 冲突: neither certainly so nor certainly not
  return {
    so: or([and([yes.so, no.not]), and([otherwise.so, no.not])]),
    not: or([and([no.so, yes.not]), and([yes.not, otherwise.not])]),
  };
}

function saying({ measure }: Compiling, rule: number): boolean | undefined {
  const { answer } = measure.rules[rule]!;
  return answer.kind === 'truth' ? answer.value : undefined;
}

function judged(compiling: Compiling, fact: number, scope: Scope): Pair {
  return compiling.say.condition(
    compiling,
    { kind: 'fact', index: fact, at: 'own' },
    { ...scope, own: () => scope },
  );
}
