/**
 * One measure, open: its documents (desk), what is known of them (analysis) and the case being tried, joined so that
 * every change of a text reaches the worker once and in order. No React in here.
 */
import type { Analysis } from '../analysis/client.ts';
import type { Desk, DeskDocument } from '../desk/index.ts';
import type { TrialStore } from '../trial/store.ts';

export interface Studio {
  readonly measure: string;
  /** as the service lists it, for as long as the worker has not read it */
  readonly title: string;
  readonly desk: Desk;
  readonly analysis: Analysis;
  readonly trial: TrialStore;
  close(): void;
}

export type StudioParts = Omit<Studio, 'close'>;

export function openStudio({ measure, title, desk, analysis, trial }: StudioParts): Studio {
  let told = textsOf(desk.documents());
  analysis.open(
    measure,
    [...told].map(([path, text]) => ({ path, text })),
  );
  const stop = desk.subscribe(() => {
    const now = textsOf(desk.documents());
    for (const [path, text] of now) {
      const before = told.get(path);
      if (before === undefined) analysis.put(path, text);
      else if (before !== text) analysis.change(path, [changeBetween(before, text)]);
    }
    for (const path of told.keys()) if (!now.has(path)) analysis.put(path, undefined);
    told = now;
  });
  const close = () => {
    stop();
    analysis.close();
    desk.close();
  };
  return { measure, title, desk, analysis, trial, close };
}

const textsOf = (documents: readonly DeskDocument[]): ReadonlyMap<string, string> =>
  new Map(documents.map(({ path, text }) => [path, text]));

/** The one stretch in which two texts differ. */
export function changeBetween(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let behind = 0;
  while (
    behind < shorter - from &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind += 1;
  return { from, to: before.length - behind, text: after.slice(from, after.length - behind) };
}
