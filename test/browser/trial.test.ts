/** 试算, as a lawyer uses it: from an empty page to a conclusion, its reasons, other readings, and what is kept of it. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeRoute } from '../../editor/app/route.ts';
import { pack } from '../../editor/trial/link.ts';
import { root } from './build.ts';
import { type Editor, measureAtHand, officeForEachTest } from './harness.ts';
import { layoutFaults } from './layout.ts';
import { settled } from './settled.ts';
import { toldCase } from './told.ts';

const office = officeForEachTest();
const fees = officeForEachTest({ rules: join(root, 'test/laws') });
const conflict = toldCase('复议不受理决定与法院通知出庭');

const title = (page: Page) => page.locator('.trial-headline-title');
const question = (page: Page) => page.locator('.trial-question .trial-question-text');
const titled = (page: Page, text: string) =>
  expect.poll(() => title(page).innerText(), { timeout: 30_000 }).toBe(text);
const asked = (page: Page, text: string) =>
  expect.poll(() => question(page).innerText(), { timeout: 30_000 }).toBe(text);
const kept = (page: Page) =>
  page.evaluate((name) => localStorage.getItem(name) ?? '', `tiaowen.trial.${measureAtHand}`);

/** One organ, one procedure, one hearing, and that these are all. */
async function begin({ page }: Editor): Promise<void> {
  for (const [list, name] of [
    ['哪个机关', '某局'],
    ['哪个程序', '一审'],
    ['哪次开庭', '1'],
  ] as const)
    await page.getByLabel(list).fill(name);
  for (const only of await page.getByRole('radio', { name: /^只有这/ }).all()) await only.click();
  await page.getByRole('button', { name: '开始' }).click();
  await expect.poll(() => title(page).innerText(), { timeout: 30_000 }).toContain('未定');
}

/** Opens a question among those that can still matter, wherever it stands there. */
async function ask(page: Page, text: string): Promise<void> {
  const row = page.locator('.trial-further').getByRole('button', { name: text });
  const more = page.locator('.trial-further').getByRole('button', { name: /^其余 \d+ 问/ });
  const isAsked = async () => (await question(page).allInnerTexts()).includes(text);
  const isThere = async () => (await isAsked()) || (await row.count()) + (await more.count()) > 0;
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
  if (await isAsked()) return;
  if ((await row.count()) === 0 && (await more.count()) > 0) await more.click();
  await row.first().click();
  await asked(page, text);
}

async function savedText(file: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

it('begins with what the case is about, asks, and comes to a conclusion', async () => {
  const editor = await office().openEditor({ place: 'trial' });
  const { page, answer } = editor;
  await begin(editor);
  expect(await page.locator('.trial-ask-head').innerText()).toMatch(/^下一问\s+还有 \d+ 问可能改变结论$/);
  const before = Number((await page.locator('.trial-ask-head').innerText()).match(/\d+/)![0]);
  await ask(page, '哪一天开庭？');
  await page.locator('.trial-question').getByRole('spinbutton').first().focus();
  await page.keyboard.type('20210510');
  await page.getByRole('button', { name: '填好了，下一问' }).click();
  await titled(page, '出庭应诉：未定');
  await ask(page, '该单位是否隶属武清区？');
  await page.locator('.trial-prospects').getByText('若答否').waitFor();
  await answer('该单位是否隶属武清区？', '否');
  await titled(page, '出庭应诉：不适用');
  expect(before).toBeGreaterThan(10);
  await page.getByRole('button', { name: '退回一步' }).click();
  await expect.poll(() => title(page).innerText(), { timeout: 30_000 }).toContain('未定');
  expect(await kept(page)).not.toContain('in_wuqing');
});

it('keeps unknown apart from no, and tells who judged, when and on what', async () => {
  const { page, answer } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  await page.getByRole('button', { name: /^涉及重大公共利益/ }).click();
  await answer('涉及重大公共利益', '待认定');
  await expect.poll(() => kept(page)).not.toContain('public_interest');
  await page.getByRole('button', { name: '退回一步' }).click();
  await page.getByRole('button', { name: /^涉及重大公共利益/ }).click();
  await page.getByLabel('谁认定').fill('某局法制科');
  await page.getByLabel('谁认定').press('Enter');
  await page.getByRole('textbox', { name: '凭什么' }).fill('信访台账');
  await page.getByRole('textbox', { name: '凭什么' }).press('Enter');
  await expect
    .poll(async () => JSON.parse(await kept(page)).facts.public_interest)
    .toEqual({ value: false, judgedBy: '某局法制科', because: '信访台账' });
});

it('shows a conflict with both clauses, and every reading side by side', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  const sides = await page.locator('.trial-conflict-sides > ul').allInnerTexts();
  expect(sides[0]).toContain('「人民法院通知出庭应诉的案件。」');
  expect(sides[1]).toContain('二（四）第一款第1项');
  const reading = page.getByRole('region', { name: /解释 A01/ });
  await reading.getByText('可以不出庭应诉 — 免除').waitFor({ timeout: 30_000 });
  await reading.getByRole('button', { name: '改按甲说试算' }).click();
  await titled(page, '可以不出庭应诉');
  expect(await page.locator('.foot').innerText()).toContain('A01 甲说');
  await page.getByRole('button', { name: '改回丙说' }).click();
  await titled(page, '≠ 出庭应诉：冲突');
});

