/** 除此以外 → whether each concept is closed (no rule stands: 否) or left to judgement, perhaps under one reading only. */
import type { Hold, Otherwise } from '../../grammar/tree.ts';
import type { Concept, Condition, Rule } from '../measure.ts';
import { assignmentOf, joined } from './assignments.ts';
import { type Checking, positionOf } from './checking.ts';
import { or } from './logic.ts';
import { keyOfQuestion, rulesByQuestion } from './questions.ts';
import { underReadings } from './readings.ts';
import type { Placed } from './rules.ts';

/** A concept left to judgement outside its list, and under which readings: undefined, or those its sentences name. */
export interface Opening {
  readonly concept: number;
  readonly under: Condition | undefined;
}

export function readOpenings(
  placed: readonly Placed[],
  rules: readonly Rule[],
  checking: Checking,
): readonly Opening[] {
  const closings = Map.groupBy(closingsOf(placed, checking), ({ concept }) => concept);
  const answered = rulesByQuestion(rules);
  const held = new Map(
    placed.flatMap(({ sentence }) => (sentence.kind === 'hold' ? [heldAs(sentence)] : [])),
  );
  return checking.names.concepts.flatMap(({ name, declaration }, concept) => {
    const own = closings.get(concept) ?? [];
    checkContradiction(
      own.map(({ sentence }) => sentence),
      checking,
    );
    const isAnswered = answered.has(keyOfQuestion({ kind: 'concept', index: concept }));
    // A definition says what the concept is, and so what it is not; a list of 认定 does not.
    const list = held.get(name);
    if (own.length === 0 && !isAnswered)
      checking.report.say('LAW422', declaration.name.span, { concept: name });
    else if (own.length === 0 && list !== undefined)
      checking.report.say('LAW420', list.span, { concept: name });
    const opening = own.filter(({ sentence }) => !sentence.closes).map(({ sentence }) => sentence);
    return opening.length === 0 ? [] : [{ concept, under: openUnder(opening, checking) }];
  });
}

/** undefined: whatever the readings. Where they leave it closed, its judged fact does not arise and nobody is asked. */
function openUnder(opening: readonly Otherwise[], { readings, report }: Checking): Condition | undefined {
  if (opening.some((sentence) => sentence.readings.length === 0)) return undefined;
  return or(...opening.map((sentence) => underReadings(sentence.readings, readings, report)));
}

const heldAs = (sentence: Hold) => [sentence.concept.text, sentence] as const;

function closingsOf(placed: readonly Placed[], checking: Checking) {
  return placed.flatMap(({ sentence }) => {
    if (sentence.kind !== 'otherwise') return [];
    return [{ sentence, concept: positionOf(sentence.concept, 'concept', checking) }];
  });
}

export function readConcepts(openings: readonly Opening[], { names }: Checking): readonly Concept[] {
  const openFacts = new Map(
    openings.map(({ concept }, position) => [concept, names.facts.length + position]),
  );
  return names.concepts.map(({ name, key, label, over, declaration }, concept) => {
    const openFact = openFacts.get(concept);
    return {
      name,
      key,
      label,
      over,
      open: openFact !== undefined,
      openFact,
      opposite: declaration.opposite?.text,
    };
  });
}

/** Two closings contradict each other unless no choice of readings brings them together. */
function checkContradiction(closings: readonly Otherwise[], checking: Checking): void {
  const [first] = closings;
  const other = closings.find(
    (closing) => closing.closes !== first?.closes && meet(first!, closing, checking),
  );
  if (first === undefined || other === undefined) return;
  const { report } = checking;
  report.say(
    'LAW421',
    other.span,
    { concept: other.concept.text },
    { related: [{ file: report.file, span: first.span }] },
  );
}

function meet(a: Otherwise, b: Otherwise, { readings, report }: Checking): boolean {
  const [one, two] = [a, b].map((each) => assignmentOf(underReadings(each.readings, readings, report)));
  return one !== undefined && two !== undefined && joined(one, two) !== undefined;
}
