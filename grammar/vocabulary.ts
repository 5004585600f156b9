/** The declared names of one measure, each with its role: what the sentences of the file are cut by. */
import type { Drafted } from './declarations/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Place, problem } from './messages/index.ts';
import type { Span } from './span.ts';
import { Name, type NameRole } from './tokens.ts';
import type { FactType, Named } from './tree.ts';
import { type Trie, trieOf } from './trie.ts';

export interface Entry {
  readonly text: string;
  readonly role: NameRole;
  readonly span: Span;
  /** of an opposite: the name it is the opposite of */
  readonly opposes: string | undefined;
}

export interface Vocabulary {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly trie: Trie<Entry>;
  /** names whose declaration could not be read: sentences that use them are left aside in silence */
  readonly broken: ReadonlySet<string>;
}

export interface Gathered {
  readonly vocabulary: Vocabulary;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gathers the names; of two declarations of one text the first stands. */
export function gatherNames(drafted: readonly Drafted[], broken: readonly string[], file: string): Gathered {
  const entries = new Map<string, Entry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of drafted.flatMap(entriesOf)) {
    const before = entries.get(entry.text);
    if (before === undefined) entries.set(entry.text, entry);
    else if (!shared(before, entry)) diagnostics.push(twice(entry, before, file));
  }
  return { vocabulary: vocabularyOf(entries, broken), diagnostics };
}

export function vocabularyOf(
  entries: ReadonlyMap<string, Entry>,
  broken: readonly string[] = [],
): Vocabulary {
  return { entries, trie: trieOf(entries), broken: new Set(broken) };
}

/** Names that only one of the two has, or that mean something else in each: words without them are cut alike by both. */
export function changedNames(a: Vocabulary, b: Vocabulary): readonly string[] {
  if (a === b) return [];
  const differs =
    ({ entries }: Vocabulary) =>
    ([text, entry]: readonly [string, Entry]) =>
      entries.get(text)?.role !== entry.role;
  const gone = [...a.entries].filter(differs(b));
  const come = [...b.entries].filter(differs(a));
  return [...new Set([...gone, ...come].map(([text]) => text))];
}

export const noNames: Vocabulary = vocabularyOf(new Map());

/** Several facts may have an option, several lists a measure word of the same name. */
const shared = (a: Entry, b: Entry): boolean =>
  a.role === b.role && (a.role === 'Option' || a.role === 'Measure');

function twice(entry: Entry, before: Entry, file: string): Diagnostic {
  const place: Place = { file, span: entry.span };
  const related = [{ file, span: before.span }];
  if (entry.role === before.role) return problem('NAM210', place, { name: entry.text }, { related });
  const role = Name[before.role].LABEL ?? before.role;
  return problem('NAM205', place, { name: entry.text, role }, { related });
}

function entriesOf({ kind, draft }: Drafted): readonly Entry[] {
  const { name, opposite, happened, measureWord, type } = draft;
  return [
    entry(name, roleOf(kind, type)),
    ...(kind === 'list' && measureWord ? [entry(measureWord, 'Measure')] : []),
    ...(opposite ? [entry(opposite, 'Opposite', name.text)] : []),
    ...(happened ? [entry(happened, 'Happened')] : []),
    ...(type?.kind === 'options' ? type.options.map((option) => entry(option.name, 'Option')) : []),
  ];
}

const entry = (name: Named, role: NameRole, opposes?: string): Entry => ({
  text: name.text,
  role,
  span: name.span,
  opposes,
});

const roles = { list: 'List', bearer: 'Bearer', act: 'Act', concept: 'Concept', amount: 'Amount' } as const;

function roleOf(kind: Drafted['kind'], type: FactType | undefined): NameRole {
  if (kind !== 'fact') return roles[kind];
  if (type?.kind === 'yesno') return 'YesNo';
  if (type?.kind === 'options') return 'Options';
  return type?.kind === 'event' ? 'Event' : 'Quantity';
}
