/** The engines that `tiaowen test` runs cases with: our own, and the targets that are held to it. */
import library from 'json-logic-js';
import {
  basesOf,
  type CaseResult,
  type CaseSet,
  casesOf,
  readCase,
  runSliced,
  slicer,
} from '../engine/cases/index.ts';
import { outcomeSentence } from '../engine/explain/outcome.ts';
import { speech } from '../engine/explain/speech.ts';
import { jsonLogic } from '../engine/targets/index.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { problem } from '../grammar/messages/index.ts';
import { decideFacts, type Measure, measureOf } from '../index.ts';

export const engineNames = ['own', 'json-logic'] as const;
export type EngineName = (typeof engineNames)[number];

export type Ran = Pick<CaseResult, 'block' | 'passed' | 'diagnostics'>;

export const runWith = (engine: EngineName, set: CaseSet): readonly Ran[] =>
  casesOf(set.blocks).map(runCaseWith(engine, set));

/** For whoever runs the cases of a file one at a time. */
export function runCaseWith(engine: EngineName, set: CaseSet): (block: Block) => Ran {
  switch (engine) {
    case 'own': {
      const slice = slicer(set.versions);
      return (block) => runSliced(set, slice, block).result;
    }
    case 'json-logic': {
      const measure = measureOf(set.versions);
      return (block) => compareJsonLogic(measure, set, block);
    }
  }
}

type Block = CaseResult['block'];

/** A target may know less than the verdict; what it says must be what the verdict says. */
function compareJsonLogic(measure: Measure, set: CaseSet, block: Block): Ran {
  const told = readCase(set.measure, block, basesOf(set.blocks), set.file);
  if (told.facts === undefined) return { block, passed: false, diagnostics: told.diagnostics };
  const verdict = decideFacts(measure, told.facts, set.measure, told);
  const program = jsonLogic.compileJsonLogic(set.measure, set.file, optionsOf(set, told.readings));
  const target = jsonLogic.runJsonLogic(apply, set.measure, program, told.facts, told.asOf);
  const { differing } = jsonLogic.agreement(verdict, target, set.measure.effective);
  const diagnostics = differing.map((each) => differenceOf(each, set, block));
  return { block, passed: diagnostics.length === 0, diagnostics };
}

/** Data made by our own reader with a null prototype, logic made by our own compiler: nothing else reaches the library. */
const apply: jsonLogic.Apply = (logic, data) =>
  library.apply(logic as Parameters<typeof library.apply>[0], data);

function optionsOf({ measure }: CaseSet, readings: ReadonlyMap<string, string>): readonly number[] {
  return measure.readings.map(({ id, options, adopted }) => {
    const chosen = options.findIndex(({ name }) => name === readings.get(id));
    return chosen < 0 ? adopted : chosen;
  });
}

function differenceOf(
  { outcome, target }: { readonly outcome: Verdict['outcomes'][number]; readonly target: string },
  { file, versions }: CaseSet,
  { span }: Block,
): Diagnostic {
  return problem(
    'TGT590',
    { file, span },
    { outcome: outcomeSentence(outcome, speech(versions, 'zh')), target },
  );
}
