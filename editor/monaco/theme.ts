/** Rules look like legislation: ink on paper, names underlined, modal words bold, quoted law grey, and no other colour. */
import type { languages as Languages } from 'monaco-editor/editor';
import type { MonacoApi } from './load.ts';

/** The kinds of the language's words, in the order Monaco numbers them. */
export const kinds = [
  'keyword',
  'modality',
  'fact',
  'concept',
  'act',
  'bearer',
  'list',
  'amount',
  'option',
  'reading',
  'clause',
  'quote',
  'string',
  'number',
  'date',
  'remark',
  'unknown',
  // a clause named within a sentence, apart from 【…】 at the head of a block
  'reference',
] as const;

const ink = '1c1b18';
const ink2 = '4a4740';
const ink3 = '67635a';

const named = ['fact', 'concept', 'act', 'bearer', 'amount'];
const grey = ['quote', 'remark', 'string'];

/** Of a long text Monaco sets the words as far as they are seen; of others all at once, so that scrolling shows them set. */
export const languages = ['tiao', 'tiao-long'] as const;
export const languageOfText = (length: number): string => languages[length > 300_000 ? 1 : 0];

const theme = 'gazette';

export function defineLook(monaco: MonacoApi): void {
  for (const id of languages) {
    monaco.languages.register({ id });
    monaco.languages.setLanguageConfiguration(id, configuration);
  }
  defineTheme(monaco);
}

const configuration: Languages.LanguageConfiguration = {
  autoClosingPairs: [
    { open: '【', close: '】' },
    { open: '「', close: '」' },
    { open: '（', close: '）' },
  ],
  surroundingPairs: [
    { open: '「', close: '」' },
    { open: '（', close: '）' },
  ],
  wordPattern: /[\p{Script=Han}\w]+/u,
  onEnterRules: [{ beforeText: /^【.*$/, action: { indentAction: 1, appendText: '' } }],
};

function defineTheme(monaco: MonacoApi): void {
  monaco.editor.defineTheme(theme, {
    base: 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink },
      { token: 'keyword', foreground: ink },
      { token: 'modality', foreground: ink, fontStyle: 'bold' },
      ...named.map((token) => ({ token, foreground: ink, fontStyle: 'underline' })),
      { token: 'clause', foreground: ink2, fontStyle: 'bold' },
      { token: 'reading', foreground: ink2 },
      { token: 'reference', foreground: ink2 },
      ...grey.map((token) => ({ token, foreground: ink3 })),
    ],
    colors,
  });
  monaco.editor.setTheme(theme);
}

const paper = '#fdfcf9';
const wash = '#f4f1ea';
const line = '#8a8579';
const hair = '#d8d3c7';
const clear = '#00000000';

const colors = {
  'editor.background': paper,
  'editor.foreground': `#${ink}`,
  'editorCursor.foreground': `#${ink}`,
  'editor.selectionBackground': '#d8d3c7aa',
  'editor.inactiveSelectionBackground': '#d8d3c766',
  'editor.selectionHighlightBackground': clear,
  'editor.wordHighlightBackground': clear,
  'editor.hoverHighlightBackground': wash,
  'editor.rangeHighlightBackground': wash,
  'editor.symbolHighlightBackground': wash,
  'inputValidation.infoBackground': paper,
  'inputValidation.infoBorder': `#${ink}`,
  'editor.lineHighlightBackground': clear,
  'editor.lineHighlightBorder': clear,
  'editor.findMatchBackground': '#d8d3c7',
  'editor.findMatchHighlightBackground': '#d8d3c788',
  'editor.findMatchBorder': `#${ink}`,
  'editorError.foreground': '#b8301a',
  'editorWarning.foreground': line,
  'editorInlayHint.background': clear,
  'editorInlayHint.foreground': `#${ink3}`,
  'editorHoverWidget.background': paper,
  'editorHoverWidget.border': `#${ink}`,
  'editorHoverWidget.foreground': `#${ink}`,
  'editorSuggestWidget.background': paper,
  'editorSuggestWidget.border': `#${ink}`,
  'editorSuggestWidget.foreground': `#${ink}`,
  'editorSuggestWidget.selectedBackground': wash,
  'editorSuggestWidget.selectedForeground': `#${ink}`,
  'editorSuggestWidget.highlightForeground': `#${ink}`,
  'editorSuggestWidget.focusHighlightForeground': `#${ink}`,
  'editorWidget.background': paper,
  'editorWidget.border': `#${ink}`,
  'editorWidget.foreground': `#${ink}`,
  'input.background': paper,
  'input.border': line,
  'input.foreground': `#${ink}`,
  'inputOption.activeBorder': `#${ink}`,
  focusBorder: `#${ink}`,
  'list.hoverBackground': wash,
  'list.focusBackground': wash,
  'list.activeSelectionBackground': wash,
  'list.activeSelectionForeground': `#${ink}`,
  'menu.background': paper,
  'menu.foreground': `#${ink}`,
  'menu.selectionBackground': wash,
  'menu.selectionForeground': `#${ink}`,
  'menu.separatorBackground': hair,
  'menu.border': `#${ink}`,
  'quickInput.background': paper,
  'quickInput.foreground': `#${ink}`,
  'scrollbarSlider.background': hair,
  'scrollbarSlider.hoverBackground': line,
  'scrollbarSlider.activeBackground': `#${ink3}`,
  'scrollbar.shadow': clear,
  'widget.shadow': clear,
  'peekView.border': `#${ink}`,
  'peekViewTitle.background': wash,
  'peekViewEditor.background': wash,
  'peekViewResult.background': paper,
  'peekViewResult.selectionBackground': wash,
  'peekViewResult.matchHighlightBackground': hair,
  'peekViewEditor.matchHighlightBackground': hair,
  'peekViewTitleLabel.foreground': `#${ink}`,
  'peekViewTitleDescription.foreground': `#${ink3}`,
};
