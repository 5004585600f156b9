/** What a page under measure carries: when words of the law first stand on it, and when the worker answers a key. */
import type { Page } from 'playwright-core';
import type { FromWorker, ToWorker } from '../editor/analysis/protocol.ts';

declare global {
  interface Window {
    /** since the navigation began, ms; NaN until they are there */
    firstWords: number;
    worker: WatchedWorker;
  }
}

interface WatchedWorker {
  /** nothing is asked or being run */
  isQuiet(): boolean;
  /** ms from the last key to the first frame after each answer, as far as they have come */
  answers(): Key;
  begin(): void;
}

/** Undefined where nothing came: a key that leaves the rules with an error decides no case anew. */
export interface Key {
  readonly marks: number | undefined;
  readonly verdict: number | undefined;
  readonly cases: number | undefined;
}

export async function measureKeys(page: Page, key: string): Promise<Key> {
  await page.evaluate(() => window.worker.begin());
  await page.keyboard.press(key);
  await page.waitForFunction(() => window.worker.isQuiet(), undefined, { timeout: 120_000, polling: 50 });
  return page.evaluate(() => window.worker.answers());
}

/** Runs in the page before anything else. */
export function watchWords(): void {
  window.firstWords = Number.NaN;
  const look = () => {
    const words = document.querySelector('main')?.textContent ?? '';
    if (!/出庭应诉工作水平|现将《/.test(words)) return;
    watching.disconnect();
    requestAnimationFrame(() => {
      window.firstWords = performance.now();
    });
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page before anything else: stands between the page and its worker, and listens. */
export function watchWorker(): void {
  let pressed = Number.NaN;
  let typed = 0;
  let heard = performance.now();
  let key: Record<keyof Key, number | undefined> = { marks: undefined, verdict: undefined, cases: undefined };
  const asked = new Map<number, string>();
  const came = (what: keyof Key) => {
    const began = pressed;
    requestAnimationFrame(() => {
      key[what] ??= performance.now() - began;
    });
  };
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    if (Number.isNaN(pressed)) pressed = timeStamp;
  };
  addEventListener('keydown', onKey, true);
  const hear = (message: FromWorker) => {
    heard = performance.now();
    if (message.kind === 'answer') {
      if (asked.get(message.id) === 'decide' && message.revision >= typed && typed > 0) came('verdict');
      asked.delete(message.id);
    } else if (message.kind === 'failed') asked.delete(message.id);
    else if (typed === 0) return;
    else if (message.kind === 'marks' && message.revision >= typed) came('marks');
    else if (message.kind === 'cases') {
      const { revision, done, total } = message.report;
      if (revision >= typed && done === total) came('cases');
    }
  };
  const tell = (message: ToWorker) => {
    heard = performance.now();
    if (message.kind === 'change') typed = message.revision;
    if (message.kind === 'ask') asked.set(message.id, message.question.name);
    if (message.kind === 'forget') asked.delete(message.id);
  };
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(...parts: ConstructorParameters<typeof Original>) {
      super(...parts);
      this.addEventListener('message', ({ data }) => hear(data));
    }
    override postMessage(message: ToWorker): void {
      tell(message);
      super.postMessage(message);
    }
  };
  window.worker = {
    isQuiet: () => asked.size === 0 && performance.now() - heard > 600,
    answers: () => key,
    begin: () => {
      pressed = Number.NaN;
      typed = 0;
      key = { marks: undefined, verdict: undefined, cases: undefined };
    },
  };
}
