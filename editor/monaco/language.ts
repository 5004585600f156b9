/** Everything Monaco knows of the language of rules, registered once; it always asks the measure that is open now. */
import type { editor } from 'monaco-editor/editor';
import type { TokenView } from '../language/questions.ts';
import { type Asker, asker, type Surroundings } from './ask.ts';
import { registerChanging } from './changing.ts';
import { registerColours } from './colour.ts';
import { registerCompletion } from './completion.ts';
import { registerHover } from './hover.ts';
import { registerInlays } from './inlays.ts';
import type { MonacoApi } from './load.ts';
import { registerNavigation } from './navigation.ts';
import { defineLook } from './theme.ts';
import { moved } from './word-cache.ts';

export interface Language {
  readonly serve: (surroundings: Surroundings) => void;
  readonly wordsOf: (model: editor.ITextModel) => readonly TokenView['span'][];
  /** the case being tried has changed, or what the rules come to in it */
  readonly refreshInlays: () => void;
  readonly refreshColours: () => void;
}

let registered: Language | undefined;

export function languageOf(monaco: MonacoApi): Language {
  registered ??= register(monaco);
  return registered;
}

function register(monaco: MonacoApi): Language {
  defineLook(monaco);
  let served: Asker | undefined;
  const now = (): Asker => {
    if (served === undefined) throw new Error('no measure is open');
    return served;
  };
  const current: Asker = {
    surroundings: {
      get analysis() {
        return now().surroundings.analysis;
      },
      get models() {
        return now().surroundings.models;
      },
      locale: () => now().surroundings.locale(),
      trial: () => now().surroundings.trial(),
    },
    ask: (name, of, token) => now().ask(name, of, token),
  };
  const known = new WeakMap<editor.ITextModel, readonly TokenView[]>();
  const colours = registerColours(monaco, current);
  colours.onWords((model, words, { start, end }) => {
    if (!known.has(model)) follow(model);
    const others = (known.get(model) ?? []).filter(({ span }) => span.end <= start || span.start >= end);
    known.set(
      model,
      [...others, ...words].sort((a, b) => a.span.start - b.span.start),
    );
  });
  registerCompletion(monaco, current);
  registerHover(monaco, current);
  registerNavigation(monaco, current);
  registerChanging(monaco, current);
  const inlays = registerInlays(monaco, current);

  function follow(model: editor.ITextModel): void {
    model.onDidChangeContent(({ changes }) => {
      // changes come last first, so that none moves those still to come
      const after = changes.reduce<readonly TokenView[]>(
        (words, { rangeOffset, rangeLength, text }) =>
          moved(words, { from: rangeOffset, to: rangeOffset + rangeLength, text }),
        known.get(model) ?? [],
      );
      known.set(model, after);
    });
  }

  return {
    serve: (surroundings) => {
      served = asker(surroundings);
    },
    wordsOf: (model) => (known.get(model) ?? []).map(({ span }) => span),
    refreshInlays: inlays.refresh,
    refreshColours: colours.refresh,
  };
}
