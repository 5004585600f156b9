/** Without a mouse: from the top of the page through every place and out of it again, always seeing where one is. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { officeForEachTest } from './harness.ts';
import { nameOf, places } from './places.ts';
import { settled } from './settled.ts';

const office = officeForEachTest();

it('goes to every place with Tab and Enter', async () => {
  const { page } = await office().openEditor({ place: 'read' });
  for (const place of places) {
    await page.locator('body').focus();
    await tabTo(page, nameOf(place));
    await page.keyboard.press('Enter');
    await page.locator(`.frame-${place}`).waitFor();
  }
});

it('skips from the top of the page to the place itself', async () => {
  const { page } = await office().openEditor({ place: 'read' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

it.each(places.map((place) => [nameOf(place), place] as const))(
  '%s holds nobody: Tab comes round, and shows where it is',
  async (_, place) => {
    const { page } = await office().openEditor({ place });
    await settled(page);
    const seen: string[] = [];
    await page.keyboard.press('Tab');
    const first = await focused(page);
    for (let step = 0; step < most; step += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.key === first.key) break;
      if (!now.visible) seen.push(`not to be seen: ${now.key}`);
      if (step === most - 1) seen.push(`did not come round: ${now.key}`);
    }
    expect(seen).toEqual([]);
  },
);

/** More than any place has things to stop at. */
const most = 400;

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** Where the focus is, and whether a line around it or a caret in it shows so. */
function focused(page: Page): Promise<{ readonly key: string; readonly visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { key: 'the page', visible: true };
    const all = [...document.querySelectorAll('*')];
    const writes = element.closest('textarea, input, .monaco-editor, [contenteditable]') !== null;
    const marked = [element, element.parentElement, ...element.querySelectorAll('*')].some((each) => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const name = `${element.tagName} ${element.className} ${(element.textContent ?? '').trim().slice(0, 20)}`;
    return { key: `${all.indexOf(element)} ${name}`, visible: marked || writes };
  });
}
