/** What 条文 and the reading view are answered, from the snapshot. */
import type { Answers } from '../analysis/questions.ts';
import { prose } from './prose.ts';
import type { LawQuestions } from './questions.ts';
import { ruleIndex } from './rule-index.ts';
import { unwritten } from './unwritten.ts';
import { lawView } from './view.ts';

export const lawAnswers: Answers<LawQuestions> = {
  law: (snapshot, { date }) => lawView(snapshot, date),
  prose,
  unwritten,
  ruleIndex: (snapshot, { date }) => ruleIndex(snapshot, date),
};
