import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { launchOptions } from './chromium.ts';
import { openOffice } from './office.ts';
import { toldCase } from './told.ts';
const browser = await chromium.launch(await launchOptions());
const office = await openOffice({ browser, editor: '/tmp/build-h6' });
const conflict = toldCase('复议不受理决定与法院通知出庭');
try {
  const e = await office.openEditor({ place: 'trial', tried: conflict });
  const p = e.page;
  await p.locator('.trial-turn').first().waitFor({ timeout: 30000 });
  await p.waitForTimeout(3000);
  const axe = async (n: string) => { const r = await new AxeBuilder({ page: p }).analyze(); console.log(n, r.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((x) => x.html.slice(0, 160)).join(' | ')}`)); };
  await axe('filled');
  await p.getByRole('button', { name: /^涉及重大公共利益/ }).click();
  await p.getByRole('button', { name: '仍要看' }).click();
  await p.getByRole('button', { name: '自己改一项' }).click();
  await p.getByRole('button', { name: /其他结论/ }).first().click();
  await p.getByRole('button', { name: /不影响这一结论的读法/ }).first().click();
  await axe('unfolded');
  await p.screenshot({ path: '/tmp/h6shots/unfolded.png' });
  await p.getByRole('button', { name: '收为案例' }).click(); await p.waitForTimeout(1000);
  await axe('as case');
  await p.getByRole('button', { name: '出具备忘录' }).click(); await p.waitForTimeout(3000);
  await axe('memo');
  await p.emulateMedia({ media: 'print' }); await p.setViewportSize({ width: 794, height: 1123 });
  await p.screenshot({ path: '/tmp/h6shots/print.png', fullPage: true });
  await e.close();
  const f = await office.openEditor({ place: 'trial', tried: conflict, width: 390, height: 844 });
  await f.page.locator('.trial-turn').first().waitFor({ timeout: 30000 });
  await f.page.locator('.foot').scrollIntoViewIfNeeded(); await f.page.waitForTimeout(500);
  await f.page.screenshot({ path: '/tmp/h6shots/phonefoot.png' });
  // time from answer to verdict
  await f.close();
  const g = await office.openEditor({ place: 'trial', tried: conflict });
  await g.page.locator('.trial-turn').first().waitFor({ timeout: 30000 });
  await g.page.waitForTimeout(3000);
  for (const word of ['是', '否', '是']) {
    const ms = await g.page.evaluate(async (word) => {
      const row = [...document.querySelectorAll('.trial-row-answer')].find((b) => b.textContent!.includes('涉及重大公共利益')) as HTMLElement;
      if (row.getAttribute('aria-expanded') !== 'true') row.click();
      await new Promise((r) => setTimeout(r, 300));
      const choice = [...row.parentElement!.querySelectorAll('[role=radio]')].find((b) => b.textContent!.includes(word)) as HTMLElement;
      const before = document.querySelector('.trial-verdict')!.getAttribute('data-pending');
      const t = performance.now();
      choice.click();
      await new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
      while (document.querySelector('.trial-verdict')!.getAttribute('data-pending') === 'true') await new Promise((r) => setTimeout(r, 2));
      return [before, performance.now() - t];
    }, word);
    console.log('answer', word, ms);
    await g.page.waitForTimeout(3000);
  }
  console.log(office.problems());
} finally { await office.close(); await browser.close(); }
process.exit(0);
