/** The thread that proves: one job after another, the newest first of all; the solver starts with the first that needs it. */
import { parentPort, workerData } from 'node:worker_threads';
import { SolverFault } from '../solver/fault.ts';
import { type OpenSolver, openSolver } from '../solver/z3.ts';
import { checkMeasure, type Kept } from './proof/check.ts';
import type { FromProver, ProverData, ToProver } from './proof/message.ts';
import { solverRefusal } from './proof/refused-solver.ts';
import { Refused } from './refused.ts';

const port = parentPort;
if (port === null) throw new Error('proofs are made only in a thread');
const post = (message: FromProver): void => port.postMessage(message);
const newest = new Int32Array((workerData as ProverData).newest);

const kept: Kept = { rules: undefined };
let opening: Promise<OpenSolver> | undefined;
let before: Promise<void> = Promise.resolve();

port.on('message', (asked: ToProver) => {
  before = before.then(() => check(asked));
});

async function check({ job, measure, files }: ToProver): Promise<void> {
  const goesOn = () => Atomics.load(newest, 0) === job;
  if (!goesOn()) return;
  post({ kind: 'begun', job });
  try {
    const standing = await checkMeasure(measure, files, kept, {
      solver,
      goesOn,
      news: (news) => post({ kind: 'news', job, news }),
      progress: (progress) => post({ kind: 'progress', job, progress }),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    });
    post({ kind: 'ended', job, standing, why: undefined });
  } catch (error) {
    await endSolver();
    post({ kind: 'ended', job, standing: 'failed', why: refusalOf(error) });
  }
}

async function solver() {
  opening ??= openSolver();
  return (await opening).solver;
}

/** What failed once is not asked again: the next job starts another. */
async function endSolver(): Promise<void> {
  const opened = opening;
  opening = undefined;
  await opened?.then(({ close }) => close()).catch(() => undefined);
}

function refusalOf(error: unknown) {
  if (error instanceof SolverFault) return solverRefusal(error);
  const why = error instanceof Error ? error.message : String(error);
  return new Refused('proofFailed', { why }).refusal;
}
