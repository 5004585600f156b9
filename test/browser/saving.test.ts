/** What is typed is kept: on disk as soon as it can be, in the browser until then, and never over what another program wrote. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { type Editor, measureAtHand, officeForEachTest } from './harness.ts';
import { layoutFaults } from './layout.ts';

const office = officeForEachTest();
const file = `${measureAtHand}/2020-12-03.tiao`;
/** A reason, as a lawyer writes it: its words can change without the rules becoming others. */
const here = { place: 'law', at: '三（一）第一款第一句' } as const;
const reason = '对思想认识的要求，没有规范内容';
const elsewhere = '经区人民政府同意，现将……请遵照执行。';

it('is on disk a moment after it was typed, and says when it was saved', async () => {
  const { page, typeInRules } = await office().openEditor(here);
  await typeInRules(reason, '（一稿）');
  await onDisk(`${reason}（一稿）`);
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
});

it('is on disk as an input method put it in, once', async () => {
  const { typeInRules, composeChinese } = await office().openEditor(here);
  await typeInRules(reason, '');
  await composeChinese(['n', 'ni', 'nig', 'ni gao'], '拟稿');
  await onDisk(`${reason}拟稿。`);
});

it('survives a connection that is cut while typing', async () => {
  const { page, typeInRules, cutConnection, restoreConnection } = await office().openEditor(here);
  await typeInRules(reason, '（甲');
  await cutConnection();
  await page.keyboard.type('乙）');
  await page.getByText('未连上，已存在本机浏览器').waitFor();
  expect(await office().rulesOnDisk(file)).not.toContain('（甲乙）');
  await restoreConnection();
  await onDisk(`${reason}（甲乙）`);
});

it('survives a service that ends and a page that is left: the draft comes back and is saved', async () => {
  const { page, typeInRules, seeInRules } = await office().openEditor(here);
  const address = page.url();
  await typeInRules(reason, '');
  await office().stopServer();
  await page.keyboard.type('（断线时写的）');
  await page.getByText('未连上，已存在本机浏览器').waitFor();
  await page.goto('about:blank');
  await office().startServer();
  expect(await office().rulesOnDisk(file)).not.toContain('断线时写的');
  await page.goto(address);
  await onDisk(`${reason}（断线时写的）`);
  await seeInRules(`${reason}（断线时写的）`);
});

it('is saved by itself when the service is there again', async () => {
  const { page, typeInRules } = await office().openEditor(here);
  await typeInRules(reason, '');
  await office().stopServer();
  await page.keyboard.type('（二稿）');
  await page.getByText('未连上，已存在本机浏览器').waitFor();
  await office().startServer();
  await onDisk(`${reason}（二稿）`);
  await page.getByText(/^已保存/).waitFor();
});

it('asks before a page is left whose words stand nowhere else, and says so before', async () => {
  const { page, typeInRules } = await office().openEditor({ ...here, storageForbidden: true });
  await page.getByText('本机浏览器不许存储').waitFor();
  await typeInRules(reason, '');
  await office().stopServer();
  await page.keyboard.type('（未存）');
  await page.getByText('没有保存，本机浏览器也存不下').waitFor();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

it('is put together with what another program wrote elsewhere in the file, and says so', async () => {
  const { page, typeInRules } = await office().openEditor(here);
  await typeInRules(reason, '（三稿）');
  await office().changeOnDisk(file, (text) =>
    text.replace(elsewhere, `${elsewhere}」\n※ 另一程序的说明。\n「`),
  );
  await page.getByText('来自别的程序，已并入').waitFor();
  await onDisk(`${reason}（三稿）`, '※ 另一程序的说明。');
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByText('来自别的程序，已并入').waitFor({ state: 'detached' });
});

it('never goes over what another program wrote in the same place: both are shown, and one is chosen', async () => {
  const { page, seeInRules } = await clashing('（我写的）', '（别人写的）');
  expect(await office().rulesOnDisk(file)).toContain(`${reason}（别人写的）`);
  await page.getByRole('button', { name: '对照着选' }).click();
  await page.getByRole('region', { name: '您写的' }).getByText('（我写的）').waitFor();
  await page.getByRole('region', { name: '别的程序写的' }).getByText('（别人写的）').waitFor();
  const settle = page.getByRole('button', { name: '照这样保存' });
  expect(await settle.isDisabled()).toBe(true);
  await page.getByText('还有 1 处没有选').waitFor();
  await page.getByRole('radio', { name: '用我的' }).check();
  await settle.click();
  await onDisk(`${reason}（我写的）`);
  expect(await office().rulesOnDisk(file)).not.toContain('（别人写的）');
  await seeInRules(`${reason}（我写的）`);
});

it('lets the reader write the place anew, by keyboard alone', async () => {
  const { page } = await clashing('（我写的）', '（别人写的）');
  await page.getByRole('button', { name: '对照着选' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '用我的' }).focus();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(`  本句不另设规则，理由：「${reason}（合写的）。」。`);
  await page.getByRole('button', { name: '照这样保存' }).focus();
  await page.keyboard.press('Enter');
  await onDisk(`${reason}（合写的）`);
});

it('has room for both texts at twice the size and on a phone', async () => {
  const { page } = await clashing('（我写的一段很长的意见，长到一行放不下）', '（别人写的）');
  await page.getByRole('button', { name: '对照着选' }).click();
  await page.getByRole('radio', { name: '自己写' }).check();
  for (const [width, height] of [
    [720, 450],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(layoutFaults)).toEqual([]);
  }
});

it('can be put off: the clash stays, disk stays as it is, nothing typed is gone', async () => {
  const { page, reload } = await clashing('（我写的）', '（别人写的）');
  await page.getByRole('button', { name: '对照着选' }).click();
  await page.getByRole('button', { name: '先放着，回去' }).click();
  await reload();
  await page.getByRole('button', { name: '对照着选' }).click();
  await page.getByRole('region', { name: '您写的' }).getByText('（我写的）').waitFor();
  expect(await office().rulesOnDisk(file)).toContain(`${reason}（别人写的）`);
});

it('can be written anew where another program took the file away', async () => {
  const { page } = await office().openEditor(here);
  await office().removeOnDisk(`${measureAtHand}/real-cases.tiao`);
  await page.getByText('《real-cases.tiao》已被别的程序删除').waitFor();
  await page.getByRole('button', { name: '重新写入' }).click();
  await expect.poll(() => office().rulesOnDisk(`${measureAtHand}/real-cases.tiao`)).toContain('案例集');
});

it('shows in one window what was typed in another', async () => {
  const [one, other] = [await office().openEditor(here), await office().openEditor(here)];
  await one.typeInRules(reason, '（同时）');
  await other.seeInRules(`${reason}（同时）`);
});

/** Both change one place, neither knowing of the other. */
async function clashing(mine: string, theirs: string): Promise<Editor> {
  const editor = await office().openEditor(here);
  const { page, typeInRules, cutConnection, restoreConnection } = editor;
  await typeInRules(reason, '');
  await cutConnection();
  await page.keyboard.type(mine);
  await office().changeOnDisk(file, (text) => text.replace(reason, `${reason}${theirs}`));
  await restoreConnection();
  await page.getByText('其中 1 处与您写的不同').waitFor();
  return editor;
}

async function onDisk(...words: readonly string[]): Promise<void> {
  await expect
    .poll(() => office().rulesOnDisk(file), { timeout: 20_000 })
    .toSatisfy((text: string) => words.every((each) => text.includes(each)));
}
