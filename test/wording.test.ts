/** How a verdict may stand, each in words of its own: language.md §4 wants them apart everywhere. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askWords, outcomeWords } from '../engine/explain/outcome.ts';
import { amountWords, dateWords, speech } from '../engine/explain/speech.ts';
import type { ActOutcome, MissingFact, Settled, VersionStanding } from '../engine/verdict.ts';
import { loadMeasure } from '../index.ts';

const mini = join(dirname(fileURLToPath(import.meta.url)), 'mini', 'mini', '2020-01-01');
const { measure } = loadMeasure({
  rules: readFileSync(`${mini}.tiao`, 'utf8'),
  text: readFileSync(`${mini}.txt`, 'utf8'),
});
const checked = measure!.versions.map((version) => version.measure);
const [zh, en] = [speech(checked, 'zh'), speech(checked, 'en')];

const inForce: VersionStanding = { kind: 'inForce', effective: '2020-01-01' };
const act: ActOutcome = {
  kind: 'act',
  key: 'appear',
  name: '出庭应诉',
  bearer: '行政机关负责人',
  instance: [],
  version: inForce,
  restsOn: [],
  missing: [],
  rules: [],
  modality: { kind: 'is', value: 'must' },
  state: { kind: 'is', value: 'pending' },
  deadline: { kind: 'is', value: 'none' },
  doneOn: { kind: 'is', value: 'notDone' },
};

const open = (proven: boolean, awaits: 'fact' | 'judgement'): Settled<never> => ({
  kind: 'undetermined',
  proven,
  awaits,
});

describe('how an act stands', () => {
  it.each<[Partial<ActOutcome>, string, string]>([
    [
      {},
      '行政机关负责人应当出庭应诉 — 待履行',
      'the head of the organ must appear in court — to be fulfilled',
    ],
    [
      { state: { kind: 'is', value: 'overdue' }, deadline: { kind: 'is', value: '2021-05-10' } },
      '行政机关负责人应当出庭应诉 — 逾期未履行（期限2021年5月10日）',
      'the head of the organ must appear in court — overdue and not fulfilled (deadline 2021-05-10)',
    ],
    [
      {
        state: { kind: 'is', value: 'late' },
        deadline: { kind: 'is', value: '2021-05-10T09:30' },
        doneOn: { kind: 'is', value: 'timeUnknown' },
      },
      '行政机关负责人应当出庭应诉 — 逾期履行（期限2021年5月10日9时30分，履行时间未知）',
      'the head of the organ must appear in court — fulfilled late (deadline 2021-05-10 09:30, done at a time not told)',
    ],
    [
      { deadline: { kind: 'is', value: 'promptly' } },
      '行政机关负责人应当出庭应诉 — 待履行（及时）',
      'the head of the organ must appear in court — to be fulfilled (promptly)',
    ],
    [
      { modality: { kind: 'is', value: 'none' }, state: { kind: 'is', value: 'none' } },
      '行政机关负责人出庭应诉 — 未产生',
      'the head of the organ: appear in court — has not arisen',
    ],
    [
      { modality: { kind: 'is', value: 'mustNot' }, state: { kind: 'is', value: 'forbiddenDone' } },
      '行政机关负责人不得出庭应诉 — 违禁',
      'the head of the organ must not appear in court — done though forbidden',
    ],
    [
      { modality: open(true, 'fact'), state: open(true, 'fact') },
      '行政机关负责人是否应当出庭应诉 — 未定',
      'whether the head of the organ must appear in court — undetermined',
    ],
    [
      { modality: open(false, 'fact'), state: open(false, 'fact') },
      '行政机关负责人是否应当出庭应诉 — 未定（未证明）',
      'whether the head of the organ must appear in court — undetermined (not proven)',
    ],
    [
      { modality: open(true, 'judgement'), state: open(true, 'judgement') },
      '行政机关负责人是否应当出庭应诉 — 待认定',
      'whether the head of the organ must appear in court — awaits a judgement',
    ],
    [
      { modality: { kind: 'notApplicable' }, state: { kind: 'notApplicable' } },
      '行政机关负责人是否应当出庭应诉 — 不适用',
      'whether the head of the organ must appear in court — not applicable',
    ],
    [
      {
        modality: { kind: 'conflict', between: [[0], [1]] },
        state: { kind: 'conflict', between: [[0], [1]] },
        rules: ['一', '二'].map((clause, rule) => ({
          clause,
          rule,
          fared: 'holds',
          yieldsTo: [],
          literals: [],
        })),
      },
      '行政机关负责人出庭应诉的义务 — 冲突（一第一款第1项 与 一第一款第2项）',
      'the duty of the head of the organ to appear in court — conflict (一第一款第1项 against 一第一款第2项)',
    ],
    [{ version: { kind: 'none' } }, '出庭应诉 — 没有现行文本', 'appear in court — no version in force'],
    [
      { version: { kind: 'undetermined' } },
      '出庭应诉 — 适用哪一文本未定',
      'appear in court — which version applies is undetermined',
    ],
    [
      { version: { kind: 'textNotHeld', title: '试行办法' } },
      '出庭应诉 — 「试行办法」条文未收录',
      'appear in court — the text of "试行办法" is not held',
    ],
  ])('%j', (change, inChinese, inEnglish) => {
    expect(outcomeWords({ ...act, ...change }, zh)).toBe(inChinese);
    expect(outcomeWords({ ...act, ...change }, en)).toBe(inEnglish);
  });
});

describe('what is still to be asked', () => {
  const organ = [{ list: 'organ', listName: '机关', id: '某局' }];
  const fact = {
    key: 'is_review_organ',
    name: '是复议机关',
    instance: organ,
    question: '该机关是否为复议机关？',
  };

  it.each<[MissingFact, string, string]>([
    [
      { ...fact, standing: 'unknown' },
      '「某局」「该机关是否为复议机关？」（未知）',
      'organ "某局": review organ "该机关是否为复议机关？" (not told)',
    ],
    [
      { ...fact, standing: 'awaitsJudgement' },
      '「某局」「该机关是否为复议机关？」（待认定）',
      'organ "某局": review organ "该机关是否为复议机关？" (awaits a judgement)',
    ],
    [
      { ...fact, key: 'attendee', name: '到庭人', standing: 'listUnknown' },
      '「某局」有哪些到庭人？（未知）',
      'organ "某局": which attendee are there? (not told)',
    ],
    [
      { ...fact, key: 'attendee', name: '到庭人', standing: 'listIncomplete' },
      '「某局」还有没有别的到庭人？（未知）',
      'organ "某局": are there more attendee? (not told)',
    ],
    [
      { ...fact, key: 'asOf', name: '截至', standing: 'asOf' },
      '截至哪一天？（未知）',
      'as of which day? (not told)',
    ],
  ])('%j', (missing, inChinese, inEnglish) => {
    expect(askWords(missing, [], zh)).toBe(inChinese);
    expect(askWords(missing, [], en)).toBe(inEnglish);
  });

  it('names the instance only where it is another', () => {
    expect(askWords({ ...fact, standing: 'unknown' }, organ, zh)).toBe('「该机关是否为复议机关？」（未知）');
  });
});

describe('values', () => {
  it.each([
    ['1050', 'money', '1050元'],
    ['0.15', 'percent', '15%'],
    ['-0.125', 'percent', '-12.5%'],
    ['1/3', 'percent', '100/3%'],
    ['0', 'percent', '0%'],
    ['2', 'percent', '200%'],
    ['1/3', 'decimal', '1/3'],
    ['2021-05-10', 'date', '2021年5月10日'],
  ] as const)('%s in %s', (value, unit, said) => {
    expect(amountWords(value, unit, zh)).toBe(said);
  });

  it('says what is no date as it stands', () => {
    expect(dateWords('never', zh)).toBe('never');
  });
});
