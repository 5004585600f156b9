/** Several versions of one measure held together: which day each begins, and whether one case can tell all of them. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import { span } from '../../grammar/span.ts';
import type { CheckedMeasure } from '../measure.ts';

export interface Version {
  readonly file: string;
  readonly measure: CheckedMeasure;
}

export function checkVersions(versions: readonly Version[]): readonly Diagnostic[] {
  return versions.flatMap((version, position) =>
    versions.slice(0, position).flatMap((earlier) => checkPair(version, earlier)),
  );
}

function checkPair(version: Version, other: Version): readonly Diagnostic[] {
  const { id, effective } = version.measure;
  const place = { file: version.file, span: span(0, 0) };
  if (id !== other.measure.id) return [problem('LAW452', place, { id, other: other.measure.id })];
  const same = effective === other.measure.effective ? [problem('LAW451', place, { id, effective })] : [];
  return [...same, ...checkKinds(version, other)];
}

/** One case may need two versions: a key tells the same kind of thing, over the same lists, in both. */
function checkKinds(version: Version, other: Version): readonly Diagnostic[] {
  const before = new Map(shapesOf(other.measure).map(({ key, shape }) => [key, shape]));
  const place = { file: version.file, span: span(0, 0) };
  return shapesOf(version.measure).flatMap(({ name, key, shape }) => {
    if ((before.get(key) ?? shape) === shape) return [];
    return [problem('LAW453', place, { name, key, effective: other.measure.effective })];
  });
}

function shapesOf({ lists, facts }: CheckedMeasure) {
  const keys = (over: readonly number[]) => over.map((list) => lists[list]!.key).join(',');
  return [
    ...lists.map(({ name, key, within }) => ({ name, key, shape: `list ${keys(within)}` })),
    ...facts.map(({ name, key, type, over }) => ({ name, key, shape: `${type.kind} ${keys(over)}` })),
  ];
}
