/**
 * Random interleavings of typing, outside changes, lines that fail in every way, drafts that cannot be kept, pages that are
 * reloaded, closed or crash: whatever was typed is on disk, in a draft or before the reader's eyes, and what another
 * program wrote stays on disk. Everybody only ever inserts words that stand nowhere else, so that a loss is seen.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing } from '../editor/desk/merge.ts';
import {
  FakeBrowser,
  FakeClock,
  FakePage,
  FakeService,
  hashOfText,
  type Line,
  measure,
} from './desk-world.ts';

const paths = [`${measure}/2020-12-03.tiao`, `${measure}/案例.tiao`];
const newPath = `${measure}/新案例.tiao`;

interface Step {
  readonly kind:
    | 'type'
    | 'type late'
    | 'outside'
    | 'wait'
    | 'line'
    | 'silence'
    | 'deliver'
    | 'reconnect'
    | 'reload'
    | 'crash'
    | 'remove'
    | 'create'
    | 'drafts'
    | 'hold'
    | 'come back'
    | 'decide';
  readonly page: number;
  readonly file: number;
  readonly place: number;
  readonly ownLine: boolean;
  readonly time: number;
  readonly line: Line;
}

const kinds = fc.oneof(
  { weight: 12, arbitrary: fc.constant('type' as const) },
  { weight: 6, arbitrary: fc.constant('wait' as const) },
  { weight: 4, arbitrary: fc.constantFrom('outside' as const, 'line' as const, 'deliver' as const) },
  { weight: 2, arbitrary: fc.constant('type late' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step['kind']>(
      'silence',
      'reconnect',
      'reload',
      'crash',
      'remove',
      'create',
      'drafts',
      'hold',
      'come back',
      'decide',
    ),
  },
);

const someSteps = fc.array(
  fc.record<Step>({
    kind: kinds,
    page: fc.nat(1),
    file: fc.nat(1),
    place: fc.nat(30),
    ownLine: fc.boolean(),
    time: fc.constantFrom(1, 50, 120, 700, 3000, 40_000),
    line: fc.constantFrom('up', 'up', 'down', 'deaf', 'slow', 'ghost'),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

class World {
  readonly service = new FakeService();
  readonly browser = new FakeBrowser();
  readonly clock = new FakeClock();
  readonly pages: FakePage[] = [];
  readonly typed = new Map<string, Set<string>>();
  readonly fromOutside = new Map<string, Set<string>>();
  readonly releases: (() => void)[] = [];
  readonly shown = new Map<string, string>();
  private count = 0;

  constructor() {
    for (const path of paths) this.service.disk.set(path, '第一行\n第二行\n\n第三行\n');
  }

  async open(): Promise<void> {
    const { line } = this.service;
    // a page opens only where the service answers
    this.service.line = 'up';
    this.pages.push(await FakePage.open(this.service, this.browser, this.clock));
    this.service.line = line;
  }

  async take(step: Step): Promise<void> {
    const page = this.pages[step.page]!;
    const path = paths[step.file]!;
    switch (step.kind) {
      case 'type': {
        const document = page.desk.document(path);
        if (document === undefined) return;
        const word = this.word('我');
        const text = inserted(document.text, step, word);
        expect(page.desk.change(path, text)).toBe(true);
        this.shown.set(`${step.page} ${path}`, text);
        this.note(this.typed, path, word);
        return;
      }
      case 'type late': {
        // the field still shows an earlier text when the key is pressed
        const shown = this.shown.get(`${step.page} ${path}`);
        if (shown === undefined || page.desk.document(path) === undefined) return;
        const word = this.word('晚');
        expect(page.desk.change(path, inserted(shown, step, word), shown)).toBe(true);
        this.note(this.typed, path, word);
        return;
      }
      case 'outside': {
        const word = this.word('外');
        this.service.outside(path, inserted(this.service.disk.get(path) ?? '', step, word));
        this.note(this.fromOutside, path, word);
        return;
      }
      case 'wait':
        return this.clock.advance(step.time);
      case 'line':
        this.service.line = step.line;
        return;
      case 'silence':
        this.service.silent = !this.service.silent;
        return;
      case 'deliver':
        return this.service.deliver(1 + (step.place % 3));
      case 'reconnect':
        return this.service.reconnect();
      case 'reload':
        page.leave();
        await this.clock.advance(0);
        return this.replace(step.page);
      case 'crash':
        await this.clock.advance(150);
        return this.replace(step.page);
      case 'remove':
        // what stood on disk was taken away by somebody, and on purpose
        for (const word of this.typed.get(path) ?? [])
          if (this.service.disk.get(path)?.includes(word)) this.typed.get(path)?.delete(word);
        this.service.outside(path, undefined);
        this.fromOutside.delete(path);
        return;
      case 'create': {
        const word = this.word('新');
        if (page.desk.create(newPath, `${word}\n`) === 'created') this.note(this.typed, newPath, word);
        return;
      }
      case 'drafts':
        this.browser.trouble =
          this.browser.trouble === 'none' ? (step.ownLine ? 'full' : 'forbidden') : 'none';
        return;
      case 'hold':
        if (this.releases.length > 0) this.releases.pop()?.();
        else this.releases.push(page.desk.hold(path));
        return;
      case 'come back':
        return page.comeBack();
      case 'decide':
        return this.decide(page);
    }
  }

  /** Clashes are settled so that nothing is dropped; what was taken away underneath is written anew. */
  decide({ desk }: FakePage): void {
    for (const { path, standing } of desk.documents()) {
      if (standing.kind === 'gone') desk.keep(path);
      if (standing.kind === 'clash') {
        const sides = differing(standing.clash).map(() => 'both' as const);
        expect(desk.resolve(path, standing.clash, { kind: 'sides', sides })).toBe(true);
      }
    }
  }

  check(): void {
    for (const [path, words] of this.typed) {
      const stored = [...this.browser.stored.values()].filter(({ draft }) => draft.path === path);
      const safe = [
        this.service.disk.get(path) ?? '',
        ...stored.flatMap(({ draft }) => [draft.text, ...draft.copies.map(({ text }) => text)]),
      ].join('\n');
      const shown = this.pages.map(({ desk }) => shownOf(desk, path));
      for (const word of words) {
        if (safe.includes(word)) continue;
        expect(
          shown.some((text) => text.includes(word)),
          `${word} is nowhere`,
        ).toBe(true);
        // before the reader's eyes alone: then the page must say so, and ask before it is left
        for (const [n, page] of this.pages.entries())
          if (shown[n]?.includes(word))
            expect({ word, atRisk: page.desk.status().atRisk, asks: page.wouldAsk() }).toEqual({
              word,
              atRisk: true,
              asks: true,
            });
      }
    }
    for (const [path, words] of this.fromOutside)
      for (const word of words)
        expect(this.service.disk.get(path), `${word} was overwritten`).toContain(word);
  }

  /** When everything works again, everything comes to rest on disk, and nothing stays behind. */
  async heal(): Promise<void> {
    this.service.line = 'up';
    this.service.silent = false;
    this.browser.trouble = 'none';
    for (const release of this.releases.splice(0)) release();
    for (let round = 0; round < 8; round += 1) {
      this.service.deliver(1000);
      this.service.reconnect();
      await this.clock.advance(40_000);
      this.check();
      for (const page of this.pages) this.decide(page);
      await this.clock.advance(40_000);
    }
    for (const { desk } of this.pages) {
      expect(desk.status()).toMatchObject({
        kind: 'saved',
        unsaved: 0,
        atRisk: false,
        reachable: true,
      });
      for (const { path, text } of desk.documents()) expect(text).toBe(this.service.disk.get(path));
    }
    for (const [path, words] of [...this.typed, ...this.fromOutside])
      for (const word of words) expect(this.service.disk.get(path)).toContain(word);
    expect([...this.browser.stored.values()]).toEqual([]);
  }

  private async replace(n: number): Promise<void> {
    const [page] = this.pages.splice(n, 1);
    this.shown.clear();
    const wasAsked = page!.wouldAsk();
    page!.vanish();
    // whoever leaves although they are told what stands nowhere else lets it go
    if (wasAsked) this.forgetWhatIsNowhere();
    await this.open();
    this.pages.splice(n, 0, this.pages.pop()!);
  }

  private forgetWhatIsNowhere(): void {
    for (const [path, words] of this.typed) {
      const everywhere = [
        this.service.disk.get(path) ?? '',
        ...[...this.browser.stored.values()].map(({ draft }) => JSON.stringify(draft)),
        ...this.pages.map(({ desk }) => shownOf(desk, path)),
      ].join('\n');
      for (const word of words) if (!everywhere.includes(word)) words.delete(word);
    }
  }

  private word(who: string): string {
    this.count += 1;
    return `${who}${this.count}；`;
  }

  private note(words: Map<string, Set<string>>, path: string, word: string): void {
    words.set(path, (words.get(path) ?? new Set()).add(word));
  }
}

/** What the reader sees of a file: its text, and what it clashes with. */
function shownOf(desk: FakePage['desk'], path: string): string {
  const document = desk.document(path);
  if (document === undefined) return '';
  return `${document.text}\n${JSON.stringify(document.standing)}`;
}

function inserted(text: string, { place, ownLine }: Step, word: string): string {
  const lines = text.split('\n');
  const at = place % lines.length;
  return (ownLine ? lines.toSpliced(at, 0, word) : lines.with(at, lines[at] + word)).join('\n');
}

describe('whatever happens', () => {
  it('nothing typed and nothing from outside is lost, and all of it comes to rest on disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 }), someSteps, async (pages, steps) => {
        const world = new World();
        for (let n = 0; n < pages; n += 1) await world.open();
        for (const step of steps) {
          if (step.page >= pages) continue;
          await world.take(step);
          world.check();
        }
        await world.heal();
      }),
      { numRuns: 600 },
    );
  });

  it('a hash in this world is the hash of the real service', () => {
    expect(hashOfText('条文')).toMatch(/^[0-9a-f]{64}$/);
  });
});
