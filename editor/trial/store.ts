/**
 * The case being tried, as the JSON text of a case (engine/read/README.md). It belongs to this browser: kept in its
 * storage under the measure's name, never sent anywhere; every place shows the same one. Every step can be taken back.
 */
export interface TrialStore {
  sheet(): string;
  readonly set: (sheet: string) => void;
  /** To the case before the last step; nothing where there is none. */
  readonly back: () => void;
  /** Steps that can be taken back. */
  readonly steps: () => number;
  readonly subscribe: (listen: () => void) => () => void;
}

/** What keeps text under a name; the browser's localStorage fits. May throw: then the case lasts as long as the page. */
export interface Keep {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

const mostSteps = 200;

export function openTrial(measure: string, keep: Keep): TrialStore {
  const name = `tiaowen.trial.${measure}`;
  let sheet = kept(keep, name) ?? JSON.stringify({ measure });
  const past: string[] = [];
  const listeners = new Set<() => void>();
  const show = (next: string) => {
    sheet = next;
    try {
      keep.setItem(name, next);
    } catch {
      // full or forbidden: nothing else depends on it
    }
    for (const listen of listeners) listen();
  };
  return {
    sheet: () => sheet,
    set: (next) => {
      if (next === sheet) return;
      past.push(sheet);
      if (past.length > mostSteps) past.shift();
      show(next);
    },
    back: () => {
      const before = past.pop();
      if (before !== undefined) show(before);
    },
    steps: () => past.length,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}

function kept(keep: Keep, name: string): string | undefined {
  try {
    return keep.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
