/**
 * Every question that the page may ask the worker: each room that answers some declares them in its own
 * `questions.ts`, and gives its answers as pure functions of the snapshot (`answers.ts` joins them).
 */
import type { CaseQuestions } from '../cases/questions.ts';
import type { LanguageQuestions } from '../language/questions.ts';
import type { LawQuestions } from '../law/questions.ts';
import type { TrialQuestions } from '../trial/questions.ts';
import type { Snapshot } from './snapshot.ts';

export type Questions = LanguageQuestions & LawQuestions & TrialQuestions & CaseQuestions;

/** What a room gives: for each of its questions a function that ends in bounded time. */
export type Answers<Asked extends { readonly [Name in keyof Asked]: Asking }> = {
  readonly [Name in keyof Asked]: (
    snapshot: Snapshot,
    of: Asked[Name]['of'],
  ) => Asked[Name]['answer'] | Promise<Asked[Name]['answer']>;
};

interface Asking {
  readonly of: unknown;
  readonly answer: unknown;
}
