/** Joins the answers of every room. */
import { caseAnswers } from '../cases/answers.ts';
import { languageAnswers } from '../language/answers.ts';
import { lawAnswers } from '../law/answers.ts';
import { trialAnswers } from '../trial/answers.ts';
import type { Question } from './protocol.ts';
import type { Answers, Questions } from './questions.ts';
import type { Snapshot } from './snapshot.ts';

/** Every question has its answer, or this does not compile. */
const answers: Answers<Questions> = { ...languageAnswers, ...lawAnswers, ...trialAnswers, ...caseAnswers };

type Answer = (snapshot: Snapshot, of: Question['of']) => unknown;

/** The answer, or the promise of one. A message from elsewhere may ask for what there is not. */
export function answerTo(snapshot: Snapshot, { name, of }: Question): unknown {
  if (!Object.hasOwn(answers, name)) throw new Error(`no answer to ${name}`);
  return (answers[name] as Answer)(snapshot, of);
}
