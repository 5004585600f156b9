/** Places of the rule file that move along with typing: where each clause of the law is kept. */
import type { editor } from 'monaco-editor/editor';
import type { Span } from '../../grammar/span.ts';
import { rangeOf } from './ask.ts';

export interface Lines {
  readonly first: number;
  readonly last: number;
}

export interface Anchors {
  readonly set: (model: editor.ITextModel, places: readonly Span[]) => void;
  /** where the n-th place stands now; undefined when its words are gone */
  readonly lines: (index: number) => Lines | undefined;
  readonly span: (index: number) => Span | undefined;
  readonly clear: () => void;
}

export function anchors(): Anchors {
  let model: editor.ITextModel | undefined;
  let ids: string[] = [];

  const clear = () => {
    if (model !== undefined && !model.isDisposed()) model.deltaDecorations(ids, []);
    [model, ids] = [undefined, []];
  };
  const range = (index: number) => {
    const id = ids[index];
    return id === undefined || model === undefined || model.isDisposed()
      ? null
      : model.getDecorationRange(id);
  };
  return {
    set: (to, places) => {
      if (model !== to) clear();
      model = to;
      const made = places.map((place) => ({ range: rangeOf(to, place), options: {} }));
      ids = to.deltaDecorations(ids, made);
    },
    lines: (index) => {
      const found = range(index);
      return found === null || found.isEmpty()
        ? undefined
        : { first: found.startLineNumber, last: found.endLineNumber };
    },
    span: (index) => {
      const found = range(index);
      if (found === null || model === undefined) return undefined;
      return {
        start: model.getOffsetAt(found.getStartPosition()),
        end: model.getOffsetAt(found.getEndPosition()),
      };
    },
    clear,
  };
}