it('gives the reasons in the words of the law, each clause a way to its place', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  const first = page.locator('.trial-reason').first();
  await first.waitFor({ timeout: 30_000 });
  expect(await first.innerText()).toContain('「人民法院通知出庭应诉的案件。」');
  await first.getByRole('button', { name: /展开/ }).first().click();
  await page.getByRole('tab', { name: '为什么不' }).click();
  await page.locator('.trial-reason[data-fared="fails"]').first().waitFor();
  await page.getByRole('tab', { name: '为什么', exact: true }).click();
  await page.locator('.trial-reason').first().getByRole('link', { name: '二（三）第一款第5项' }).click();
  await page.locator('.frame-law').waitFor();
  expect(decodeURIComponent(page.url())).toContain('/law/二（三）第一款第5项');
});

it('finds which other answers would change the conclusion, and takes one', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  const turn = page.locator('.trial-turn').filter({ hasText: '法院告知方式' });
  await turn.getByText('可以不出庭应诉 — 免除').waitFor({ timeout: 30_000 });
  await turn.getByRole('button', { name: '无告知' }).click();
  await titled(page, '可以不出庭应诉');
});

it('adds, renames and takes away a hearing with all that was told of it', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  await page.getByRole('button', { name: '又一次开庭' }).click();
  await page.getByRole('button', { name: '添上' }).click();
  const head = page.locator('.trial-group-name').filter({ hasText: '第2次开庭' });
  await head.waitFor();
  await head.getByRole('button', { name: '改称' }).click();
  await page.getByLabel('怎样称呼').fill('3');
  await page.getByLabel('怎样称呼').press('Enter');
  const renamed = page.locator('.trial-group-name').filter({ hasText: '第3次开庭' });
  await renamed.getByRole('button', { name: '去掉' }).click();
  await renamed.getByRole('button', { name: '去掉' }).click();
  await expect.poll(() => renamed.count()).toBe(0);
  expect(JSON.parse(await kept(page)).lists.hearing.items).toHaveLength(1);
});

it('is worked by the keyboard alone: from one question to the next', async () => {
  const editor = await office().openEditor({ place: 'trial' });
  const { page } = editor;
  await begin(editor);
  await ask(page, '人民法院是否已经受理本案？');
  await page
    .getByRole('radiogroup', { name: '人民法院是否已经受理本案？' })
    .getByRole('radio')
    .last()
    .focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await kept(page)).not.toContain('court_accepted');
  await page.keyboard.press('Enter');
  await expect.poll(() => kept(page)).toContain('"court_accepted":true');
  await expect.poll(() => question(page).innerText()).not.toBe('人民法院是否已经受理本案？');
  // the hand is on the next question
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.trial-question') !== null))
    .toBe(true);
});

it('takes a day typed part by part only when it is whole', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  const asOf = page.locator('.trial-row-asof');
  await asOf.getByRole('spinbutton').first().focus();
  await page.keyboard.type('20220315');
  await expect.poll(async () => JSON.parse(await kept(page)).asOf).toBe('2022-03-15');
  await asOf.getByRole('button', { name: '日历' }).click();
  await page.getByRole('button', { name: /3月20日/ }).click();
  await expect.poll(async () => JSON.parse(await kept(page)).asOf).toBe('2022-03-20');
});

it('leaves a half-composed name alone', async () => {
  const { page, composeChinese } = await office().openEditor({ place: 'trial' });
  await page.getByLabel('哪个机关').focus();
  await composeChinese(['mou', 'mou ju'], '某局');
  expect(await page.getByLabel('哪个机关').inputValue()).toBe('某局');
  expect(JSON.parse((await kept(page)) || '{}').lists).toBeUndefined();
});

