/** Ctrl-C while something long runs: the first ends it in order, with what was found so far; the next one kills. */

export interface Interruptible {
  readonly signal: AbortSignal;
  /** no longer listens: from now on Ctrl-C kills as ever */
  readonly done: () => void;
}

export function interruptible(): Interruptible {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort);
  return { signal: stop.signal, done: () => void process.removeListener('SIGINT', abort) };
}
