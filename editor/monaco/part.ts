/** The two parts of a rule file that are seen apart: what it may speak of, and what it says. */
import type { editor } from 'monaco-editor/editor';
import { namesRegion } from '../../grammar/region.ts';

/** Of a rule file either 名称 (with the head) or the sentences; of a case file all. */
export type Part = 'names' | 'body' | 'all';

export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Reads a text once for each of its versions. */
export function linesOfParts(): (model: editor.ITextModel, part: Part) => Lines {
  let known:
    | { readonly model: editor.ITextModel; readonly version: number; readonly line: number }
    | undefined;

  return (model, part) => {
    const count = model.getLineCount();
    const border = part === 'all' ? 0 : borderIn(model);
    // a file without sentences, or without names, is shown as it is
    if (border <= 1 || border > count) return { first: 1, last: count };
    return part === 'names' ? { first: 1, last: border - 1 } : { first: border, last: count };
  };

  /** The first line after 名称. */
  function borderIn(model: editor.ITextModel): number {
    const version = model.getVersionId();
    if (known?.model !== model || known.version !== version) {
      const { end } = namesRegion(model.getValue()).names;
      const isAll = end >= model.getValueLength();
      known = {
        model,
        version,
        line: isAll ? model.getLineCount() + 1 : model.getPositionAt(end).lineNumber,
      };
    }
    return known.line;
  }
}
