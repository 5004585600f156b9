/** What every place may ask of the page around it: the language, the route, the open measure and its answers. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Locale } from '../../grammar/index.ts';
import type { AnswerTo, CaseOutcome, MeasureView, QuestionName } from '../analysis/protocol.ts';
import type { Questions } from '../analysis/questions.ts';
import { type Phrase, say } from '../words/index.ts';
import { type Route, readRoute, writeRoute } from './route.ts';
import type { Studio } from './studio.ts';

const StudioContext = createContext<Studio | undefined>(undefined);
const LocaleContext = createContext<{ locale: Locale; setLocale: (to: Locale) => void } | undefined>(
  undefined,
);

export const StudioProvider = StudioContext.Provider;

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === undefined) throw new Error('no measure is open around this part of the page');
  return studio;
}

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(rememberedLocale);
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-Hans' : 'en';
    remember(locale);
  }, [locale]);
  const value = useMemo(() => ({ locale, setLocale }), [locale]);
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

export function useLocale() {
  const value = useContext(LocaleContext);
  if (value === undefined) throw new Error('no language is chosen around this part of the page');
  return value;
}

/** Words in the reader's language: `const say = useSay(); say(words.open, { count: 3 })`. */
export function useSay(): (phrase: Phrase, holes?: Readonly<Record<string, string | number>>) => string {
  const { locale } = useLocale();
  return useCallback((phrase, holes) => say(phrase, locale, holes), [locale]);
}

/** The route, and a way to go elsewhere: what is not named stays, `at` and the packed case do not. */
export function useRoute(): readonly [Route, (to: Partial<Route>) => void] {
  const fragment = useSyncExternalStore(onFragment, () => window.location.hash);
  const route = useMemo(() => readRoute(fragment), [fragment]);
  const go = useCallback((to: Partial<Route>) => {
    const { measure, place } = readRoute(window.location.hash);
    window.location.hash = writeRoute({ measure, place, at: undefined, packed: undefined, ...to });
  }, []);
  return [route, go];
}

export function useMeasure(): MeasureView | undefined {
  const { analysis } = useStudio();
  return useSyncExternalStore(analysis.subscribe, analysis.measure);
}

export interface CasesKnown {
  readonly outcomes: ReadonlyMap<string, CaseOutcome>;
  readonly done: number;
  readonly total: number;
}

export function useCases(): CasesKnown {
  const { analysis } = useStudio();
  return useSyncExternalStore(analysis.subscribe, analysis.cases);
}

export function useMarks(path: string | undefined) {
  const { analysis } = useStudio();
  return useSyncExternalStore(analysis.subscribe, () =>
    path === undefined ? undefined : analysis.marks(path),
  );
}

/** The case being tried, as the JSON text that `readFacts` reads. */
export function useTrial(): readonly [string, (sheet: string) => void] {
  const { trial } = useStudio();
  const sheet = useSyncExternalStore(trial.subscribe, trial.sheet);
  return [sheet, trial.set];
}

export interface Answer<T> {
  /** the last answer there is, perhaps to an older state of the texts */
  readonly value: T | undefined;
  /** true while a newer answer is awaited */
  readonly pending: boolean;
  readonly failed: string | undefined;
}

/** Asks the worker, again after every change of a text or of the question; undefined asks nothing. */
export function useAnswer<Name extends QuestionName>(
  name: Name,
  of: Questions[Name]['of'] | undefined,
): Answer<AnswerTo<Name>> {
  const { analysis } = useStudio();
  const revision = useSyncExternalStore(analysis.subscribe, analysis.revision);
  const key = of === undefined ? undefined : JSON.stringify(of);
  const [answer, setAnswer] = useState<Answer<AnswerTo<Name>>>({
    value: undefined,
    pending: true,
    failed: undefined,
  });
  // `of` is made anew on every rendering: its content, not its identity, is the question; `revision` asks it again
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (of === undefined) return setAnswer({ value: undefined, pending: false, failed: undefined });
    const stop = new AbortController();
    setAnswer(({ value }) => ({ value, pending: true, failed: undefined }));
    analysis.ask(name, of, stop.signal).then(
      (value) => stop.signal.aborted || setAnswer({ value, pending: false, failed: undefined }),
      (reason: unknown) =>
        stop.signal.aborted || setAnswer(({ value }) => ({ value, pending: false, failed: String(reason) })),
    );
    return () => stop.abort();
  }, [analysis, name, key, revision]);
  return answer;
}

function onFragment(listen: () => void): () => void {
  window.addEventListener('hashchange', listen);
  return () => window.removeEventListener('hashchange', listen);
}

const remembered = 'tiaowen.language';

function rememberedLocale(): Locale {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage may be forbidden: Chinese first
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(remembered, locale);
  } catch {
    // forbidden storage: the choice lasts as long as the page
  }
}
