/** What a rule says where it holds → the other things it could say. */
import type { Modality } from '../../../grammar/tree.ts';
import type { Answer, QuestionRef } from '../../measure.ts';
import { deadlineVariants, momentVariants } from './deadlines.ts';
import { exprVariants } from './exprs.ts';
import { type MutantKind, type Setting, type Variant, within } from './mutant.ts';

export function answerVariants(
  answer: Answer,
  question: QuestionRef,
  setting: Setting,
): readonly Variant<Answer>[] {
  const said = (kind: MutantKind, to: Answer): Variant<Answer> => ({
    kind,
    said: to,
    change: { from: { of: 'answer', answer }, to: { of: 'answer', answer: to }, counted: undefined },
  });
  switch (answer.kind) {
    case 'truth':
      return [said('answer', { ...answer, value: !answer.value })];
    case 'modality':
      return [
        ...neighbours[answer.modality].map((modality) => said('modality', { ...answer, modality })),
        ...deadlineVariants(answer.deadline, setting).map((deadline) =>
          said('deadline', { ...answer, deadline }),
        ),
      ];
    case 'performance':
      return [
        ...otherwise[answer.performs].map((performs) => said('answer', { ...answer, performs })),
        ...momentVariants(answer.at, setting).map((at) => said('performedAt', { ...answer, at })),
      ];
    case 'value': {
      const unit =
        question.kind === 'amount' ? setting.measure.amounts[question.index]!.type.kind : undefined;
      return within(
        exprVariants(answer.value, unit, 'value', setting),
        (value): Answer => ({ kind: 'value', value }),
      );
    }
  }
}

/** Every other meaning: 可以不 and 无须 are one (language.md §3). */
const neighbours: Readonly<Record<Modality, readonly Modality[]>> = {
  must: ['may', 'mayNot', 'mustNot'],
  may: ['must', 'mayNot', 'mustNot'],
  mayNot: ['must', 'may', 'mustNot'],
  needNot: ['must', 'may', 'mustNot'],
  mustNot: ['must', 'may', 'mayNot'],
};

type Performs = Extract<Answer, { kind: 'performance' }>['performs'];

/** 视为已履行 is in time whenever it was; 认定已行使 is 认定已履行 of a permission. */
const otherwise: Readonly<Record<Performs, readonly Performs[]>> = {
  done: ['deemedDone', 'deemedNotDone'],
  deemedDone: ['done', 'deemedNotDone'],
  deemedNotDone: ['deemedDone'],
  exercised: ['deemedDone', 'deemedNotDone'],
};
