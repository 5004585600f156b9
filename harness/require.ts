/** What the tests of a measure require: rules without error, and of each case that it comes out as written. */
import { type EngineName, runCaseWith } from '../cli/engines.ts';
import { type CaseSet, runSliced } from '../engine/cases/index.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { frame } from '../grammar/frame.ts';
import type { Locale } from '../grammar/index.ts';
import { differing } from './differing.ts';
import { placeOf, RuleFailure } from './failure.ts';
import type { FoundCase, FoundMeasure } from './folder.ts';
import { say } from './words.ts';

export function requireSound({ errors, sources }: FoundMeasure, locale: Locale): void {
  if (errors.length > 0)
    throw refused(say('wrong', locale, { count: errors.length }), errors, sources, locale);
}

/** Cases over rules with an error would be decided by other rules than those that are written: they fail. */
export function requireCase(
  measure: FoundMeasure,
  { file, block }: FoundCase,
  engine: EngineName,
  locale: Locale,
): void {
  const { errors, sources, versions, slice } = measure;
  const checked = file.version.measure;
  if (checked === undefined || !measure.sound || !file.sound) {
    const message = say('unsound', locale, { name: block.name.text, count: errors.length });
    throw refused(message, errors.slice(0, 1), sources, locale);
  }
  const set = { measure: checked, versions, file: file.file, source: file.source, blocks: file.tree.blocks };
  if (engine === 'own') {
    if (!runSliced(set, slice, block).result.passed) throw differing(set, block, locale);
  } else requireEngine(engine, set, block, locale);
}

function requireEngine(engine: EngineName, set: CaseSet, block: FoundCase['block'], locale: Locale): void {
  const { passed, diagnostics } = runCaseWith(engine, set)(block);
  if (passed) return;
  const message = say('differs', locale, { name: block.name.text, count: diagnostics.length });
  throw refused(message, diagnostics, new Map([[set.file, set.source]]), locale);
}

function refused(
  message: string,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  locale: Locale,
): RuleFailure {
  const frames = diagnostics.map((each) => frame(each, sources.get(each.file) ?? '', locale));
  const place = diagnostics[0] && placeOf(diagnostics[0], sources);
  return new RuleFailure([message, ...frames].join('\n\n'), place, locale);
}
