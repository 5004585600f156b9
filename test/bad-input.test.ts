/** Whatever comes in, as rules, as facts or as bytes: a message in words, never a crash, and the next call is as before. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { check } from '../engine/check/index.ts';
import { jsonLimits, readFacts } from '../engine/read/index.ts';
import { type Diagnostic, limits, message, type Parsed, parse } from '../grammar/index.ts';
import { decide, measureOf as loaded, verdictJson } from '../index.ts';
import { body, head, measureOf, names } from './trial.ts';

const root = join(import.meta.dirname, '..');
const small = head + names + body;
const measure = measureOf(small);
const plainFacts = '{"asOf":"2021-06-01","facts":{"proof_submitted":"2021-05-01","applied_on":"2021-05-02"}}';

/** What the same healthy call says after each bad one. */
const healthy = (): string =>
  verdictJson(decide(loaded([measureOf(small)]), plainFacts).verdict ?? expect.fail('nothing was decided'));
const before = healthy();

/** Far above what any of these takes, and far below what a person would call hanging. */
const patience = 20_000;

function timed<T>(what: () => T): T {
  const start = performance.now();
  const done = what();
  expect(performance.now() - start).toBeLessThan(patience);
  return done;
}

/** Every message is short, filled in, and stands inside the text. */
function expectSpoken(diagnostics: readonly Diagnostic[], source: string): void {
  for (const each of diagnostics) {
    expect(each.span.start).toBeLessThanOrEqual(each.span.end);
    expect(each.span.end).toBeLessThanOrEqual(source.length);
    for (const locale of ['zh', 'en'] as const) {
      const words = message(each, locale);
      expect(words).not.toMatch(/\{[a-z]+\}|undefined|\[object/i);
      expect(words.length, each.code).toBeLessThan(2000);
    }
  }
}

interface Read extends Parsed {
  readonly codes: readonly string[];
  readonly hasMeasure: boolean;
}

/** Parsed and checked as the command line does it; what is wrong in any way is no measure. */
function read(source: string): Read {
  return timed(() => {
    const parsed = parse(source, { file: 'f' });
    const checked = check({ ...parsed, source, file: 'f' }, undefined);
    const diagnostics = [...parsed.diagnostics, ...checked.diagnostics];
    expectSpoken(diagnostics, source);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(checked.measure === undefined).toBe(errors.length > 0);
    const codes = [...new Set(errors.map(({ code }) => code))];
    return { ...parsed, codes, hasMeasure: checked.measure !== undefined };
  });
}

const many = 100_000;
const times = (count: number, of: (at: number) => string, joint = ''): string =>
  Array.from({ length: count }, (_, at) => of(at)).join(joint);
const fact = (lines: string): string => small.replace('    备注', `${lines}\n    备注`);
const condition = (text: string): string => small.replace('材料已交，并且申请', `${text}申请`);
const value = (text: string): string => small.replace('标的额乘以1%', text);

/** What is written → the codes of its errors. */
const texts: readonly (readonly [name: string, source: string, codes: readonly string[]])[] = [
  ['nothing', '', ['SYN116']],
  ['10 MB', '应当'.repeat(5_000_000), ['SYN101', 'SYN116']],
  ['one line of 2 MB', '应当出庭'.repeat(500_000), ['SYN116', 'NAM201']],
  ['2 MB of blanks', ' '.repeat(2_000_000), ['SYN116']],
  ['2 MB of sentence ends', '。'.repeat(2_000_000), ['SYN116', 'SYN105', 'SYN117']],
  ['2 MB of digits', '1'.repeat(2_000_000), ['SYN116', 'SYN105']],
  ['2 MB of NUL', '\0'.repeat(2_000_000), ['SYN116', 'SYN102']],
  ['brackets in a condition', condition('（'.repeat(many)), ['SYN109']],
  ['quotations in a condition', condition('「'.repeat(many)), ['SYN103']],
  ['name marks in a condition', condition('『'.repeat(many)), ['SYN103', 'NAM201']],
  ['clause marks in a condition', condition('【'.repeat(many)), ['SYN103', 'SYN111']],
  ['brackets in a value, closed', value(`${'（'.repeat(many)}标的额${'）'.repeat(many)}`), ['SYN109']],
  ['brackets in a declaration', fact(`    ${'（'.repeat(many)}　是否　x`), ['SYN105']],
  ['closing marks alone', '」』】）'.repeat(many), ['SYN116', 'NAM201']],
  ['并且 without conditions', condition('并且'.repeat(many)), ['SYN105']],
  ['100,000 names', fact(times(many, (at) => `    甲${at}　是否　f${at}`, '\n')), ['NAM218']],
  ['a name of 100,000 characters', fact(`    ${'甲'.repeat(many)}　是否　x`), ['NAM209']],
  ['100,000 options', fact(`    某项　${times(many, (at) => `选${at}号（o${at}）`, '、')}　x`), ['NAM218']],
  [
    'lists inside lists, 18,000 deep',
    small.replace(
      '对象：',
      `对象：${times(18_000, (at) => `表甲${at}号（个，l${at}${at ? `，属于表甲${at - 1}号` : ''}）；`)}`,
    ),
    ['NAM217', 'SYN117'],
  ],
  ['a Chinese number of 200,000 characters', value(`${'九亿'.repeat(many)}元`), ['SYN112']],
  ['bidi marks', small.replaceAll('，', '，\u202E'), ['SYN102']],
  ['lone surrogates', small.replaceAll('，', '，\uD800'), ['SYN102']],
  ['a day that does not exist', small.replace('2021年5月10日', '2021年2月30日'), ['SYN104']],
];

describe('rule text', () => {
  it.each(texts)('%s', (_, source, codes) => {
    const told = read(source).codes;
    expect(told).toEqual(expect.arrayContaining([...codes]));
    expect(healthy()).toBe(before);
  });

  it('100,000 并且 are as many parts, all of them read', () => {
    const { tree, codes, hasMeasure } = read(condition('材料已交，并且'.repeat(many)));
    expect({ codes, hasMeasure }).toEqual({ codes: [], hasMeasure: true });
    // and once where it is declared
    expect(JSON.stringify(tree).match(/"材料已交"/g)).toHaveLength(many + 1);
    expect(healthy()).toBe(before);
  });

  it('a file of the greatest length is still read', () => {
    const source = small.padEnd(limits.source, '\n');
    expect(read(source).hasMeasure).toBe(true);
    expect(read(`${source}\n`).codes).toContain('SYN101');
  });

  it('pieces of the measure taken out, put in and doubled', () => {
    const wuqing = readFileSync(join(root, 'rules/wuqing-court-appearance/2020-12-03.tiao'), 'utf8');
    const slice = fc.tuple(
      fc.nat(wuqing.length),
      fc.oneof(fc.nat(8), fc.nat(2000)),
      fc.nat(wuqing.length),
      fc.constantFrom('delete', 'insert', 'double'),
    );
    fc.assert(
      fc.property(fc.array(slice, { minLength: 1, maxLength: 3 }), (slices) => {
        const mutant = slices.reduce((text, [at, length, from, how]) => {
          const rest = text.slice(at + (how === 'delete' ? length : 0));
          const put = {
            delete: '',
            insert: wuqing.slice(from, from + length),
            double: text.slice(at, at + length),
          };
          return text.slice(0, at) + put[how as keyof typeof put] + rest;
        }, wuqing);
        read(mutant);
      }),
      { numRuns: 40 },
    );
    expect(healthy()).toBe(before);
  });
});

/** A fact as it is written → words that must stand in the Chinese and in the English message. */
const answers: readonly (readonly [json: string, zh: readonly string[], en: readonly string[]])[] = [
  ['"persons":"three"', ['人数', '整数', 'three'], ['人数', 'whole number', 'three']],
  ['"persons":1.5', ['人数', '整数', '1.5'], ['人数', 'whole number', '1.5']],
  ['"persons":1e400', ['人数', '1e400'], ['人数', '1e400']],
  ['"persons":[[1]]', ['人数', '整数'], ['人数', 'whole number']],
  ['"persons":1,"persons":2', ['persons', '两次'], ['persons', 'twice']],
  ['"persons":1,"人数":1', ['人数', '只能填写一次'], ['人数', 'only once']],
  [`"amount_at_stake":${'9'.repeat(41)}`, ['标的额', '40位'], ['标的额', '40 digits']],
  ['"amount_at_stake":"五万元"', ['标的额', '数字', '五万元'], ['标的额', 'number', '五万元']],
  [
    '"applied_on":"2021-02-29"',
    ['申请日期', '日历上有', '2021-02-29'],
    ['申请日期', 'calendar', '2021-02-29'],
  ],
  ['"applied_on":20210502', ['申请日期', '20210502'], ['申请日期', '20210502']],
  ['"proof_submitted":false', ['材料时间', '未发生', 'false'], ['材料时间', 'never', 'false']],
  ['"public_interest":"yes"', ['涉及公共利益', '是或否'], ['涉及公共利益', 'yes or no']],
  ['"remark":7', ['备注', '文字', '7'], ['备注', 'text', '7']],
  ['"remark":"\\udc00"', ['不能识别'], ['cannot be read']],
  ['"hearing_date":"2021-05-10"', ['hearing_date', '开庭'], ['hearing_date', '开庭']],
  ['"person":1', ['person', '最接近', 'persons'], ['person', 'nearest', 'persons']],
  ['"__proto__":{"persons":1}', ['__proto__'], ['__proto__']],
  ['"constructor":{"prototype":{}}', ['constructor'], ['constructor']],
  ['"hasOwnProperty":true', ['hasOwnProperty'], ['hasOwnProperty']],
  ['"persons":3', [], []],
];

describe('facts', () => {
  it.each(answers)('{%s}', (json, zh, en) => {
    const source = `{"facts":{${json}}}`;
    const { facts, diagnostics } = readFacts(measure, source, 'f');
    expect(facts === undefined).toBe(zh.length > 0);
    expectSpoken(diagnostics, source);
    for (const words of zh) expect(diagnostics.map((each) => message(each, 'zh')).join()).toContain(words);
    for (const words of en) expect(diagnostics.map((each) => message(each, 'en')).join()).toContain(words);
    expect(healthy()).toBe(before);
  });

  it.each([
    ['nothing at all', ''],
    ['a piece of a document', '{"facts":{"persons":'],
    ['10 MB of brackets', '['.repeat(jsonLimits.characters)],
    ['10 MB of one text', `{"facts":{"remark":"${'甲'.repeat(jsonLimits.characters)}"}}`],
    ['a million unknown keys', `{"facts":{${times(600_000, (at) => `"k${at}":1`, ',')}}}`],
    ['a fact 100,000 brackets deep', `{"facts":{"persons":${'['.repeat(many)}${']'.repeat(many)}}}`],
    ['objects 100,000 deep', '{"facts":'.repeat(many)],
    ['a number of two million digits', `{"facts":{"amount_at_stake":${'9'.repeat(2_000_000)}}}`],
    ['a lone surrogate as it is', '{"facts":{"remark":"\uD800"}}'],
    ['NUL', '{"facts":{"remark":"\0"}}'],
  ])('%s', (_, source) => {
    const { verdict, diagnostics } = timed(() => decide(loaded([measure]), source));
    expect(verdict).toBeUndefined();
    expectSpoken(diagnostics, source);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(healthy()).toBe(before);
  });

  it('a lone surrogate in an object is refused too', () => {
    const { verdict, diagnostics } = decide(loaded([measure]), { facts: { remark: '\uD800' } });
    expect({ verdict, codes: diagnostics.map(({ code }) => code) }).toEqual({
      verdict: undefined,
      codes: ['RUN604'],
    });
  });

  it('a number beyond what JavaScript counts is kept as written', () => {
    const { facts } = readFacts(measure, '{"facts":{"amount_at_stake":9007199254740993.01}}', 'f');
    const stake = measure.facts.findIndex(({ key }) => key === 'amount_at_stake');
    expect(facts?.answers[stake]?.get('')?.value).toEqual({
      kind: 'number',
      n: 900719925474099301n,
      d: 100n,
    });
  });

  it('a missing fact is never an error, whichever it is', () => {
    const all = {
      public_interest: { value: true, judgedBy: '某法院', on: '2021-04-01' },
      amount_at_stake: '1050.5',
      persons: 3,
      applied_on: '2021-05-02',
      proof_submitted: '2021-05-01',
      remark: '无',
    };
    const law = loaded([measure]);
    fc.assert(
      fc.property(fc.subarray(Object.entries(all)), fc.boolean(), (told, asNull) => {
        const left = Object.keys(all).map((key) => [key, null] as const);
        const facts = Object.fromEntries([...(asNull ? left : []), ...told]);
        const { verdict, diagnostics } = decide(law, { asOf: '2021-06-01', facts });
        expect(diagnostics).toEqual([]);
        expect(verdict).toBeDefined();
      }),
    );
  });
});

describe('bytes on the command line', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-bytes-'));
  const rules = join(scratch, 'mini');
  const file = join(rules, '2020-01-01.tiao');
  beforeAll(() => cpSync(join(root, 'test/mini/mini'), rules, { recursive: true }));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  /** 规则 in GBK */
  const gbk = Uint8Array.from([0xb9, 0xe6, 0xd4, 0xf2]);
  const checked = (bytes: Uint8Array): { readonly exit: unknown; readonly said: string } => {
    writeFileSync(file, bytes);
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const exit = run(['check', rules], { out: say, err: say, stdin: () => new Uint8Array() });
    return { exit, said: said.join('') };
  };

  it.each<[string, Uint8Array, string]>([
    ['UTF-16', utf16(small), 'UTF-16'],
    ['GBK', gbk, 'GBK'],
    ['half a character of UTF-8', Buffer.from(small).subarray(0, 100), 'UTF-8'],
    ['NUL', Buffer.from(`${small}\0`), 'SYN192'],
    ['nothing', new Uint8Array(), '语言 1。'],
    ['16 MB of anything', new Uint8Array(17 * 1024 * 1024), 'MB'],
  ])('%s is refused in words', (_, bytes, words) => {
    const { exit, said } = timed(() => checked(bytes));
    expect({ exit, said }).toEqual({ exit: 1, said: expect.stringContaining(words) });
  });

  it('any bytes: exit code 1 and a message', () => {
    const mini = readFileSync(join(root, 'test/mini/mini/2020-01-01.tiao'));
    const spoilt = fc.tuple(fc.nat(mini.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), spoilt.map(put(mini))), (bytes) => {
        const { exit, said } = timed(() => checked(bytes));
        expect([0, 1]).toContain(exit);
        expect(said).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('and the file as it was is checked as before', () => {
    expect(checked(readFileSync(join(root, 'test/mini/mini/2020-01-01.tiao')))).toMatchObject({ exit: 0 });
  });
});

const put =
  (file: Uint8Array) =>
  ([at, bytes]: readonly [number, Uint8Array]): Uint8Array =>
    Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + bytes.length)]);
