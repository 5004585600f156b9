/** The order in which a list is told changes nothing: neither the outcome nor which facts could still matter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decide, loadMeasure } from '../../index.ts';

const folder = join(import.meta.dirname, '..', 'laws', 'synthetic', 'counting');
const read = (ending: string) => readFileSync(join(folder, `2020-01-01.${ending}`), 'utf8');

const judges = {
  甲: { id: '甲', project: '桥' },
  乙: { id: '乙', project: '桥', scored_on: '2020-12-01' },
  丙: { id: '丙', project: '桥', has_scored: true, scored_on: '2020-12-01' },
};

it.each(['甲乙丙', '甲丙乙', '乙甲丙', '乙丙甲', '丙甲乙', '丙乙甲'])('%s', (order) => {
  const items = [...order].map((id) => judges[id as keyof typeof judges]);
  const lists = { project: { complete: true, items: [{ id: '桥' }] }, judge: { complete: true, items } };
  const { measure } = loadMeasure({ rules: read('tiao'), text: read('txt') });
  const { verdict } = decide(measure!, { lists }, { asOf: '2021-06-01' });
  const first = verdict!.outcomes.find(({ key }) => key === 'first_day');
  expect(first).toMatchObject({ value: { kind: 'undetermined', proven: true } });
  // 丙 scored on the day on which 乙 may have: whether 乙 has scored cannot matter any more
  const asked = first!.missing.map(({ key, instance }) => `${key} ${instance.at(-1)?.id}`);
  expect(asked.sort()).toEqual(['has_scored 甲', 'scored_on 甲']);
});
