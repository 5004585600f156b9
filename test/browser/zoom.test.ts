/** At twice the size (a window half as wide and high) and on a phone: nothing sideways, nothing cut, nothing over another. */
import { describe, expect, it } from 'vitest';
import { officeForEachTest } from './harness.ts';
import { layoutFaults } from './layout.ts';
import { nameOf, places } from './places.ts';
import { settled } from './settled.ts';

const office = officeForEachTest();
const windows = [
  ['in full', 1440, 900],
  ['at twice the size', 720, 450],
  ['on a phone', 390, 844],
  ['at four times the size', 320, 568],
] as const;

describe.each(places.map((place) => [nameOf(place), place] as const))('%s', (_, place) => {
  it.each(['zh', 'en'] as const)('keeps all its words in sight in %s', async (locale) => {
    const { page } = await office().openEditor({ place, locale });
    await settled(page);
    for (const [name, width, height] of windows) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => page.evaluate(layoutFaults), { timeout: 5_000, message: name }).toEqual([]);
    }
  });
});

it('the rules of a sentence have room at twice the size', async () => {
  const { page } = await office().openEditor({
    place: 'read',
    at: '二（三）第二款第一句',
    width: 720,
    height: 450,
  });
  const sheet = page.getByRole('region', { name: /的规则$/ });
  await sheet.getByText('要问').first().waitFor({ state: 'attached' });
  expect(await page.evaluate(layoutFaults)).toEqual([]);
  const body = await sheet.locator('.clause-body').boundingBox();
  expect(body?.height).toBeGreaterThan(96);
});

it('would see words that are cut off, that lie over others, and a page too wide', async () => {
  const { page } = await office().openEditor({ place: 'read', width: 720, height: 450 });
  await page.addStyleTag({
    content: `
      .masthead-title { width: 5em; white-space: nowrap; overflow: hidden; text-overflow: clip }
      .spine-place { position: fixed; left: 0; bottom: 0 }
      .foot, .reading { min-width: 900px }
      html, body { overflow: visible }`,
  });
  const faults = await page.evaluate(layoutFaults);
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^cut off: 武清区/),
      expect.stringMatching(/^one over the other: 条文 \/ 试算/),
      expect.stringMatching(/^the page is \d+ wide/),
    ]),
  );
});
