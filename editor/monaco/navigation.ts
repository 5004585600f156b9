/** Going about in the files: where a name is declared and used, what a file is made of, what can be folded and selected. */
import type { editor, languages as Languages } from 'monaco-editor/editor';
import type { Location, OutlineEntry } from '../language/questions.ts';
import { type Asker, at, rangeOf } from './ask.ts';
import type { MonacoApi } from './load.ts';
import { languages } from './theme.ts';

export function registerNavigation(monaco: MonacoApi, { ask, surroundings }: Asker): void {
  const located = (found: readonly Location[] | undefined): Languages.Location[] =>
    (found ?? []).flatMap(({ path, span }) => {
      const model = surroundings.models.open(path);
      return model === undefined ? [] : [{ uri: model.uri, range: rangeOf(model, span) }];
    });

  monaco.languages.registerDefinitionProvider([...languages], {
    provideDefinition: async (model, position, token) =>
      located(await ask('definition', at(surroundings, model, position), token)),
  });
  monaco.languages.registerReferenceProvider([...languages], {
    provideReferences: async (model, position, _, token) =>
      located(await ask('references', at(surroundings, model, position), token)),
  });
  monaco.languages.registerDocumentSymbolProvider([...languages], {
    provideDocumentSymbols: async (model, token) => {
      const found = await ask(
        'outline',
        { path: surroundings.models.pathOf(model), locale: surroundings.locale() },
        token,
      );
      return (found ?? []).map((entry) => symbol(model, entry));
    },
  });
  monaco.languages.registerFoldingRangeProvider([...languages], {
    provideFoldingRanges: async (model, _, token) => {
      const found = await ask('folds', { path: surroundings.models.pathOf(model) }, token);
      return (found ?? []).map(({ start, end }) => ({
        start: model.getPositionAt(start).lineNumber,
        end: model.getPositionAt(end).lineNumber,
      }));
    },
  });
  monaco.languages.registerSelectionRangeProvider([...languages], {
    provideSelectionRanges: (model, positions, token) =>
      Promise.all(
        positions.map(async (position) => {
          const found = await ask('selections', at(surroundings, model, position), token);
          return (found ?? []).map((span) => ({ range: rangeOf(model, span) }));
        }),
      ),
  });

  function symbol(model: editor.ITextModel, entry: OutlineEntry): Languages.DocumentSymbol {
    const range = rangeOf(model, entry.span);
    return {
      name: entry.title,
      detail: entry.detail,
      kind: monaco.languages.SymbolKind.String,
      tags: [],
      range,
      selectionRange: { ...range, endLineNumber: range.startLineNumber, endColumn: range.startColumn },
      children: entry.under.map((each) => symbol(model, each)),
    };
  }
}
