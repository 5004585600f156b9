/** What 条文 keeps in step with the editor: the file shown, the caret, the wavy lines; and the width of the window. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocale, useMarks } from '../app/context.tsx';
import { showMarks } from '../monaco/marks.ts';
import type { Part, RulesEditor } from '../monaco/rules-editor.ts';
import type { RulesOpening } from './use-rules.ts';

export function useShownFile(editor: RulesEditor | undefined, path: string | undefined, part: Part): void {
  useEffect(() => {
    if (editor !== undefined && path !== undefined) editor.show(path, part);
  }, [editor, path, part]);
}

/** Where the caret goes, the law goes too. */
export function useFollowedCaret(
  editor: RulesEditor | undefined,
  isBeside: boolean,
  unitAt: (offset: number) => number | undefined,
  setHand: (unit: number | undefined) => void,
): void {
  useEffect(() => {
    if (editor === undefined || !isBeside) return;
    return editor.on('caretMoved', () => {
      const unit = unitAt(editor.caret());
      if (unit !== undefined) setHand(unit);
    });
  }, [editor, isBeside, unitAt, setHand]);
}

/** Wavy lines: those of sentences without rules are drawn in the law itself. */
export function useDrawnMarks(opening: RulesOpening, path: string | undefined, isBeside: boolean): void {
  const { locale } = useLocale();
  const marks = useMarks(path);
  const [composed, setComposed] = useState(0);
  const open = opening.kind === 'open' ? opening : undefined;
  useEffect(() => open?.editor.on('composed', () => setComposed((n) => n + 1)), [open]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waited for a composed word is drawn after it
  useEffect(() => {
    const model = open?.editor.model();
    if (open === undefined || !model || marks === undefined || open.editor.isComposing()) return;
    const drawn = marks.diagnostics.filter(({ code }) => !isBeside || !saidInLaw.has(code));
    showMarks(open.monaco, model, drawn, locale);
  }, [open, path, marks, locale, isBeside, composed]);
}

const saidInLaw: ReadonlySet<string> = new Set(['LAW408', 'LAW409']);

export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    useCallback(
      (listen) => {
        media.addEventListener('change', listen);
        return () => media.removeEventListener('change', listen);
      },
      [media],
    ),
    () => media.matches,
  );
}
