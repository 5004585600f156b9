/** The clock and the page of a browser. */
import type { Clock, PageEvents } from './parts.ts';

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const browserPage: PageEvents = {
  onLeave: (act) =>
    together([
      on(window, 'pagehide', act),
      on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && act()),
    ]),
  onReturn: (act) =>
    together([
      on(window, 'online', act),
      on(window, 'focus', act),
      on(window, 'pageshow', act),
      on(document, 'visibilitychange', () => document.visibilityState === 'visible' && act()),
    ]),
  askBeforeLeaving: (isNeeded) =>
    on(window, 'beforeunload', (event) => {
      if (isNeeded()) event.preventDefault();
    }),
};

function on(target: EventTarget, name: string, act: (event: Event) => unknown): () => void {
  const listener = (event: Event) => void act(event);
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}

const together = (ends: readonly (() => void)[]) => () => {
  for (const end of ends) end();
};
