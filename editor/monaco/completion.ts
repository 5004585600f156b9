/** What may be written next: the worker ranks, Monaco shows; pinyin finds a word as well as its characters. */
import type { languages as Languages } from 'monaco-editor/editor';
import type { Completion } from '../language/questions.ts';
import { type Asker, at, rangeOf } from './ask.ts';
import type { MonacoApi } from './load.ts';
import { languages } from './theme.ts';

export function registerCompletion(monaco: MonacoApi, { ask, surroundings }: Asker): void {
  const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages;
  const kindOf = (kind: Completion['kind']): Languages.CompletionItemKind => {
    if (kind === 'form') return CompletionItemKind.Snippet;
    if (kind === 'keyword' || kind === 'modality') return CompletionItemKind.Keyword;
    return kind === 'quote' ? CompletionItemKind.Text : CompletionItemKind.Value;
  };
  monaco.languages.registerCompletionItemProvider([...languages], {
    triggerCharacters: ['【', '「', '，', '：', '、'],
    provideCompletionItems: async (model, position, context, token) => {
      const byMark = context.triggerKind === monaco.languages.CompletionTriggerKind.TriggerCharacter;
      // behind a mark at the end of a line Enter means a new line
      if (byMark && position.column === model.getLineMaxColumn(position.lineNumber) && isStop(context))
        return null;
      const found = await ask('complete', at(surroundings, model, position), token);
      if (found === undefined) return null;
      const suggestions = found.map(
        (each): Languages.CompletionItem => ({
          label: each.detail === '' ? each.label : { label: each.label, description: each.detail },
          kind: kindOf(each.kind),
          documentation: each.documentation,
          insertText: each.insert,
          filterText: each.filter,
          sortText: each.sort,
          range: rangeOf(model, each.span),
          ...(each.snippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
        }),
      );
      return { suggestions, incomplete: true };
    },
  });
}

const isStop = ({ triggerCharacter }: Languages.CompletionContext): boolean =>
  triggerCharacter === '：' || triggerCharacter === '、';
