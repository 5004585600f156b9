/** The thread of the solver: one Z3 with one lasting context; each message holds commands, each answer what they print. */
import { parentPort } from 'node:worker_threads';
import type { Fault } from './fault.ts';
import type { FromSolver, ToSolver } from './message.ts';

const port = parentPort;
if (port === null) throw new Error('the solver runs only as a thread');
const post = (message: FromSolver): void => port.postMessage(message);

try {
  // the package is optional and large: it is named nowhere else, and loaded only here
  const { init } = await import('z3-solver');
  const { Z3, em } = (await init()) as unknown as Loaded;
  const context = Z3.mk_context(Z3.mk_config());
  let before: Promise<void> = Promise.resolve();
  port.on('message', ({ id, commands }: ToSolver) => {
    // Z3 takes one call at a time: the next begins when the last has printed
    before = before.then(async () => {
      try {
        post({ id, printed: await run(em, context, commands) });
      } catch (error) {
        post({ fault: 'died', why: told(error) });
      }
    });
  });
  post({ id: 0, printed: '' });
} catch (error) {
  post({ fault: faultOf(error), why: told(error) });
}

interface Loaded {
  readonly Z3: {
    readonly mk_config: () => number;
    readonly mk_context: (config: number) => number;
  };
  readonly em: Memory;
}

/** What the compiled solver offers beneath its wrapper. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (at: number) => void;
  readonly async_call: (
    call: (context: number, at: number) => void,
    context: number,
    at: number,
  ) => Promise<string>;
  readonly _async_Z3_eval_smtlib2_string: (context: number, at: number) => void;
}

/**
 * The wrapper's own call leaves the commands on a stack that is used again while the solver still reads them: they were
 * seen half overwritten. Here they stay where they are until it has answered.
 */
async function run(em: Memory, context: number, commands: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${commands}\0`);
  const at = em._malloc(bytes.length);
  // asked for anew: taking memory may have moved it
  em.HEAPU8.set(bytes, at);
  try {
    return await em.async_call(em._async_Z3_eval_smtlib2_string, context, at);
  } finally {
    em._free(at);
  }
}

function faultOf(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND' && message.includes("'z3-solver'") ? 'missing' : 'broken';
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
