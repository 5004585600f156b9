/** The reader of cases in JSON: what it takes, what it refuses and in which words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../engine/read/facts.ts';
import { jsonLimits, readJson } from '../engine/read/json.ts';
import { message } from '../grammar/messages/index.ts';
import { docket, factKeyed, listKeyed } from './docket.ts';

const full = `{
  "measure": "docket", "asOf": "2021-06-01", "readings": { "A01": "乙说" },
  "lists": {
    "organ": { "complete": true, "items": [
      { "id": "某局", "is_review_organ": false },
      { "id": "某政府", "是复议机关": true, "review_ground": "inadmissible" } ] },
    "procedure": { "complete": true, "items": [ { "id": "一审" }, { "id": "二审" } ] },
    "hearing": { "complete": [ { "procedure": "一审" } ], "items": [
      { "id": "1", "procedure": "一审", "hearing_date": "2021-05-10" },
      { "id": "1", "procedure": "二审" } ] },
    "attendee": { "items": [
      { "id": "甲", "organ": "某局", "hearing": ["一审", "1"], "post": "正职", "arrived_at": "2021-05-10T09:30",
        "proof_submitted": "未发生" } ] } },
  "facts": {
    "public_interest": { "value": true, "judgedBy": "武清区人民法院", "on": "2021-04-01", "because": "受众广" },
    "amount_at_stake": "1050.50", "persons": 3, "factor": 1e-2, "fault": "15%", "cause": "强制拆除" },
  "pairs": [ { "organ": "某局", "hearing": ["一审", "1"], "renotified": false } ]
}`;

const at = (key: string, instance = '') =>
  readFacts(docket, full, 'case.json').facts?.answers[factKeyed(key)]?.get(instance)?.value;

describe('a case in JSON', () => {
  it('is read whole', () => {
    const read = readFacts(docket, full, 'case.json');
    expect(read.diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
    expect(read.asOf).toBe('2021-06-01');
    expect([...read.readings]).toEqual([['A01', '乙说']]);
  });

  it('keeps every value exact', () => {
    expect(at('amount_at_stake')).toEqual({ kind: 'number', n: 2101n, d: 2n });
    expect(at('persons')).toEqual({ kind: 'number', n: 3n, d: 1n });
    expect(at('factor')).toEqual({ kind: 'number', n: 1n, d: 100n });
    expect(at('fault')).toEqual({ kind: 'number', n: 3n, d: 20n });
    expect(at('hearing_date', '0')).toEqual({ kind: 'day', day: Date.parse('2021-05-10') / 86_400_000 });
    expect(at('arrived_at', '0')).toEqual({
      kind: 'minute',
      minute: Date.parse('2021-05-10T09:30Z') / 60_000,
    });
    expect(at('proof_submitted', '0')).toEqual({ kind: 'never' });
    expect(at('post', '0')).toEqual({ kind: 'option', option: 0 });
    expect(at('review_ground', '1')).toEqual({ kind: 'option', option: 0 });
    expect(at('cause')).toEqual({ kind: 'text', text: '强制拆除' });
    expect(at('renotified', '0,0')).toEqual({ kind: 'yesno', yes: false });
  });

  it('keeps digits that a JavaScript number would lose', () => {
    const { facts } = readFacts(docket, '{"facts":{"factor":0.1000000000000000055511151231257827}}', 'f');
    expect(facts?.answers[factKeyed('factor')]?.get('')?.value).toEqual({
      kind: 'number',
      n: 1000000000000000055511151231257827n,
      d: 10n ** 34n,
    });
  });

  it('keeps who judged, when and why', () => {
    const { facts } = readFacts(docket, full, 'f');
    expect(facts?.answers[factKeyed('public_interest')]?.get('')?.judgement).toEqual({
      by: '武清区人民法院',
      on: '2021-04-01',
      because: '受众广',
    });
  });

  it('knows for every tuple of parents how far a list is known', () => {
    const complete = (key: string) => [
      ...readFacts(docket, full, 'f').facts!.lists[listKeyed(key)]!.complete,
    ];
    expect(complete('organ')).toEqual([['', 'complete']]);
    expect(complete('hearing')).toEqual([
      ['0', 'complete'],
      ['1', 'incomplete'],
    ]);
    expect(complete('attendee')).toEqual([
      ['0,0', 'incomplete'],
      ['0,1', 'unknown'],
      ['1,0', 'unknown'],
      ['1,1', 'unknown'],
    ]);
  });

  it('takes an empty document: everything is unknown', () => {
    const { facts, diagnostics } = readFacts(docket, '{}', 'f');
    expect(diagnostics).toEqual([]);
    expect(facts?.answers.every((answers) => answers.size === 0)).toBe(true);
    expect([...facts!.lists[listKeyed('organ')]!.complete]).toEqual([['', 'unknown']]);
  });

  it('takes null for unknown', () => {
    const { facts, diagnostics } = readFacts(
      docket,
      '{"facts":{"persons":null},"lists":{"organ":null},"pairs":null}',
      'f',
    );
    expect(diagnostics).toEqual([]);
    expect(facts?.answers[factKeyed('persons')]?.size).toBe(0);
  });
});

/** What is wrong → the codes, and the words the place covers. */
const refused: readonly (readonly [
  name: string,
  source: string,
  problems: readonly (readonly [code: string, words: string])[],
])[] = [
  ['no JSON', '{"facts":}', [['RUN601', '}']]],
  ['no JSON, and a line after it', '{"facts": oui\n}', [['RUN601', 'oui']]],
  ['a string over two lines', '{"facts\n": {}}', [['RUN604', '\n']]],
  ['a string without end', '{"facts', [['RUN607', '']]],
  ['text after the end', '{} {}', [['RUN605', '{}']]],
  ['a key twice', '{"facts":{"persons":1,"persons":2}}', [['RUN602', '"persons"']]],
  ['a broken escape', '{"a\\q":1}', [['RUN604', '\\q":1}']]],
  ['half a character', '{"facts":{"cause":"\\ud800"}}', [['RUN604', '"\\ud800"}}']]],
  ['an unknown part', '{"fact":{}}', [['RUN611', '"fact"']]],
  [
    'an inherited name',
    '{"facts":{"__proto__":1,"constructor":1,"toString":1}}',
    [
      ['RUN610', '"__proto__"'],
      ['RUN610', '"constructor"'],
      ['RUN610', '"toString"'],
    ],
  ],
  ['a slip in a name', '{"facts":{"person":1}}', [['RUN611', '"person"']]],
  ['a fact by key and by name', '{"facts":{"persons":1,"人数":1}}', [['RUN612', '"人数"']]],
  ['a fact in the wrong place', '{"facts":{"is_review_organ":true}}', [['RUN641', '"is_review_organ"']]],
  [
    'a pair nobody asks about',
    '{"lists":{"organ":{"items":[{"id":"某局"}]}},"pairs":[{"organ":"某局"}]}',
    [['RUN640', '{"organ":"某局"}']],
  ],
  ['a null reference', '{"lists":{"hearing":{"items":[{"id":"1","procedure":null}]}}}', [['RUN628', 'null']]],
  ['a number for yes', '{"facts":{"public_interest":1}}', [['RUN613', '1']]],
  ['text for yes', '{"facts":{"public_interest":"是"}}', [['RUN613', '"是"']]],
  ['half a person', '{"facts":{"persons":1.5}}', [['RUN631', '1.5']]],
  ['too few', '{"facts":{"persons":0}}', [['RUN614', '0']]],
  ['too much', '{"facts":{"amount_at_stake":"100000000.01"}}', [['RUN638', '"100000000.01"']]],
  ['a huge exponent', '{"facts":{"factor":1e999999999}}', [['RUN632', '1e999999999']]],
  [
    'no such option',
    '{"lists":{"organ":{"items":[{"id":"某局","review_ground":"无"}]}}}',
    [['RUN630', '"无"']],
  ],
  [
    'no such day',
    '{"lists":{"procedure":{"items":[{"id":"一"}]},"hearing":{"items":[{"id":"1","procedure":"一","hearing_date":"2021-02-29"}]}}}',
    [['RUN634', '"2021-02-29"']],
  ],
  ['no such asOf', '{"asOf":"2021-13-01"}', [['RUN617', '"2021-13-01"']]],
  ['another measure', '{"measure":"x"}', [['RUN623', '"x"']]],
  ['no such reading', '{"readings":{"A02":"甲说"}}', [['RUN611', '"A02"']]],
  ['no such option of a reading', '{"readings":{"A01":"丙说"}}', [['RUN624', '"丙说"']]],
  [
    'an element without id',
    '{"lists":{"organ":{"items":[{"is_review_organ":true}]}}}',
    [['RUN621', '{"is_review_organ":true}']],
  ],
  ['an element without parent', '{"lists":{"hearing":{"items":[{"id":"1"}]}}}', [['RUN621', '{"id":"1"}']]],
  [
    'an unknown parent',
    '{"lists":{"hearing":{"items":[{"id":"1","procedure":"一"}]}}}',
    [['RUN618', '"一"']],
  ],
  ['an element twice', '{"lists":{"organ":{"items":[{"id":"某局"},{"id":"某局"}]}}}', [['RUN620', '"某局"']]],
  ['completeness in words', '{"lists":{"organ":{"complete":"yes"}}}', [['RUN629', '"yes"']]],
  [
    'a judgement of what nobody judges',
    '{"facts":{"persons":{"value":1,"judgedBy":"某"}}}',
    [['RUN616', '{"value":1,"judgedBy":"某"}']],
  ],
  [
    'an answer that does not arise',
    '{"lists":{"organ":{"items":[{"id":"某局","is_review_organ":false,"review_ground":"other"}]}}}',
    [['RUN615', '"other"']],
  ],
  ['a document that is a list', '[]', [['RUN625', '[]']]],
];

