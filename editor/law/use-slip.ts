/** What is wrong where the caret stands, to be said under its line, with the deeds that mend it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Diagnostic } from '../../grammar/index.ts';
import { useAnswer, useLocale, useMarks } from '../app/context.tsx';
import type { FixView } from '../language/questions.ts';
import { anchors as openAnchors } from '../monaco/anchors.ts';
import type { MonacoApi } from '../monaco/load.ts';
import type { RulesEditor } from '../monaco/rules-editor.ts';
import type { Slip } from './use-aligned.ts';

export interface SlipHere {
  readonly diagnostic: Diagnostic | undefined;
  /** how many more are wrong in this line */
  readonly more: number;
  readonly fixes: readonly FixView[];
  readonly room: Slip | undefined;
  readonly setHeight: (height: number) => void;
  readonly mend: (fix: FixView) => void;
  /** the caret goes to the next thing that is wrong */
  readonly next: () => void;
}

interface Here {
  readonly index: number;
  readonly line: number;
  readonly more: number;
}

/** Said beside the law, where the sentence is (Beside.tsx). */
const bare: ReadonlySet<string> = new Set(['LAW408', 'LAW409']);

export function useSlip(
  editor: RulesEditor | undefined,
  monaco: MonacoApi | undefined,
  path: string | undefined,
  isBeside: boolean,
): SlipHere {
  const { locale } = useLocale();
  const marks = useMarks(path);
  const told = useMemo(
    () => (marks?.diagnostics ?? []).filter(({ code }) => !isBeside || !bare.has(code)),
    [marks, isBeside],
  );
  const places = useMemo(openAnchors, []);
  const [here, setHere] = useState<Here>();
  const [height, setHeight] = useState(48);

  useEffect(() => {
    const model = editor?.model();
    if (editor === undefined || !model || editor.isComposing()) return;
    places.set(
      model,
      told.map(({ span }) => span),
    );
    const look = () => {
      if (!editor.isComposing()) setHere((before) => kept(before, hereOf(editor, places, told.length)));
    };
    look();
    const stops = [
      editor.on('caretMoved', look),
      editor.on('composed', look),
      editor.on('partChanged', look),
    ];
    return () => {
      for (const stop of stops) stop();
      places.clear();
    };
  }, [editor, told, places]);

  const diagnostic = here && told[here.index];
  const of =
    diagnostic && path !== undefined
      ? { path, from: diagnostic.span.start, to: diagnostic.span.end, locale }
      : undefined;
  const { value: fixes } = useAnswer('fixes', of);
  const mend = useCallback(
    (fix: FixView) => {
      editor?.apply(fix.edits.map(({ from, to, text }) => ({ span: { start: from, end: to }, text })));
      editor?.focus();
    },
    [editor],
  );
  const next = useCallback(() => {
    if (editor === undefined || monaco === undefined) return;
    const caret = editor.caret();
    const spans = told.flatMap((_, index) => places.span(index) ?? []);
    const to = spans.find(({ start }) => start > caret) ?? spans[0];
    if (to !== undefined) editor.go(to, true);
  }, [editor, monaco, told, places]);
  return {
    diagnostic,
    more: here?.more ?? 0,
    fixes: diagnostic === undefined ? [] : (fixes ?? []).filter(({ code }) => code === diagnostic.code),
    room: useMemo(() => here && { line: here.line, height }, [here, height]),
    setHeight,
    mend,
    next,
  };
}

/** The slip in the line of the caret that is nearest to it. */
function hereOf(
  editor: RulesEditor,
  places: ReturnType<typeof openAnchors>,
  count: number,
): Here | undefined {
  const model = editor.model();
  if (model === null) return undefined;
  const caret = editor.caret();
  const { lineNumber } = model.getPositionAt(caret);
  const found: { index: number; line: number; far: number }[] = [];
  for (let index = 0; index < count; index++) {
    const span = places.span(index);
    if (span === undefined) continue;
    const from = model.getPositionAt(span.start).lineNumber;
    const to = model.getPositionAt(span.end).lineNumber;
    if (from > lineNumber || to < lineNumber) continue;
    const far = caret < span.start ? span.start - caret : Math.max(0, caret - span.end);
    found.push({ index, line: lineNumber, far });
  }
  found.sort((a, b) => a.far - b.far);
  const [first] = found;
  return first && { index: first.index, line: first.line, more: found.length - 1 };
}

const kept = (before: Here | undefined, next: Here | undefined): Here | undefined =>
  before?.index === next?.index && before?.line === next?.line && before?.more === next?.more ? before : next;
