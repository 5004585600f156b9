/** Rules, texts and cases are data: markup and scripts in them stand on the screen as they were written, in every place. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { officeForEachTest } from './harness.ts';
import { hostileMeasure, hostileRules, markup } from './hostile.ts';
import { nameOf, places } from './places.ts';
import { settled } from './settled.ts';

const office = officeForEachTest({ rules: hostileRules });

it.each(places.map((place) => [nameOf(place), place] as const))(
  'shows markup as text in %s',
  async (_, place) => {
    const { page } = await office().openEditor({ measure: hostileMeasure, place });
    await page.getByRole('heading', { name: `示例办法${markup}`, level: 1 }).waitFor();
    await settled(page);
    expect(await struck(page)).toEqual([]);
  },
);

it('shows it in the rules of a sentence, and what they ask', async () => {
  const { page } = await office().openEditor({
    measure: hostileMeasure,
    place: 'read',
    at: '一第二款第一句',
  });
  await page.getByText(`复议机关的负责人${markup}可以不出庭应诉。`).first().waitFor();
  await page.getByRole('region', { name: /的规则$/ }).waitFor();
  await page.getByRole('button', { name: '上一句' }).click();
  await settled(page);
  expect(await struck(page)).toEqual([]);
});

it('shows it in a case that came with the address', async () => {
  const { page } = await office().openEditor({ measure: hostileMeasure, place: 'trial', packed: markup });
  await settled(page);
  expect(await struck(page)).toEqual([]);
});

/** Whatever in the page did not come from our own screens. */
function struck(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...('struck' in window ? ['a script ran'] : []),
    ...[
      ...document.querySelectorAll('img, iframe, object, embed, script:not([src]), a[href^="javascript:" i]'),
    ].map((element) => element.outerHTML),
  ]);
}
