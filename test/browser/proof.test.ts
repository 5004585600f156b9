/** The proofs while rules are written: a conflict seen a moment after it was typed and kept as a case; a case that was missing. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { root } from './build.ts';
import { officeForEachTest } from './harness.ts';
import { layoutFaults } from './layout.ts';

const office = officeForEachTest({ rules: join(root, 'test/mini'), proofs: true });
const cases = 'mini/cases.tiao';
const onDisk = () => expect.poll(() => office().rulesOnDisk(cases), { timeout: 15_000 });
it('marks a conflict that was typed at both its sentences, and keeps its case in one click', async () => {
  const { page, typeInRules } = await office().openEditor({ measure: 'mini', place: 'law', at: '一第二款' });
  await page.getByText('规则没有冲突、空缺').waitFor({ timeout: 20_000 });
  await typeInRules('履行时间为开庭日期。', '\n法院通知出庭的，行政机关负责人不得出庭应诉。');
  // both items of the list, and the sentence that was typed
  await expect.poll(() => page.locator('.proof-sign-conflict').count(), { timeout: 20_000 }).toBe(3);

  // under the sentence at the caret: what it is, the other sentence, the case
  const here = page.locator('.proof-here').first();
  await here.getByText(/一第一款第1项和一第一款会同时适用于一件案件/).waitFor();
  await here.getByRole('button', { name: '这样的一件案件' }).first().click();
  await here
    .getByText(/法院通知出庭/)
    .first()
    .waitFor();
  await looksRight(page);

  await here.getByRole('button', { name: '收为案例' }).first().click();
  await page.getByText('已收进 cases.tiao：「一第一款第1项与一第一款同时适用」').waitFor();
  await onDisk().toMatch(/案例「一第一款第1项与一第一款同时适用」[\s\S]*结论应为：[\s\S]*冲突/);

  await page.getByRole('link', { name: '去看' }).click();
  await page.getByRole('heading', { name: '一第一款第1项与一第一款同时适用' }).waitFor();
  await page.locator('.cases-side').getByText('✓ 相符').waitFor();
});

it('proposes a case for a change that no case notices, and puts it into the file with the outcome chosen', async () => {
  const { page } = await office().openEditor({ measure: 'mini', place: 'cases' });
  const proposals = page.locator('.proof-proposals');
  await proposals.getByText(/试过 \d+ 处改动/).waitFor({ timeout: 30_000 });
  const first = proposals.getByRole('listitem').first().getByRole('button').first();
  const name = (await first.innerText()).trim();
  await first.click();
  await proposals.getByText('这样的一件案件').waitFor();
  await proposals.getByRole('button', { name: '收进文件' }).click();
  await proposals.getByText('请先选应得的结论。').waitFor();
  await proposals.getByRole('radio', { name: '照现在的规则' }).check();
  await looksRight(page);
  await proposals.getByRole('button', { name: '收进文件' }).click();
  await onDisk().toContain('改动后才不同');
  await page.getByText(/^4 件，4 件相符$/).waitFor({ timeout: 20_000 });

  // now a case notices: it is proposed no more
  await expect
    .poll(async () => (await proposals.locator('.proof-place').allInnerTexts()).map((each) => each.trim()), {
      timeout: 30_000,
    })
    .not.toContain(name);
});

/** Nothing cut off or covered, and nothing that a screen reader or weak eyes would miss. */
async function looksRight(page: Page): Promise<void> {
  expect(await page.evaluate(layoutFaults)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))).toEqual([]);
}
