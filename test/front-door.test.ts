/** The package as another program uses it: strings in, verdicts and reasons out. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadMeasureFolder } from '../cli/node.ts';
import {
  decide,
  explain,
  inWords,
  loadMeasure,
  message,
  reasonsInWords,
  type Verdict,
  verdictJson,
} from '../index.ts';

const mini = join(dirname(fileURLToPath(import.meta.url)), 'mini');
const read = (...path: readonly string[]): string => readFileSync(join(mini, ...path), 'utf8');
const rules = read('mini', '2020-01-01.tiao');
const text = read('mini', '2020-01-01.txt');
const facts = JSON.parse(read('facts.json')) as Record<string, unknown>;

/** The same measure a year later, with an act that the first did not have. */
const amended = {
  rules: rules
    .replace('自2020年1月1日', '自2022年1月1日')
    .replace(
      '指法院通知出庭。',
      '指法院通知出庭。\n  负责人未到庭的，行政机关负责人应当说明理由。\n  已说明理由的，认定已履行说明理由。',
    )
    .replace(
      '出庭应诉（每个机关、每次开庭，appear "appear in court"）',
      '出庭应诉（每个机关、每次开庭，appear "appear in court"）；说明理由（每个机关、每次开庭，explain_absence）',
    )
    .replace('    法院通知出庭　', '    已说明理由　是否　absence_explained\n    法院通知出庭　'),
  text,
};

function measureOf(...versions: readonly { rules: string; text: string }[]) {
  const { measure, diagnostics } = loadMeasure(versions);
  expect(diagnostics.map((each) => message(each, 'en'))).toEqual([]);
  return measure!;
}

function verdictOf(measure: ReturnType<typeof measureOf>, about: object, options = {}): Verdict {
  const { verdict, diagnostics } = decide(measure, about, options);
  expect(diagnostics).toEqual([]);
  return verdict!;
}

describe('the front door', () => {
  it('decides in five lines', () => {
    const { measure } = loadMeasure({ rules, text });
    const { verdict } = decide(measure!, facts, { asOf: '2021-06-01' });
    expect(inWords(measure!, verdict!)).toContain('行政机关负责人可以不出庭应诉 — 免除');
    expect(reasonsInWords(measure!, verdict!, 'en')).toContain('holds: by 一第二款');
    expect(explain(verdict!).questions[0]?.rules[0]?.words).toBe('涉及重大公共利益的案件；');
  });

  it('says under which readings a verdict was given, also of one that was written down', () => {
    const measure = measureOf({ rules, text });
    const other = verdictOf(measure, facts, { readings: { A01: '乙说' } });
    expect(inWords(measure, other)).toContain('取决于读法：采A01乙说');
    const revived = JSON.parse(verdictJson(other)) as Verdict;
    expect(inWords(measure, revived)).toContain('取决于读法：A01\n');
    expect(verdictJson(revived)).toBe(verdictJson(other));
  });

  it('chooses the version by the day of each hearing', () => {
    const measure = measureOf(amended, { rules, text });
    const hearings = [
      { id: '1', procedure: '二审', hearing_date: '2021-05-10' },
      { id: '2', procedure: '二审', hearing_date: '2022-05-10' },
      { id: '3', procedure: '二审', hearing_date: '2019-05-10' },
    ];
    const lists = { ...(facts.lists as object), hearing: { complete: true, items: hearings } };
    const { outcomes, versions } = verdictOf(measure, { lists, facts: facts.facts, asOf: '2023-01-01' });
    const standing = (key: string) =>
      outcomes
        .filter((outcome) => outcome.key === key)
        .map(({ instance, version }) => [instance.at(-1)?.id, version]);
    expect(standing('appear')).toEqual([
      ['1', { kind: 'inForce', effective: '2020-01-01' }],
      ['2', { kind: 'inForce', effective: '2022-01-01' }],
      ['3', { kind: 'none' }],
    ]);
    expect(standing('explain_absence')).toContainEqual(['2', { kind: 'inForce', effective: '2022-01-01' }]);
    expect(versions.map(({ effective }) => effective)).toEqual(['2020-01-01', '2022-01-01']);
  });

  it('gives no measure for rules with an error, and no verdict for facts with one', () => {
    const broken = loadMeasure({ rules: rules.replace('是复议机关的，', '是复译机关的，'), text });
    expect(broken.measure).toBeUndefined();
    expect(broken.diagnostics.map(({ code, file }) => [code, file])).toContainEqual(['NAM201', 'rules.tiao']);
    const misread = decide(measureOf({ rules, text }), '{"facts":{"public_interest":1}}');
    expect(misread.verdict).toBeUndefined();
    expect(misread.diagnostics.map(({ code }) => code)).toEqual(['RUN613']);
    expect(loadMeasure([]).measure).toBeUndefined();
    const misasked = decide(measureOf({ rules, text }), facts, { asOf: '1 June', readings: { A01: '丙说' } });
    expect([misasked.verdict, misasked.diagnostics.map(({ code }) => code)]).toEqual([
      undefined,
      ['RUN617', 'RUN624'],
    ]);
  });

  it('reads a folder, where there is a disk', () => {
    const { measure, diagnostics } = loadMeasureFolder(join(mini, 'mini'));
    expect(diagnostics).toEqual([]);
    expect(measure?.versions.length).toBe(1);
    expect(() => loadMeasureFolder(join(mini, 'nowhere'))).toThrow(/There is no ".*nowhere"/);
  });
});
