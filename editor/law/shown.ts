/** What of the measure's files is shown beside the law, and the ways to places in it. */
import type { Part, RulesEditor } from '../monaco/rules-editor.ts';

export type Shown =
  | { readonly kind: 'rules' | 'facts' | 'acts' | 'readings' | 'assertions' | 'checks' }
  /** a case file */
  | { readonly kind: 'file'; readonly path: string };

export const partOf = ({ kind }: Shown): Part => {
  if (kind === 'file') return 'all';
  return kind === 'facts' || kind === 'acts' ? 'names' : 'body';
};

/** Where a place, or what is said of a sentence without one, stands in what is scrolled. */
export function topFor(
  editor: RulesEditor,
  place: { readonly start: number } | undefined,
  gap: number | undefined,
): number {
  if (place === undefined) return gap ?? 0;
  const line = editor.model()?.getPositionAt(place.start).lineNumber ?? 1;
  return Math.min(editor.placeOf(line).top, gap ?? Number.POSITIVE_INFINITY);
}

/** The first place of a name in the rule file: where it is declared. */
export function showName(editor: RulesEditor | undefined, path: string | undefined, name: string): void {
  if (editor === undefined || path === undefined) return;
  editor.show(path, 'names');
  const start = editor.model()?.getValue().indexOf(name) ?? -1;
  if (start >= 0) editor.go({ start, end: start + name.length }, true);
}

const groups = { facts: /^\s*\S+填[：:]/m, acts: /^\s*行为[：:]/m } as const;

export function showGroup(editor: RulesEditor | undefined, kind: 'facts' | 'acts'): void {
  const start = editor?.model()?.getValue().search(groups[kind]) ?? -1;
  if (editor === undefined || start < 0) return;
  const line = editor.model()!.getPositionAt(start + 1).lineNumber;
  editor.scrollTo(editor.placeOf(line).top - 12);
}
