/** Double click, and Ctrl (on a Mac: Option) with the arrows, Backspace and Delete, go by the words of the language. */
import type { editor } from 'monaco-editor/editor';
import type { Span } from '../../grammar/span.ts';
import type { MonacoApi } from './load.ts';
import { nextStop, wordAround } from './words.ts';

export function bindWords(
  { KeyMod, KeyCode, Selection, Range }: MonacoApi,
  rules: editor.IStandaloneCodeEditor,
  wordsOf: (model: editor.ITextModel) => readonly Span[],
): void {
  const isMac = /Mac/.test(navigator.platform);
  const modifier = isMac ? KeyMod.Alt : KeyMod.CtrlCmd;

  const move = (way: 1 | -1, keepsAnchor: boolean) => () => {
    const model = rules.getModel();
    if (model === null) return;
    const [text, words] = [model.getValue(), wordsOf(model)];
    const moved = (rules.getSelections() ?? []).map((selection) => {
      const to = model.getPositionAt(nextStop(text, words, model.getOffsetAt(selection.getPosition()), way));
      const anchor = keepsAnchor ? selection.getSelectionStart() : to;
      return Selection.fromPositions(anchor, to);
    });
    rules.setSelections(moved);
    rules.revealPosition(moved[0]!.getPosition());
  };
  const remove = (way: 1 | -1) => () => {
    const model = rules.getModel();
    if (model === null) return;
    const [text, words] = [model.getValue(), wordsOf(model)];
    const edits = (rules.getSelections() ?? []).map((selection) => {
      if (!selection.isEmpty()) return { range: selection, text: '' };
      const to = model.getPositionAt(nextStop(text, words, model.getOffsetAt(selection.getPosition()), way));
      return { range: Range.fromPositions(selection.getPosition(), to), text: '' };
    });
    rules.pushUndoStop();
    rules.executeEdits('words', edits);
    rules.pushUndoStop();
  };
  const when = 'editorTextFocus';
  rules.addCommand(modifier | KeyCode.RightArrow, move(1, false), when);
  rules.addCommand(modifier | KeyCode.LeftArrow, move(-1, false), when);
  rules.addCommand(modifier | KeyMod.Shift | KeyCode.RightArrow, move(1, true), when);
  rules.addCommand(modifier | KeyMod.Shift | KeyCode.LeftArrow, move(-1, true), when);
  rules.addCommand(modifier | KeyCode.Backspace, remove(-1), `${when} && !editorReadonly`);
  rules.addCommand(modifier | KeyCode.Delete, remove(1), `${when} && !editorReadonly`);

  rules.onMouseUp(({ event, target }) => {
    const model = rules.getModel();
    if (event.detail !== 2 || model === null || target.position === null) return;
    const { start, end } = wordAround(model.getValue(), wordsOf(model), model.getOffsetAt(target.position));
    rules.setSelection(Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)));
  });
}
