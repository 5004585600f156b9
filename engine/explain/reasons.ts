/** An explanation as data → the reasons in sentences: every clause verbatim, how it fared, and on what. */
import type { Explanation, QuestionReason, RuleReason } from '../decide/explanation.ts';
import type { CheckedMeasure, Rule } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { becauseTold, type TellQuestions } from './because.ts';
import { factWords } from './fact.ts';
import { outcomeSentence } from './outcome.ts';
import type { Speech } from './speech.ts';
import { takenTold } from './taken.ts';
import { type Told, told } from './told.ts';
import type { Scene } from './value.ts';
import { caveatsTold } from './verdict.ts';

/** brief: of a rule that fails only the facts and findings that were missing, not how each of these came about */
export type Depth = 'brief' | 'full';

/** The outcomes asked for, each with its reasons. */
export function reasonsTold(
  explanation: Explanation,
  speech: Speech,
  asked: (outcome: Outcome) => boolean,
  depth: Depth,
): readonly Told[] {
  const { verdict, outcomes } = explanation;
  return verdict.outcomes.flatMap((outcome, position) =>
    asked(outcome) ? [outcomeTold(outcome, outcomes[position] ?? [], explanation, speech, depth)] : [],
  );
}

function outcomeTold(
  outcome: Outcome,
  questions: readonly number[],
  explanation: Explanation,
  speech: Speech,
  depth: Depth,
): Told {
  const account: Account = { explanation, speech, depth, told: new Set(questions), quoted: new Set() };
  const text = outcomeSentence(outcome, speech);
  const reasons = questions.flatMap((question) => questionTold(question, everyRule, account));
  return told(text, [...reasons, ...caveatsTold(outcome, speech)]);
}

/** The reasons of one outcome as they are being told: what has been said once is not said again. */
interface Account {
  readonly explanation: Explanation;
  readonly speech: Speech;
  readonly depth: Depth;
  /** questions told so far: wherever one is needed again, its name says enough */
  readonly told: Set<number>;
  /** clauses quoted so far, each with its words */
  readonly quoted: Set<string>;
}

type Choose = (question: QuestionReason) => readonly RuleReason[];

function questionTold(position: number, choose: Choose, account: Account): readonly Told[] {
  const question = account.explanation.questions[position]!;
  const measure = versionOf(question, account.speech);
  if (measure === undefined) return [];
  const scene: Scene = { measure, speech: account.speech, counted: undefined };
  return [
    ...scopeTold(question, scene, account),
    ...choose(question).map((rule) => ruleTold(rule, question, scene, account, choose)),
    ...otherwiseTold(question, scene),
  ];
}

const fares: readonly RuleReason['fared'][] = ['holds', 'yields', 'undetermined', 'fails'];

/** Of the outcome itself: how every rule fared, those that stand first. */
const everyRule: Choose = ({ rules }) =>
  fares.flatMap((fared) => rules.filter((rule) => rule.fared === fared));

/** Of what it rests on: the rules that gave the answer, or where none did, why each did not. */
const decisiveRules: Choose = ({ rules }) => {
  const standing = rules.filter(({ fared }) => fared === 'holds');
  if (standing.length > 0) return standing;
  const open = rules.filter(({ fared }) => fared === 'undetermined');
  return open.length > 0 ? open : rules;
};

function ruleTold(
  rule: RuleReason,
  question: QuestionReason,
  scene: Scene,
  account: Account,
  chosen: Choose,
): Told {
  const own = scene.measure.rules[rule.rule]!;
  const text = ruleWords(rule, own, question, account);
  const cutShort = account.depth === 'brief' && chosen === everyRule && rule.fared === 'fails';
  const tell = cutShort ? () => [] : tellerOf(account);
  return told(text, [
    ...becauseTold(rule.condition, own.condition, scene, tell),
    ...(rule.fared === 'fails' ? [] : takenTold(rule, own, question, scene, tell)),
  ]);
}

const tellerOf =
  (account: Account): TellQuestions =>
  (questions) =>
    questions.flatMap((question) => {
      if (account.told.has(question)) return [];
      account.told.add(question);
      return questionTold(question, decisiveRules, account);
    });

function ruleWords(
  rule: RuleReason,
  own: Rule,
  question: QuestionReason,
  { speech, quoted }: Account,
): string {
  const { words } = speech;
  const key = `${rule.clause} ${rule.words}`;
  const clause = quoted.has(key) ? rule.clause : words.verbatim(rule.clause, inOneLine(rule.words));
  quoted.add(key);
  const yields = rule.yieldsTo.map((other) => other.clause);
  return words.ruleFared(words.fared[rule.fared], clause, effectWords(own, question, speech), yields);
}

/** The text's own line breaks are its layout, not its words. */
const inOneLine = (words: string): string => words.replace(/\s*\n\s*/g, '');

/** What the rule says when it holds: 应当出庭应诉, 认定为具有负责人身份. */
function effectWords({ answer }: Rule, { key, name }: QuestionReason, { words, names }: Speech): string {
  const said = names.get(key) ?? name;
  switch (answer.kind) {
    case 'truth':
      return words.held(said, answer.value);
    case 'value':
      return words.gives(said);
    case 'modality':
      return words.actModality(words.modality[answer.modality], said);
    case 'performance':
      return words.performs[answer.performs](said);
  }
}

/** 范围 is worth telling only where it is what stands in the way. */
function scopeTold({ scope }: QuestionReason, scene: Scene, account: Account): readonly Told[] {
  const { words } = scene.speech;
  return scope
    .filter(({ condition }) => condition.truth !== 'yes')
    .map(({ clause, condition }) => {
      const own = scene.measure.scopes.find((each) => each.clause.text === clause);
      const because =
        own === undefined ? [] : becauseTold(condition, own.condition, scene, tellerOf(account));
      return told(words.outOfScope(clause, condition.truth === 'no'), because);
    });
}

/** 除此以外，是否…由人工认定: the judgement that decides where no rule does. */
function otherwiseTold({ otherwise, rules }: QuestionReason, scene: Scene): readonly Told[] {
  if (otherwise === undefined || rules.some(({ fared }) => fared === 'holds')) return [];
  return [told(scene.speech.words.otherwise(factWords(otherwise, scene)))];
}

const versionOf = ({ effective }: QuestionReason, { versions }: Speech): CheckedMeasure | undefined =>
  versions.find((version) => version.effective === effective);
