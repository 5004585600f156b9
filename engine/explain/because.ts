/** A condition with its truth → the reasons that decided it: of an 并且 that fails only what fails, of an 或者 that holds only what holds. */
import type { ConditionReason, Ground, Truth, ValueReason } from '../decide/explanation.ts';
import type { Condition } from '../measure.ts';
import { conditionWords } from './condition.ts';
import { factAnswer, factNotes, factWords } from './fact.ts';
import { instanceWords } from './speech.ts';
import { type Told, told } from './told.ts';
import type { Scene } from './value.ts';
import type { Words } from './words.ts';

/** Tells the questions that a reason rests on; `reasons.ts` gives it, so that each is told once. */
export type TellQuestions = (questions: readonly number[]) => readonly Told[];

export function becauseTold(
  reason: ConditionReason,
  condition: Condition,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  if (reason.kind === 'true' || condition.kind === 'true') return [];
  if (reason.kind === 'literal') return [literalTold(reason, condition, scene, tell)];
  const parts = partsOf(condition);
  return reason.parts.flatMap((part, position) => {
    const own = parts[position];
    return own !== undefined && decides(part.truth, reason) ? becauseTold(part, own, scene, tell) : [];
  });
}

/** Whether a part had a say in the truth of the whole. */
function decides(
  part: Truth,
  { kind, truth }: Extract<ConditionReason, { kind: 'and' | 'or' | 'not' }>,
): boolean {
  const settling = { and: 'no', or: 'yes', not: undefined }[kind];
  if (settling === undefined) return true;
  if (truth === settling) return part === settling;
  // all of it is needed: what is settled the other way is not worth telling while something is open
  return truth === 'yes' || truth === 'no' || (part !== 'yes' && part !== 'no');
}

function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts;
    case 'not':
      return [condition.part];
    default:
      return [];
  }
}

type LiteralReason = Extract<ConditionReason, { kind: 'literal' }>;

function literalTold(reason: LiteralReason, condition: Condition, scene: Scene, tell: TellQuestions): Told {
  const { words } = scene.speech;
  const { answer, notes } = said(reason, condition, scene);
  const text = words.value(conditionWords(condition, scene), words.noted(answer, notes));
  return told(text, underneath(reason.ground, condition, scene, tell));
}

/** The truth of a literal in a word, and what is worth adding. */
function said({ truth, ground }: LiteralReason, condition: Condition, scene: Scene) {
  const { words } = scene.speech;
  const plain = { answer: truthWord(truth, words), notes: [] as readonly string[] };
  switch (ground.kind) {
    case 'fact':
      if (truth === 'undetermined') return { answer: factAnswer(ground.fact, scene), notes: [] };
      return condition.kind === 'fact' && ground.fact.standing === 'told'
        ? { ...plain, notes: factNotes(ground.fact, scene) }
        : { ...plain, notes: [factWords(ground.fact, scene)] };
    case 'reading':
      return { ...plain, notes: [words.readingChosen(ground.reading, ground.chosen)] };
    case 'count':
      return ground.lacking === undefined ? plain : { ...plain, notes: [words.standing[ground.lacking]] };
    case 'questions':
    case 'compare':
      return plain;
  }
}

function underneath(
  ground: Ground,
  condition: Condition,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  switch (ground.kind) {
    case 'questions':
      return tell(ground.questions);
    case 'compare':
      return [ground.left, ground.right].flatMap((value) => valueTold(value, scene, tell));
    case 'count':
      return elementsTold(ground, condition, scene, tell);
    case 'fact':
    case 'reading':
      return [];
  }
}

/** The facts and questions that a value was taken from. */
export function valueTold(
  { facts, questions }: ValueReason,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  return [...facts.map((fact) => told(factWords(fact, scene))), ...tell(questions)];
}

function elementsTold(
  { elements }: Extract<Ground, { kind: 'count' }>,
  condition: Condition,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  if (condition.kind !== 'count') return [];
  if (elements.length === 0)
    return [told(scene.speech.words.noElements(scene.measure.lists[condition.list]!.name))];
  const inside = { ...scene, counted: condition.list };
  return elements.map(({ instance, condition: reason }) =>
    told(
      scene.speech.words.value(
        instanceWords(instance, scene.speech),
        truthWord(reason.truth, scene.speech.words),
      ),
      becauseTold(reason, condition.where, inside, tell),
    ),
  );
}

export function truthWord(truth: Truth, words: Words): string {
  return { yes: words.yes, no: words.no, undetermined: words.undetermined, conflict: words.conflict }[truth];
}
