/** A stretch of a document being edited by itself: it follows the document while others write around it. */
import { useRef, useState, useSyncExternalStore } from 'react';
import { useStudio } from '../app/context.tsx';

export interface Stretch {
  readonly text: string;
  readonly from: number;
  /** it no longer stands in the document: what was written is in `text` */
  readonly isGone: boolean;
  readonly write: (text: string) => void;
}

export function useStretch(path: string, start: number, end: number): Stretch {
  const { desk } = useStudio();
  const document = useSyncExternalStore(desk.subscribe, () => desk.document(path));
  const whole = document?.text ?? '';
  const [text, setText] = useState(() => whole.slice(start, end));
  const from = useRef(start);
  const at = placeOf(text, whole, from.current);
  if (at !== undefined) from.current = at;
  const write = (next: string) => {
    if (at !== undefined) desk.change(path, [{ from: at, to: at + text.length, text: next }], whole);
    setText(next);
  };
  return { text, from: from.current, isGone: at === undefined, write };
}

/** Where it was, or the place nearest to it that says the same. */
function placeOf(text: string, whole: string, before: number): number | undefined {
  if (whole.startsWith(text, before)) return before;
  const [behind, ahead] = [whole.indexOf(text, before), whole.lastIndexOf(text, before)];
  if (behind < 0 && ahead < 0) return undefined;
  if (behind < 0 || ahead < 0) return Math.max(behind, ahead);
  return behind - before < before - ahead ? behind : ahead;
}
