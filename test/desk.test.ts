/** The documents on the page: what is saved when, what is shown when it cannot be, and what others' changes do to them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskDocument } from '../editor/desk/desk-types.ts';
import type { Refusal } from '../service/contract.ts';
import { FakeBrowser, FakeClock, FakePage, FakeService, measure, settle } from './desk-world.ts';

const rules = `${measure}/2020-12-03.tiao`;
const cases = `${measure}/案例.tiao`;
const law = `${measure}/2020-12-03.txt`;
const before = '一\n二\n三\n';
const refusal: Refusal = { kind: 'refused', code: 'diskFull', zh: '磁盘满了。', en: 'The disk is full.' };

let service: FakeService;
let browser: FakeBrowser;
let clock: FakeClock;

beforeEach(() => {
  service = new FakeService();
  browser = new FakeBrowser();
  clock = new FakeClock();
  service.disk.set(rules, before);
  service.disk.set(cases, '案例\n');
  service.disk.set(law, '原文\n');
});

const open = async () => {
  const page = await FakePage.open(service, browser, clock);
  await clock.advance(0);
  return page;
};
const at = ({ desk }: FakePage, path = rules): DeskDocument => desk.document(path)!;
const standing = (page: FakePage, path = rules) => at(page, path).standing.kind;
const onDisk = (path = rules) => service.disk.get(path);
const clashOf = (page: FakePage, path = rules) => {
  const { standing } = at(page, path);
  if (standing.kind !== 'clash') throw new Error(`${path} is ${standing.kind}`);
  return standing.clash;
};
const drafts = () => [...browser.stored.values()].map(({ draft }) => [draft.path, draft.text]);

describe('typing', () => {
  it('goes into a draft at once and onto disk when the typist rests', async () => {
    const page = await open();
    expect(page.desk.documents().map(({ path, standing }) => [path, standing.kind])).toEqual([
      [rules, 'saved'],
      [law, 'fixed'],
      [cases, 'saved'],
    ]);
    page.desk.change(rules, '一甲\n二\n三\n');
    expect(standing(page)).toBe('waiting');
    await clock.advance(100);
    expect(drafts()).toEqual([[rules, '一甲\n二\n三\n']]);
    await clock.advance(400);
    page.desk.change(rules, [{ from: 2, to: 2, text: '乙' }]);
    await clock.advance(500);
    expect(onDisk()).toBe(before);
    await clock.advance(100);
    expect(onDisk()).toBe('一甲乙\n二\n三\n');
    expect(standing(page)).toBe('saved');
    await clock.advance(100);
    expect(drafts()).toEqual([]);
  });

  it('changes neither what is fixed nor what is not there', async () => {
    const { desk } = await open();
    expect(desk.change(law, '别的原文')).toBe(false);
    expect(desk.change(`${measure}/没有.tiao`, '字')).toBe(false);
    await clock.advance(1000);
    expect(onDisk(law)).toBe('原文\n');
  });

  it('while a save is under way is not taken for saved by its answer', async () => {
    const page = await open();
    service.line = 'slow';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(600);
    expect(standing(page)).toBe('saving');
    page.desk.change(rules, '一甲乙\n二\n三\n');
    await clock.advance(5000);
    // one request at a time: the second waits for the answer to the first
    expect(service.waiting).toBe(1);
    service.deliver(1);
    await settle();
    expect(onDisk()).toBe('一甲\n二\n三\n');
    expect(at(page)).toMatchObject({
      text: '一甲乙\n二\n三\n',
      onDisk: '一甲\n二\n三\n',
      standing: { kind: 'saving' },
    });
    service.deliver(1);
    await settle();
    expect(onDisk()).toBe('一甲乙\n二\n三\n');
    expect(standing(page)).toBe('saved');
  });

  it('goes on where the answer to a save was lost, without a clash with itself', async () => {
    const page = await open();
    service.line = 'deaf';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(600);
    expect({ disk: onDisk(), standing: standing(page) }).toEqual({
      disk: '一甲\n二\n三\n',
      standing: 'offline',
    });
    page.desk.change(rules, '一甲乙\n二\n三\n');
    service.line = 'up';
    await clock.advance(5000);
    expect({ disk: onDisk(), standing: standing(page) }).toEqual({
      disk: '一甲乙\n二\n三\n',
      standing: 'saved',
    });
  });

  it('goes on so also after a reload', async () => {
    const page = await open();
    service.line = 'deaf';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(600);
    page.desk.change(rules, '一甲乙\n二\n三\n');
    page.leave();
    await clock.advance(100);
    page.vanish();
    service.line = 'up';
    const next = await open();
    expect(at(next).text).toBe('一甲乙\n二\n三\n');
    await clock.advance(1000);
    expect({ disk: onDisk(), standing: standing(next) }).toEqual({
      disk: '一甲乙\n二\n三\n',
      standing: 'saved',
    });
  });

  it('that is taken back is taken back on disk too, though a save of it arrives late', async () => {
    const page = await open();
    service.line = 'ghost';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(600);
    page.desk.change(rules, before);
    expect(standing(page)).toBe('offline');
    service.line = 'up';
    service.deliver(1);
    expect(onDisk()).toBe('一甲\n二\n三\n');
    await clock.advance(5000);
    expect({ disk: onDisk(), text: at(page).text, standing: standing(page) }).toEqual({
      disk: before,
      text: before,
      standing: 'saved',
    });
  });

  it('on an earlier text is put together with what has come since', async () => {
    const page = await open();
    service.outside(rules, '零\n一\n二\n三\n');
    await settle();
    expect(page.desk.change(rules, '一\n二\n三甲\n', before)).toBe(true);
    expect(at(page).text).toBe('零\n一\n二\n三甲\n');
    await clock.advance(600);
    service.outside(rules, '零\n一\n二外\n三甲\n');
    await settle();
    page.desk.change(rules, '零\n一\n二我\n三甲\n', '零\n一\n二\n三甲\n');
    expect(clashOf(page)).toMatchObject({ against: 'copy' });
    await clock.advance(1000);
    expect(onDisk()).toBe('零\n一\n二外\n三甲\n');
    page.desk.resolve(rules, clashOf(page), { kind: 'sides', sides: ['both'] });
    await clock.advance(1000);
    expect(onDisk()).toBe('零\n一\n二我\n二外\n三甲\n');
  });

  it('is not touched while a word is half composed, and not saved', async () => {
    const page = await open();
    const release = page.desk.hold(rules);
    page.desk.change(rules, '一ni\n二\n三\n');
    service.outside(rules, '一\n二\n三外\n');
    await clock.advance(10_000);
    expect(at(page).text).toBe('一ni\n二\n三\n');
    expect(onDisk()).toBe('一\n二\n三外\n');
    page.desk.change(rules, '一你\n二\n三\n');
    release();
    await clock.advance(1000);
    expect({ text: at(page).text, disk: onDisk() }).toEqual({
      text: '一你\n二\n三外\n',
      disk: '一你\n二\n三外\n',
    });
  });
});

describe('without the service', () => {
  it('says so, keeps the drafts, tries again less and less often, and at once when the reader is back', async () => {
    const page = await open();
    service.line = 'down';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(600);
    expect(page.desk.status()).toMatchObject({
      kind: 'offline',
      unsaved: 1,
      reachable: false,
      atRisk: false,
    });
    const asked = service.asked;
    await clock.advance(300_000);
    expect(service.asked - asked).toBeGreaterThan(8);
    expect(service.asked - asked).toBeLessThan(16);
    service.line = 'up';
    page.comeBack();
    await settle();
    expect({ disk: onDisk(), ...page.desk.status() }).toMatchObject({
      disk: '一甲\n二\n三\n',
      kind: 'saved',
      unsaved: 0,
      reachable: true,
    });
  });

  it('does not open', async () => {
    service.line = 'down';
    await expect(FakePage.open(service, browser, clock)).rejects.toThrow();
  });

  it('learns when it is back what it missed', async () => {
    const page = await open();
    service.silent = true;
    service.outside(rules, '一外\n二\n三\n');
    service.outside(`${measure}/新.tiao`, '新\n');
    service.outside(cases, undefined);
    expect(at(page).text).toBe(before);
    service.reconnect();
    await settle();
    expect(at(page).text).toBe('一外\n二\n三\n');
    expect(at(page, `${measure}/新.tiao`).text).toBe('新\n');
    expect(standing(page, cases)).toBe('gone');
  });

  it('looks again at what could not be looked at', async () => {
    const page = await open();
    service.line = 'down';
    service.outside(rules, '一外\n二\n三\n');
    await settle();
    service.line = 'up';
    await clock.advance(1000);
    expect(at(page).text).toBe('一外\n二\n三\n');
  });
});

describe('what the service refuses', () => {
  it('is said in its words, stays in the draft, and is tried again with the next change or when asked', async () => {
    const page = await open();
    service.refusals.set(rules, refusal);
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(60_000);
    expect(at(page).standing).toEqual({ kind: 'refused', refusal });
    expect(page.desk.status()).toMatchObject({
      kind: 'refused',
      awaiting: [at(page)],
      atRisk: false,
      reachable: true,
    });
    expect(drafts()).toEqual([[rules, '一甲\n二\n三\n']]);
    expect(await page.desk.flush()).toBe(false);
    service.refusals.clear();
    page.desk.change(rules, '一甲乙\n二\n三\n');
    await clock.advance(600);
    expect({ disk: onDisk(), standing: standing(page) }).toEqual({
      disk: '一甲乙\n二\n三\n',
      standing: 'saved',
    });
  });

  it('a file that cannot be read any more is not written over, and goes on when it can', async () => {
    const page = await open();
    service.refusals.set(rules, { ...refusal, code: 'notUtf8' });
    service.outside(rules, '坏\n');
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(5000);
    expect({ disk: onDisk(), standing: standing(page) }).toEqual({ disk: '坏\n', standing: 'refused' });
    service.refusals.clear();
    service.outside(rules, '一\n二\n三外\n');
    await clock.advance(1000);
    expect({ disk: onDisk(), standing: standing(page) }).toEqual({
      disk: '一甲\n二\n三外\n',
      standing: 'saved',
    });
  });
});

describe('a file that cannot be shown', () => {
  it('is said to be so from when it turns up until it is gone', async () => {
    const page = await open();
    const path = `${measure}/坏.tiao`;
    service.refusals.set(path, { ...refusal, code: 'notUtf8' });
    service.outside(path, '坏\n');
    await settle();
    expect(page.desk.unreadable()).toMatchObject([{ path, why: { code: 'notUtf8' } }]);
    expect(page.desk.create(path, '新\n')).toBe('exists');
    const { desk } = page;
    const before = desk.unreadable();
    desk.change(rules, '一甲\n二\n三\n');
    expect(desk.unreadable()).toBe(before);
    service.refusals.clear();
    service.outside(path, undefined);
    await settle();
    expect(desk.unreadable()).toEqual([]);
  });
});

describe('a change by another program', () => {
  it('is put together with what is being typed, and marked for a while', async () => {
    const page = await open();
    page.desk.change(rules, '一甲\n二\n三\n');
    service.outside(rules, '一\n二\n三外\n');
    await settle();
    expect(at(page)).toMatchObject({
      text: '一甲\n二\n三外\n',
      outside: [{ from: 2, to: 3 }],
      standing: { kind: 'waiting' },
    });
    page.desk.change(rules, '零\n一甲\n二\n三外\n');
    expect(at(page).outside).toEqual([{ from: 3, to: 4 }]);
    await clock.advance(600);
    expect(onDisk()).toBe('零\n一甲\n二\n三外\n');
    await clock.advance(60_000);
    expect(at(page).outside).toEqual([]);
    service.outside(rules, '外\n');
    await settle();
    expect(at(page)).toMatchObject({
      text: '外\n',
      outside: [{ from: 0, to: 1 }],
      standing: { kind: 'saved' },
    });
    page.desk.acknowledge(rules);
    expect(at(page).outside).toEqual([]);
  });

  it('of the same place waits for the reader, and nothing is written until they decide', async () => {
    const page = await open();
    page.desk.change(rules, '一我\n二\n三\n');
    service.outside(rules, '一外\n二\n三外\n');
    await clock.advance(60_000);
    const shown = clashOf(page);
    expect(shown).toMatchObject({ against: 'disk' });
    expect(shown.pieces.filter(({ kind }) => kind === 'differs')).toEqual([
      { kind: 'differs', base: ['一'], ours: ['一我'], theirs: ['一外'], line: 0 },
    ]);
    expect({ disk: onDisk(), text: at(page).text }).toEqual({
      disk: '一外\n二\n三外\n',
      text: '一我\n二\n三\n',
    });
    expect(page.desk.status()).toMatchObject({ kind: 'clash', awaiting: [at(page)], atRisk: false });
    page.desk.change(rules, '一我又\n二\n三\n');
    // what was shown is no longer what stands
    expect(page.desk.resolve(rules, shown, { kind: 'sides', sides: ['ours'] })).toBe(false);
    expect(page.desk.resolve(rules, clashOf(page), { kind: 'sides', sides: [] })).toBe(false);
    expect(page.desk.resolve(rules, clashOf(page), { kind: 'sides', sides: ['ours'] })).toBe(true);
    expect(at(page).text).toBe('一我又\n二\n三外\n');
    await clock.advance(600);
    expect({ disk: onDisk(), standing: standing(page) }).toEqual({
      disk: '一我又\n二\n三外\n',
      standing: 'saved',
    });
  });

  it('can be taken as it is, or written together by hand', async () => {
    const page = await open();
    page.desk.change(rules, '一我\n二\n三\n');
    service.outside(rules, '一外\n二\n三\n');
    await settle();
    page.desk.resolve(rules, clashOf(page), { kind: 'text', text: '一我和外\n二\n三\n' });
    await clock.advance(600);
    expect(onDisk()).toBe('一我和外\n二\n三\n');
    page.desk.change(rules, '一再改\n二\n三\n');
    service.outside(rules, '一外改\n二\n三\n');
    await settle();
    expect(page.desk.discard(rules)).toBe('一再改\n二\n三\n');
    expect(at(page)).toMatchObject({ text: '一外改\n二\n三\n', standing: { kind: 'saved' } });
  });

  it('that takes the file away is shown: it can be kept or let go', async () => {
    const page = await open();
    service.outside(rules, undefined);
    service.outside(cases, undefined);
    await settle();
    page.desk.change(rules, '一我\n二\n三\n');
    await clock.advance(60_000);
    expect([standing(page), standing(page, cases), onDisk()]).toEqual(['gone', 'gone', undefined]);
    expect(drafts()).toContainEqual([rules, '一我\n二\n三\n']);
    page.desk.keep(rules);
    expect(page.desk.discard(cases)).toBe('案例\n');
    await clock.advance(1000);
    expect([standing(page), onDisk()]).toEqual(['saved', '一我\n二\n三\n']);
    expect([page.desk.document(cases), onDisk(cases)]).toEqual([undefined, undefined]);
    expect(drafts()).toEqual([]);
  });

  it('that takes the file away and brings it back changes nothing', async () => {
    const page = await open();
    page.desk.change(rules, '一我\n二\n三\n');
    service.outside(rules, undefined);
    await settle();
    service.outside(rules, before);
    await clock.advance(600);
    expect([standing(page), onDisk()]).toEqual(['saved', '一我\n二\n三\n']);
  });

  it('is seen in another page as well, and two pages come to one text', async () => {
    const [one, other] = [await open(), await open()];
    one.desk.change(rules, '一甲\n二\n三\n');
    other.desk.change(rules, '一\n二\n三乙\n');
    await clock.advance(2000);
    expect([at(one).text, at(other).text, onDisk()]).toEqual(Array(3).fill('一甲\n二\n三乙\n'));
  });
});

describe('drafts', () => {
  it('come back after a reload, and go on to disk', async () => {
    const page = await open();
    service.line = 'down';
    page.desk.change(rules, '一甲\n二\n三\n');
    expect(page.desk.create(`${measure}/新.tiao`, '新\n')).toBe('created');
    page.leave();
    await settle();
    page.vanish();
    service.outside(rules, '一\n二\n三外\n');
    service.line = 'up';
    const next = await open();
    expect(at(next)).toMatchObject({ text: '一甲\n二\n三外\n', outside: [{ from: 2, to: 3 }] });
    await clock.advance(1000);
    expect([onDisk(), onDisk(`${measure}/新.tiao`)]).toEqual(['一甲\n二\n三外\n', '新\n']);
    expect(drafts()).toEqual([]);
  });

  it('of a file that went meanwhile ask what to do', async () => {
    const page = await open();
    service.line = 'down';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(100);
    page.vanish();
    service.outside(rules, undefined);
    service.line = 'up';
    expect(standing(await open())).toBe('gone');
  });

  it('of two pages that ended are both kept, and a clash of them is shown', async () => {
    const [one, other] = [await open(), await open()];
    service.line = 'down';
    one.desk.change(rules, '一甲\n二\n三\n');
    other.desk.change(rules, '一乙\n二\n三\n');
    await clock.advance(100);
    one.vanish();
    other.vanish();
    service.line = 'up';
    const next = await open();
    expect(clashOf(next)).toMatchObject({ against: 'copy' });
    next.vanish();
    const last = await open();
    last.desk.resolve(rules, clashOf(last), { kind: 'sides', sides: ['both'] });
    await clock.advance(1000);
    expect(onDisk()).toMatch(/^一[甲乙]\n一[甲乙]\n二\n三\n$/);
    expect(onDisk()).toContain('一甲');
    expect(onDisk()).toContain('一乙');
    expect(drafts()).toEqual([]);
  });

  it('of a page that ends go to one that stands', async () => {
    const [one, other] = [await open(), await open()];
    service.line = 'down';
    one.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(100);
    one.vanish();
    await settle();
    expect(at(other).text).toBe('一甲\n二\n三\n');
    service.line = 'up';
    await clock.advance(2000);
    expect([onDisk(), ...drafts()]).toEqual(['一甲\n二\n三\n']);
  });

  it('of a page whose last save arrived go on from that save', async () => {
    const [one, other] = [await open(), await open()];
    service.line = 'deaf';
    one.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(600);
    one.desk.change(rules, '一甲乙\n二\n三\n');
    one.desk.hold(rules);
    service.line = 'up';
    await clock.advance(5000);
    service.line = 'down';
    other.desk.change(rules, '一甲\n二\n三丙\n');
    await clock.advance(600);
    one.vanish();
    await settle();
    expect(at(other)).toMatchObject({ text: '一甲乙\n二\n三丙\n', standing: { kind: 'offline' } });
  });

  it('that could not be kept are kept as soon as there is room', async () => {
    const page = await open();
    service.refusals.set(rules, refusal);
    browser.trouble = 'full';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(2000);
    expect(page.desk.status()).toMatchObject({ kind: 'refused', drafts: 'full', atRisk: true });
    browser.trouble = 'none';
    await clock.advance(5000);
    expect(page.desk.status()).toMatchObject({ kind: 'refused', drafts: 'kept', atRisk: false });
  });

  it('that cannot be kept are said to be so, editing goes on, and only then the reader is asked before leaving', async () => {
    browser.trouble = 'forbidden';
    const page = await open();
    expect(page.desk.status()).toMatchObject({ kind: 'saved', drafts: 'forbidden', atRisk: false });
    expect(page.wouldAsk()).toBe(false);
    page.desk.change(rules, '一甲\n二\n三\n');
    expect(page.wouldAsk()).toBe(true);
    await clock.advance(600);
    expect([onDisk(), page.wouldAsk()]).toEqual(['一甲\n二\n三\n', false]);
    browser.trouble = 'full';
    service.line = 'down';
    page.desk.change(rules, '一甲乙\n二\n三\n');
    await clock.advance(1000);
    expect(page.desk.status()).toMatchObject({ kind: 'offline', drafts: 'full', atRisk: true });
    expect(page.wouldAsk()).toBe(true);
    browser.trouble = 'none';
    await clock.advance(5000);
    expect(page.desk.status()).toMatchObject({ kind: 'offline', drafts: 'kept', atRisk: false });
    expect(page.wouldAsk()).toBe(false);
  });

  it('that the browser gives out late are taken up late', async () => {
    const page = await open();
    service.line = 'down';
    page.desk.change(rules, '一甲\n二\n三\n');
    await clock.advance(100);
    page.vanish();
    service.line = 'up';
    browser.trouble = 'forbidden';
    const next = await open();
    expect(at(next).text).toBe(before);
    browser.trouble = 'none';
    await clock.advance(31_000);
    expect([at(next).text, onDisk()]).toEqual(Array(2).fill('一甲\n二\n三\n'));
  });
});

describe('the desk', () => {
  it('makes new case sets and rule files of its own measure, and no others', async () => {
    const { desk } = await open();
    for (const path of [
      `${measure}/x.js`,
      `${measure}/2020-12-03.txt`,
      'other/新.tiao',
      `${measure}/../新.tiao`,
    ])
      expect([path, desk.create(path, '字')]).toEqual([path, 'badName']);
    expect(desk.create(rules, '字')).toBe('exists');
    expect(desk.create(`${measure}/新.tiao`, '新\n')).toBe('created');
    await clock.advance(600);
    expect(onDisk(`${measure}/新.tiao`)).toBe('新\n');
  });

  it('a new file whose name another program took meanwhile is a clash, and nothing is written over', async () => {
    const page = await open();
    service.silent = true;
    page.desk.create(`${measure}/新.tiao`, '我的\n');
    service.outside(`${measure}/新.tiao`, '外面的\n');
    await clock.advance(600);
    expect(clashOf(page, `${measure}/新.tiao`)).toMatchObject({ against: 'disk' });
    expect(onDisk(`${measure}/新.tiao`)).toBe('外面的\n');
  });

  it('gives the same objects as long as nothing changes, and tells who listens', async () => {
    const { desk } = await open();
    const [documents, status, untouched] = [desk.documents(), desk.status(), desk.document(cases)];
    let told = 0;
    const stop = desk.subscribe(() => {
      told += 1;
    });
    expect(desk.change(rules, before)).toBe(true);
    service.reconnect();
    await clock.advance(1000);
    expect([desk.documents() === documents, desk.status() === status]).toEqual([true, true]);
    desk.change(rules, '一甲\n二\n三\n');
    expect(told).toBeGreaterThan(0);
    expect(desk.documents()).not.toBe(documents);
    expect(desk.document(cases)).toBe(untouched);
    const before_ = told;
    stop();
    desk.change(rules, '一\n二\n三\n');
    expect(told).toBe(before_);
  });

  it('saves at once when asked, and says whether it could', async () => {
    const page = await open();
    page.desk.change(rules, '一甲\n二\n三\n');
    page.desk.change(cases, '案例甲\n');
    expect(await page.desk.flush()).toBe(true);
    expect([onDisk(), onDisk(cases)]).toEqual(['一甲\n二\n三\n', '案例甲\n']);
    service.line = 'down';
    page.desk.change(rules, '一乙\n二\n三\n');
    expect(await page.desk.flush()).toBe(false);
  });

  it('saves when the page is left, and what it cannot save stays in the drafts', async () => {
    const page = await open();
    page.desk.change(rules, '一甲\n二\n三\n');
    page.leave();
    await settle();
    expect(onDisk()).toBe('一甲\n二\n三\n');
    service.line = 'down';
    page.desk.change(cases, '案例甲\n');
    await page.desk.close();
    expect(drafts()).toEqual([[cases, '案例甲\n']]);
    expect(page.desk.change(cases, '案例乙\n')).toBe(false);
    service.line = 'up';
    await clock.advance(60_000);
    expect(onDisk(cases)).toBe('案例\n');
    const next = await open();
    await clock.advance(1000);
    expect([at(next, cases).text, onDisk(cases)]).toEqual(['案例甲\n', '案例甲\n']);
  });
});
