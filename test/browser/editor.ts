/** One browser window on the editor, with what a person does there; remembers everything that went wrong in it. */
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Page } from 'playwright-core';
import { type Place, writeRoute } from '../../editor/app/route.ts';
import type { Locale } from '../../grammar/index.ts';

export interface Opened {
  readonly place?: Place;
  /** a clause number, or the id of a case */
  readonly at?: string;
  readonly measure?: string;
  /** a case packed into the address */
  readonly packed?: string;
  /** the case being tried, as this browser would have kept it */
  readonly tried?: object;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: Locale;
  readonly reducedMotion?: boolean;
  /** runs in the page before anything of it */
  readonly before?: () => void;
  /** as in a private window of some browsers: nothing can be kept there */
  readonly storageForbidden?: boolean;
}

export interface Editor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** another place by the spine's own link, as a reader goes there */
  readonly go: (to: Opened) => Promise<void>;
  /** puts the caret behind these words of the rules, as far as they stand in one line, and types */
  readonly typeInRules: (behind: string, text: string) => Promise<void>;
  /** until the rules in sight say these words */
  readonly seeInRules: (words: string) => Promise<void>;
  /** answers a question of 试算 by the words of the answer */
  readonly answer: (question: string, answer: string) => Promise<void>;
  /** what an input method does where the caret stands: each step shown underlined, then the words put in */
  readonly composeChinese: (steps: readonly string[], text: string) => Promise<void>;
  readonly cutConnection: () => Promise<void>;
  readonly restoreConnection: () => Promise<void>;
  /** a reload, with the same fragment and the same storage */
  readonly reload: () => Promise<void>;
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const measureAtHand = 'wuqing-court-appearance';

export async function openPage(browser: Browser, address: string, opened: Opened): Promise<Editor> {
  const { width = 1440, height = 900, locale = 'zh', reducedMotion = true } = opened;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  if (locale === 'en') await context.addInitScript(keepOnce, ['tiaowen.language', 'en']);
  if (opened.tried !== undefined) {
    const name = `tiaowen.trial.${opened.measure ?? measureAtHand}`;
    await context.addInitScript(keepOnce, [name, JSON.stringify(opened.tried)]);
  }
  if (opened.before !== undefined) await context.addInitScript(opened.before);
  if (opened.storageForbidden === true) await context.addInitScript(forbidStorage);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const watched = watch(page, address);
  const show = async (url: string) => {
    await page.goto(url);
    await ready(page);
  };
  await show(`${address}/${fragment(opened)}`);
  return {
    page,
    context,
    go: async (to) => {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, fragment(to));
      await ready(page);
    },
    typeInRules: (behind, text) => typeInRules(page, behind, text),
    seeInRules: async (words) => {
      await page.waitForFunction(endOfWords, words);
    },
    answer: (question, answer) => answerQuestion(page, question, answer),
    composeChinese: (steps, text) => compose(page, steps, text),
    cutConnection: async () => {
      watched.cut(true);
      await context.setOffline(true);
    },
    restoreConnection: async () => {
      await context.setOffline(false);
      watched.cut(false);
    },
    reload: async () => {
      await page.reload();
      await ready(page);
    },
    problems: watched.problems,
    close: () => context.close(),
  };
}

const fragment = ({ measure = measureAtHand, place, at, packed }: Opened): string =>
  writeRoute({ measure, place, at, packed });

/** Only where nothing is kept yet: what a test changes survives a reload. Runs in the page. */
function keepOnce([name = '', text = '']: readonly string[]): void {
  if (localStorage.getItem(name) === null) localStorage.setItem(name, text);
}

/** Runs in the page. */
function forbidStorage(): void {
  const refuse = () => {
    throw new DOMException('storage is forbidden', 'SecurityError');
  };
  Object.defineProperty(window, 'indexedDB', { get: () => ({ open: refuse, deleteDatabase: refuse }) });
}

