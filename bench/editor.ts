/**
 * `npm run bench`: the editor as a reader has it, in a real browser over the real service. How much is fetched before
 * anything can be read, when the law's words first stand there, and how long after a key the marks, the verdict of the
 * tried case and the results of all cases have come; on the measure and on one fifty times as long.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { builtEditor, root } from '../test/browser/build.ts';
import { launchOptions } from '../test/browser/chromium.ts';
import { measureAtHand, type Opened } from '../test/browser/editor.ts';
import { type Office, openOffice, wholeRules } from '../test/browser/office.ts';
import { toldCase } from '../test/browser/told.ts';
import { bigger } from './big.ts';
import { type Key, measureKeys, watchWords, watchWorker } from './watch.ts';

const copies = Number(process.env.COPIES ?? 50);
const keys = Number(process.env.KEYS ?? 30);
const starts = Number(process.env.STARTS ?? 5);

const built = await builtEditor();
const browser = await chromium.launch(await launchOptions());
const large = await enlargedRules();
try {
  await measured(browser, `${measureAtHand}`, undefined);
  await measured(browser, `${copies} times as long`, large);
} finally {
  await browser.close();
  await built.remove();
  await rm(large, { recursive: true, force: true });
}

async function measured(on: Browser, name: string, rules: string | undefined): Promise<void> {
  const office = await openOffice({
    browser: on,
    editor: built.folder,
    rules: rules ?? wholeRules,
  });
  try {
    console.log(`\n${name}`);
    if (rules === undefined) {
      console.table({ 阅读: await firstLoad(office, 'read'), 条文: await firstLoad(office, 'law') });
    }
    console.table({
      '阅读: words of the law': spread(await paints(office, { place: 'read', width: 390, height: 844 })),
      '条文: words of the law': spread(await paints(office, { place: 'law' })),
    });
    console.table(await afterKeys(office));
  } finally {
    await office.close();
  }
}

/** What the service sends to a browser that has never been here, in kB as sent; faces apart, which machines with their own never ask for. */
async function firstLoad(office: Office, place: 'read' | 'law') {
  office.sent();
  const { page, close } = await office.openEditor({ place });
  if (place === 'law') await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.waitForTimeout(1500);
  await close();
  const sent = { code: 0, faces: 0, texts: 0 };
  const answered = office.sent();
  for (const { path, bytes } of answered) sent[kindOf(path)] += bytes / 1000;
  return {
    'code kB': round(sent.code),
    'faces kB': round(sent.faces),
    'texts kB': round(sent.texts),
    files: answered.length,
  };
}

function kindOf(path: string): 'code' | 'faces' | 'texts' {
  if (path.startsWith('/api/')) return 'texts';
  return /\.woff2?$/.test(path) ? 'faces' : 'code';
}

/** From the first request of a browser that has never been here to the first frame with words of the law, in ms. */
async function paints(office: Office, opened: Opened): Promise<readonly number[]> {
  const found: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const { page, close } = await office.openEditor({ ...opened, before: watchWords });
    found.push(await page.evaluate(() => window.firstWords));
    await close();
  }
  return found;
}

/** A character into a rule's sentence and away again; what follows each key, in ms. */
async function afterKeys(office: Office) {
  const { page, typeInRules, close } = await office.openEditor({
    place: 'law',
    at: '二（三）第一款第1项',
    tried: toldCase('复议不受理决定与法院通知出庭'),
    before: watchWorker,
  });
  await typeInRules('有下列情形之一的，', ''); // words that stand in every copy alike
  await page.waitForFunction(() => window.worker.isQuiet(), undefined, { timeout: 300_000 });
  const pressed: Key[] = [];
  for (let at = 0; at < keys; at += 1)
    pressed.push(await measureKeys(page, at % 2 === 0 ? 'x' : 'Backspace'));
  await close();
  const times = (of: keyof Key) => pressed.flatMap((key) => key[of] ?? []);
  return {
    'key to marks': spread(times('marks')),
    'key to verdict': spread(times('verdict')),
    'key to all cases': spread(times('cases')),
  };
}

async function enlargedRules(): Promise<string> {
  const rules = await mkdtemp(join(tmpdir(), 'tiaowen-large-'));
  const from = join(root, 'rules', measureAtHand);
  const files = await Promise.all(
    (await readdir(from))
      .filter((name) => /\.(tiao|txt)$/.test(name))
      .map(async (name) => ({ path: name, text: await readFile(join(from, name), 'utf8') })),
  );
  await cp(join(root, 'rules/calendars'), join(rules, 'calendars'), { recursive: true });
  await mkdir(join(rules, measureAtHand));
  for (const { path, text } of bigger(files, copies)) await writeFile(join(rules, measureAtHand, path), text);
  return rules;
}

function spread(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), most: at(1), times: sorted.length };
}

function round(value: number): number {
  return Math.round(value);
}
