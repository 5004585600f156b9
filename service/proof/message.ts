/** What goes to the thread that proves and what comes back. Every message back names the job it belongs to. */
import type { ProofFile, ProofNews, ProofProgress, Refusal } from '../contract.ts';

export interface ToProver {
  readonly job: number;
  readonly measure: string;
  readonly files: readonly ProofFile[];
}

/** What the thread is started with: the number of the newest job, shared, so that older ones notice in the middle of their work. */
export interface ProverData {
  readonly newest: SharedArrayBuffer;
}

export type FromProver =
  | { readonly kind: 'begun'; readonly job: number }
  | { readonly kind: 'progress'; readonly job: number; readonly progress: ProofProgress }
  | { readonly kind: 'news'; readonly job: number; readonly news: ProofNews }
  | {
      readonly kind: 'ended';
      readonly job: number;
      readonly standing: 'done' | 'unsound' | 'stopped' | 'failed';
      readonly why: Refusal | undefined;
    };
