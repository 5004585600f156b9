/** What was found of the sentence in which the caret stands, and the room under that sentence to say it. */
import { useEffect, useMemo, useState } from 'react';
import type { MissingTold, SpanTold } from '../../service/contract.ts';
import type { Slip } from '../law/use-aligned.ts';
import type { RulesEditor } from '../monaco/rules-editor.ts';
import { changedAt, type FindingAt, findingsAt } from './marks.ts';
import { useProof } from './use-proof.ts';

export interface FoundHere {
  readonly findings: readonly FindingAt[];
  /** changes of this rule that no case notices */
  readonly changes: readonly MissingTold[];
  readonly room: Slip | undefined;
  readonly setHeight: (height: number) => void;
}

export function useFindingHere(
  editor: RulesEditor | undefined,
  path: string | undefined,
  isBeside: boolean,
): FoundHere {
  const view = useProof();
  const [caret, setCaret] = useState<number>();
  const [height, setHeight] = useState(48);
  useEffect(() => {
    if (editor === undefined) return;
    const look = () => {
      const model = editor.model();
      if (model !== null && !editor.isComposing()) setCaret(model.getPositionAt(editor.caret()).lineNumber);
    };
    const stops = [
      editor.on('caretMoved', look),
      editor.on('composed', look),
      editor.on('partChanged', look),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);
  const here = useMemo(() => {
    const model = editor?.model();
    if (!model || caret === undefined || !isBeside || view.path !== path || editor?.part() !== 'body')
      return nothing;
    const length = model.getValueLength();
    const lineAt = (offset: number) => model.getPositionAt(Math.min(offset, length)).lineNumber;
    const linesOf = ({ start, end }: SpanTold) => ({ first: lineAt(start), last: lineAt(end) });
    const findings = findingsAt(view, caret, linesOf);
    const changed = changedAt(view, caret, linesOf);
    const changes = view.missing.filter(({ place }) => place.span.start === changed?.span.start);
    const span = findings[0]?.finding.places[findings[0].place]?.span ?? changed?.span;
    return span === undefined ? nothing : { findings, changes, line: linesOf(span).last };
  }, [editor, view, caret, path, isBeside]);
  const { findings, changes, line } = here;
  const room = useMemo(() => (line === undefined ? undefined : { line, height }), [line, height]);
  return { findings, changes, room, setHeight };
}

const nothing = { findings: [], changes: [], line: undefined } as const;
