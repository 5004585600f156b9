/** A world for the desk in which everything can go wrong on command: the disk, the line, the drafts, the clock, the page. */

import { startDesk } from '../editor/desk/desk.ts';
import type { Desk } from '../editor/desk/desk-types.ts';
import {
  type Clock,
  type DraftStore,
  DraftsFull,
  type KeptDraft,
  type News,
  type PageEvents,
  type Transport,
} from '../editor/desk/parts.ts';
import type { Draft } from '../editor/desk/sheet.ts';
import { hashOf } from '../service/bytes.ts';
import type { FileEvent, FileState, MeasureFiles, Refusal } from '../service/contract.ts';

export const measure = 'some-measure';
export const hashOfText = (text: string): string => hashOf(new TextEncoder().encode(text));

/** Everything that is only waiting for other promises has happened. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class FakeClock implements Clock {
  private time = 1_000_000;
  private timers: { at: number; act: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.time + milliseconds, act };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  async advance(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await settle();
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.timers = this.timers.filter((each) => each !== next);
      this.time = Math.max(this.time, next.at);
      next.act();
      await settle();
    }
    this.time = until;
  }
}

/**
 * What the line does with a request: answer it; fail before it arrives; lose the answer after it was done; hold it until
 * told; or fail at once and yet do it later, when told.
 */
export type Line = 'up' | 'down' | 'deaf' | 'slow' | 'ghost';

export class FakeService {
  readonly disk = new Map<string, string>();
  readonly refusals = new Map<string, Refusal>();
  line: Line = 'up';
  /** news is held back until told */
  silent = false;
  /** requests made so far */
  asked = 0;
  private held: (() => void)[] = [];
  private news: News[] = [];
  private readonly hearing = new Set<(news: News) => void>();

  /** Another program writes, or (undefined) takes away. */
  outside(path: string, text: string | undefined): void {
    if (text === undefined) this.disk.delete(path);
    else this.disk.set(path, text);
    this.tell(text === undefined ? { kind: 'gone', path } : { kind: 'file', path, hash: hashOfText(text) });
  }

  deliver(count: number): void {
    for (const act of this.held.splice(0, count)) act();
    for (const news of this.news.splice(0, count)) this.toAll(news);
  }

  /** The line was cut and is there again; what was told meanwhile is lost. */
  reconnect(): void {
    this.news = [];
    this.toAll({ kind: 'connected' });
  }

  transport(): Transport {
    return {
      measures: () => this.request(() => ({ measures: [{ id: measure, title: measure }] })),
      measure: () => this.request(() => this.files()),
      read: (path) => this.request(() => this.refusals.get(path) ?? this.state(path)),
      save: (path, { text, base }) =>
        this.request(() => {
          const refusal = this.refusals.get(path);
          if (refusal !== undefined) return refusal;
          const now = this.state(path);
          const hash = hashOfText(text);
          if (now?.hash !== hash && now?.hash !== base) return { kind: 'changed', path, now };
          if (now?.hash !== hash) this.outside(path, text);
          return { kind: 'saved', path, hash };
        }),
      listen: (hear) => {
        this.hearing.add(hear);
        hear({ kind: 'connected' });
        return () => void this.hearing.delete(hear);
      },
    };
  }

  private tell(event: FileEvent): void {
    if (this.silent) this.news.push(event);
    else this.toAll(event);
  }

  private toAll(news: News): void {
    for (const hear of [...this.hearing]) hear(news);
  }

  private state(path: string): FileState | undefined {
    const text = this.disk.get(path);
    return text === undefined
      ? undefined
      : { path, text, hash: hashOfText(text), writable: path.endsWith('.tiao') };
  }

  private files(): MeasureFiles {
    return {
      id: measure,
      files: [...this.disk.keys()].flatMap((path) => this.state(path) ?? []),
      unreadable: [],
    };
  }

  /** requests that the slow line holds */
  get waiting(): number {
    return this.held.length;
  }

  private request<T>(act: () => T): Promise<T> {
    this.asked += 1;
    switch (this.line) {
      case 'up':
        return Promise.resolve().then(act);
      case 'down':
        return Promise.reject(new TypeError('no line'));
      case 'deaf':
        act();
        return Promise.reject(new TypeError('the answer was lost'));
      case 'ghost':
        this.held.push(act);
        return Promise.reject(new TypeError('too slow'));
      case 'slow':
        return new Promise((resolve) => this.held.push(() => resolve(act())));
    }
  }
}