/** The place stands there, with its faces. */
async function ready(page: Page): Promise<void> {
  await page.locator('.frame > main').waitFor();
  await page.locator('.frame > main > .notice').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

/** Whatever a careful page never does: throw, complain, break its own policy, ask another machine. */
function watch(page: Page, address: string) {
  const found: string[] = [];
  let cut = false;
  page.on('pageerror', (error) => found.push(`thrown: ${error.name} ${error.message} ${error.stack}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || expected(message, cut)) return;
    found.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(`${address}/`) || /^(data|blob):/.test(url)) return;
    found.push(`asked another machine: ${url}`);
  });
  const setCut = (now: boolean) => {
    cut = now;
  };
  return { problems: () => found, cut: setCut };
}

/** The browser itself reports a refused save and a lost connection; the page's own words about them are tested. */
function expected(message: ConsoleMessage, cut: boolean): boolean {
  const text = message.text();
  if (!text.startsWith('Failed to load resource')) return false;
  // what is asked about may have been taken away; a save may meet another one
  if (/\b(404|409)\b/.test(text) && message.location().url.includes('/api/files/')) return true;
  return (cut && /net::ERR_/.test(text)) || /ERR_CONNECTION_REFUSED/.test(text);
}

async function typeInRules(page: Page, behind: string, text: string): Promise<void> {
  const rules = page.locator('.monaco-editor').first();
  await rules.waitFor();
  await rules.hover();
  const { x, y } = await placeInRules(page, behind);
  await page.mouse.click(x, y);
  await page.keyboard.type(text);
}

/** Looks from where the page stands to the end of the file, then once from its beginning. */
async function placeInRules(page: Page, behind: string): Promise<{ x: number; y: number }> {
  for (let step = 0; step < 2 * pages; step += 1) {
    const place = await page.evaluate(endOfWords, behind);
    if (place !== undefined) return place;
    await page.mouse.wheel(0, step === pages ? -1e6 : 500);
    await page.waitForTimeout(60);
  }
  throw new Error(`the rules nowhere say ${behind}`);
}

/** Of half a window each: more than the longest measure has. */
const pages = 60;

/**
 * Where words end on the screen. A line of the file may be several of the screen, each many spans, set in with blanks
 * that are not the file's: so blanks do not count. Runs in the page.
 */
function endOfWords(behind: string): { x: number; y: number } | undefined {
  const top = (line: Element) => line.getBoundingClientRect().top;
  const lines = [...document.querySelectorAll('.monaco-editor .view-lines .view-line')];
  const letters = lines.sort((a, b) => top(a) - top(b)).flatMap(lettersIn);
  const wanted = behind.replace(/\s/g, '');
  const at = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(wanted);
  const last = at < 0 ? undefined : letters[at + wanted.length - 1];
  if (last === undefined) return undefined;
  const range = document.createRange();
  range.setStart(last.node, last.offset);
  range.setEnd(last.node, last.offset + 1);
  const box = range.getBoundingClientRect();
  const shown = document.querySelector('.monaco-editor')!.getBoundingClientRect();
  const isShown = box.top >= shown.top && box.bottom <= Math.min(shown.bottom, window.innerHeight);
  return isShown ? { x: box.right, y: box.top + box.height / 2 } : undefined;

  function lettersIn(line: Element): { letter: string; node: Node; offset: number }[] {
    const found = [];
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent ?? '';
      for (let offset = 0; offset < text.length; offset += 1)
        if (/\S/.test(text[offset]!)) found.push({ letter: text[offset]!, node, offset });
    }
    return found;
  }
}

async function answerQuestion(page: Page, question: string, answer: string): Promise<void> {
  const asked = page
    .getByRole('radiogroup', { name: question })
    .or(page.getByRole('group', { name: question }))
    .first();
  await asked.getByText(answer, { exact: true }).first().click();
}

async function compose(page: Page, steps: readonly string[], text: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  for (const step of steps) {
    await session.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}
