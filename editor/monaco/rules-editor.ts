/**
 * The rule file as Monaco shows it, wrapped for the page: which part of the file is seen, where its lines stand, room
 * between them, what is lit, where the caret is. Knows nothing of React.
 */
import type { editor, IDisposable } from 'monaco-editor/editor';
import type { Span } from '../../grammar/span.ts';
import { rangeOf } from './ask.ts';
import type { Language } from './language.ts';
import type { MonacoApi } from './load.ts';
import type { Models } from './models.ts';
import { options } from './options.ts';
import { linesOfParts, type Part } from './part.ts';
import { languages } from './theme.ts';
import { bindWords } from './word-keys.ts';
import { type Zone, zonesOf } from './zones.ts';

export type { Part } from './part.ts';

export interface RulesEditor {
  readonly show: (path: string, part: Part) => boolean;
  readonly part: () => Part;
  readonly model: () => editor.ITextModel | null;
  /** where a line begins, without the room made between lines */
  readonly topOf: (line: number) => number;
  /** where the last line ends, without the room made between lines */
  readonly bottom: () => number;
  /** the same with that room, as scrolled content counts */
  readonly placeOf: (line: number) => { readonly top: number; readonly bottom: number };
  readonly setZones: (zones: readonly Zone[]) => void;
  readonly light: (spans: readonly { readonly first: number; readonly last: number }[]) => void;
  readonly scrollTop: () => number;
  readonly scrollTo: (top: number) => void;
  readonly scrollHeight: () => number;
  /** the caret, as an offset */
  readonly caret: () => number;
  /** Puts the caret there and shows it, in the other part of the file if it stands there. */
  readonly go: (span: Span, takesFocus: boolean) => void;
  readonly insert: (at: number, text: string, caret: number) => void;
  readonly apply: (edits: readonly { readonly span: Span; readonly text: string }[]) => void;
  readonly focus: () => void;
  /** an input method holds a half-written word */
  readonly isComposing: () => boolean;
  readonly on: <Name extends keyof Heard>(name: Name, listen: Heard[Name]) => () => void;
  readonly close: () => void;
}

/** What can be listened to. */
export interface Heard {
  /** lines stand elsewhere, or are others */
  readonly laidOut: () => void;
  readonly scrolled: () => void;
  readonly caretMoved: () => void;
  /** a word half written by an input method is done: what waited may happen */
  readonly composed: () => void;
  readonly leave: () => void;
  readonly partChanged: () => void;
}

/** Two things of Monaco's own widget that its public type leaves out. */
interface Inner {
  setHiddenAreas(ranges: readonly unknown[], source: object): void;
}