describe('what a case in JSON may not say', () => {
  it.each(refused)('%s', (_, source, problems) => {
    const { facts, diagnostics } = readFacts(docket, source, 'case.json');
    expect(diagnostics.map(({ code, span }) => [code, source.slice(span.start, span.end)])).toEqual(problems);
    expect(facts).toBeUndefined();
  });

  it('names the fact in its own words', () => {
    const [first] = readFacts(docket, '{"facts":{"persons":"多"}}', 'f').diagnostics;
    expect(message(first!, 'zh')).toBe('“人数”（人数？）应填整数，实际填了“"多"”。');
  });

  it('suggests the nearest name as a fix', () => {
    const [first] = readFacts(docket, '{"facts":{"person":1}}', 'f').diagnostics;
    expect(first?.fixes[0]?.edits).toEqual([{ span: { start: 10, end: 18 }, text: '"persons"' }]);
  });

  it('is told which element, where an id alone is not enough', () => {
    const twice = full.replace('"hearing": ["一审", "1"], "renotified"', '"hearing": "1", "renotified"');
    expect(readFacts(docket, twice, 'f').diagnostics.map(({ code }) => code)).toEqual(['RUN619']);
  });

  it('is refused when two pairs answer the same', () => {
    const pair = '{ "organ": "某局", "hearing": ["一审", "1"], "renotified": false }';
    const twice = full.replace(pair, `${pair}, ${pair}`);
    expect(readFacts(docket, twice, 'f').diagnostics.map(({ code }) => code)).toEqual(['RUN626']);
  });

  it('is told at most a hundred problems, and how many more there are', () => {
    const members = Array.from({ length: 1000 }, (_, at) => `"unknown${at}":1`).join(',');
    const { diagnostics } = readFacts(docket, `{"facts":{${members}}}`, 'f');
    expect(diagnostics).toHaveLength(101);
    expect(message(diagnostics.at(-1)!, 'zh')).toBe('另有900处问题未列出。');
  });

  it('is refused beyond the stated size, at once', () => {
    const long = `"${' '.repeat(jsonLimits.characters)}"`;
    expect(readJson(long, 'f').diagnostics.map(({ code }) => code)).toEqual(['RUN600']);
    const deep = '['.repeat(100_000);
    expect(readJson(deep, 'f').diagnostics.map(({ code }) => code)).toEqual(['RUN603']);
  });

  it('is refused when it has more instances than can be decided', () => {
    const ids = (key: string) => Array.from({ length: 400 }, (_, id) => `{"id":"${key}${id}"}`).join(',');
    const hearings = Array.from({ length: 400 }, (_, id) => `{"id":"${id}","procedure":"p0"}`).join(',');
    const source = `{"lists":{"organ":{"items":[${ids('o')}]},"procedure":{"items":[${ids('p')}]},"hearing":{"items":[${hearings}]}}}`;
    expect(readFacts(docket, source, 'f').diagnostics.map(({ code }) => code)).toContain('RUN622');
  });
});

