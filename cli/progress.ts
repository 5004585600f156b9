/** How far a long task has come: one line on the terminal, for whoever waits more than a second, gone when it is done. */
import { type Call, hasFlag, localeOf } from './call.ts';
import type { Streams } from './streams.ts';
import { type Locale, say } from './words.ts';

export interface Progress {
  /** how many are done, of how many */
  readonly report: (done: number, of: number) => void;
  /** takes the line away */
  readonly end: () => void;
}

/** What is being done, in the two languages: 证明 wuqing-court-appearance. */
export type Doing = Readonly<Record<Locale, string>>;

const patience = 1_000;
const pace = 100;

/** Nothing where stderr is no terminal, nor where the result is for a program. */
export function progressOf(
  call: Call,
  streams: Streams,
  doing: Doing,
  now = () => performance.now(),
): Progress {
  const { status } = streams;
  if (status === undefined || hasFlag(call, '--json'))
    return { report: () => undefined, end: () => undefined };
  const locale = localeOf(call);
  const began = now();
  let last = began + patience - pace;
  let isShown = false;
  return {
    report: (done, of) => {
      if (now() - last < pace) return;
      last = now();
      isShown = true;
      const seconds = Math.floor((last - began) / 1000);
      status(say('progress', locale, { doing: doing[locale], bar: bar(done, of), done, of, seconds }));
    },
    end: () => {
      if (isShown) status('');
    },
  };
}

const cells = 20;

/** ASCII: other signs are one column wide in some terminals and two in others. */
function bar(done: number, of: number): string {
  const full = of === 0 ? 0 : Math.min(cells, Math.floor((done / of) * cells));
  return `[${'='.repeat(full)}${' '.repeat(cells - full)}]`;
}
