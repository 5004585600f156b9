/** Everything Monaco asks of the language, answered. */
import type { Answers } from '../analysis/questions.ts';
import { complete } from './complete/index.ts';
import { definition } from './definition.ts';
import { fixes } from './fixes/index.ts';
import { folds } from './folds.ts';
import { format } from './format.ts';
import { hover } from './hover.ts';
import { inlays } from './inlays.ts';
import { outline } from './outline.ts';
import type { LanguageQuestions } from './questions.ts';
import { references } from './references.ts';
import { rename, renameable } from './rename.ts';
import { selections } from './selections.ts';
import { tokens } from './tokens.ts';

export const languageAnswers: Answers<LanguageQuestions> = {
  tokens,
  complete,
  hover,
  definition,
  references,
  renameable,
  rename,
  outline,
  folds,
  format,
  fixes,
  inlays,
  selections,
};
