/** Cases that no text can tell, and the same mended: examples of RUN680 and up. */
import { type CaseToWrite, measureVocabulary, readExpectations, writeCase } from '../engine/cases/index.ts';
import type { Answered, Facts } from '../engine/facts.ts';
import type { Value } from '../engine/measure.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { parse } from '../grammar/index.ts';
import { docket } from './docket.ts';
import type { Made } from './made-examples.ts';

type Completeness = 'complete' | 'incomplete' | 'unknown';

/** The docket with these elements of lists that lie in nothing, and these answers. */
export function docketFacts(
  lists: Readonly<Record<string, readonly [Completeness, ...(readonly string[])]>>,
  answers: Readonly<Record<string, Answered | Value>> = {},
): Facts {
  return {
    lists: docket.lists.map(({ key, within }) => {
      const [complete = 'unknown', ...ids] = lists[key] ?? [];
      const elements = ids.map((id) => ({ id, parents: [] }));
      return { elements, complete: new Map(within.length === 0 ? [['', complete as Completeness]] : []) };
    }),
    answers: docket.facts.map(({ key, over }) => {
      const told = answers[key];
      if (told === undefined) return new Map();
      const answered = 'kind' in told ? { value: told, judgement: undefined } : told;
      return new Map([[over.length === 0 ? '' : '0', answered]]);
    }),
  };
}

const plain = docketFacts({ organ: ['complete', '某局'] });

/** What is said of writing the case; its text where nothing is. */
export function written(told: Partial<CaseToWrite>) {
  const whole = {
    name: '某案',
    sources: [],
    facts: plain,
    asOf: undefined,
    readings: new Map(),
    expectations: [],
  };
  return writeCase(docket, { ...whole, ...told });
}

const said = (told: Partial<CaseToWrite>): readonly Diagnostic[] => written(told).diagnostics;

const text = (words: string): Facts => docketFacts({}, { cause: { kind: 'text', text: words } });
const amount = (n: bigint, d = 1n): Facts => docketFacts({}, { factor: { kind: 'number', n, d } });

/** A 底案 with two organs of which more may be named. */
function overTwo(complete: Completeness): Partial<CaseToWrite> {
  const { tree } = parse('底案「两家机关」：\n  全案：机关有「甲」、「乙」。\n', {
    file: 'bases',
    vocabulary: measureVocabulary(docket),
  });
  const bases = tree.blocks.filter((block) => block.kind === 'base');
  return { base: { name: '两家机关', bases }, facts: docketFacts({ organ: [complete, '甲'] }) };
}

export const refused: Readonly<Record<string, Made>> = {
  RUN680: { bad: () => said({ facts: text('他说「不」') }), good: () => said({ facts: text('他说“不”') }) },
  RUN681: { bad: () => said({ sources: ['第8号'] }), good: () => said({ sources: ['H08'] }) },
  RUN682: { bad: () => said({ facts: amount(-1n) }), good: () => said({ facts: amount(1n, 8n) }) },
  RUN683: {
    bad: () => said({ facts: docketFacts({ organ: ['incomplete'] }) }),
    good: () => said({ facts: docketFacts({ organ: ['unknown'] }) }),
  },
  RUN684: {
    bad: () => said({ facts: docketFacts({ procedure: ['unknown', '一审'] }) }),
    good: () => said({ facts: docketFacts({ procedure: ['incomplete', '一审'] }) }),
  },
  RUN685: { bad: () => said(overTwo('incomplete')).slice(0, 1), good: () => said(overTwo('complete')) },
  RUN686: {
    bad: () => said({ facts: docketFacts({ organ: ['complete', '某局', '某局'] }) }),
    good: () => said({ facts: docketFacts({ organ: ['complete', '某局', '另一局'] }) }),
  },
  RUN688: { bad: () => said({ name: '「某案」' }), good: () => said({ name: '“某案”' }) },
  RUN689: {
    bad: () =>
      readExpectations(docket, ['第二条成立。\n案例「又一案」：结论应为：第三条成立'], 'x').diagnostics,
    good: () => readExpectations(docket, ['第二条成立。', '第三条成立'], 'x').diagnostics,
  },
  RUN687: { bad: () => said(overTwo('incomplete')).slice(1), good: () => said(overTwo('complete')) },
};
