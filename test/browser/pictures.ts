/**
 * `npm run pictures`: every place with real content, into editor/pictures/. Wide, at twice the size and on a phone;
 * the wide ones also in English. To be looked at after every change of the look.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { places } from '../../editor/app/route.ts';
import { builtEditor, root } from './build.ts';
import { launchOptions } from './chromium.ts';
import type { Opened } from './editor.ts';
import { openOffice, wholeRules } from './office.ts';
import { settled } from './settled.ts';
import { toldCase } from './told.ts';

const folder = join(root, 'editor/pictures');

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
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
  await close();
}
