/** Another name for a thing, everywhere at once: only where every file then reads as before but for the name. */
import { type Locale, message, type Span } from '../../grammar/index.ts';
import { checkNames } from '../../grammar/name-rules.ts';
import { vocabularyOf } from '../../grammar/vocabulary.ts';
import type { TextEdit } from '../analysis/protocol.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import { type Opened, openedFile } from './file.ts';
import { mentionAt, mentionsIn } from './mentions.ts';
import type { At, Renamed } from './questions.ts';
import { type Found, mentionsOf } from './references.ts';
import { whatRenamingBreaks } from './rename-check.ts';
import type { Mention, Thing } from './things.ts';

export function renameable(
  snapshot: Snapshot,
  { path, offset, locale }: At,
): { span: Span; name: string } | { refused: string } {
  const opened = openedFile(snapshot, path);
  const mention = opened && mentionAt(mentionsIn(opened), offset);
  if (mention === undefined) return { refused: say(language.rename.nothing, locale) };
  const refused = refusal(mention, locale);
  return refused === undefined ? { span: mention.span, name: mention.thing.text } : { refused };
}

export function rename(snapshot: Snapshot, at: At & { readonly to: string }): Renamed {
  const { path, offset, locale } = at;
  const opened = openedFile(snapshot, path);
  const mention = opened && mentionAt(mentionsIn(opened), offset);
  const refused =
    mention === undefined
      ? say(language.rename.nothing, locale)
      : (refusal(mention, locale) ?? badName(mention, at.to, locale));
  if (refused !== undefined || opened === undefined || mention === undefined)
    return { kind: 'refused', reason: refused ?? '' };
  const files = editsOf(mentionsOf(snapshot, opened, mention.thing), at.to);
  if (at.to === mention.thing.text) return { kind: 'edits', files: [] };
  const taken = takenBy(opened, mention.thing, at.to, locale);
  const reason = taken ?? whatRenamingBreaks(snapshot, files, mention.thing, at.to, locale);
  return reason === undefined ? { kind: 'edits', files } : { kind: 'refused', reason };
}

/** Known within their file, and quoted there. */
const inFile: ReadonlySet<Thing['kind']> = new Set(['base', 'case', 'instance']);

/** What has no name of its own to change. */
function refusal({ thing }: Mention, locale: Locale): string | undefined {
  switch (thing.kind) {
    case 'clause':
      return say(language.rename.clause, locale);
    case 'understanding':
      return say(language.rename.understanding, locale);
    case 'measure':
      return say(language.rename.measure, locale);
    default:
      return undefined;
  }
}

/** Quoted names hold no marks of quotation, readings are ids, declared names keep the rules of names. */
function badName({ thing }: Mention, to: string, locale: Locale): string | undefined {
  if (to.trim() === '') return say(language.rename.empty, locale);
  if (to !== to.trim() || /[\n「」『』【】]/.test(to)) return say(language.rename.marks, locale);
  if (thing.kind === 'reading')
    return /^[A-Za-z][A-Za-z0-9_-]*$/.test(to) ? undefined : say(language.rename.readingId, locale);
  return inFile.has(thing.kind) ? undefined : ruleBroken(to, thing, locale);
}

/** The rules of names are told by themselves: what else a bad name breaks would only hide them. */
function ruleBroken(to: string, { kind, text }: Thing, locale: Locale): string | undefined {
  const role = kind === 'option' ? 'Option' : 'Concept';
  const entry = { text: to, role, span: { start: 0, end: 0 }, opposes: undefined } as const;
  const [broken] = to === text ? [] : checkNames(vocabularyOf(new Map([[to, entry]])), '');
  return broken && message(broken, locale);
}

/** Two elements, cases or 底案 must not become one; of names the check of the file says so itself. */
function takenBy(opened: Opened, thing: Thing, to: string, locale: Locale): string | undefined {
  if (!inFile.has(thing.kind) && thing.kind !== 'reading') return undefined;
  const others = mentionsIn(opened).map((mention) => mention.thing);
  const taken = others.some(
    (other) => other.kind === thing.kind && other.text === to && related(other, thing),
  );
  return taken ? say(language.rename.taken, locale, { name: to }) : undefined;
}

/** Elements of cases that stand on one 底案 may meet. */
const related = (a: Thing, b: Thing): boolean =>
  a.kind !== 'instance' || b.kind !== 'instance' || a.family === b.family;

function editsOf(
  found: readonly Found[],
  to: string,
): readonly { path: string; edits: readonly TextEdit[] }[] {
  const byFile = Map.groupBy(found, ({ file }) => file.path);
  return [...byFile].map(([path, mentions]) => ({
    path,
    edits: mentions
      .map(({ span }) => ({ from: span.start, to: span.end, text: to }))
      .toSorted((a, b) => a.from - b.from),
  }));
}
