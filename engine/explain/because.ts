/** A condition with its truth → the reasons that decided it: of an 并且 that fails only what fails, of an 或者 that holds only what holds. */
import type { ConditionReason, FactReason, Ground, Truth, ValueReason } from '../decide/explanation.ts';
import type { Condition } from '../measure.ts';
import { conditionWords } from './condition.ts';
import { factAnswer, factNotes, factWords } from './fact.ts';
import { instanceWords } from './speech.ts';
import { type Told, told } from './told.ts';
import { nameWords, type Scene } from './value.ts';
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
  if (reason.ground.kind === 'reading') return told(readingSaid(reason.ground, words));
  const { answer, notes } = said(reason, condition, scene);
  const text = words.value(conditionWords(condition, scene), words.noted(answer, notes));
  return told(text, underneath(reason.ground, condition, scene, tell));
}

function readingSaid(ground: Extract<Ground, { kind: 'reading' }>, words: Words): string {
  const { reading, option, chosen } = ground;
  return option === chosen ? words.readingChosen(reading, chosen) : words.readingNot(reading, option, chosen);
}

/** The truth of a literal in a word, and what is worth adding. */
function said({ truth, ground }: LiteralReason, condition: Condition, scene: Scene) {
  const { words } = scene.speech;
  const plain = { answer: truthWord(truth, words), notes: [] as readonly string[] };
  switch (ground.kind) {
    case 'fact':
      if (truth === 'undetermined') return { answer: factAnswer(ground.fact, scene), notes: [] };
      if (condition.kind === 'fact' && ground.fact.standing === 'notApplicable')
        return { answer: words.notApplicable, notes: [] };
      return condition.kind === 'fact' && ground.fact.standing === 'told'
        ? { ...plain, notes: factNotes(ground.fact, scene) }
        : { ...plain, notes: [factWords(ground.fact, scene)] };
    case 'count':
      return ground.lacking === undefined ? plain : { ...plain, notes: [words.standing[ground.lacking]] };
    case 'questions':
    case 'compare':
    case 'reading':
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
  return [...facts.map((fact) => told(placedFact(fact, scene))), ...tell(questions)];
}

/** Inside a count a fact is said with its instance: the rule's own and the counted one bear the same name. */
function placedFact(fact: FactReason, scene: Scene): string {
  const said = factWords(fact, scene);
  return scene.counted === undefined
    ? said
    : scene.speech.words.ofInstance(instanceWords(fact.instance, scene.speech), said);
}

function elementsTold(
  { elements }: Extract<Ground, { kind: 'count' }>,
  condition: Condition,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  if (condition.kind !== 'count') return [];
  if (elements.length === 0)
    return [
      told(scene.speech.words.noElements(nameWords(scene.measure.lists[condition.list]!, scene.speech))),
    ];
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
