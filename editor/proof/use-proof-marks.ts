/** Draws what was found into the rules: a line under the words, its sign in the margin, and there how far each rule was tried. */
import type { editor as Monaco } from 'monaco-editor/editor';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../app/context.tsx';
import { rangeOf } from '../monaco/ask.ts';
import { plain } from '../monaco/hover.ts';
import type { RulesEditor } from '../monaco/rules-editor.ts';
import { proof as words } from '../words/proof.ts';
import { type SentenceMark, sentenceMarks, type TriedMark, triedMarks } from './marks.ts';
import { useProof } from './use-proof.ts';

export function useProofMarks(editor: RulesEditor | undefined, path: string | undefined): void {
  const say = useSay();
  const view = useProof();
  const drawn = useRef<{ readonly model: Monaco.ITextModel; readonly ids: string[] }>(undefined);
  const [composed, setComposed] = useState(0);
  useEffect(() => editor?.on('composed', () => setComposed((n) => n + 1)), [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waited for a composed word is drawn after it
  useEffect(() => {
    const model = editor?.model();
    if (editor === undefined || !model || editor.isComposing()) return;
    const isHere = view.path !== undefined && view.path === path;
    const lineOf = (offset: number) => model.getPositionAt(offset).lineNumber;
    const marks = isHere
      ? [
          ...sentenceMarks(view, say).map((mark) => sentenceDecoration(model, mark, say(words.stale))),
          ...triedMarks(view, lineOf, say).map((mark) => triedDecoration(model, mark)),
        ]
      : [];
    const before = drawn.current;
    if (before !== undefined && before.model !== model && !before.model.isDisposed())
      before.model.deltaDecorations(before.ids, []);
    const own = before?.model === model ? before.ids : [];
    drawn.current = { model, ids: model.deltaDecorations(own, marks) };
  }, [editor, path, view, say, composed]);
  useEffect(
    () => () => {
      const { model, ids } = drawn.current ?? {};
      if (model !== undefined && ids !== undefined && !model.isDisposed()) model.deltaDecorations(ids, []);
      drawn.current = undefined;
    },
    [],
  );
}

function sentenceDecoration(model: Monaco.ITextModel, mark: SentenceMark, stale: string) {
  const { kind, span, says, isStale } = mark;
  const state = isStale ? ' proof-stale' : '';
  const lines = isStale ? [says, stale] : [says];
  return {
    range: rangeOf(model, span),
    options: {
      description: 'proof',
      inlineClassName: `proof-words proof-words-${kind}${state}`,
      hoverMessage: lines.map((line) => ({ value: plain(line) })),
      firstLineDecorationClassName: `proof-sign proof-sign-${kind}${state}`,
      linesDecorationsTooltip: lines.join('\n'),
    },
  };
}

function triedDecoration(model: Monaco.ITextModel, { tried, at, says, isStale }: TriedMark) {
  return {
    range: rangeOf(model, { start: at, end: at }),
    options: {
      description: 'proof',
      linesDecorationsClassName: `proof-tried proof-tried-${tried}${isStale ? ' proof-stale' : ''}`,
      linesDecorationsTooltip: says,
    },
  };
}
