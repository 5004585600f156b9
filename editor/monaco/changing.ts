/** Changes offered: a name changed everywhere, the standard layout, the mends of what is wrong. */
import type { languages as Languages } from 'monaco-editor/editor';
import { type Asker, at, editOf, rangeOf, spanIn } from './ask.ts';
import type { MonacoApi } from './load.ts';
import { languages } from './theme.ts';

export function registerChanging(monaco: MonacoApi, { ask, surroundings }: Asker): void {
  monaco.languages.registerRenameProvider([...languages], {
    resolveRenameLocation: async (model, position, token) => {
      const found = await ask('renameable', at(surroundings, model, position), token);
      const nowhere = { ...rangeOf(model, { start: 0, end: 0 }) };
      if (found === undefined) return { range: nowhere, text: '', rejectReason: '' };
      if ('refused' in found) return { range: nowhere, text: '', rejectReason: found.refused };
      return { range: rangeOf(model, found.span), text: found.name };
    },
    provideRenameEdits: async (model, position, to, token) => {
      const renamed = await ask('rename', { ...at(surroundings, model, position), to }, token);
      if (renamed === undefined) return { edits: [] };
      if (renamed.kind === 'refused') return { edits: [], rejectReason: renamed.reason };
      return {
        edits: renamed.files.flatMap(({ path, edits }) => edits.flatMap((edit) => editIn(path, edit))),
      };
    },
  });
  monaco.languages.registerDocumentFormattingEditProvider([...languages], {
    provideDocumentFormattingEdits: async (model, _, token) => {
      const edits = await ask('format', { path: surroundings.models.pathOf(model) }, token);
      return (edits ?? []).map((edit) => editOf(model, edit));
    },
  });
  monaco.languages.registerCodeActionProvider([...languages], {
    provideCodeActions: async (model, range, context, token) => {
      const { start, end } = spanIn(model, range);
      const path = surroundings.models.pathOf(model);
      const fixes = await ask('fixes', { path, from: start, to: end, locale: surroundings.locale() }, token);
      const actions = (fixes ?? []).map(
        (fix): Languages.CodeAction => ({
          title: fix.title,
          kind: 'quickfix',
          isPreferred: fix.preferred,
          diagnostics: context.markers.filter(({ code }) => code === fix.code),
          edit: { edits: fix.edits.flatMap((edit) => editIn(path, edit)) },
        }),
      );
      return { actions, dispose: () => {} };
    },
  });

  function editIn(
    path: string,
    edit: { readonly from: number; readonly to: number; readonly text: string },
  ): readonly Languages.IWorkspaceTextEdit[] {
    const model = surroundings.models.open(path);
    if (model === undefined) return [];
    return [{ resource: model.uri, versionId: undefined, textEdit: editOf(model, edit) }];
  }
}
