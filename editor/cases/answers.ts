/** What 案例 asks, answered from the snapshot. */
import type { Answers } from '../analysis/questions.ts';
import { amended } from './amended.ts';
import { baseSheets, caseSheet } from './case-sheet.ts';
import { decidedAs } from './decided-as.ts';
import type { CaseQuestions } from './questions.ts';
import { tellCase } from './tell-case.ts';

export const caseAnswers: Answers<CaseQuestions> = {
  caseSheet,
  baseSheets,
  tellCase,
  decidedAs,
  amended,
  // a workbook is asked for rarely, and what reads one is large
  exportCases: async (snapshot, of) => (await import('./workbook.ts')).exportCases(snapshot, of),
  importCases: async (snapshot, of) => (await import('./workbook.ts')).importCases(snapshot, of),
};