describe('the JSON reader', () => {
  it('reads what JSON.parse reads, and says the same', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (source) => {
        const { json, diagnostics } = readJson(source, 'f');
        expect(diagnostics).toEqual([]);
        expect(plain(json!)).toEqual(JSON.parse(source));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses whatever JSON.parse refuses, and never throws', () => {
    const alphabet = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '1',
      '-',
      '.',
      'e',
      '\\',
      'u',
      'true',
      'null',
      ' ',
      '甲',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 12 }), (signs) => {
        const source = signs.join('');
        const { json, diagnostics } = readJson(source, 'f');
        expect(diagnostics.length > 0 || json !== undefined).toBe(true);
        expect(parses(source)).toBe(!diagnostics.some(({ code }) => code !== 'RUN602'));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on a mutated case', () => {
    fc.assert(
      fc.property(fc.nat(full.length - 1), fc.nat(12), fc.string({ maxLength: 4 }), (start, length, put) => {
        const source = full.slice(0, start) + put + full.slice(start + length);
        const { facts, diagnostics } = readFacts(docket, source, 'f');
        expect(facts === undefined).toBe(diagnostics.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

function parses(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function plain(json: NonNullable<ReturnType<typeof readJson>['json']>): unknown {
  switch (json.kind) {
    case 'null':
      return null;
    case 'boolean':
      return json.yes;
    case 'number':
      return Number(json.text);
    case 'string':
      return json.text;
    case 'array':
      return json.items.map(plain);
    case 'object':
      return Object.fromEntries([...json.members].map(([key, { value }]) => [key, plain(value)]));
  }
}
