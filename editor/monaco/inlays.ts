/** What each rule comes to in the case being tried, quietly at the end of its sentence. */
import { type Asker, spanIn } from './ask.ts';
import type { MonacoApi } from './load.ts';
import { languages } from './theme.ts';

export interface Inlays {
  readonly refresh: () => void;
}

export function registerInlays(monaco: MonacoApi, { ask, surroundings }: Asker): Inlays {
  const changed = new monaco.Emitter<void>();
  monaco.languages.registerInlayHintsProvider([...languages], {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: async (model, range, token) => {
      const { start, end } = spanIn(model, range);
      const of = {
        path: surroundings.models.pathOf(model),
        from: start,
        to: end,
        trial: surroundings.trial(),
        locale: surroundings.locale(),
      };
      const found = await ask('inlays', of, token);
      const hints = (found ?? []).map(({ offset, label, tooltip }) => ({
        position: model.getPositionAt(offset),
        label,
        tooltip,
        paddingLeft: true,
      }));
      return { hints, dispose: () => {} };
    },
  });
  return { refresh: () => changed.fire() };
}
