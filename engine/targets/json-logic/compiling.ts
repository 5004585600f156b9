/** What compiling carries along: the measure, the readings chosen, the rule at hand, and what could not be said. */
import type { ClauseRef } from '../../../grammar/clause.ts';
import type { Diagnostic } from '../../../grammar/diagnostic.ts';
import { type Code, problem } from '../../../grammar/messages/index.ts';
import type { Span } from '../../../grammar/span.ts';
import type { Modality, StateWord } from '../../../grammar/tree.ts';
import type { CheckedMeasure, Condition } from '../../measure.ts';
import type { Pair } from './logic.ts';
import type { Scope } from './needs.ts';

export interface Compiling {
  readonly measure: CheckedMeasure;
  /** the option chosen of each reading, by position */
  readonly readings: readonly number[];
  readonly file: string;
  /** the rule whose words are being compiled, for diagnostics */
  readonly rule: { readonly clause: ClauseRef | undefined; readonly span: Span } | undefined;
  readonly diagnostics: Map<string, Diagnostic>;
  readonly say: Say;
}

/** Conditions ask for concepts and states, and these for conditions: each finds the others here. */
export interface Say {
  condition(compiling: Compiling, condition: Condition, scope: Scope): Pair;
  concept(compiling: Compiling, concept: number, scope: Scope): Pair;
  modality(compiling: Compiling, act: number, modality: Modality, scope: Scope): Pair;
  state(compiling: Compiling, act: number, state: StateWord, scope: Scope): Pair;
}

type Refusal = Extract<Code, 'TGT501' | 'TGT502' | 'TGT503' | 'TGT504'>;

/** Says once for each clause what it holds that JSON Logic cannot say. */
export function refuse({ rule, file, diagnostics }: Compiling, code: Refusal): void {
  const clause = rule?.clause?.text ?? '—';
  const place = { file, span: rule?.span ?? { start: 0, end: 0 } };
  diagnostics.set(`${code} ${clause}`, problem(code, place, { clause }));
}
