/** The mutants of a measure against its cases, on every processor. */
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { campaign, type Mutant, type Tried } from '../engine/cases/index.ts';
import type { Trial } from './cases/trial.ts';

/** What a thread is told: which files to read, which measure of them, which share of its mutants. */
export interface Errand {
  readonly paths: readonly string[];
  readonly measure: string;
  readonly part: number;
  readonly of: number;
}

export interface Watch {
  /** each mutant as soon as it is tried */
  readonly tried: (tried: Tried) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Too few to be worth a thread, which reads all files anew. */
const fewest = 150;

/**
 * `paths`: those of the call the trial was read from.
 * @returns what noticed each, in the order of the mutants; those not tried when the signal came are left out
 */
export async function tryAll(
  trial: Trial,
  mutants: readonly Mutant[],
  paths: readonly string[],
  watch: Watch,
): Promise<readonly Tried[]> {
  const of = Math.min(availableParallelism(), Math.ceil(mutants.length / fewest));
  const all: Tried[] = [];
  const take = (tried: Tried) => {
    all.push(tried);
    watch.tried(tried);
  };
  if (of < 2) {
    for (const tried of campaign(trial.sets, mutants)) {
      if (watch.signal?.aborted) break;
      take(tried);
    }
  } else {
    const errands = Array.from({ length: of }, (_, part) => ({ paths, measure: trial.id, part, of }));
    await Promise.all(errands.map((errand) => inThread(errand, take, watch.signal)));
  }
  return all.sort((a, b) => a.mutant - b.mutant);
}

async function inThread(
  errand: Errand,
  take: (tried: Tried) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  // from source (.ts) or as built (.js); what this process was started with is no business of the thread
  const file = new URL(`./mutation-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: errand, execArgv: [] });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', take);
      worker.once('error', reject);
      worker.once('exit', (code) =>
        code === 0 || signal?.aborted ? resolve() : reject(new Error(`exit ${code}`)),
      );
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
