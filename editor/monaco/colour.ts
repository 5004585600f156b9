/** The setting of words by what they are. Monaco moves the last answer along with typing, so nothing flickers. */
import type { CancellationToken, editor, IPosition, languages as Languages } from 'monaco-editor/editor';
import type { Span } from '../../grammar/span.ts';
import type { TokenView } from '../language/questions.ts';
import { type Asker, spanIn } from './ask.ts';
import type { MonacoApi } from './load.ts';
import { kinds, languages } from './theme.ts';

const position: ReadonlyMap<(typeof kinds)[number], number> = new Map(
  kinds.map((kind, index) => [kind, index]),
);
const legend: Languages.SemanticTokensLegend = { tokenTypes: [...kinds], tokenModifiers: [] };

export interface Colours {
  /** the words as last cut; they belong to the text of that moment */
  readonly onWords: (
    listen: (model: editor.ITextModel, words: readonly TokenView[], within: Span) => void,
  ) => void;
  readonly refresh: () => void;
}

export function registerColours(monaco: MonacoApi, { ask, surroundings }: Asker): Colours {
  const changed = new monaco.Emitter<void>();
  const listeners: Parameters<Colours['onWords']>[0][] = [];

  monaco.languages.registerDocumentSemanticTokensProvider(languages[0], {
    onDidChange: changed.event,
    getLegend: () => legend,
    provideDocumentSemanticTokens: (model, _, token) => everything(model, token),
    releaseDocumentSemanticTokens: () => {},
  });
  monaco.languages.registerDocumentRangeSemanticTokensProvider([...languages], {
    getLegend: () => legend,
    provideDocumentRangeSemanticTokens: (model, range, token) => tokensIn(model, spanIn(model, range), token),
  });
  return {
    onWords: (listen) => void listeners.push(listen),
    refresh: () => changed.fire(),
  };

  async function everything(model: editor.ITextModel, token: CancellationToken) {
    const found = await tokensIn(model, { start: 0, end: model.getValueLength() }, token);
    // an answer of nothing would wipe what is there; “busy” is Monaco's word for: keep it and ask again
    if (found === null) throw new Error('busy');
    return found;
  }

  async function tokensIn(
    model: editor.ITextModel,
    within: Span,
    token: CancellationToken,
  ): Promise<Languages.SemanticTokens | null> {
    const path = surroundings.models.pathOf(model);
    const version = model.getVersionId();
    const words = await ask('tokens', { path, from: within.start, to: within.end }, token);

    if (words === undefined || model.isDisposed() || model.getVersionId() !== version) return null;
    for (const listen of listeners) listen(model, words, within);
    return { data: written(model, words) };
  }
}

/** Monaco wants each word as its distance from the one before, line by line, and none within another. */
function written(model: editor.ITextModel, words: readonly TokenView[]): Uint32Array {
  const data: number[] = [];
  let line = 1;
  let start = 1;
  let end = 0;
  const add = (lineNumber: number, column: number, length: number, kind: number) => {
    data.push(lineNumber - line, lineNumber === line ? column - start : column - 1, length, kind, 0);
    [line, start] = [lineNumber, column];
  };
  for (const { span, kind } of words) {
    if (span.start < end) continue;
    end = span.end;
    const from = model.getPositionAt(span.start);
    const to = model.getPositionAt(span.end);
    const number = position.get(setting(model, from, kind))!;
    for (let at = from.lineNumber; at <= to.lineNumber; at++) {
      const first = at === from.lineNumber ? from.column : 1;
      const last = at === to.lineNumber ? to.column : model.getLineMaxColumn(at);
      if (last > first) add(at, first, last - first, number);
    }
  }
  return new Uint32Array(data);
}

function setting(
  model: editor.ITextModel,
  { lineNumber, column }: IPosition,
  kind: TokenView['kind'],
): (typeof kinds)[number] {
  if (kind !== 'clause') return kind;
  const first = model.getValueInRange({
    startLineNumber: lineNumber,
    startColumn: column,
    endLineNumber: lineNumber,
    endColumn: column + 1,
  });
  return first === '【' ? 'clause' : 'reference';
}
