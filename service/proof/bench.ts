/**
 * One measure being checked, one set of texts at a time, in a thread of its own. The thread is started with the first job
 * and kept for the next, because starting a solver takes as long as many a proof; it ends when there has been nothing to do
 * for a while. A newer job is noticed by the older one in the middle of its work; one that does not is ended with its thread.
 */
import type { ProofFile } from '../contract.ts';
import type { FromProver, ProverData, ToProver } from './message.ts';
import type { ProofRecord } from './record.ts';

/** What is used of a Worker: it can be stood in for. */
export interface ProverThread {
  postMessage(message: ToProver): void;
  terminate(): unknown;
  on(kind: 'message', listen: (message: FromProver) => void): void;
  on(kind: 'error', listen: (error: Error) => void): void;
  on(kind: 'exit', listen: (code: number) => void): void;
}

export type StartThread = (data: ProverData) => ProverThread;

export interface Pauses {
  /** milliseconds without work after which the thread ends */
  readonly idle: number;
  /** how long an older job may take to notice that it is over */
  readonly grace: number;
}

export interface Bench {
  readonly begin: (record: ProofRecord, files: readonly ProofFile[]) => void;
  /** Ends what is being checked; the thread stays for the next. */
  readonly stop: () => void;
  readonly current: () => ProofRecord | undefined;
  readonly isWarm: () => boolean;
  readonly close: () => Promise<void>;
}

export function openBench(measure: string, start: StartThread, { idle, grace }: Pauses): Bench {
  const newest = new SharedArrayBuffer(4);
  const flag = new Int32Array(newest);
  let thread: ProverThread | undefined;
  let current: ProofRecord | undefined;
  let job = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  return {
    begin: (record, files) => {
      current?.stop();
      current = record;
      const message = { job: nextJob(), measure, files };
      const wasRunning = thread !== undefined;
      thread ??= started();
      thread.postMessage(message);
      // a thread that was idle begins at once; a busy one must first notice
      if (wasRunning) after(grace, () => restart(message));
    },
    stop: () => {
      current?.stop();
      current = undefined;
      nextJob();
      after(idle, end);
    },
    current: () => current,
    isWarm: () => thread !== undefined,
    close: end,
  };

  function nextJob(): number {
    job += 1;
    Atomics.store(flag, 0, job);
    return job;
  }

  function started(): ProverThread {
    const begun = start({ newest });
    const mine = (act: () => void) => () => void (begun === thread && act());
    begun.on('message', (message) => mine(() => hear(message))());
    begun.on('error', (error) => mine(() => lost(error.message))());
    begun.on('exit', (code) => mine(() => lost(`exit ${code}`))());
    return begun;
  }

  function hear(message: FromProver): void {
    if (message.job !== job) return;
    clearTimeout(waiting);
    current?.hear(message);
    if (message.kind !== 'ended') return;
    current = undefined;
    after(idle, end);
  }

  function lost(why: string): void {
    thread = undefined;
    clearTimeout(waiting);
    current?.lost(why);
    current = undefined;
  }

  function restart(message: ToProver): void {
    void thread?.terminate();
    thread = started();
    thread.postMessage(message);
  }

  async function end(): Promise<void> {
    clearTimeout(waiting);
    nextJob();
    current?.stop();
    current = undefined;
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  }

  function after(milliseconds: number, act: () => void): void {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
    waiting.unref();
  }
}
