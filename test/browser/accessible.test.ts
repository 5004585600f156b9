/** Every place, in both languages, wide and on a phone: axe finds nothing serious, contrast AA among it. */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { officeForEachTest } from './harness.ts';
import { nameOf, places } from './places.ts';
import { settled } from './settled.ts';

const office = officeForEachTest();

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  it.each(places.map((place) => [nameOf(place), place] as const))('%s is accessible', async (_, place) => {
    const { page } = await office().openEditor({ place, locale });
    await settled(page);
    for (const { width, height } of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize({ width, height });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
        );
      expect(serious, `${width}`).toEqual([]);
    }
  });
});

it('a sheet with rules is accessible too', async () => {
  const { page } = await office().openEditor({
    place: 'read',
    at: '二（三）第一款第4项',
    width: 390,
    height: 844,
  });
  await page
    .getByRole('region', { name: /的规则$/ })
    .getByText('要问')
    .first()
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
