/** 条文 in a real browser: the law stands beside its rules, what is missing or wrong is seen and mended, nothing fights the typist. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { measureAtHand, officeForEachTest } from './harness.ts';

const office = officeForEachTest();
const file = `${measureAtHand}/2020-12-03.tiao`;
const item = { place: 'law', at: '二（三）第一款第5项' } as const;

const law = (page: Page) => page.getByRole('region', { name: '原文' });
const inRules = (page: Page) => page.locator('.rules-host .view-lines');
const unit = (page: Page, words: string) => law(page).getByRole('link', { name: words });
const onDisk = (words: string) =>
  expect.poll(() => office().rulesOnDisk(file), { timeout: 10_000 }).toContain(words);
const settled = (page: Page) => page.locator('.monaco-editor .mtku').first().waitFor();

/** The rules without the one of 二（三）第二款第三句. */
const leaveOut = (rules: string) =>
  rules.slice(0, rules.indexOf('【二（三）第二款第三句】')) + rules.slice(rules.indexOf('【二（四）标题】'));

/** Where words stand on the screen: the line of rules that holds them, the line of the law. */
async function topOf(page: Page, words: string): Promise<number> {
  const box = await inRules(page).locator('.view-line', { hasText: words }).first().boundingBox();
  return box!.y;
}

describe('the law beside its rules', () => {
  it('shows the clause that the address names on both sides, its first lines on one level', async () => {
    const { page, seeInRules } = await office().openEditor(item);
    await seeInRules('5．「人民法院通知出庭应诉的案件。」');
    await unit(page, '人民法院通知出庭应诉的案件。').and(page.locator('[aria-current]')).waitFor();
    const apart = async () => {
      const mark = await page.locator('.law-mark[data-hand]').boundingBox();
      return Math.abs((await topOf(page, '5．「人民法院')) - mark!.y);
    };
    await expect.poll(apart, { timeout: 10_000 }).toBeLessThan(3);
    expect(await page.locator('.law-band').count()).toBe(1);
  });

  it('goes from a sentence to its rule and back by keyboard', async () => {
    const { page, seeInRules } = await office().openEditor({ place: 'law', at: '二（四）标题' });
    await settled(page);
    await unit(page, '行政机关负责人可以不出庭的例外情况').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(decodeURIComponent(page.url())).toContain('/law/二（四）第一款第1项');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.rules-host') !== null))
      .toBe(true);
    await seeInRules('1．「复议机关以不符合受理条件为由');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('复议机关以不符合受理条件为由作出复议决定的案件；');
  });

  it('follows the caret: the sentence whose rule is being written is the one at hand', async () => {
    const { page, typeInRules } = await office().openEditor(item);
    await settled(page);
    await typeInRules('4．「上级行政机关要求出庭应诉的案件；」', '');
    await unit(page, '上级行政机关要求出庭应诉的案件；').and(page.locator('[aria-current]')).waitFor();
  });

  it('shows readings and assertions as lists, and names apart from sentences', async () => {
    const { page, seeInRules } = await office().openEditor(item);
    await settled(page);
    await page.getByRole('radio', { name: /^解释/ }).click();
    await page.getByRole('button', { name: /A19/ }).click();
    await seeInRules('法院通知出庭有三种理解（A19）');
    await page.getByRole('radio', { name: /^事实/ }).click();
    await seeInRules('涉及重大公共利益');
    expect(await inRules(page).innerText()).not.toContain('【二（三）');
  });

  it('opens a case file in the same editor, and comes back', async () => {
    const { page, seeInRules } = await office().openEditor(item);
    await settled(page);
    await page.getByRole('button', { name: '案例文件' }).click();
    await page.getByRole('menuitem', { name: 'hypotheticals.tiao' }).click();
    await seeInRules('底案');
    await page.getByRole('radio', { name: /^规则/ }).click();
    await seeInRules('5．「人民法院通知出庭应诉的案件。」');
  });
});

describe('what is missing', () => {
  it('is underlined in the law, and its rule is begun at its place', async () => {
    await office().changeOnDisk(file, leaveOut);
    const { page, seeInRules } = await office().openEditor({ place: 'law', at: '二（三）第二款第三句' });
    await page.getByText('这一句还没有规则。').waitFor();
    expect(await page.locator('.law-gap').innerText()).toMatch(/^行政机关更换出庭应诉负责人的，/);
    await page.getByRole('button', { name: '写规则' }).click();
    await seeInRules('【二（三）第二款第三句】「行政机关更换出庭应诉负责人的');
    await page.keyboard.type('更换了出庭负责人的，行政机关应当在开庭时间之前提出更换。');
    await onDisk('准许。」\n  更换了出庭负责人的，行政机关应当在开庭时间之前提出更换。');
    await page.getByText('这一句还没有规则。').waitFor({ state: 'detached' });
  });

  it('can be declared to have no legal effect, the reason left to the author', async () => {
    await office().changeOnDisk(file, leaveOut);
    const { page, seeInRules } = await office().openEditor({ place: 'law', at: '二（三）第二款第三句' });
    await page.getByRole('button', { name: '列为无法律效力' }).click();
    await seeInRules('本句不另设规则，理由：「');
    await page.keyboard.type('试写。');
    await onDisk('本句不另设规则，理由：「试写。」。');
  });
});

