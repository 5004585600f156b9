/** Waits until a page's words stand still: what is fetched on demand has come, cases have run, verdicts are there. */
import type { Page } from 'playwright-core';

/** `enough` looks in a row find the same words. */
export async function settled(page: Page, enough = 4): Promise<void> {
  let [before, quiet] = ['', 0];
  for (let look = 0; look < most && quiet < enough; look += 1) {
    await page.waitForTimeout(pause);
    const now = await page.locator('body').innerText();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
  await page.evaluate(() => document.fonts.ready);
}

const pause = 150;
const most = 200;
