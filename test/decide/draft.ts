/** Small checked measures for tests of deciding, written in the terms of engine/measure.ts without a rule file. */
import type { Facts } from '../../engine/facts.ts';
import type {
  Answer,
  CheckedMeasure,
  Condition,
  Expr,
  Fact,
  Priority,
  QuestionRef,
  Rule,
  Value,
} from '../../engine/measure.ts';

const SPAN = { start: 0, end: 0 };

type Draft = Partial<
  Omit<CheckedMeasure, 'facts' | 'concepts' | 'acts' | 'amounts' | 'rules' | 'priorities' | 'lists'>
> & {
  readonly lists?: readonly (readonly [name: string, within?: readonly number[]])[];
  readonly facts?: readonly FactDraft[];
  readonly concepts?: readonly {
    readonly name: string;
    readonly over?: readonly number[];
    readonly openFact?: number;
  }[];
  readonly acts?: readonly {
    readonly name: string;
    readonly over?: readonly number[];
    readonly applicability?: Expr;
  }[];
  readonly amounts?: readonly { readonly name: string; readonly over?: readonly number[] }[];
  readonly rules?: readonly Rule[];
  readonly priorities?: readonly Priority[];
};

type FactDraft = { readonly name: string } & Partial<Omit<Fact, 'name'>>;

export function draft(of: Draft): CheckedMeasure {
  const named = (name: string) => ({ name, key: name, label: undefined });
  return {
    id: 'test',
    title: '试行办法',
    effective: '2020-01-01',
    repealed: undefined,
    hashes: { text: '', rules: '' },
    applicability: undefined,
    calendar: undefined,
    unheld: [],
    bearers: [],
    readings: [],
    scopes: [],
    assertions: [],
    order: [],
    ...of,
    lists: (of.lists ?? []).map(([name, within]) => ({
      ...named(name),
      measureWord: '个',
      within: within ?? [],
      idName: '号',
    })),
    facts: (of.facts ?? []).map((fact) => ({
      ...named(fact.name),
      over: [],
      type: { kind: 'yesno' },
      judged: false,
      question: `${fact.name}？`,
      guard: undefined,
      from: undefined,
      to: undefined,
      opposite: undefined,
      happened: undefined,
      opensConcept: undefined,
      ...fact,
    })),
    concepts: (of.concepts ?? []).map(({ name, over = [], openFact }) => ({
      ...named(name),
      over,
      open: openFact !== undefined,
      openFact,
      opposite: undefined,
    })),
    acts: (of.acts ?? []).map(({ name, over = [], applicability }) => ({
      ...named(name),
      over,
      bearer: undefined,
      applicability,
    })),
    amounts: (of.amounts ?? []).map(({ name, over = [] }) => ({
      ...named(name),
      over,
      type: { kind: 'money' },
    })),
    rules: of.rules ?? [],
    priorities: of.priorities ?? [],
  } as unknown as CheckedMeasure;
}

let clauses = 0;

export function rule(
  question: QuestionRef,
  over: readonly number[],
  condition: Condition,
  answer: Answer,
): Rule {
  clauses += 1;
  const clause = { text: `第${clauses}条`, path: [], to: undefined, span: SPAN };
  return { question, clause, words: '', source: '', span: SPAN, over, condition, answer };
}

export const always: Condition = { kind: 'true' };
export const fact = (index: number, at: 'own' | 'counted' = 'own'): Condition => ({
  kind: 'fact',
  index,
  at,
});
export const concept = (index: number, at: 'own' | 'counted' = 'own'): Condition => ({
  kind: 'concept',
  index,
  at,
});
export const happened = (index: number): Condition => ({ kind: 'happened', index, at: 'own' });
export const not = (part: Condition): Condition => ({ kind: 'not', part });
export const and = (...parts: Condition[]): Condition => ({ kind: 'and', parts });
export const or = (...parts: Condition[]): Condition => ({ kind: 'or', parts });
export const compare = (left: Expr, op: 'lt' | 'le' | 'eq', right: Expr): Condition => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const factValue = (index: number, at: 'own' | 'counted' = 'own'): Expr => ({
  kind: 'fact',
  index,
  at,
});
export const literal = (value: Value): Expr => ({ kind: 'literal', value });

export const yes: Value = { kind: 'yesno', yes: true };
export const no: Value = { kind: 'yesno', yes: false };
export const option = (position: number): Value => ({ kind: 'option', option: position });
export const number = (n: number, d = 1): Value => ({ kind: 'number', n: BigInt(n), d: BigInt(d) });
export const never: Value = { kind: 'never' };
export const day = (iso: string): Value => ({
  kind: 'day',
  day: Date.parse(`${iso}T00:00:00Z`) / 86_400_000,
});

export const truth = (value: boolean): Answer => ({ kind: 'truth', value });
export const value = (of: Expr): Answer => ({ kind: 'value', value: of });
type Modal = Extract<Answer, { kind: 'modality' }>;
export const modality = (is: Modal['modality'], deadline?: Modal['deadline']): Answer => ({
  kind: 'modality',
  modality: is,
  discretion: false,
  deadline,
});
type Performed = Extract<Answer, { kind: 'performance' }>;
export const performed = (performs: Performed['performs'], at?: Performed['at']): Answer => ({
  kind: 'performance',
  performs,
  at,
});

export const prevails = (over: number, under: number, condition: Condition = always): Priority => ({
  over,
  under,
  meant: 'prevails',
  clause: undefined,
  condition,
  span: SPAN,
});

/** Elements by list as [id, ...parents], lists told completely unless named; answers by fact and instance key. */
export function facts(
  measure: CheckedMeasure,
  answers: readonly (readonly [fact: number, value: Value, key?: string])[],
  lists: readonly (readonly (readonly [id: string, ...parents: number[]])[])[] = [],
  standing: 'complete' | 'incomplete' | 'unknown' = 'complete',
): Facts {
  const found = measure.facts.map(() => new Map());
  for (const [index, told, key = ''] of answers)
    found[index]!.set(key, { value: told, judgement: undefined });
  return {
    lists: measure.lists.map((_, list) => ({
      elements: (lists[list] ?? []).map(([id, ...parents]) => ({ id, parents })),
      complete: everywhere(standing),
    })),
    answers: found,
  };
}

/** A list told alike within every tuple of parents. */
function everywhere(standing: 'complete' | 'incomplete' | 'unknown'): ReadonlyMap<string, typeof standing> {
  const map = new Map<string, typeof standing>();
  map.get = () => standing;
  return map;
}