describe('what is wrong', () => {
  it('is said under its line with the mend, which a click makes', async () => {
    const { page, typeInRules } = await office().openEditor(item);
    await settled(page);
    await typeInRules('「人民法院通知出庭应诉的案件。」，指法院', '再次');
    await page.locator('.slip', { hasText: '法院再次通知出庭' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Backspace');
    await page.locator('.slip .awaits').waitFor();
    await page.locator('.slip').getByRole('button', { name: /^改为/ }).first().click();
    await page.locator('.slip').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /处要改/ }).waitFor({ state: 'detached' });
  });

  it('offers words by their pinyin, and Enter behind a full stop still makes a new line', async () => {
    const { page, typeInRules } = await office().openEditor(item);
    await settled(page);
    await typeInRules('「人民法院通知出庭应诉的案件。」，指法院通知出庭。', '');
    await page.keyboard.press('Enter');
    await page.keyboard.type('fytzct', { delay: 40 });
    await page.locator('.suggest-widget.visible', { hasText: '法院通知出庭' }).waitFor();
    await page.keyboard.press('Enter');
    await onDisk('指法院通知出庭。\n    法院通知出庭');
  });
});

describe('typing', () => {
  it('with an input method: nothing is marked or sent while a word is half composed', async () => {
    const { page, typeInRules, composeChinese } = await office().openEditor(item);
    await settled(page);
    await typeInRules('指法院通知出庭。', '');
    const session = await page.context().newCDPSession(page);
    const composing = { text: 'b ci k t', selectionStart: 8, selectionEnd: 8 };
    await session.send('Input.imeSetComposition', composing);
    await page.waitForTimeout(900); // longer than marks and saving wait
    expect(await page.locator('.slip').count()).toBe(0);
    expect(await office().rulesOnDisk(file)).not.toContain('b ci k t');
    await composeChinese(['b ci k t'], '本次开庭');
    await onDisk('指法院通知出庭。本次开庭');
    await page.locator('.slip').waitFor();
  });

  it('can be undone after going to another place and back', async () => {
    const { page, typeInRules, go, seeInRules } = await office().openEditor(item);
    await settled(page);
    await typeInRules('指法院通知出庭。', '甲');
    await onDisk('指法院通知出庭。甲');
    await go({ place: 'read' });
    await go(item);
    await seeInRules('指法院通知出庭。甲');
    await typeInRules('指法院通知出庭。甲', '');
    await page.keyboard.press('Control+z');
    await expect.poll(() => office().rulesOnDisk(file), { timeout: 10_000 }).not.toContain('出庭。甲');
  });

  it('goes on where another program changes the file elsewhere, and undoes only what was typed', async () => {
    const { page, typeInRules } = await office().openEditor(item);
    await settled(page);
    await typeInRules('指法院通知出庭。', '乙');
    await onDisk('指法院通知出庭。乙');
    await office().changeOnDisk(file, (text) =>
      text.replace('理由：「通知的标题。」', '理由：「只是标题。」'),
    );
    await page.waitForTimeout(600);
    await page.keyboard.type('丙');
    await onDisk('指法院通知出庭。乙丙');
    expect(await office().rulesOnDisk(file)).toContain('理由：「只是标题。」');
  });

  it('a name is one word: a double click takes it whole, F2 changes it everywhere', async () => {
    const { page, typeInRules } = await office().openEditor(item);
    await settled(page);
    await typeInRules('或者上级要求出', '');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    expect(await box.inputValue()).toBe('上级要求出庭');
    await box.fill('上级机关要求出庭');
    await page.keyboard.press('Enter');
    await onDisk('上级机关要求出庭（每个机关，superior_requires');
    expect(await office().rulesOnDisk(file)).not.toMatch(/[^机]上级要求出庭/);
  });
});

describe('finding', () => {
  it('“/” finds a clause by its words, and Esc gives back what was at hand', async () => {
    const { page, seeInRules } = await office().openEditor(item);
    await settled(page);
    await unit(page, '人民法院通知出庭应诉的案件。').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('延期开庭');
    await page.getByRole('option', { name: /二（四）第三款第一句/ }).click();
    await seeInRules('【二（四）第三款】');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('.finder-input'))).toBe(false);
  });
});

describe('where there is little room', () => {
  it.each([
    [720, 450],
    [390, 844],
  ])(
    '%i × %i: the law of the clause at hand above its rules, nothing beyond the edge',
    async (width, height) => {
      const { page, seeInRules } = await office().openEditor({ ...item, width, height });
      await seeInRules('5．「人民法院通知出庭应诉的案件。」');
      const words = await law(page).getByRole('link', { name: '人民法院通知出庭应诉的案件。' }).boundingBox();
      const rules = await page.locator('.rules-host').boundingBox();
      expect(words!.y + words!.height).toBeLessThanOrEqual(rules!.y);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await page.getByRole('button', { name: '下一句' }).click();
      await law(page).getByText('二（三）第二款第一句').waitFor();
      await page.getByRole('button', { name: '目录' }).click();
      await page.getByRole('button', { name: /^一\s+指导思想/ }).click();
      await law(page).getByText('一标题').waitFor();
    },
  );
});
