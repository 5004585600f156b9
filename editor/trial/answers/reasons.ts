/** An explanation → the tree of reasons for the screen: the law's own words apart from what is said of them. */
import type { FactReason, QuestionReason, RuleReason } from '../../../engine/decide/index.ts';
import { becauseTold } from '../../../engine/explain/because.ts';
import { factWords } from '../../../engine/explain/fact.ts';
import type { Speech } from '../../../engine/explain/speech.ts';
import { takenTold } from '../../../engine/explain/taken.ts';
import type { Told } from '../../../engine/explain/told.ts';
import type { Scene } from '../../../engine/explain/value.ts';
import type { CheckedMeasure } from '../../../engine/measure.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { say } from '../../words/index.ts';
import { trial } from '../../words/trial.ts';
import type { About, Reason, Reasons } from '../questions.ts';
import { factsRead } from './facts-read.ts';
import { positionIn, type TriedCase } from './tried.ts';
import { effectWords } from './view.ts';

/** Where the rules of each version stand. */
export type Paths = (measure: CheckedMeasure) => string;

export function pathsOf({ versions }: Pick<Snapshot, 'versions'>): Paths {
  return ({ effective }) => versions.find(({ date }) => date === effective)?.rules.path ?? '';
}

export function reasonsOf(tried: TriedCase, about: About, speech: Speech, paths: Paths): Reasons | undefined {
  const explanation = tried.explanation(about);
  const position = positionIn(explanation.verdict, about);
  if (position < 0) return undefined;
  const questions = explanation.outcomes[position] ?? [];
  const account: Account = { questions: explanation.questions, speech, paths, told: new Set(questions) };
  return {
    why: questions.flatMap((question) => questionTold(question, decisive, account)),
    whyNot: questions.flatMap((question) => rulesTold(question, others, account)),
    facts: factsRead(explanation.questions, questions, tried),
  };
}

/** What has been told of one outcome so far is not told again: wherever it is needed, its name says enough. */
interface Account {
  readonly questions: readonly QuestionReason[];
  readonly speech: Speech;
  readonly paths: Paths;
  readonly told: Set<number>;
}

type Choose = (question: QuestionReason) => readonly RuleReason[];

/** The rules that gave the answer; where none did, those that may; where none may, why each did not. */
const decisive: Choose = ({ rules }) => {
  const standing = rules.filter(({ fared }) => fared === 'holds');
  const open = rules.filter(({ fared }) => fared === 'undetermined');
  if (standing.length > 0) return [...standing, ...rules.filter(({ fared }) => fared === 'yields')];
  return open.length > 0 ? open : rules;
};

const others: Choose = (question) => {
  const told = new Set(decisive(question));
  return question.rules.filter((rule) => !told.has(rule));
};

function questionTold(position: number, choose: Choose, account: Account): readonly Reason[] {
  const question = account.questions[position]!;
  const scene = sceneOf(question, account);
  if (scene === undefined) return [];
  return [
    ...scopeTold(question, scene, account),
    ...rulesTold(position, choose, account),
    ...otherwiseTold(question, scene),
  ];
}

function rulesTold(position: number, choose: Choose, account: Account): readonly Reason[] {
  const question = account.questions[position]!;
  const scene = sceneOf(question, account);
  return scene === undefined ? [] : choose(question).map((rule) => ruleTold(rule, question, scene, account));
}

function sceneOf({ effective }: QuestionReason, { speech }: Account): Scene | undefined {
  const measure = speech.versions.find((version) => version.effective === effective);
  return measure && { measure, speech, counted: undefined };
}

function ruleTold(rule: RuleReason, question: QuestionReason, scene: Scene, account: Account): Reason {
  const own = scene.measure.rules[rule.rule]!;
  const { speech, paths } = account;
  const effect = effectWords(own.answer, speech.names.get(question.key) ?? question.name, speech);
  const to = speech.words.list(rule.yieldsTo.map(({ clause }) => clause));
  const tell = tellerOf(account);
  const under = [
    ...becauseTold(rule.condition, own.condition, scene, tell),
    ...(rule.fared === 'fails' ? [] : takenTold(rule, own, question, scene, tell)),
  ];
  return {
    text: say(trial.fared[rule.fared], speech.locale, { effect, to }),
    clause: own.clause.text,
    words: rule.words.replace(/\s*\n\s*/g, ''),
    rule: { path: paths(scene.measure), span: own.span },
    fared: rule.fared,
    under: under.map(reasonOf),
  };
}

/** Reasons of rules are handed through the engine's sentences unchanged. */
const tellerOf =
  (account: Account) =>
  (questions: readonly number[]): readonly Reason[] =>
    questions.flatMap((question) => {
      if (account.told.has(question)) return [];
      account.told.add(question);
      return questionTold(question, decisive, account);
    });

function reasonOf(told: Told): Reason {
  const under = told.under.map(reasonOf);
  return 'fared' in told ? { ...(told as Reason), under } : { ...plain, text: told.text, under };
}

const plain = { clause: undefined, words: undefined, rule: undefined, fared: undefined } as const;

/** 范围 is worth telling only where it is what stands in the way. */
function scopeTold({ scope }: QuestionReason, scene: Scene, account: Account): readonly Reason[] {
  return scope
    .filter(({ condition }) => condition.truth !== 'yes')
    .map(({ clause, condition }) => {
      const own = scene.measure.scopes.find((each) => each.clause.text === clause);
      const under = own === undefined ? [] : becauseTold(condition, own.condition, scene, tellerOf(account));
      const text = scene.speech.words.outOfScope(clause, condition.truth === 'no');
      return { ...plain, text, clause, under: under.map(reasonOf) };
    });
}

/** 除此以外，是否…由人工认定: the judgement that decides where no rule does. */
function otherwiseTold({ otherwise, rules }: QuestionReason, scene: Scene): readonly Reason[] {
  if (otherwise === undefined || rules.some(({ fared }) => fared === 'holds')) return [];
  const text = scene.speech.words.otherwise(factWords(otherwise as FactReason, scene));
  return [{ ...plain, text, under: [] }];
}
