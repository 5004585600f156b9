/** Starts the thread that proves: from source as from a checkout; what this process was started with is no business of it. */
import { Worker } from 'node:worker_threads';
import type { StartThread } from './bench.ts';

export const startProver: StartThread = (workerData) => {
  const worker = new Worker(new URL('../proof-worker.ts', import.meta.url), { workerData, execArgv: [] });
  // a check that is being made keeps no service alive that is to end
  worker.unref();
  return worker;
};
