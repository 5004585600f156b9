/** The targets are held to the engine: by every case of every measure here, and by random changes to them. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../cli/project.ts';
import { basesOf, casesOf, caseToJson, readCase } from '../engine/cases/index.ts';
import { compile, decide, verdictJson } from '../engine/decide/index.ts';
import type { Facts } from '../engine/facts.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { readFacts } from '../engine/read/index.ts';
import { agreement, compileJsonLogic, runJsonLogic } from '../engine/targets/json-logic/index.ts';
import { factsSchema } from '../engine/targets/schema.ts';
import { verdictSchema } from '../engine/targets/verdict-schema.ts';
import type { CaseBlock } from '../grammar/tree.ts';
import { docket } from './docket.ts';

const here = dirname(fileURLToPath(import.meta.url));
const { measures } = loadProject([join(here, '../rules'), join(here, 'laws'), join(here, 'laws/synthetic')]);
const files = measures.flatMap(({ id, files }) =>
  files.flatMap((each) => {
    const blocks = casesOf(each.tree.blocks);
    return each.version.measure && blocks.length > 0
      ? [
          {
            name: `${id} ${each.version.date}`,
            measure: each.version.measure,
            bases: basesOf(each.tree.blocks),
            blocks,
          },
        ]
      : [];
  }),
);

const validator = (measure: CheckedMeasure) =>
  new Ajv2020({ strictTypes: true, allowUnionTypes: true }).compile(factsSchema(measure));

describe.each(files)('$name', ({ measure, bases, blocks }) => {
  const isValid = validator(measure);
  const told = (block: CaseBlock) => readCase(measure, block, bases, 'cases');

  it('has cases whose JSON reads back to the same facts, and fits the schema', () => {
    for (const block of blocks) {
      const { json } = caseToJson(measure, block, bases, 'cases');
      const read = readFacts(measure, JSON.stringify(json), 'case.json');
      expect(read.diagnostics).toEqual([]);
      const { facts, asOf, readings } = told(block);
      expect({ facts: read.facts, asOf: read.asOf, readings: read.readings }).toEqual({
        facts,
        asOf,
        readings,
      });
      expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
    }
  });

  it('says in JSON Logic what the engine says, or less', { timeout: 120_000 }, () => {
    const program = compile(measure);
    const logicUnder = remembered((readings: readonly number[]) =>
      compileJsonLogic(measure, 'rules', readings),
    );
    for (const block of sample(blocks)) {
      const { facts, asOf, readings } = told(block);
      const logic = logicUnder(chosen(measure, readings));
      const verdict = decide([{ program, facts: facts! }], { asOf, readings });
      const found = agreement(verdict, runJsonLogic(apply, measure, logic, facts!, asOf), measure.effective);
      expect(
        found.differing.map(({ outcome, ...rest }) => ({
          case: block.name.text,
          outcome: outcome.name,
          ...rest,
        })),
      ).toEqual([]);
      tally.agreed += found.agreed;
      tally.cautious += found.cautious;
    }
  });
});

describe('the schema of verdicts', () => {
  it('takes every verdict, and nothing with a part too few or too many', () => {
    const isVerdict = new Ajv2020({ strictTypes: true }).compile(verdictSchema);
    for (const { measure, bases, blocks } of files.slice(2)) {
      const program = compile(measure);
      for (const block of blocks) {
        const { facts, asOf, readings } = readCase(measure, block, bases, 'cases');
        const verdict = JSON.parse(verdictJson(decide([{ program, facts: facts! }], { asOf, readings })));
        expect(isVerdict(verdict), JSON.stringify(isVerdict.errors)).toBe(true);
        expect(isVerdict({ ...verdict, more: 1 })).toBe(false);
        expect(isVerdict({ ...verdict, outcomes: undefined })).toBe(false);
      }
    }
  });
});

/** The same case with some of its answers and of its lists' completeness taken away. */
const lessKnown = (facts: Facts, forget: () => boolean): Facts => ({
  answers: facts.answers.map((answers) => new Map([...answers].filter(() => !forget()))),
  lists: facts.lists.map(({ elements, complete }) => ({
    elements,
    complete: new Map(
      [...complete].map(([key, standing]) => [key, forget() ? 'unknown' : standing] as const),
    ),
  })),
});

describe('JSON Logic on half-known cases', () => {
  const small = files.filter(({ blocks }) => blocks.length < 30);

  it('is never surer than the engine', { timeout: 120_000 }, () => {
    const programs = small.map(({ measure }) => ({
      program: compile(measure),
      logic: compileJsonLogic(measure, 'rules'),
    }));
    let agreed = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.infiniteStream(fc.nat(9)), fc.nat(9), (which, one, dice, share) => {
        const at = which % small.length;
        const { measure, bases, blocks } = small[at]!;
        const { facts, asOf } = readCase(measure, blocks[one % blocks.length]!, bases, 'cases');
        const half = lessKnown(facts!, () => dice.next().value! < share);
        const { program, logic } = programs[at]!;
        const found = agreement(
          decide([{ program, facts: half }], { asOf }),
          runJsonLogic(apply, measure, logic, half, asOf),
          measure.effective,
        );
        expect(found.differing.map(({ outcome, ...rest }) => ({ outcome: outcome.name, ...rest }))).toEqual(
          [],
        );
        agreed += found.agreed;
      }),
      { numRuns: 300 },
    );
    expect(agreed).toBeGreaterThan(1000);
  });
});