it('is kept as a 案例 that passes', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  await page.getByRole('button', { name: '收为案例' }).click();
  await page.getByLabel('案例名称').fill('试算所得的一件');
  await page.getByLabel('案例名称').press('Enter');
  await page.locator('.trial-case-text').filter({ hasText: '案例「试算所得的一件」' }).waitFor();
  await page.getByLabel('放进').selectOption({ label: 'hypotheticals.tiao' });
  await page.getByRole('button', { name: '写入' }).click();
  await page.getByText('已写入').waitFor();
  await expect
    .poll(() => office().rulesOnDisk(`${measureAtHand}/hypotheticals.tiao`), { timeout: 15_000 })
    .toContain('案例「试算所得的一件」，截至2021年6月1日：');
  const { passed, said } = office().runTiaowenTest(`${measureAtHand}/hypotheticals.tiao`);
  expect(said).not.toContain('不通过「');
  expect(passed).toBe(true);
});

it('becomes a memorandum, on the screen and as a file for Word', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  await page.getByRole('button', { name: '出具备忘录' }).click();
  await page.getByRole('heading', { name: /^关于.*备忘录$/ }).waitFor({ timeout: 30_000 });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为 Word 文件' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^备忘录 .*出庭应诉\.doc$/);
  const text = await savedText(file);
  for (const part of ['一、结论', '人民法院通知出庭应诉的案件。', '六、同案的其他结论'])
    expect(text).toContain(part);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.spine').isVisible()).toBe(false);
  expect(await page.locator('.trial-memo-sheet').isVisible()).toBe(true);
});

it('travels in a link, and replaces a case only when told so', async () => {
  const packed = await pack(JSON.stringify(conflict));
  const { page, go } = await office().openEditor({ place: 'trial', packed });
  await titled(page, '≠ 出庭应诉：冲突');
  expect(page.url()).not.toContain('case=');
  const other = await pack(JSON.stringify({ ...conflict, asOf: '2030-01-01' }));
  await go({ place: 'trial', packed: other });
  const arrived = page.locator('.trial-arrived');
  await arrived.getByRole('button', { name: '留着现在这件' }).click();
  expect(await kept(page)).toContain('2021-06-01');
  await go({ place: 'trial', packed: other });
  await arrived.getByRole('button', { name: '打开链接里的' }).click();
  await expect.poll(() => kept(page)).toContain('2030-01-01');
  await go({ place: 'trial', packed: 'AAAA' });
  await arrived.getByText('链接里的案子读不出来').waitFor();
  expect(await kept(page)).toContain('2030-01-01');
  expect(writeRoute({ measure: 'm', place: 'trial', at: undefined, packed })).toContain(packed);
});

it('opens a file of a case, and refuses another file with the reason', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await titled(page, '≠ 出庭应诉：冲突');
  const file = page.locator('input[type=file]');
  const upload = (text: string) =>
    file.setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await upload('{"measure":"elsewhere"}');
  await page.getByText('不是本法规的案件').waitFor();
  await upload(JSON.stringify({ ...conflict, asOf: '2029-01-01' }));
  await expect.poll(() => kept(page)).toContain('2029-01-01');
});

it.each([
  ['in full', 1440, 900],
  ['at twice the size', 720, 450],
  ['on a phone', 390, 844],
] as const)('keeps all its words in sight %s', async (_, width, height) => {
  for (const locale of ['zh', 'en'] as const) {
    const { page, close } = await office().openEditor({
      place: 'trial',
      tried: conflict,
      width,
      height,
      locale,
    });
    await page.locator('.trial-reason').first().waitFor({ timeout: 30_000 });
    await settled(page);
    await expect.poll(() => page.evaluate(layoutFaults), { timeout: 5_000 }).toEqual([]);
    await close();
  }
});

it('asks at once where a measure is about the whole case, and is about an amount as about a duty', async () => {
  const { page } = await fees().openEditor({ place: 'trial', measure: 'litigation-fees' });
  await ask(page, '受理日期是哪一天？');
  expect(await page.locator('.trial-beginning').count()).toBe(0);
  await page.locator('.trial-question').getByRole('spinbutton').first().focus();
  await page.keyboard.type('20240510');
  await page.getByRole('button', { name: '填好了，下一问' }).click();
  await titled(page, '交纳案件受理费：未定');
  await page.getByRole('button', { name: /^其他结论/ }).click();
  await page
    .locator('.trial-norms-all')
    .getByRole('button', { name: /^受理费/ })
    .click();
  await titled(page, '受理费：未定');
  expect(await page.locator('.trial-headline').innerText()).toContain('数额');
});

it('is accessible with everything unfolded', async () => {
  const { page } = await office().openEditor({ place: 'trial', tried: conflict });
  await page.locator('.trial-turn').first().waitFor({ timeout: 30_000 });
  const unfold = [
    /^涉及重大公共利益/,
    '仍要看',
    '自己改一项',
    /其他结论/,
    /不影响这一结论的读法/,
    '收为案例',
  ];
  for (const name of unfold) await page.getByRole('button', { name }).first().click();
  await page.locator('.trial-case-text').waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`)).toEqual([]);
});
