/** Whether two cases tell the same: the same things, the same answers, the same lists held whole; their order is free. */
import type { Answered, Facts, InstanceKey } from '../facts.ts';
import type { CheckedMeasure, Over } from '../measure.ts';
import { instances, keyAt, pathOf } from '../read/instance.ts';
import { writeValue } from '../read/written.ts';

export const sameFacts = (measure: CheckedMeasure, a: Facts, b: Facts): boolean =>
  told(measure, a) === told(measure, b);

/** One line for each thing said, named by ids and not by positions. */
function told(measure: CheckedMeasure, facts: Facts): string {
  return [...saidOfLists(measure, facts), ...saidOfFacts(measure, facts)].sort().join('\n');
}

function saidOfLists(measure: CheckedMeasure, facts: Facts): readonly string[] {
  return facts.lists.flatMap(({ elements, complete }, list) => [
    ...elements.map((_, position) =>
      JSON.stringify(['element', list, pathOf(measure.lists, facts.lists, list, position)]),
    ),
    ...[...instances(measure.lists, facts.lists, measure.lists[list]!.within)].map((placed) => {
      const key = keyAt(placed, measure.lists[list]!.within)!;
      const parents = pathsAt(measure, facts, measure.lists[list]!.within, key);
      return JSON.stringify(['list', list, parents, complete.get(key) ?? 'unknown']);
    }),
  ]);
}

function saidOfFacts(measure: CheckedMeasure, facts: Facts): readonly string[] {
  return facts.answers.flatMap((answers, fact) =>
    [...answers].map(([key, answered]) =>
      JSON.stringify([
        'answer',
        fact,
        pathsAt(measure, facts, measure.facts[fact]!.over, key),
        answerWords(measure, fact, answered),
      ]),
    ),
  );
}

/** An answer with who judged it, as one string. */
export function answerWords(measure: CheckedMeasure, fact: number, { value, judgement }: Answered): string {
  const { by = null, on = null, because = null } = judgement ?? {};
  const said = writeValue(value, measure.facts[fact]!.type);
  return JSON.stringify([value.kind, said, judgement === undefined ? null : [by, on, because]]);
}

/** The elements of an instance, each by its path of ids. */
export function pathsAt(
  measure: CheckedMeasure,
  facts: Facts,
  over: Over,
  key: InstanceKey,
): readonly (readonly string[])[] {
  const positions = key === '' ? [] : key.split(',').map(Number);
  return over.map((list, i) => pathOf(measure.lists, facts.lists, list, positions[i]!));
}