const tally = { agreed: 0, cautious: 0 };

it('is seldom more cautious than the engine', () => {
  expect(tally.agreed).toBeGreaterThan(1000);
  expect(tally.cautious).toBeLessThan(tally.agreed / 10);
});

/** The option of each reading that a case is decided under, by position. */
function chosen({ readings }: CheckedMeasure, named: ReadonlyMap<string, string>): readonly number[] {
  return readings.map(({ id, options, adopted }) => {
    const option = options.findIndex(({ name }) => name === named.get(id));
    return option < 0 ? adopted : option;
  });
}

function remembered<A extends object, B>(make: (argument: A) => B): (argument: A) => B {
  const made = new Map<string, B>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const before = made.get(key) ?? make(argument);
    made.set(key, before);
    return before;
  };
}

/** Of a large collection every third: `tiaowen test --engines own,json-logic` runs them all. */
const sample = (blocks: readonly CaseBlock[]): readonly CaseBlock[] =>
  blocks.length > 35 ? blocks.filter((_, at) => at % 3 === 0) : blocks;

const apply = (logic: unknown, data: object): unknown => jsonLogic.apply(logic as RulesLogic, data);

/** What depends on other parts of the document, or on exact numbers: no schema can say it. */
const beyondSchema = new Set([
  'RUN602',
  'RUN614',
  'RUN615',
  'RUN618',
  'RUN619',
  'RUN620',
  'RUN622',
  'RUN626',
  'RUN638',
]);

describe('the schema and the reader', () => {
  const isValid = validator(docket);

  it('judge alike what a schema can say', () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(mutated, (document) => {
        const source = JSON.stringify(document);
        const codes = readFacts(docket, source, 'f').diagnostics.map(({ code }) => code);
        const accepts = isValid(JSON.parse(source));
        counts[accepts ? 'accepted' : 'refused']++;
        if (!accepts) expect(codes, `${source} ${JSON.stringify(isValid.errors)}`).not.toEqual([]);
        else
          expect(
            codes.filter((code) => !beyondSchema.has(code)),
            source,
          ).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(150);
  });
});

const scalar = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  1,
  3,
  -1,
  1.5,
  1e20,
  '1',
  '1.50',
  '1e3',
  '15%',
  '是',
  '未发生',
  'never',
  '2021-05-10',
  '2020-02-29',
  '2021-02-29',
  '0000-01-01',
  '2021-05-10T09:30',
  '2021-05-10T24:00',
  '正职',
  'chief',
  'inadmissible',
  '某局',
  '一审',
  '甲说',
  'docket',
  'unknown',
  '',
  [],
  {},
  ['一审', '1'],
  [null],
  { value: true, judgedBy: '某' },
  { value: null, on: '2021-13-01' },
  { procedure: '一审' },
  { procedure: '一审', complete: false },
);

const key = fc.constantFrom(
  'id',
  'complete',
  'items',
  'organ',
  '机关',
  'hearing',
  '开庭',
  'procedure',
  '程序',
  'attendee',
  'persons',
  '人数',
  'factor',
  'fault',
  'public_interest',
  'cause',
  'amount_at_stake',
  '标的额',
  'hearing_date',
  'renotified',
  'post',
  'proof_submitted',
  'arrived_at',
  'is_review_organ',
  'review_ground',
  'lists',
  'facts',
  'pairs',
  'asOf',
  'readings',
  'A01',
  'measure',
  '__proto__',
  'nothing',
);

const base = {
  measure: 'docket',
  asOf: '2021-06-01',
  readings: { A01: '乙说' },
  lists: {
    organ: {
      complete: true,
      items: [
        { id: '某局', is_review_organ: false },
        { id: '某政府', 是复议机关: true },
      ],
    },
    procedure: { items: [{ id: '一审' }] },
    hearing: {
      complete: [{ procedure: '一审' }],
      items: [{ id: '1', procedure: '一审', hearing_date: '2021-05-10' }],
    },
    attendee: {
      items: [
        {
          id: '甲',
          organ: '某局',
          hearing: ['一审', '1'],
          post: '正职',
          proof_submitted: '未发生',
          arrived_at: '2021-05-10T09:30',
        },
      ],
    },
  },
  facts: {
    public_interest: { value: true, judgedBy: '某' },
    amount_at_stake: '1050.50',
    persons: 3,
    factor: 0.5,
    fault: '15%',
    cause: '拆除',
  },
  pairs: [{ organ: '某局', hearing: ['一审', '1'], renotified: false }],
};

/** The document with a few members put, replaced or taken out, anywhere in it. */
const mutated = fc
  .array(fc.tuple(fc.nat(), key, fc.option(scalar, { nil: undefined })), { minLength: 1, maxLength: 3 })
  .map((changes) => {
    const document = structuredClone(base) as unknown;
    for (const [where, name, value] of changes) change(document, where, name, structuredClone(value));
    return document;
  });

function change(document: unknown, where: number, name: string, value: unknown): void {
  const places = objectsIn(document);
  const place = places[where % places.length] as Record<string, unknown>;
  const names = Object.keys(place);
  const existing = names[where % Math.max(1, names.length)];
  const target = where % 3 === 0 || existing === undefined || Array.isArray(place) ? name : existing;
  if (Array.isArray(place)) place.push(value ?? null);
  else if (value === undefined) delete place[target];
  else Object.defineProperty(place, target, { value, enumerable: true, configurable: true, writable: true });
}

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
