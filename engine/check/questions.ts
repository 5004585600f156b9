/** Questions as keys, as words, and the rules that answer each. */
import type { QuestionRef, Rule } from '../measure.ts';
import type { Names } from './names.ts';

export const keyOfQuestion = ({ kind, index }: QuestionRef): string => `${kind} ${index}`;

/** The questions of one kind that rules answer. */
export function questionsAnswered(rules: readonly Rule[], kind: QuestionRef['kind']): ReadonlySet<number> {
  const answered = new Set<number>();
  for (const { question } of rules) if (question.kind === kind) answered.add(question.index);
  return answered;
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
