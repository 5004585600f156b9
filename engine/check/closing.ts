/** 除此以外 → whether each concept is closed (no rule stands: 否) or left to judgement, perhaps under one reading only. */
import type { Hold, Otherwise } from '../../grammar/tree.ts';
import type { Concept, Condition, Rule } from '../measure.ts';
import { assignmentOf, joined } from './assignments.ts';
import { type Checking, positionOf } from './checking.ts';
import { or } from './logic.ts';
import { questionsAnswered } from './questions.ts';
import { underReadings } from './readings.ts';
import { here, ofKind, type Placed } from './rules.ts';

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
  const closings = Map.groupBy(
    ofKind(placed, 'otherwise').map(({ sentence }) => sentence),
    (sentence) => positionOf(sentence.concept, 'concept', checking),
  );
  checkSaid(placed, rules, new Set(closings.keys()), checking);
  return [...checking.names.concepts.keys()].flatMap((concept) => {
    const own = closings.get(concept) ?? [];
    checkContradictions(own, checking);
    const opening = own.filter(({ closes }) => !closes);
    return opening.length === 0 ? [] : [{ concept, under: openUnder(opening, checking) }];
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

/** undefined: whatever the readings. Where they leave it closed, its judged fact does not arise and nobody is asked. */
function openUnder(opening: readonly Otherwise[], { readings, report }: Checking): Condition | undefined {
  if (opening.some((sentence) => sentence.readings.length === 0)) return undefined;
  return or(...opening.map((sentence) => underReadings(sentence.readings, readings, report)));
}

/** A definition says what the concept is, and so what it is not; a list of 认定 does not. */
function checkSaid(
  placed: readonly Placed[],
  rules: readonly Rule[],
  closed: ReadonlySet<number | undefined>,
  checking: Checking,
): void {
  const answered = questionsAnswered(rules, 'concept');
  const held = new Map(placed.filter(isHold).map((each) => [each.of.concept.text, each]));
  checking.names.concepts.forEach(({ name, declaration }, index) => {
    if (closed.has(index)) return;
    const list = held.get(name);
    if (!answered.has(index)) checking.report.say('LAW422', declaration.name.span, { concept: name });
    else if (list !== undefined) sayUnclosed(here(list), checking);
  });
}

const isHold = (placed: Placed): placed is Placed<Hold> => placed.of.kind === 'hold';

function sayUnclosed({ concept: { text }, span }: Hold, { report }: Checking): void {
  const at = { start: span.end, end: span.end };
  const fixes = [`除此以外，不认定为${text}。`, `除此以外，是否${text}由人工认定。`].map((added) => ({
    title: { zh: `加上“${added}”`, en: `Add “${added}”` },
    edits: [{ span: at, text: `\n  ${added}` }],
  }));
  report.say('LAW420', span, { concept: text }, { fixes });
}

/** Two closings contradict each other unless no choice of readings brings them together. */
function checkContradictions(closings: readonly Otherwise[], checking: Checking): void {
  const { report } = checking;
  closings.forEach((later, position) => {
    const first = closings
      .slice(0, position)
      .find((earlier) => earlier.closes !== later.closes && meet(earlier, later, checking));
    if (first === undefined) return;
    const related = [{ file: report.file, span: first.span }];
    report.say('LAW421', later.span, { concept: later.concept.text }, { related });
  });
}

function meet(a: Otherwise, b: Otherwise, { readings, report }: Checking): boolean {
  const [one, two] = [a, b].map((each) => assignmentOf(underReadings(each.readings, readings, report)));
  return one !== undefined && two !== undefined && joined(one, two) !== undefined;
}
