/** Starts Z3 in a thread of its own, loaded only now, and ends it. The one place in the house where a solver begins. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Solver } from '../engine/proof/index.ts';
import { SolverFault } from './fault.ts';
import type { FromSolver, ToSolver } from './message.ts';

export interface OpenSolver {
  readonly solver: Solver;
  /** Ends the thread; what was still asked is refused. May be called twice. */
  readonly close: () => Promise<void>;
}

/** @throws SolverFault where Z3 is not installed or does not start */
export async function openSolver(): Promise<OpenSolver> {
  // from source (.ts) or as built (.js); what this process was started with is no business of the thread
  const thread = new URL(`./z3-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(thread, { execArgv: [] });
  const questions = new Questions(worker);
  try {
    await questions.started;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    solver: { run: (commands) => questions.ask(commands) },
    close: async () => {
      questions.end(new SolverFault('closed', ''));
      await worker.terminate();
    },
  };
}

/** Begins with the first question: who asks none needs no Z3. */
export function solverOnDemand(): OpenSolver {
  let opened: Promise<OpenSolver> | undefined;
  return {
    solver: {
      run: (commands) => {
        opened ??= openSolver();
        return mayBeLeft(opened.then(({ solver }) => solver.run(commands)));
      },
    },
    close: async () => {
      // one that never began was told to whoever asked
      await opened?.then(
        ({ close }) => close(),
        () => undefined,
      );
    },
  };
}

interface Waiting {
  readonly resolve: (printed: string) => void;
  readonly reject: (fault: SolverFault) => void;
}

/** What has been asked of the thread and is not answered yet. Only while something is does it keep the process alive. */
class Questions {
  readonly started: Promise<string>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended: SolverFault | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: FromSolver) => this.#answer(message));
    worker.on('error', (error) => this.end(new SolverFault('died', told(error))));
    worker.on('exit', (code) => this.end(new SolverFault('died', `exit ${code}`)));
    this.started = this.#wait(0);
  }

  ask(commands: string): Promise<string> {
    if (this.#ended !== undefined) return mayBeLeft(Promise.reject(this.#ended));
    this.#asked += 1;
    const answer = mayBeLeft(this.#wait(this.#asked));
    this.#worker.postMessage({ id: this.#asked, commands } satisfies ToSolver);
    return answer;
  }

  /** The first reason stays: a thread that died is not later said to have been closed. */
  end(fault: SolverFault): void {
    this.#ended ??= fault;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }

  #wait(id: number): Promise<string> {
    this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #answer(message: FromSolver): void {
    if ('fault' in message) this.end(new SolverFault(message.fault, message.why));
    else {
      this.#waiting.get(message.id)?.resolve(message.printed);
      this.#waiting.delete(message.id);
    }
    if (this.#waiting.size === 0) this.#worker.unref();
  }
}

/** Who asks and does not stay for the answer is not told that there is none; whoever waits for it is. */
function mayBeLeft<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));
