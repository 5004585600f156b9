/** The case as the form edits it: whatever is done to it, it reads back without complaint, and nothing else has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, beginningsOf, needsBeginning } from '../editor/trial/beginning.ts';
import { placeOf } from '../editor/trial/place.ts';
import { thingPlaces, toldGroups, unasked } from '../editor/trial/questions-on.ts';
import {
  addThing,
  answerAt,
  answersIn,
  askedAt,
  type Case,
  emptyCase,
  isDenied,
  isEmpty,
  listed,
  listedAt,
  readAs,
  readSheet,
  removeThing,
  renameThing,
  tell,
  thingName,
  writeSheet,
} from '../editor/trial/sheet.ts';
import { openTrial } from '../editor/trial/store.ts';
import { asTyped, typedAnswer } from '../editor/trial/typed.ts';
import { sameFacts } from '../engine/cases/index.ts';
import type { CheckedMeasure, Fact } from '../engine/measure.ts';
import { message } from '../grammar/messages/index.ts';
import { type Law, laws } from './laws/all.ts';
import { answerTo } from './laws/completions.ts';
import { randomFacts } from './random-facts.ts';

const wuqing = laws.find(({ name }) => name === 'wuqing-court-appearance')!.measure;
const named = (measure: CheckedMeasure, key: string) => ({
  list: measure.lists.findIndex((list) => list.key === key),
  fact: measure.facts.findIndex((fact) => fact.key === key),
});
const list = (key: string) => named(wuqing, key).list;
const fact = (key: string) => named(wuqing, key).fact;
const yes = { value: { kind: 'yesno', yes: true }, judgement: undefined } as const;
const option = (of: string, name: string) => {
  const { type } = wuqing.facts[fact(of)]!;
  const at = type.kind === 'options' ? type.options.findIndex((each) => each.name === name) : -1;
  return { value: { kind: 'option', option: at }, judgement: undefined } as const;
};

/** Of the two the one that says what was expected. */
function soundly(measure: CheckedMeasure, told: Case): Case {
  const read = readSheet(measure, writeSheet(measure, told));
  expect(read.diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
  expect(sameFacts(measure, read.told!.facts, told.facts)).toBe(true);
  expect([read.told!.asOf, [...read.told!.readings]]).toEqual([told.asOf, [...told.readings]]);
  return read.told!;
}

const oneHearing = (): Case => {
  const [first] = beginningsOf(wuqing);
  const ids = ['某局', '一审', '1'];
  return begin(
    wuqing,
    emptyCase(wuqing),
    first!.lists.map((list, at) => ({ list, id: ids[at]!, only: true })),
  );
};

describe('an edit', () => {
  it('puts an answer where the verdict asks for it, and takes it back', () => {
    const told = oneHearing();
    const ask = {
      key: 'renotified',
      name: '',
      question: '',
      standing: 'unknown',
      instance: [
        { list: 'organ', listName: '机关', id: '某局' },
        { list: 'procedure', listName: '程序', id: '一审' },
        { list: 'hearing', listName: '开庭', id: '1' },
      ],
    } as const;
    expect(placeOf(wuqing, told.facts, ask)).toBeUndefined();
    const place = placeOf(wuqing, told.facts, { ...ask, key: 'id_sealed' });
    if (place?.kind !== 'fact') throw new Error('it has no place');
    const sealed = soundly(wuqing, tell(wuqing, told, place, yes));
    expect(answerAt(sealed, place)).toEqual(yes);
    const back = tell(wuqing, tell(wuqing, told, place, yes), place, undefined);
    expect(writeSheet(wuqing, back)).toBe(writeSheet(wuqing, told));
  });

  it('takes away what no longer arises, one after another', () => {
    const organ = { key: '0' };
    let told = tell(wuqing, oneHearing(), { fact: fact('is_review_organ'), ...organ }, yes);
    const ground = { fact: fact('review_ground'), ...organ };
    told = tell(wuqing, told, ground, option('review_ground', '其他理由'));
    expect(answersIn(told)).toBe(2);
    const no = { value: { kind: 'yesno', yes: false }, judgement: undefined } as const;
    const changed = tell(wuqing, told, { fact: fact('is_review_organ'), ...organ }, no);
    expect(answersIn(soundly(wuqing, changed))).toBe(1);
    expect(isDenied(wuqing, changed, ground)).toBe(true);
  });

  it('takes away with a thing all that lies within it and all that is told of it', () => {
    let told = oneHearing();
    told = addThing(wuqing, told, { list: list('procedure'), parents: [] }, '二审')!;
    told = addThing(wuqing, told, { list: list('hearing'), parents: [1] }, '1')!;
    told = tell(wuqing, told, { fact: fact('id_sealed'), key: '0,0' }, yes);
    told = tell(wuqing, told, { fact: fact('id_sealed'), key: '0,1' }, yes);
    const left = soundly(wuqing, removeThing(wuqing, told, list('procedure'), 0));
    expect(left.facts.lists[list('hearing')]!.elements).toEqual([{ id: '1', parents: [0] }]);
    expect([...left.facts.answers[fact('id_sealed')]!.keys()]).toEqual(['0,0']);
    expect(left.facts.lists[list('procedure')]!.elements.map(({ id }) => id)).toEqual(['二审']);
  });

  it('does not say that one thing listed is the only one, nor forget that it was said', () => {
    const place = { list: list('organ'), parents: [] };
    const one = addThing(wuqing, emptyCase(wuqing), place, '某局')!;
    expect(listedAt(one, place)).toBe('incomplete');
    const all = listed(one, place, 'complete');
    expect(listedAt(addThing(wuqing, all, place, '某镇')!, place)).toBe('complete');
  });

  it('refuses a second thing of the same name in the same place, not elsewhere', () => {
    const told = oneHearing();
    expect(addThing(wuqing, told, { list: list('hearing'), parents: [0] }, '1')).toBeUndefined();
    const two = addThing(wuqing, told, { list: list('procedure'), parents: [] }, '二审')!;
    expect(addThing(wuqing, two, { list: list('hearing'), parents: [1] }, '1')).toBeDefined();
    expect(renameThing(two, list('procedure'), 1, '一审')).toBeUndefined();
    expect(
      renameThing(two, list('procedure'), 1, '再审')!.facts.lists[list('procedure')]!.elements[1]!.id,
    ).toBe('再审');
  });

  it('takes no day that does not exist and no reading that nobody declared', () => {
    const told = oneHearing();
    expect(askedAt(told, '2021-02-30').asOf).toBeUndefined();
    expect(askedAt(told, '2021-02-28').asOf).toBe('2021-02-28');
    expect([...readAs(wuqing, told, 'A01', '戊说').readings]).toEqual([]);
    const other = readAs(wuqing, told, 'A01', '乙说');
    expect([...other.readings]).toEqual([['A01', '乙说']]);
    expect([...readAs(wuqing, other, 'A01', '丙说').readings]).toEqual([]); // the adopted one
  });

  it('calls things by what can be read in one line', () => {
    expect(thingName('  某\n局\u200b ')).toBe('某 局');
    expect([thingName(' \u202e '), thingName('\ud800'), thingName('长'.repeat(101))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

/** Every kind of edit, at random. */
function anyEdit({ measure }: Law, told: Case, g: fc.GeneratorValue): Case {
  const pick = <T>(from: readonly T[]): T | undefined => from[g(fc.nat, Math.max(0, from.length - 1))];
  const lists = measure.lists.map((_, each) => each);
  const kind = g(fc.nat, 6);
  const place = pick(lists.flatMap((each) => thingPlaces(measure, told, each)));
  const thing = pick(
    lists.flatMap((each) => told.facts.lists[each]!.elements.map((_, at) => ({ each, at }))),
  );
  const id = g(() => fc.constantFrom('甲', '1', '2', '乙「」', 'a"b', '…'));
  if (kind === 0 && place) return addThing(measure, told, place, id) ?? told;
  if (kind === 1 && place)
    return listed(
      told,
      place,
      g(() => fc.constantFrom('complete', 'incomplete', 'unknown')),
    );
  if (kind === 2 && thing) return removeThing(measure, told, thing.each, thing.at);
  if (kind === 3 && thing) return renameThing(told, thing.each, thing.at, id) ?? told;
  if (kind === 4)
    return askedAt(
      told,
      g(() => fc.constantFrom(undefined, '2024-05-01', '2024-13-01')),
    );
  const known = toldGroups(measure, told).flatMap(({ facts }) => facts);
  const at = pick([...known, ...unasked(measure, told, [])]);
  if (at === undefined) return told;
  const own = measure.facts[at.fact]!;
  const value = g(() => answerTo(own, []));
  const judgement = own.judged ? { by: '某局', on: undefined, because: id } : undefined;
  return tell(measure, told, at, kind === 5 ? undefined : { value, judgement });
}

describe.each(laws.map((law) => [law.name, law] as const))('%s', (_, law) => {
  it('reads back whatever is done to a case', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        let told: Case = {
          facts: g(fc.boolean) ? randomFacts(law.measure, g) : emptyCase(law.measure).facts,
          asOf: undefined,
          readings: new Map(),
        };
        for (let step = 0; step < 12; step += 1) told = soundly(law.measure, anyEdit(law, told, g));
      }),
      { numRuns: 12 },
    );
  });

  it('begins with something for every norm, and the beginning reads back', () => {
    const beginnings = beginningsOf(law.measure);
    const norms = beginnings.flatMap(({ acts, amounts }) => [...acts, ...amounts]);
    expect(norms.length).toBe(law.measure.acts.length + law.measure.amounts.length);
    expect(needsBeginning(law.measure)).toBe(beginnings.length > 1 || beginnings[0]!.lists.length > 0);
    for (const { lists } of beginnings) {
      const things = lists.map((each) => ({ list: each, id: '甲', only: undefined }));
      const told = soundly(law.measure, begin(law.measure, emptyCase(law.measure), things));
      expect(lists.every((each) => told.facts.lists[each]!.elements.length === 1)).toBe(true);
      expect(isEmpty(told)).toBe(lists.length === 0);
    }
  });

  it('shows an answer as it may be typed again', () => {
    const typable = (each: Fact) => !['yesno', 'options'].includes(each.type.kind);
    for (const own of law.measure.facts.filter(typable)) {
      fc.assert(
        fc.property(answerTo(own, []), (value) => {
          if (value.kind === 'text') return;
          expect(typedAnswer(own, asTyped(own, value))).toEqual({ kind: 'value', value });
        }),
        { numRuns: 20 },
      );
    }
  });
});

describe('what is typed', () => {
  const of = (type: Fact['type']): Fact => ({ ...wuqing.facts[0]!, type, from: undefined, to: undefined });

  it('may come from an input method', () => {
    expect(typedAnswer(of({ kind: 'money' }), ' １，０５０．５０ 元')).toEqual(
      typedAnswer(of({ kind: 'money' }), '1050.5'),
    );
    expect(typedAnswer(of({ kind: 'percent' }), '１５％')).toMatchObject({ value: { n: 3n, d: 20n } });
    expect(asTyped(of({ kind: 'percent' }), { kind: 'number', n: 3n, d: 20n })).toBe('15%');
  });

  it('is told what is wrong with it, and nothing is not wrong', () => {
    expect(typedAnswer(of({ kind: 'integer' }), '三').kind).toBe('wrong');
    expect(typedAnswer(of({ kind: 'integer' }), '1.5').kind).toBe('wrong');
    expect(typedAnswer(of({ kind: 'integer' }), ' ').kind).toBe('nothing');
    const bounded = { ...of({ kind: 'integer' }), to: { kind: 'number', n: 5n, d: 1n } } as const;
    expect(typedAnswer(bounded, '6').kind).toBe('wrong');
  });
});

describe('the case kept in the browser', () => {
  it('goes back step by step, also when nothing can be kept', () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    const trial = openTrial('m', refusing);
    const first = trial.sheet();
    trial.set('a');
    trial.set('a');
    trial.set('b');
    expect(trial.steps()).toBe(2);
    trial.back();
    expect(trial.sheet()).toBe('a');
    trial.back();
    trial.back();
    expect([trial.sheet(), trial.steps()]).toEqual([first, 0]);
  });
});
