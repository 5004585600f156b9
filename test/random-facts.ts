/** A measure → random cases of it: things in lists, who is told to be all there are, answers with who judged them. */
import fc from 'fast-check';
import type { Answered, Element, Facts, JudgedBy, ListFacts } from '../engine/facts.ts';
import { instanceKey } from '../engine/facts.ts';
import type { CheckedMeasure, Fact, Value } from '../engine/measure.ts';
import { guardDenied } from '../engine/read/guard.ts';
import { instances, keyAt, listOrder } from '../engine/read/instance.ts';
import { answerTo } from './laws/completions.ts';

type Gen = fc.GeneratorValue;

/** Plain names, ordinals, and names that look like the grammar's own words. */
const ids = [
  '某局',
  '甲',
  '乙',
  '1',
  '2',
  '12',
  '01',
  '第1次',
  '全案',
  '认定',
  'a<b>',
  '有“引号”',
  '（丙）',
  '丁；戊。',
];
const judges: readonly JudgedBy[] = [
  { by: '某法院', on: '2021-04-01', because: '理由；有。标点' },
  { by: '某院于2021年认定', on: undefined, because: undefined },
  { by: '', on: '0999-12-31', because: '' },
  { by: '【某】※', on: undefined, because: '【甲】' },
  { by: '甲 乙', on: '2024-02-29', because: undefined },
];

export function randomFacts(measure: CheckedMeasure, g: Gen): Facts {
  const lists: ListFacts[] = measure.lists.map(() => ({ elements: [], complete: new Map() }));
  for (const list of listOrder(measure.lists)) lists[list] = randomList(measure, lists, list, g);
  const told = (fact: Fact): ReadonlyMap<string, Answered> =>
    new Map(
      [...instances(measure.lists, lists, fact.over)]
        .filter(() => g(fc.nat, 2) > 0)
        .map((placed) => [keyAt(placed, fact.over)!, randomAnswer(fact, g)]),
    );
  return withoutDenied(measure, { lists, answers: measure.facts.map(told) });
}

/** The same case with some answers otherwise, taken back or new, and a list told anew. */
export function variedFacts(measure: CheckedMeasure, facts: Facts, g: Gen): Facts {
  const answers = facts.answers.map((told, index) => {
    const fact = measure.facts[index]!;
    const keys = [...instances(measure.lists, facts.lists, fact.over)].map((at) => keyAt(at, fact.over)!);
    return new Map(
      keys.flatMap((key): [string, Answered][] => {
        const chance = g(fc.nat, 9);
        const before = told.get(key);
        if (chance > 2) return before === undefined ? [] : [[key, before]];
        return chance === 2 ? [] : [[key, randomAnswer(fact, g)]];
      }),
    );
  });
  const lists = facts.lists.map(({ elements, complete }) => ({
    elements,
    complete: new Map(
      [...complete].map(([key, before]) => {
        const some = elements.some(({ parents }) => instanceKey(parents) === key);
        return [key, g(fc.nat, 5) > 0 ? before : g(() => fc.constantFrom(...standings(some)))] as const;
      }),
    ),
  }));
  return withoutDenied(measure, { lists, answers });
}

function randomList({ lists }: CheckedMeasure, told: readonly ListFacts[], list: number, g: Gen): ListFacts {
  const { within } = lists[list]!;
  const parents = [...instances(lists, told, within)].map((at) => within.map((parent) => at.get(parent)!));
  const elements: Element[] = [];
  const complete = new Map<string, 'complete' | 'incomplete' | 'unknown'>();
  for (const tuple of parents) {
    const names = g(() => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: within.length > 1 ? 1 : 2 }));
    for (const id of names) elements.push({ id, parents: tuple });
    complete.set(
      instanceKey(tuple),
      g(() => fc.constantFrom(...standings(names.length > 0))),
    );
  }
  return { elements, complete };
}

/** A case cannot say of an empty list that it is incomplete. */
const standings = (some: boolean): readonly ('complete' | 'incomplete' | 'unknown')[] =>
  some ? ['complete', 'complete', 'incomplete', 'unknown'] : ['complete', 'unknown'];

function randomAnswer(fact: Fact, g: Gen): Answered {
  const value = sayable(g(() => answerTo(fact, fact.type.kind === 'text' ? texts : [])));
  const judged = fact.judged && g(fc.boolean);
  return { value, judgement: judged ? g(() => fc.constantFrom(...judges)) : undefined };
}

const texts: readonly Value[] = ['', '=1+1', '<b>粗</b>', '案例：甲。', ' 前后空格 '].map((text) => ({
  kind: 'text',
  text,
}));

/** A case has no words for numbers below nothing. */
const sayable = (value: Value): Value =>
  value.kind === 'number' && value.n < 0n ? { ...value, n: -value.n } : value;

/** Answers to questions that the case itself does not let arise are taken out, until none is left. */
function withoutDenied(measure: CheckedMeasure, facts: Facts): Facts {
  const answers = facts.answers.map((told, index) => {
    const { guard, over } = measure.facts[index]!;
    return new Map(
      [...told].filter(([key]) => guard === undefined || !guardDenied(measure, facts, guard, over, key)),
    );
  });
  const fewer = answers.some((told, index) => told.size < facts.answers[index]!.size);
  return fewer ? withoutDenied(measure, { ...facts, answers }) : facts;
}
