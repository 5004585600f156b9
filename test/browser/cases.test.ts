/** 案例, as a lawyer uses it: a rule changed and a case red, a case written and green, a workbook out and in. */
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Editor, measureAtHand, officeForEachTest } from './harness.ts';
import { wholeRules } from './office.ts';

const office = officeForEachTest({ rules: wholeRules });
const cases = `${measureAtHand}/hypotheticals.tiao`;
const rules = `${measureAtHand}/2020-12-03.tiao`;

const allRun = (page: Page) => page.getByText(/\d+ 件都已跑完/).waitFor({ timeout: 60_000 });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const side = (page: Page) => page.locator('.cases-side');
const onDisk = (file: string) => expect.poll(() => office().rulesOnDisk(file), { timeout: 15_000 });

async function openCase(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: '找案例' }).fill(name);
  await page.getByRole('table').getByRole('button', { name, exact: true }).click();
}

it('from a changed rule to a new case that is green, here, on disk and for `tiaowen test`', {
  timeout: 180_000,
}, async () => {
  const { page, go, typeInRules } = await office().openEditor({ place: 'law', at: '二（三）第一款第5项' });
  await typeInRules('式为专门通知', '、应诉通知书之一');
  await onDisk(rules).toContain('指法院告知方式为专门通知、应诉通知书之一');
  await go({ place: 'cases' });
  await page.getByText('✕ 1 件不符').waitFor({ timeout: 60_000 });
  expect(await row(page, '只收到应诉通知书').innerText()).toContain('✕ 不符');

  // the rule was meant: what the case expected is put as it comes now
  await openCase(page, '只收到应诉通知书');
  await side(page).getByText('法院通知出庭 — 是').first().waitFor();
  await side(page).getByRole('button', { name: '是应得写错了' }).click();
  await side(page).getByRole('button', { name: '对，改应得' }).click();
  await page.getByText('267 件，267 件相符').waitFor({ timeout: 60_000 });

  // and another case for it
  await page.getByRole('button', { name: '新写一件' }).click();
  await side(page).getByLabel('名称', { exact: true }).fill('收到应诉通知书而负责人到庭');
  await chooseFile(page, 'hypotheticals.tiao');
  await side(page).getByLabel('依哪一件底案').selectOption('负责人到庭');
  await side(page)
    .getByRole('button', { name: /^法院告知方式/ })
    .click();
  await side(page).getByRole('radio', { name: '应诉通知书' }).first().click({ force: true });
  await side(page)
    .getByLabel(/^结论应为/)
    .fill('应当出庭应诉\n法院通知出庭');
  await side(page).getByRole('button', { name: '收进文件' }).click();
  await page.getByText('268 件，268 件相符').waitFor({ timeout: 60_000 });
  await onDisk(cases).toContain('案例「收到应诉通知书而负责人到庭」，依底案「负责人到庭」');
  const { passed, said } = office().runTiaowenTest();
  expect(said).toContain('268 个通过');
  expect(passed).toBe(true);
});

it('edits one case as a form and as text, both the same case', async () => {
  const { page } = await office().openEditor({ place: 'cases' });
  await allRun(page);
  await openCase(page, '镇长一审出庭');
  await way(page, '文字');
  const text = side(page).getByRole('textbox', { name: '这件案例在文件里的文字' });
  const before = await text.inputValue();
  expect(before).toMatch(/^案例「镇长一审出庭」/);
  await text.fill(before.replace('出庭应诉已履行', '出庭应诉逾期未履行'));
  await page.getByText('✕ 1 件不符').waitFor({ timeout: 30_000 });
  await way(page, '表单');
  const expected = side(page).getByLabel(/^结论应为/);
  expect(await expected.inputValue()).toContain('出庭应诉逾期未履行');
  await expected.fill((await expected.inputValue()).replace('出庭应诉逾期未履行', '出庭应诉已履行'));
  await side(page).getByRole('button', { name: '收进文件' }).click();
  await page.getByText('267 件，267 件相符').waitFor({ timeout: 30_000 });
  await way(page, '文字');
  expect(await text.inputValue()).toContain('出庭应诉已履行，依据二（一）第一款第1项');
});

