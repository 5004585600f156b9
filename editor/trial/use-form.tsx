/** The case as the screens of this place hold it: read, named in the reader's language, and changed step by step. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { plainValue } from '../../engine/explain/fact.ts';
import { instanceWords, type Speech, speech } from '../../engine/explain/speech.ts';
import type { Answered } from '../../engine/facts.ts';
import type { Fact, Name, Value } from '../../engine/measure.ts';
import type { InstancePart } from '../../engine/verdict.ts';
import type { Diagnostic } from '../../grammar/index.ts';
import type { MeasureView } from '../analysis/protocol.ts';
import { useLocale, useStudio } from '../app/context.tsx';
import {
  answerAt,
  answersIn,
  type Case,
  emptyCase,
  type FactPlace,
  readSheet,
  tell,
  writeSheet,
} from './sheet.ts';
import type { TrialStore } from './store.ts';

export interface Form {
  readonly terms: MeasureView;
  readonly sheet: string;
  readonly told: Case;
  /** what cannot be read; the case then shows as an empty one */
  readonly diagnostics: readonly Diagnostic[];
  readonly change: (to: Case) => void;
  /** undefined: unknown again */
  readonly answer: (place: FactPlace, answered: Answered | undefined) => void;
  /** how many answers went with the last one, because their questions no longer arise */
  readonly dropped: number;
  readonly setSheet: (to: string) => void;
  readonly back: () => void;
  readonly steps: number;
  readonly nameOf: (name: Name) => string;
  readonly where: (instance: readonly InstancePart[]) => string;
  readonly answerWords: (fact: Fact, value: Value) => string;
}

const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error('no case is being tried around this part of the page');
  return form;
}

export interface FormProviderProps {
  readonly terms: MeasureView;
  /** where the case is kept; by default the case being tried, which all places share */
  readonly store?: TrialStore;
  readonly children: ReactNode;
}

export function FormProvider({ terms, store, children }: FormProviderProps) {
  const studio = useStudio();
  const trial = store ?? studio.trial;
  const { locale } = useLocale();
  const sheet = useSyncExternalStore(trial.subscribe, trial.sheet);
  const steps = useSyncExternalStore(trial.subscribe, trial.steps);
  const read = useMemo(() => readSheet(terms, sheet), [terms, sheet]);
  const change = useCallback((to: Case) => trial.set(writeSheet(terms, to)), [trial, terms]);
  const [dropped, setDropped] = useState({ sheet: '', count: 0 });
  const said = useMemo(() => speechOf(terms, locale), [terms, locale]);
  const form = useMemo<Form>(() => {
    const told = read.told ?? emptyCase(terms);
    const answer = (place: FactPlace, answered: Answered | undefined) => {
      const next = tell(terms, told, place, answered);
      const own = (answered === undefined ? 0 : 1) - (answerAt(told, place) === undefined ? 0 : 1);
      const count = answersIn(told) + own - answersIn(next);
      const text = writeSheet(terms, next);
      setDropped({ sheet: text, count });
      trial.set(text);
    };
    return {
      terms,
      sheet,
      told,
      diagnostics: read.diagnostics,
      change,
      answer,
      dropped: dropped.sheet === sheet ? dropped.count : 0,
      setSheet: trial.set,
      back: trial.back,
      steps,
      nameOf: ({ key, name }) => said.names.get(key) ?? name,
      where: (instance) => instanceWords(instance, said),
      answerWords: (fact, value) => plainValue(value, fact.type, said),
    };
  }, [terms, sheet, read, change, trial, steps, said, dropped]);
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>;
}

/** What sentences are made with, of a measure that the page knows only the names of. */
function speechOf(
  { lists, bearers, acts, facts, concepts, amounts }: MeasureView,
  locale: 'zh' | 'en',
): Speech {
  const named = [...lists, ...bearers, ...acts, ...facts, ...concepts, ...amounts];
  const said = ({ name, label }: Name) => (locale === 'en' ? (label ?? name) : name);
  return {
    ...speech([], locale),
    names: new Map(named.map((name) => [name.key, said(name)])),
    measureWords: new Map(lists.map(({ key, measureWord }) => [key, measureWord])),
  };
}
