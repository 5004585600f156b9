/** An explanation as data → the reasons in sentences: every clause verbatim, how it fared, and on what. */
import type { Explanation, QuestionReason, RuleReason } from '../decide/explanation.ts';
import type { CheckedMeasure, Rule } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { becauseTold, type TellQuestions, valueTold } from './because.ts';
import { factWords } from './fact.ts';
import { outcomeSentence, settledWords } from './outcome.ts';
import { amountWords, type Speech } from './speech.ts';
import { type Told, told } from './told.ts';
import type { Scene } from './value.ts';
import { caveatsTold } from './verdict.ts';

/** brief: of a rule that fails only the facts and findings that were missing, not how each of these came about */
export type Depth = 'brief' | 'full';

/** The outcomes asked for, each with its reasons; a question that several rest on is told in full once. */
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
  const already = new Set<number>(questions);
  const tell = teller(explanation, speech, already);
  return told(outcomeSentence(outcome, speech), [
    ...questions.flatMap((question) =>
      questionTold(explanation.questions[question]!, everyRule, speech, {
        holds: tell,
        fails: depth === 'full' ? tell : () => [],
      }),
    ),
    ...caveatsTold(outcome, speech),
  ]);
}

/** Under one outcome a question is told once; wherever else it is needed, its name says enough. */
function teller({ questions }: Explanation, speech: Speech, already: Set<number>): TellQuestions {
  const tell: TellQuestions = (asked) =>
    asked.flatMap((question) => {
      if (already.has(question)) return [];
      already.add(question);
      return questionTold(questions[question]!, decisiveRules, speech, { holds: tell, fails: tell });
    });
  return tell;
}

type Choose = (question: QuestionReason) => readonly RuleReason[];

/** How the questions under a rule are told: under one that fails perhaps not at all. */
interface Tellers {
  readonly holds: TellQuestions;
  readonly fails: TellQuestions;
}

function questionTold(
  question: QuestionReason,
  choose: Choose,
  speech: Speech,
  tell: Tellers,
): readonly Told[] {
  const measure = versionOf(question, speech);
  if (measure === undefined) return [];
  const scene: Scene = { measure, speech, counted: undefined };
  return [
    ...scopeTold(question, scene, tell.holds),
    ...choose(question).map((rule) =>
      ruleTold(rule, question, scene, rule.fared === 'fails' ? tell.fails : tell.holds),
    ),
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

function ruleTold(rule: RuleReason, question: QuestionReason, scene: Scene, tell: TellQuestions): Told {
  const { measure, speech } = scene;
  const { words } = speech;
  const own = measure.rules[rule.rule]!;
  const yields = rule.yieldsTo.map(({ clause }) => clause);
  return told(
    words.ruleFared(
      words.fared[rule.fared],
      rule.clause,
      rule.words,
      effectWords(own, question, speech),
      yields,
    ),
    [
      ...becauseTold(rule.condition, own.condition, scene, tell),
      ...(rule.fared === 'fails' ? [] : valuesTold(rule, question, scene, tell)),
    ],
  );
}

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

/** 期限：2021年5月10日, and the facts it was taken from. */
function valuesTold(
  rule: RuleReason,
  question: QuestionReason,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  const { words } = scene.speech;
  const unit = question.kind === 'amount' ? scene.speech.units.get(question.key) : 'date';
  return rule.values.map((value) => {
    const said = settledWords(value.value, (each) => amountWords(each, unit, scene.speech), [], words);
    return told(words.value(words.valueOf[question.kind], said), valueTold(value, scene, tell));
  });
}

/** 范围 is worth telling only where it is what stands in the way. */
function scopeTold({ scope }: QuestionReason, scene: Scene, tell: TellQuestions): readonly Told[] {
  return scope
    .filter(({ condition }) => condition.truth !== 'yes')
    .map(({ clause, condition }) => {
      const own = scene.measure.scopes.find((each) => each.clause.text === clause);
      const { words } = scene.speech;
      const because = own === undefined ? [] : becauseTold(condition, own.condition, scene, tell);
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
