/** How all documents together stand, for the one line at the head of the page. */
import type { DeskDocument, DeskStatus, Standing } from './desk-types.ts';

/** The most pressing first. */
const pressing = ['clash', 'gone', 'refused', 'offline', 'saving', 'waiting', 'saved'] as const;
const forPeople: readonly Standing['kind'][] = ['clash', 'gone', 'refused'];

export type StatusFacts = Pick<DeskStatus, 'drafts' | 'reachable' | 'atRisk' | 'savedAt'>;

/** `before` itself where nothing in it has changed. */
export function statusOf(
  documents: readonly DeskDocument[],
  facts: StatusFacts,
  before: DeskStatus | undefined,
): DeskStatus {
  const kinds = new Set(documents.map(({ standing }) => standing.kind));
  const now: DeskStatus = {
    kind: pressing.find((kind) => kinds.has(kind)) ?? 'saved',
    unsaved: documents.filter(({ standing: { kind } }) => kind !== 'saved' && kind !== 'fixed').length,
    awaiting: documents.filter(({ standing: { kind } }) => forPeople.includes(kind)),
    ...facts,
  };
  return before !== undefined && isSame(before, now) ? before : now;
}

const isSame = (a: DeskStatus, b: DeskStatus): boolean =>
  a.awaiting.length === b.awaiting.length &&
  a.awaiting.every((document, at) => document === b.awaiting[at]) &&
  (['kind', 'unsaved', 'drafts', 'reachable', 'atRisk', 'savedAt'] as const).every(
    (key) => a[key] === b[key],
  );
