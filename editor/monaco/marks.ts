/** What is wrong, as Monaco's wavy lines, in the reader's language; while words are being composed none moves. */
import type { editor } from 'monaco-editor/editor';
import type { Diagnostic, Locale } from '../../grammar/index.ts';
import { message } from '../../grammar/messages/index.ts';
import { rangeOf } from './ask.ts';
import type { MonacoApi } from './load.ts';

const owner = 'tiaowen';

export function showMarks(
  monaco: MonacoApi,
  model: editor.ITextModel,
  diagnostics: readonly Diagnostic[],
  locale: Locale,
): void {
  const severities = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning };
  monaco.editor.setModelMarkers(
    model,
    owner,
    diagnostics.map((diagnostic) => ({
      ...rangeOf(model, diagnostic.span),
      severity: severities[diagnostic.severity],
      message: message(diagnostic, locale),
      code: diagnostic.code,
    })),
  );
}
