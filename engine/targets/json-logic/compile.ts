/** A measure under a choice of readings → for every conclusion the expressions that say it certainly is, or is not, so. */
import type { Diagnostic } from '../../../grammar/diagnostic.ts';
import { problem } from '../../../grammar/messages/index.ts';
import type { CheckedMeasure } from '../../measure.ts';
import type { ActState } from '../../verdict.ts';
import type { Compiling, Say } from './compiling.ts';
import { conceptLogic } from './concept.ts';
import { conditionLogic } from './condition.ts';
import { dutyLogic, modalityLogic, type Norm } from './duty.ts';
import type { Logic, Pair } from './logic.ts';
import { type Needs, noNeeds, ownScope, type Scope } from './needs.ts';
import { type StateLogic, stateLogic, statesLogic } from './state.ts';

/** One conclusion at one instance; `needs` is what the data of the instance must hold (data.ts fills it). */
export type Conclusion =
  | {
      readonly kind: 'concept';
      readonly index: number;
      readonly key: string;
      readonly needs: Needs;
      readonly is: Pair;
    }
  | {
      readonly kind: 'act';
      readonly index: number;
      readonly key: string;
      readonly needs: Needs;
      readonly modality: Readonly<Record<Norm | 'none', Pair>>;
      readonly state: Readonly<Record<ActState, Pair>>;
    };

export interface JsonLogicProgram {
  readonly conclusions: readonly Conclusion[];
  /** what is left out, and what is more cautious than the measure */
  readonly diagnostics: readonly Diagnostic[];
}

/** Operations of one conclusion: concepts are written out where they are read, so a measure can unfold very far. */
export const operationLimit = 100_000;
/** json-logic-js calls itself for every level and overflows between 1,000 and 2,000 of them. */
const depthLimit = 400;

/** `readings`: the option chosen of each, by position; without them those that the measure adopts. */
export function compileJsonLogic(
  measure: CheckedMeasure,
  file: string,
  readings: readonly number[] = measure.readings.map(({ adopted }) => adopted),
): JsonLogicProgram {
  const diagnostics = new Map<string, Diagnostic>();
  const compiling: Compiling = { measure, readings, file, rule: undefined, diagnostics, say: sayOnce() };
  const acts = [...measure.acts.keys()].map((act) => actConclusion(compiling, act));
  const concepts = [...measure.concepts.keys()].map((concept) => conceptConclusion(compiling, concept));
  for (const { key, name } of measure.amounts) leaveOut(compiling, key, 'TGT506', name);
  const conclusions = [...acts, ...concepts].filter((conclusion) => fits(compiling, conclusion));
  return { conclusions, diagnostics: [...diagnostics.values()] };
}

/** Each concept, modality and state is written out once for each place it is read at, and shared from there on. */
function sayOnce(): Say {
  const said = new Map<Needs, Map<string, Pair>>();
  const once = (scope: Scope, what: string, say: () => Pair): Pair => {
    const here = said.get(scope.needs) ?? new Map<string, Pair>();
    said.set(scope.needs, here);
    const pair = here.get(what) ?? say();
    here.set(what, pair);
    return pair;
  };
  return {
    condition: conditionLogic,
    concept: (compiling, concept, scope) =>
      once(scope, `concept ${concept} ${scope.path}`, () => conceptLogic(compiling, concept, scope)),
    modality: (compiling, act, modality, scope) =>
      once(scope, `modality ${act} ${modality} ${scope.path}`, () =>
        modalityLogic(compiling, act, modality, scope),
      ),
    state: (compiling, act, state, scope) =>
      once(scope, `state ${act} ${state} ${scope.path}`, () => stateLogic(compiling, act, state, scope)),
  };
}

function actConclusion(compiling: Compiling, act: number): Conclusion {
  const needs = noNeeds();
  const { is: modality } = dutyLogic(compiling, act, ownScope(needs));
  const state: StateLogic = statesLogic(compiling, act, ownScope(needs));
  return { kind: 'act', index: act, key: compiling.measure.acts[act]!.key, needs, modality, state };
}

function conceptConclusion(compiling: Compiling, concept: number): Conclusion {
  const needs = noNeeds();
  const is = compiling.say.concept(compiling, concept, ownScope(needs));
  return { kind: 'concept', index: concept, key: compiling.measure.concepts[concept]!.key, needs, is };
}

function fits(compiling: Compiling, conclusion: Conclusion): boolean {
  const pairs =
    conclusion.kind === 'concept'
      ? [conclusion.is]
      : [...Object.values(conclusion.modality), ...Object.values(conclusion.state)];
  const small = pairs.every(({ so, not }) => isSmall(so) && isSmall(not));
  const { acts, concepts } = compiling.measure;
  if (!small)
    leaveOut(
      compiling,
      conclusion.key,
      'TGT505',
      (conclusion.kind === 'act' ? acts : concepts)[conclusion.index]!.name,
    );
  return small;
}

function leaveOut(
  { file, diagnostics }: Compiling,
  key: string,
  code: 'TGT505' | 'TGT506',
  name: string,
): void {
  const place = { file, span: { start: 0, end: 0 } };
  const args = { name, limit: String(operationLimit) };
  diagnostics.set(
    `${code} ${key}`,
    code === 'TGT505' ? problem(code, place, args) : problem(code, place, { name }),
  );
}

/** Shared parts are counted once for each time they are written. */
function isSmall(logic: Logic): boolean {
  let left = operationLimit;
  const walk = (part: Logic, depth: number): boolean => {
    if (typeof part !== 'object' || part === null) return true;
    if (--left < 0 || depth > depthLimit) return false;
    return Object.values(part).every((inner: Logic) => walk(inner, depth + 1));
  };
  return walk(logic, 0);
}