export function openRulesEditor(
  monaco: MonacoApi,
  host: HTMLElement,
  { models, language, label }: { models: Models; language: Language; label: string },
): RulesEditor {
  const rules = monaco.editor.create(host, { ...options, ariaLabel: label, fontFamily: faceOf(host) });
  const zones = zonesOf(rules);
  const lit = rules.createDecorationsCollection();
  const hidden = {};
  const linesOf = linesOfParts();
  const heard: { [Name in keyof Heard]: Set<Heard[Name]> } = {
    laidOut: new Set(),
    scrolled: new Set(),
    caretMoved: new Set(),
    composed: new Set(),
    leave: new Set(),
    partChanged: new Set(),
  };
  const tell = (name: keyof Heard) => {
    for (const listen of heard[name]) listen();
  };
  let part: Part = 'all';
  const views = new Map<string, editor.ICodeEditorViewState | null>();
  const disposables: IDisposable[] = [
    rules.onDidScrollChange(({ scrollTopChanged, scrollHeightChanged }) => {
      if (scrollTopChanged) tell('scrolled');
      if (scrollHeightChanged) tell('laidOut');
    }),
    rules.onDidChangeConfiguration(() => tell('laidOut')),
    rules.onDidContentSizeChange(() => tell('laidOut')),
    rules.onDidLayoutChange(() => tell('laidOut')),
    rules.onDidChangeHiddenAreas(() => tell('laidOut')),
    rules.onDidChangeModelContent(() => {
      hide();
      tell('laidOut');
    }),
    rules.onDidChangeCursorPosition(() => {
      showCaret();
      tell('caretMoved');
    }),
    rules.onDidCompositionStart(() => {
      const model = rules.getModel();
      if (model !== null) models.hold(models.pathOf(model));
    }),
    // Monaco puts the composed words into its model just before or just after it says that they are done
    rules.onDidCompositionEnd(() =>
      setTimeout(() => {
        models.release();
        tell('composed');
      }),
    ),
  ];
  bindWords(monaco, rules, language.wordsOf);
  rules.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyA, selectSeen, 'editorTextFocus');
  rules.addCommand(
    monaco.KeyCode.Escape,
    () => tell('leave'),
    'editorTextFocus && !suggestWidgetVisible && !findWidgetVisible && !renameInputVisible && !inSnippetMode && !editorHasSelection && !editorHasMultipleSelections && !referenceSearchVisible && !markersNavigationVisible',
  );
  // lines break elsewhere once the faces of the page have come
  const remeasure = () => {
    monaco.editor.remeasureFonts();
    tell('laidOut');
  };
  document.fonts.addEventListener('loadingdone', remeasure);

  return {
    show,
    part: () => part,
    model: () => rules.getModel(),
    topOf: (line) => rules.getTopForLineNumber(line) - zones.above(line),
    bottom: () => {
      const last = rules.getModel()?.getLineCount() ?? 1;
      return rules.getBottomForLineNumber(last) - zones.above(last);
    },
    placeOf: (line) => ({ top: rules.getTopForLineNumber(line), bottom: rules.getBottomForLineNumber(line) }),
    setZones: zones.set,
    light: (spans) =>
      lit.set(
        spans.map(({ first, last }) => ({
          range: new monaco.Range(first, 1, last, 1),
          options: { isWholeLine: true, className: 'rules-lit', marginClassName: 'rules-lit' },
        })),
      ),
    scrollTop: () => rules.getScrollTop(),
    scrollTo: (top) => rules.setScrollTop(top),
    scrollHeight: () => rules.getScrollHeight(),
    caret: () => {
      const [model, position] = [rules.getModel(), rules.getPosition()];
      return model === null || position === null ? 0 : model.getOffsetAt(position);
    },
    go,
    insert,
    apply: (edits) => {
      const model = rules.getModel();
      if (model === null) return;
      rules.pushUndoStop();
      rules.executeEdits(
        'mend',
        edits.map(({ span, text }) => ({ range: rangeOf(model, span), text })),
      );
      rules.pushUndoStop();
    },
    focus: () => rules.focus(),
    isComposing: models.isHeld,
    on: (name, listen) => {
      heard[name].add(listen);
      return () => void heard[name].delete(listen);
    },
    close: () => {
      document.fonts.removeEventListener('loadingdone', remeasure);
      models.release();
      for (const each of disposables) each.dispose();
      rules.setModel(null);
      rules.dispose();
    },
  };

  function show(path: string, to: Part): boolean {
    const model = models.open(path);
    if (model === undefined) return false;
    const before = rules.getModel();
    if (before !== null) views.set(`${models.pathOf(before)} ${part}`, rules.saveViewState());
    part = to;
    if (before !== model) {
      models.release();
      // measuring every line is exact, but takes seconds where they are tens of thousands
      const isLong = model.getLanguageId() === languages[1];
      rules.updateOptions({ wrappingStrategy: isLong ? 'simple' : 'advanced' });
      rules.setModel(model);
    }
    hide();
    const view = views.get(`${path} ${to}`);
    if (view) rules.restoreViewState(view);
    else rules.setScrollTop(0);
    tell('partChanged');
    tell('laidOut');
    return true;
  }

  /** The lines of the file that are seen; those of the other part stay in it, but out of sight. */
  function hide(): void {
    const model = rules.getModel();
    if (model === null) return;
    const { first, last } = linesOf(model, part);
    const count = model.getLineCount();
    const areas = [
      ...(first > 1 ? [new monaco.Range(1, 1, first - 1, 1)] : []),
      ...(last < count ? [new monaco.Range(last + 1, 1, count, 1)] : []),
    ];
    (rules as unknown as Inner).setHiddenAreas(areas, hidden);
  }

  function selectSeen(): void {
    const model = rules.getModel();
    if (model === null) return;
    const { first, last } = linesOf(model, part);
    rules.setSelection(new monaco.Range(first, 1, last, model.getLineMaxColumn(last)));
  }

  /** A caret that was sent into the part out of sight (a definition, a search) is followed there. */
  function showCaret(): void {
    const [model, position] = [rules.getModel(), rules.getPosition()];
    if (model === null || position === null || part === 'all') return;
    const { first, last } = linesOf(model, part);
    if (position.lineNumber >= first && position.lineNumber <= last) return;
    part = part === 'names' ? 'body' : 'names';
    hide();
    rules.revealPositionInCenter(position);
    tell('partChanged');
  }

  function go({ start, end }: Span, takesFocus: boolean): void {
    const model = rules.getModel();
    if (model === null) return;
    const range = rangeOf(model, { start, end });
    const position = { lineNumber: range.startLineNumber, column: range.startColumn };
    rules.setPosition(position);
    rules.revealPositionInCenterIfOutsideViewport(position);
    if (takesFocus) rules.focus();
  }

  function insert(at: number, text: string, caret: number): void {
    const model = rules.getModel();
    if (model === null) return;
    const range = rangeOf(model, { start: at, end: at });
    rules.pushUndoStop();
    rules.executeEdits('write', [{ range, text, forceMoveMarkers: true }]);
    rules.pushUndoStop();
    const position = model.getPositionAt(at + caret);
    rules.setPosition(position);
    rules.revealPositionInCenterIfOutsideViewport(position);
    rules.focus();
  }
}

/** The face of the page around it: Monaco measures its own. */
const faceOf = (host: HTMLElement): string => getComputedStyle(host).fontFamily;
