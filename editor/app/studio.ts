/**
 * One measure, open: its documents (desk), what is known of them (analysis) and the case being tried, joined so that
 * every change of a text reaches the worker once and in order. No React in here.
 */

import type { Analysis } from '../analysis/client.ts';
import type { Desk, DeskDocument } from '../desk/index.ts';
import type { ProofStore } from '../proof/store.ts';
import type { TrialStore } from '../trial/store.ts';
import { changeBetween } from './change.ts';

export interface Studio {
  readonly measure: string;
  /** as the service lists it, for as long as the worker has not read it */
  readonly title: string;
  readonly desk: Desk;
  readonly analysis: Analysis;
  readonly trial: TrialStore;
  readonly proof: ProofStore;
  close(): void;
}

export type StudioParts = Omit<Studio, 'close'>;

export function openStudio({ measure, title, desk, analysis, trial, proof }: StudioParts): Studio {
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
    proof.close();
    analysis.close();
    desk.close();
  };
  return { measure, title, desk, analysis, trial, proof, close };
}

const textsOf = (documents: readonly DeskDocument[]): ReadonlyMap<string, string> =>
  new Map(documents.map(({ path, text }) => [path, text]));
