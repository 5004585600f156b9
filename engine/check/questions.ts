/** Questions as keys, as words, and the rules that answer each. */
import type { QuestionRef, Rule } from '../measure.ts';
import type { Names } from './names.ts';

export const keyOfQuestion = ({ kind, index }: QuestionRef): string => `${kind} ${index}`;

/** Positions of the rules that answer each question. */
export function rulesByQuestion(rules: readonly Rule[]): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(rules.keys(), (position) => keyOfQuestion(rules[position]!.question));
}

/** The question as the rule language would name it. */
export function wordsOfQuestion({ kind, index }: QuestionRef, names: Names): string {
  switch (kind) {
    case 'concept':
      return names.concepts[index]!.name;
    case 'amount':
      return names.amounts[index]!.name;
    case 'duty':
      return `${names.acts[index]!.name}的义务`;
    case 'performance':
      return `${names.acts[index]!.name}的履行`;
  }
}
