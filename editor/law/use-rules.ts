/** Brings Monaco to the page and opens the rule file in it; until then the law is there to be read. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCases, useLocale, useSay, useStudio, useTrial } from '../app/context.tsx';
import { type Language, languageOf } from '../monaco/language.ts';
import { loadMonaco, type MonacoApi } from '../monaco/load.ts';
import { openRulesEditor, type RulesEditor } from '../monaco/rules-editor.ts';
import { law } from '../words/law.ts';
import { modelsOf } from './studio-rules.ts';

export interface Rules {
  readonly monaco: MonacoApi;
  readonly editor: RulesEditor;
}

export type RulesOpening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | ({ readonly kind: 'open' } & Rules);

export function useRules(): readonly [RulesOpening, (host: HTMLDivElement | null) => void] {
  const studio = useStudio();
  const say = useSay();
  const { locale } = useLocale();
  const [sheet] = useTrial();
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const [opening, setOpening] = useState<RulesOpening>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const language = useRef<Language>(undefined);
  const now = useRef({ locale, sheet });
  now.current = { locale, sheet };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same opening once more; words of another language do not open the file anew
  useEffect(() => {
    if (host === null) return;
    let over = false;
    let editor: RulesEditor | undefined;
    setOpening({ kind: 'opening' });
    loadMonaco(now.current.locale).then(
      (monaco) => {
        if (over) return;
        const models = modelsOf(monaco, studio);
        language.current = languageOf(monaco);
        language.current.serve({
          analysis: studio.analysis,
          models,
          locale: () => now.current.locale,
          trial: () => now.current.sheet,
        });
        editor = openRulesEditor(monaco, host, {
          models,
          language: language.current,
          label: say(law.editorLabel),
        });
        setOpening({ kind: 'open', monaco, editor });
      },
      () => over || setOpening({ kind: 'failed', again: () => setAttempt((n) => n + 1) }),
    );
    return () => {
      over = true;
      editor?.close();
    };
  }, [host, studio, attempt]);

  useRefreshed(language, sheet);
  return [opening, useCallback((element) => setHost(element), [])];
}

/** What the rules come to beside each sentence is asked again when the case tried is another. */
function useRefreshed(language: { readonly current: Language | undefined }, sheet: string): void {
  const { revision } = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the answers depend on
  useEffect(() => language.current?.refreshInlays(), [sheet, revision]);
}

/** Counts up when the worker has decided the cases anew: then it has read the rules anew. */
function useRevision() {
  const { total, done } = useCases();
  return { revision: done === total ? total : -1 };
}
