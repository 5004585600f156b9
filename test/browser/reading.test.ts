/** 阅读 on a phone: the law as promulgated, and from each sentence the way to what its rules make of it. */
import { expect, it } from 'vitest';
import { measureAtHand, officeForEachTest } from './harness.ts';

const office = officeForEachTest();
const phone = { place: 'read', width: 390, height: 844 } as const;

it('shows every character of the promulgated text, and none besides', async () => {
  const { page } = await office().openEditor(phone);
  const shown = await page.getByRole('article', { name: '原文' }).innerText();
  const promulgated = await office().rulesOnDisk(`${measureAtHand}/2020-12-03.txt`);
  expect(squeezed(shown)).toBe(squeezed(promulgated));
});

it('opens the rules of a sentence that is touched, goes on to the next, and closes', async () => {
  const { page } = await office().openEditor(phone);
  await page.getByText('涉及重大公共利益的案件；').click();
  const sheet = page.getByRole('region', { name: '二（三）第一款第1项 的规则' });
  await sheet.getByText('应当').first().waitFor();
  await sheet.getByText('本案是否涉及重大公共利益？').waitFor();
  await sheet.getByText('案例').first().waitFor();
  await sheet.getByRole('button', { name: '下一句' }).click();
  const next = page.getByRole('region', { name: '二（三）第一款第2项 的规则' });
  await next.getByText('社会高度关注').first().waitFor();
  expect(decodeURIComponent(page.url())).toContain('/read/二（三）第一款第2项');
  await page.keyboard.press('Escape');
  await next.waitFor({ state: 'detached' });
});

it('keeps the sentence in sight when its sheet opens', async () => {
  const { page } = await office().openEditor({ ...phone, at: '二（四）第三款第一句' });
  await page.getByRole('region', { name: '二（四）第三款第一句 的规则' }).waitFor();
  const sentence = page.locator('.sentence[aria-current]');
  const text = page.getByRole('article', { name: '原文' });
  const isSeen = async () => {
    const [inner, outer] = [await sentence.boundingBox(), await text.boundingBox()];
    return inner !== null && outer !== null && inner.y >= outer.y && inner.y < outer.y + outer.height;
  };
  await expect.poll(isSeen, { timeout: 10_000 }).toBe(true);
});

it('goes back to the text with the browser’s own way back, however many sentences were read', async () => {
  const { page } = await office().openEditor(phone);
  await page.getByText('涉及重大公共利益的案件；').click();
  await page.getByRole('button', { name: '下一句' }).click();
  await page.getByRole('button', { name: '下一句' }).click();
  await page.getByRole('region', { name: '二（三）第一款第3项 的规则' }).waitFor();
  await page.goBack();
  await page.getByRole('region', { name: /的规则$/ }).waitFor({ state: 'detached' });
});

it('leads by the contents to a part, and from a sentence to a case with it', async () => {
  const { page } = await office().openEditor(phone);
  await page.getByRole('button', { name: '目录' }).click();
  const contents = page.getByRole('dialog', { name: '目录' });
  await contents.getByRole('link', { name: /例外情况/ }).click();
  await contents.waitFor({ state: 'hidden' });
  await page.getByRole('region', { name: /^二（四）.*的规则$/ }).waitFor();
  await page.getByRole('link', { name: '拿这条试算' }).click();
  await page.locator('.frame-trial').waitFor();
});

it('can be read by keyboard alone', async () => {
  const { page } = await office().openEditor(phone);
  const sentence = page.getByRole('link', { name: '涉及重大公共利益的案件；' });
  await sentence.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('region', { name: '二（三）第一款第1项 的规则' });
  await sheet.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('社会高度关注');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

it('marks a sentence without rules, in the margin and in words', async () => {
  const file = `${measureAtHand}/2020-12-03.tiao`;
  await office().changeOnDisk(file, (text) => text.replace(/【三（一）第一款】[\s\S]*?\n(?=\n【)/, ''));
  const { page } = await office().openEditor({ ...phone, at: '三（一）第一款第一句' });
  const sheet = page.getByRole('region', { name: '三（一）第一款第一句 的规则' });
  await sheet.getByText('还没有规则', { exact: true }).waitFor();
  await sheet.getByText('这一句还没有写成规则').waitFor();
  expect(await page.getByRole('article').getByRole('img', { name: '还没有规则' }).count()).toBe(2);
});

it('keeps the law in Chinese when the frame speaks English', async () => {
  const { page } = await office().openEditor({ ...phone, locale: 'en', at: '二（三）第一款第1项' });
  await page.getByRole('region', { name: 'Rules of 二（三）第一款第1项' }).waitFor();
  await page.getByRole('link', { name: 'Try a case with it' }).waitFor();
  expect(await page.getByRole('article', { name: 'The text' }).getAttribute('lang')).toBe('zh-Hans');
});

it('is light: without the editor, and no more than 400 kB before faces', async () => {
  const { page } = await office().openEditor(phone);
  await page.getByText('有规则', { exact: false }).first().waitFor();
  const sent = office().sent();
  const code = sent.filter(({ path }) => !path.startsWith('/api/') && !/\.woff2?$/.test(path));
  expect(code.map(({ path }) => path)).toContain('/');
  expect(code.filter(({ path }) => path.includes('worker'))).toHaveLength(1);
  expect(code.filter(({ path }) => /monaco|editor\.worker/i.test(path))).toEqual([]);
  expect(code.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(400_000);
});

const squeezed = (words: string): string => words.replace(/\s/g, '');
