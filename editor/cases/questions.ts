/** What 案例 asks beside the results, which arrive by themselves (analysis/protocol.ts). */
import type { Diagnostic, Locale } from '../../grammar/index.ts';
import type { TextEdit } from '../analysis/protocol.ts';

export interface CaseQuestions {
  /** one case as its form shows it, by the id of CaseOutcome */
  readonly caseSheet: { of: { id: string }; answer: CaseSheet | undefined };
  /** the 底案 of a case file, each with what it tells as JSON: what a new case may stand on */
  readonly baseSheets: { of: { path: string }; answer: readonly BaseSheet[] };
  /** the edit that makes the case tell what the form says; `id` undefined appends a new case to `path` */
  readonly tellCase: { of: CaseTold; answer: CaseWritten };
  /** what the case decides now, as sentences of 结论应为 */
  readonly decidedAs: { of: { path: string; sheet: string }; answer: readonly string[] };
  /** 结论应为 with the items that did not come out put as they came; undefined where the case cannot be decided now */
  readonly amended: { of: { id: string }; answer: readonly string[] | undefined };
  /** an Excel workbook of the cases named; undefined: of all */
  readonly exportCases: {
    of: { ids: readonly string[] | undefined; locale: Locale };
    answer: Uint8Array | undefined;
  };
  /** what an Excel workbook would change in the case files, new cases going to `path`; nothing is changed yet */
  readonly importCases: {
    of: { bytes: Uint8Array; path: string; locale: Locale };
    answer: Imported | undefined;
  };
}

export interface CaseSheet {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly sources: readonly string[];
  /** the 底案 it stands on */
  readonly base: string | undefined;
  /** the case with what its 底案 tells, as JSON (engine/read/README.md); undefined where it cannot be read */
  readonly sheet: string | undefined;
  /** items of 结论应为 as written, each on one line */
  readonly expectations: readonly string[];
}

export interface BaseSheet {
  readonly name: string;
  readonly sheet: string;
}

export interface CaseTold {
  readonly id: string | undefined;
  readonly path: string;
  readonly name: string;
  readonly sources: readonly string[];
  readonly base: string | undefined;
  readonly sheet: string;
  /** undefined: as the case is decided now */
  readonly expectations: readonly string[] | undefined;
}

export interface CaseWritten {
  /** in the text of `path` as this answer's revision has it; none where something stands in the way */
  readonly edits: readonly TextEdit[];
  /** the block as it will stand */
  readonly text: string | undefined;
  /** the whole text of a case file that is not there yet, with its head; then there are no edits */
  readonly begun: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Imported {
  /** by case file, with the text that the edits are for; none where a problem stands in the way */
  readonly files: readonly {
    readonly path: string;
    readonly seen: string;
    readonly edits: readonly TextEdit[];
  }[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  /** each with its sheet and cell, in the reader's language */
  readonly problems: readonly string[];
}
