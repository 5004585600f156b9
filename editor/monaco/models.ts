/**
 * The texts of a measure as Monaco's models, one a file: what is typed goes to the desk, what changes on the desk by other
 * hands comes in as an edit that can be undone. A model lives as long as its measure is open, so its history of undoing
 * survives going to another place. While an input method composes nothing goes out and nothing comes in.
 */
import type { editor, Uri } from 'monaco-editor/editor';
import type { TextEdit } from '../analysis/protocol.ts';
import { changeBetween } from '../app/change.ts';
import type { MonacoApi } from './load.ts';
import { languageOfText } from './theme.ts';

/** Of the desk, what is used here. */
export interface Texts {
  documents(): readonly { readonly path: string; readonly text: string }[];
  change(path: string, edits: readonly TextEdit[]): unknown;
  subscribe(listen: () => void): () => void;
  /** the text changes by typing alone until it is released */
  hold(path: string): () => void;
}

export interface Models {
  /** undefined where the measure has no such file */
  readonly open: (path: string) => editor.ITextModel | undefined;
  readonly pathOf: (model: { readonly uri: Uri }) => string;
  /** words are being composed in this file */
  readonly hold: (path: string) => void;
  readonly release: () => void;
  readonly isHeld: () => boolean;
  readonly close: () => void;
}

interface Opened {
  readonly model: editor.ITextModel;
  /** what the desk and the model last agreed on */
  agreed: string;
}

export function openModels(monaco: MonacoApi, texts: Texts): Models {
  const opened = new Map<string, Opened>();
  let held: { readonly path: string; readonly release: () => void } | undefined;
  let isTaking = false;
  const stop = texts.subscribe(takeAll);

  return {
    open,
    pathOf: ({ uri }) => uri.path.slice(1),
    hold: (path) => {
      release();
      held = { path, release: texts.hold(path) };
    },
    release,
    isHeld: () => held !== undefined,
    close: () => {
      stop();
      for (const { model } of opened.values()) model.dispose();
      opened.clear();
    },
  };

  function open(path: string): editor.ITextModel | undefined {
    const before = opened.get(path);
    if (before !== undefined) return before.model;
    const text = textOf(path);
    if (text === undefined) return undefined;
    const uri = monaco.Uri.from({ scheme: 'tiao', path: `/${path}` });
    const model = monaco.editor.createModel(text, languageOfText(text.length), uri);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    const entry: Opened = { model, agreed: text };
    opened.set(path, entry);
    model.onDidChangeContent(() => {
      if (!isTaking && held === undefined) give(path, entry);
    });
    return model;
  }

  function textOf(path: string): string | undefined {
    return texts.documents().find((each) => each.path === path)?.text;
  }

  function give(path: string, entry: Opened): void {
    const now = entry.model.getValue();
    if (now === entry.agreed) return;
    const edit = changeBetween(entry.agreed, now);
    entry.agreed = now;
    texts.change(path, [edit]);
  }

  function takeAll(): void {
    if (held !== undefined) return;
    for (const [path, entry] of opened) take(path, entry);
  }

  function take(path: string, entry: Opened): void {
    const now = textOf(path);
    if (now === undefined || now === entry.agreed) return;
    const edit = changeBetween(entry.agreed, now);
    entry.agreed = now;
    apply(entry.model, edit);
  }

  function apply(model: editor.ITextModel, { from, to, text }: TextEdit): void {
    const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
    isTaking = true;
    model.pushStackElement();
    model.pushEditOperations([], [{ range, text }], () => null);
    model.pushStackElement();
    isTaking = false;
  }

  function release(): void {
    if (held === undefined) return;
    const { path, release: letGo } = held;
    held = undefined;
    const entry = opened.get(path);
    if (entry !== undefined) give(path, entry);
    letGo();
    takeAll();
  }
}
