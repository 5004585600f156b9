/** How Monaco's questions become the worker's: places as offsets, answers as ranges; abandoned questions are forgotten. */
import type { CancellationToken, editor, IRange, Position } from 'monaco-editor/editor';
import type { Locale } from '../../grammar/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { Analysis } from '../analysis/client.ts';
import type { AnswerTo, QuestionName, TextEdit } from '../analysis/protocol.ts';
import type { Questions } from '../analysis/questions.ts';
import type { Models } from './models.ts';

/** What the language needs to know of the page. */
export interface Surroundings {
  readonly analysis: Analysis;
  readonly models: Models;
  readonly locale: () => Locale;
  /** the case being tried, as JSON */
  readonly trial: () => string;
}

export interface Asker {
  readonly surroundings: Surroundings;
  /** undefined where nothing can be said now: composing, abandoned, or no answer */
  ask<Name extends QuestionName>(
    name: Name,
    of: Questions[Name]['of'],
    token?: CancellationToken,
  ): Promise<AnswerTo<Name> | undefined>;
}

export function asker(surroundings: Surroundings): Asker {
  return {
    surroundings,
    ask: async (name, of, token) => {
      if (surroundings.models.isHeld() || token?.isCancellationRequested) return undefined;
      const stop = new AbortController();
      const listening = token?.onCancellationRequested(() => stop.abort());
      try {
        return await surroundings.analysis.ask(name, of, stop.signal);
      } catch {
        return undefined; // abandoned, or a fault of the worker, which the page tells of elsewhere
      } finally {
        listening?.dispose();
      }
    },
  };
}

export function rangeOf(model: editor.ITextModel, { start, end }: Span): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

export const spanIn = (model: editor.ITextModel, range: IRange): Span => ({
  start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
  end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
});

export const editOf = (model: editor.ITextModel, { from, to, text }: TextEdit) => ({
  range: rangeOf(model, { start: from, end: to }),
  text,
});

export function at(
  { models, locale }: Surroundings,
  model: editor.ITextModel,
  position: Pick<Position, 'lineNumber' | 'column'>,
) {
  return { path: models.pathOf(model), offset: model.getOffsetAt(position), locale: locale() };
}
