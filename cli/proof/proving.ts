/** What every proof of a call is done with: a solver, its time, the bar that shows how far it is, Ctrl-C. */
import type { Effort, Solver } from '../../engine/proof/index.ts';
import { effortWithin, usualPerQuestion } from '../../solver/effort.ts';
import { solverOnDemand } from '../../solver/z3.ts';
import type { Call } from '../call.ts';
import { interruptible } from '../interrupt.ts';
import { wholeNumber } from '../numbers.ts';
import { type Doing, progressOf } from '../progress.ts';
import type { Streams } from '../streams.ts';
import type { DescribedFlag } from '../verb.ts';

export const provingFlags: readonly DescribedFlag[] = [
  {
    name: '--time',
    value: 'SECONDS',
    about: {
      zh: '一共至多用多少秒（默认不限）；到时没问完的，说明没有得出结果',
      en: 'at most so many seconds in all (default: no limit); what is left then is said to be undecided',
    },
  },
  {
    name: '--per-question',
    value: 'MS',
    about: {
      zh: `一个问题至多用多少毫秒（默认 ${usualPerQuestion}）`,
      en: `at most so many milliseconds for one question (default: ${usualPerQuestion})`,
    },
  },
  {
    name: '--lists',
    value: 'N',
    about: {
      zh: '每种对象每处至多几个；证明只就这样的案件而言',
      en: 'at most so many things in each list; what is proved is said of such cases only',
    },
  },
];

export interface Proving {
  /** a new solver for each task, so that none inherits what another was told */
  readonly ask: <T>(doing: Doing, task: (solver: Solver, effort: Effort) => Promise<T>) => Promise<T>;
  readonly lists: { readonly lists?: number };
  readonly seconds: () => number;
  /** by Ctrl-C */
  readonly wasStopped: () => boolean;
}

/** Everything that was started has ended when this ends, in whatever way. */
export async function proving<T>(
  call: Call,
  streams: Streams,
  work: (proving: Proving) => Promise<T>,
): Promise<T> {
  const began = performance.now();
  const seconds = wholeNumber(call, '--time', 1);
  const perQuestion = wholeNumber(call, '--per-question', 1);
  const lists = wholeNumber(call, '--lists', 1);
  const { signal, done } = interruptible();
  const left = () => (seconds === undefined ? undefined : seconds * 1000 - (performance.now() - began));
  const ask: Proving['ask'] = async (doing, task) => {
    const { solver, close } = solverOnDemand();
    const { report, end } = progressOf(call, streams, doing);
    try {
      return await task(solver, effortWithin({ total: left(), perQuestion, signal, progress: report }));
    } finally {
      end();
      await close();
    }
  };
  try {
    return await work({
      ask,
      lists: lists === undefined ? {} : { lists },
      seconds: () => (performance.now() - began) / 1000,
      wasStopped: () => signal.aborted,
    });
  } finally {
    done();
  }
}
