/**
 * `npm run pictures`: every place with real content, into editor/pictures/. Wide, at twice the size and on a phone;
 * the wide ones also in English. To be looked at after every change of the look.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { places } from '../../editor/app/route.ts';
import { builtEditor, root } from './build.ts';
import { launchOptions } from './chromium.ts';
import type { Opened } from './editor.ts';
import { openOffice, wholeRules } from './office.ts';
import { settled } from './settled.ts';
import { toldCase } from './told.ts';

const folder = join(root, 'editor/pictures');

/** Disagrees with 应当 where the court gave notice, and nothing says which prevails. */
const planted = '法院通知出庭的，行政机关负责人不得出庭应诉。';

const windows = [
  ['', 1440, 900],
  ['-zoomed', 720, 450],
  ['-phone', 390, 844],
] as const;

const shown: Readonly<Record<(typeof places)[number], Opened>> = {
  law: { at: '二（三）第一款第1项', tried: toldCase('复议不受理决定与法院通知出庭') },
  trial: { tried: toldCase('是否涉及重大公共利益不明') },
  cases: {},
  read: { at: '二（三）第一款第1项' },
};

const editor = await builtEditor();
const browser = await chromium.launch(await launchOptions());
const office = await openOffice({ browser, editor: editor.folder, rules: wholeRules });
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
try {
  for (const place of places) {
    for (const [name, width, height] of windows)
      await take(`${place}${name}`, { ...shown[place], place, width, height });
    await take(`${place}-en`, { ...shown[place], place, locale: 'en' });
  }
  await takeProofs();
  const problems = office.problems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
} finally {
  await office.close();
  await browser.close();
  await editor.remove();
}

async function take(name: string, opened: Opened): Promise<void> {
  const { page, close } = await office.openEditor(opened);
  await settled(page, 12); // two seconds: all cases have been run
  await keep(name, page);
  await close();
}

/** What was found of a rule as it is written, and a case worth adding: by a service that proves, over a small measure. */
async function takeProofs(): Promise<void> {
  const proving = await openOffice({
    browser,
    editor: editor.folder,
    rules: join(root, 'test/mini'),
    proofs: true,
  });
  try {
    for (const [size, width, height] of windows) {
      const opened = { measure: 'mini', width, height };
      const { page, go, typeInRules, close } = await proving.openEditor({ ...opened, place: 'law' });
      // the first window plants it, the others find it
      if (size === '') await typeInRules('履行时间为开庭日期。', `\n${planted}`);
      else await typeInRules(planted, '');
      await page.locator('.proof-here').waitFor();
      await settled(page, 6);
      await keep(`findings${size}`, page);
      await go({ ...opened, place: 'cases' });
      await page.locator('.proof-proposals .proof-place').first().click();
      await settled(page, 6);
      await keep(`proposals${size}`, page);
      await close();
    }
    const problems = proving.problems();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await proving.close();
  }
}

async function keep(name: string, page: Page): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}