/** The drafts of one browser: pages come and go, what they wrote stays. */
export class FakeBrowser {
  readonly stored = new Map<string, { page: object; draft: Draft }>();
  trouble: 'none' | 'full' | 'forbidden' = 'none';
  private readonly open = new Map<object, (drafts: readonly KeptDraft[]) => void>();
  private readonly takenBy = new Map<string, object>();
  private count = 0;

  page(): { readonly drafts: DraftStore; readonly end: () => void } {
    const page = {};
    this.count += 1;
    const name = `page ${this.count}`;
    const end = () => {
      this.open.delete(page);
      const [[heir, later] = []] = this.open;
      if (heir === undefined || later === undefined) return;
      const left = this.left(heir);
      if (left.length > 0) later(left);
    };
    const drafts: DraftStore = {
      open: async (_, later) => {
        if (this.trouble === 'forbidden') throw new Error('forbidden');
        this.open.set(page, later);
        return this.left(page);
      },
      write: async ({ put, remove, replaced }) => {
        await Promise.resolve();
        if (this.trouble === 'full') throw new DraftsFull();
        if (this.trouble === 'forbidden') throw new Error('forbidden');
        for (const draft of put) this.stored.set(`${name} ${draft.path}`, { page, draft });
        for (const path of remove) this.stored.delete(`${name} ${path}`);
        for (const id of replaced) this.stored.delete(id);
      },
      close: end,
    };
    return { drafts, end };
  }

  /** Drafts of pages that have ended, which no page that stands has taken over. */
  private left(heir: object): readonly KeptDraft[] {
    const isOpen = (page: object | undefined) => page !== undefined && this.open.has(page);
    const left = [...this.stored].filter(([id, { page }]) => !isOpen(page) && !isOpen(this.takenBy.get(id)));
    for (const [id] of left) this.takenBy.set(id, heir);
    return left.map(([id, { draft }]) => ({ id, draft }));
  }
}

/** One page of the browser with a desk on it. */
export class FakePage {
  readonly desk: Desk;
  readonly leave: () => void;
  readonly comeBack: () => void;
  readonly wouldAsk: () => boolean;
  /** The page is gone without a word: nothing of it acts any more. */
  readonly vanish: () => void;

  private constructor(parts: Pick<FakePage, 'desk' | 'leave' | 'comeBack' | 'wouldAsk' | 'vanish'>) {
    this.desk = parts.desk;
    this.leave = parts.leave;
    this.comeBack = parts.comeBack;
    this.wouldAsk = parts.wouldAsk;
    this.vanish = parts.vanish;
  }

  static async open(service: FakeService, browser: FakeBrowser, clock: FakeClock): Promise<FakePage> {
    let stands = true;
    const leaving = new Set<() => void>();
    const returning = new Set<() => void>();
    const questions = new Set<() => boolean>();
    const ends = new Set<() => void>();
    const page: PageEvents = {
      onLeave: adding(leaving),
      onReturn: adding(returning),
      askBeforeLeaving: adding(questions),
    };
    const { drafts, end } = browser.page();
    const own: Clock = {
      now: () => clock.now(),
      after: (milliseconds, act) => clock.after(milliseconds, () => stands && act()),
    };
    const transport = service.transport();
    const heard: Transport = {
      ...transport,
      // a page that is gone hears no answers
      read: (path) => whileStanding(transport.read(path)),
      save: (path, file) => whileStanding(transport.save(path, file)),
      measure: (id) => whileStanding(transport.measure(id)),
      listen: (hear) => {
        const stop = transport.listen(hear);
        ends.add(stop);
        return stop;
      },
    };
    const whileStanding = <T>(answer: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) =>
        answer.then(
          (value) => stands && resolve(value),
          (error) => stands && reject(error),
        ),
      );
    const desk = await startDesk({ measure, transport: heard, drafts, clock: own, page });
    return new FakePage({
      desk,
      leave: () => leaving.forEach((act) => void act()),
      comeBack: () => returning.forEach((act) => void act()),
      wouldAsk: () => [...questions].some((isNeeded) => isNeeded()),
      vanish: () => {
        stands = false;
        for (const stop of ends) stop();
        end();
      },
    });
  }
}

const adding =
  <T>(set: Set<T>) =>
  (each: T) => {
    set.add(each);
    return () => void set.delete(each);
  };
