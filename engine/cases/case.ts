/** 底案 and 案例 → what is known of the case (Facts), the day it is asked on, and the readings it is decided under. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import type { BaseBlock, CaseBlock, Named, ReadingUse } from '../../grammar/tree.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import { guardDenied } from '../read/guard.ts';
import { tellLayer } from './layer.ts';
import { caseNames } from './names.ts';
import { factsOf, nothingTold } from './told.ts';

export interface ReadCase {
  /** undefined when anything told is wrong */
  readonly facts: Facts | undefined;
  readonly asOf: string | undefined;
  /** reading → option, both as declared */
  readonly readings: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `bases` are all 底案 of the file. A later layer overrides: what it tells replaces, 未知 takes back. */
export function readCase(
  measure: CheckedMeasure,
  block: CaseBlock,
  bases: readonly BaseBlock[],
  file: string,
): ReadCase {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const told = nothingTold(measure);
  const names = caseNames(measure);
  for (const layer of layersOf(block, bases, file, report))
    tellLayer(told, names, layer.statements, file, report);
  const facts = factsOf(told);
  if (diagnostics.length === 0) diagnostics.push(...deniedAnswers(measure, facts, block.name, file));
  const readings = readReadings(measure, block.readings, file, report);
  return {
    facts: diagnostics.length === 0 ? facts : undefined,
    asOf: block.asOf?.date,
    readings,
    diagnostics,
  };
}

/** The case and the 底案 it stands on, lowest first. */
function layersOf(
  block: CaseBlock,
  bases: readonly BaseBlock[],
  file: string,
  report: (diagnostic: Diagnostic) => void,
): readonly (CaseBlock | BaseBlock)[] {
  const layers: (CaseBlock | BaseBlock)[] = [block];
  let under = block.base;
  while (under !== undefined) {
    const { text, span }: Named = under;
    const base = bases.find(({ name }) => name.text === text);
    const known = base !== undefined && layers.includes(base);
    if (base === undefined || known)
      report(problem(known ? 'RUN658' : 'RUN657', { file, span }, { base: text }));
    else layers.unshift(base);
    under = known ? undefined : base?.base;
  }
  return layers;
}

/** 采A01乙说 → the option chosen, if there is such a reading. */
export function readReadings(
  measure: CheckedMeasure,
  uses: readonly ReadingUse[],
  file: string,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  for (const { reading, option } of uses) {
    const known = measure.readings.find(({ id }) => id === reading.text);
    const args = { reading: reading.text, option: option.text };
    if (known === undefined)
      report(problem('RUN639', { file, span: reading.span }, { reading: reading.text }));
    else if (known.options.some(({ name }) => name === option.text)) chosen.set(known.id, option.text);
    else report(problem('RUN624', { file, span: option.span }, args));
  }
  return chosen;
}

function deniedAnswers(measure: CheckedMeasure, facts: Facts, { span }: Named, file: string): Diagnostic[] {
  return [...measure.facts.entries()].flatMap(([index, { name, guard, over }]) =>
    guard === undefined
      ? []
      : [...facts.answers[index]!.keys()]
          .filter((key) => guardDenied(measure, facts, guard, over, key))
          .map(() => problem('RUN659', { file, span }, { name })),
  );
}