it('keeps half a sentence in the file, names what is wrong in it, and leaves the other cases alone', async () => {
  const { page, composeChinese } = await office().openEditor({ place: 'cases' });
  await allRun(page);
  await openCase(page, '镇长一审出庭');
  await way(page, '文字');
  const text = side(page).getByRole('textbox');
  await text.focus();
  await page.keyboard.press('Control+End');
  await composeChinese(['z', 'zhong', 'zhong cai'], '仲裁');
  await onDisk(cases).toContain('仲裁');
  await side(page).locator('.case-slips li').first().waitFor();
  expect(await text.inputValue()).toContain('仲裁');
});

it('deletes a case and puts it back', async () => {
  const { page } = await office().openEditor({ place: 'cases' });
  const before = await office().rulesOnDisk(cases);
  await allRun(page);
  await openCase(page, '科长出庭');
  await side(page).getByRole('button', { name: '删去' }).click();
  await onDisk(cases).not.toContain('案例「科长出庭」');
  await page.getByRole('button', { name: '放回去' }).click();
  await onDisk(cases).toBe(before);
});

it('goes out to Excel, is changed there, and comes back; a wrong cell is named and nothing changes', async () => {
  const { page } = await office().openEditor({ place: 'cases' });
  await allRun(page);
  const workbook = await exported(page);
  const facts = workbook.getWorksheet('事实')!;
  const at = rowOf(facts, '镇长一审出庭', '单位类别');
  const answer = columnOf(facts, '答案');
  facts.getCell(at, answer).value = '镇政府';
  await imported(page, workbook);
  const problem = page.getByText(`「事实」表 ${facts.getCell(at, answer).address}`).first();
  await problem.waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: '取消' }).click();
  expect(await office().rulesOnDisk(cases)).toContain('单位类别为镇人民政府');

  facts.getCell(at, answer).value = '街道办事处';
  await imported(page, workbook);
  await page.getByText('改动 1 件').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入：新增 0 件，改动 1 件。').waitFor();
  await onDisk(cases).toMatch(/案例「镇长一审出庭」.*\n {2}「被告机关」：单位类别为街道办事处/);
});

it('is walked through by keyboard: down the rows, into a case, back', async () => {
  const { page } = await office().openEditor({ place: 'cases' });
  await allRun(page);
  await page.locator('.cases-name button').first().focus();
  await page.keyboard.press('ArrowDown');
  const second = await page.locator('.cases-name button').nth(1).innerText();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: `案例「${second}」` }).waitFor();
  await side(page).getByRole('button', { name: '收起' }).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: `案例「${second}」` }).waitFor({ state: 'detached' });
});

const way = (page: Page, name: string) =>
  side(page).getByRole('radio', { name, exact: true }).check({ force: true });

async function chooseFile(page: Page, name: string): Promise<void> {
  await side(page).getByLabel('放在').selectOption({ label: name });
}

async function exported(page: Editor['page']): Promise<ExcelJS.Workbook> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '导出' }).click();
  const path = join(office().rules, '..', `${basename(office().rules)}.xlsx`);
  await (await download).saveAs(path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(path)).buffer as ArrayBuffer);
  await rm(path);
  return workbook;
}

async function imported(page: Editor['page'], workbook: ExcelJS.Workbook): Promise<void> {
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: '案例.xlsx', mimeType, buffer });
}

function columnOf(sheet: ExcelJS.Worksheet, head: string): number {
  let found = 0;
  sheet.getRow(1).eachCell((cell, column) => {
    if (cell.text === head) found = column;
  });
  return found;
}

function rowOf(sheet: ExcelJS.Worksheet, name: string, fact: string): number {
  const [cases, facts] = [columnOf(sheet, '案例'), columnOf(sheet, '事实')];
  let found = 0;
  sheet.eachRow((row, at) => {
    if (row.getCell(cases).text === name && row.getCell(facts).text === fact) found = at;
  });
  return found;
}
