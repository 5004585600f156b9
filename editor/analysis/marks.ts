/** What has been told to the page of problems and of the measure: only what differs from it is sent again. */
import type { Diagnostic } from '../../grammar/index.ts';
import type { FromWorker, MeasureView } from './protocol.ts';
import { isSame } from './same.ts';
import type { State } from './state.ts';
import { viewOf } from './view.ts';

export interface Marks {
  tell(state: State): void;
}

export function openMarks(send: (message: FromWorker) => void): Marks {
  const told = new Map<string, readonly Diagnostic[]>();
  let texts: State['texts'] = new Map();
  let view: MeasureView | undefined;

  return { tell };

  function tell(state: State): void {
    const { revision } = state.snapshot;
    for (const [path, diagnostics] of state.problems) {
      // after a change of its own text a file is always told of, so that the page knows its marks are fresh
      if (texts.get(path) === state.texts.get(path) && isSame(told.get(path), diagnostics)) continue;
      told.set(path, diagnostics);
      send({ kind: 'marks', path, revision, diagnostics });
    }
    for (const path of told.keys()) if (!state.problems.has(path)) told.delete(path);
    texts = state.texts;
    tellView(state, revision);
  }

  function tellView({ snapshot }: State, revision: number): void {
    const now = viewOf(snapshot);
    if (isSame(now, view)) return;
    view = now;
    send({ kind: 'measure', revision, view: now });
  }
}
