/** The texts of one version → what the worker knows of it. */
import { type Checked, check } from '../../engine/check/index.ts';
import { type Called, judgeVersion } from '../../engine/folder/index.ts';
import type { Calendar } from '../../engine/measure.ts';
import { readStatute } from '../../engine/statute/index.ts';
import { type Diagnostic, type Parsed, parse } from '../../grammar/index.ts';
import type { VersionSnapshot } from './snapshot.ts';
import type { Texts } from './state.ts';

export interface VersionPlace extends Called {
  readonly textPath: string | undefined;
}

export function readVersion(
  place: VersionPlace,
  texts: Texts,
  calendars: ReadonlyMap<string, Calendar>,
  before: VersionSnapshot | undefined,
  sameCalendars: boolean,
): VersionSnapshot {
  const { file, date, textPath } = place;
  const source = texts.get(file)!;
  const words = textPath === undefined ? undefined : texts.get(textPath)!;
  if (
    before?.rules.source === source &&
    before.text?.path === textPath &&
    before.text?.source === words &&
    sameCalendars
  )
    return before;
  const text = textOf(textPath, words, before);
  const earlier = before && readings.get(before);
  const parsed = parse(source, { file, before: earlier?.parsed });
  const { tree, vocabulary } = parsed;
  const input = { tree, source, file, diagnostics: parsed.diagnostics };
  const checked = check(input, words, { calendars, before: earlier?.checked });
  const { diagnostics: own, measure } = judgeVersion(place, parsed, checked, words !== undefined);
  const diagnostics = inOrder([...own, ...checked.diagnostics]);
  const version: VersionSnapshot = {
    date,
    rules: { path: file, source, tree, vocabulary, diagnostics },
    text,
    measure,
    lastMeasure: measure ?? before?.lastMeasure,
    coverage: { sentences: checked.sentences, characters: checked.characters, units: checked.units },
  };
  readings.set(version, { parsed, checked });
  return version;
}

/** How a version was read, for the next reading of it. */
const readings = new WeakMap<VersionSnapshot, { readonly parsed: Parsed; readonly checked: Checked }>();

function textOf(
  path: string | undefined,
  source: string | undefined,
  before: VersionSnapshot | undefined,
): VersionSnapshot['text'] {
  if (path === undefined || source === undefined) return undefined;
  const same = before?.text?.path === path && before.text.source === source;
  return same ? before.text : { path, source, statute: readStatute(source) };
}

export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
