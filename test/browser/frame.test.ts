/** The frame around every place: the ways between them, the language, the policy the page is served under. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './build.ts';
import { measureAtHand, officeForEachTest } from './harness.ts';
import { nameOf, places } from './places.ts';

const office = officeForEachTest({ rules: withSecondMeasure });

it('leads from every place to every other, and back', async () => {
  const { page } = await office().openEditor({ place: 'read' });
  for (const place of places) {
    await page.getByRole('navigation', { name: '各处' }).getByText(nameOf(place), { exact: true }).click();
    await page.locator(`.frame-${place}`).waitFor();
    expect(await page.getByRole('link', { name: nameOf(place) }).getAttribute('aria-current')).toBe('page');
  }
  await page.goBack();
  await page.locator(`.frame-${places.at(-2)}`).waitFor();
});

it('opens the reading view in a narrow window and the law beside its rules in a wide one', async () => {
  const narrow = await office().openEditor({ width: 390, height: 844 });
  await narrow.page.locator('.frame-read').waitFor();
  const wide = await office().openEditor({});
  await wide.page.locator('.frame-law').waitFor();
});

it('speaks English at a touch, and still does after a reload', async () => {
  const { page, reload } = await office().openEditor({ place: 'read' });
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await reload();
  await page.getByRole('button', { name: '改用中文' }).click();
  await page.getByRole('navigation', { name: '各处' }).waitFor();
});

it('changes to another measure', async () => {
  const { page } = await office().openEditor({ place: 'read' });
  await page.getByLabel('法规').selectOption({ label: '示例办法' });
  await page.getByRole('heading', { name: '示例办法', level: 1 }).waitFor();
  await page.getByText('复议机关的负责人可以不出庭应诉').waitFor();
});

it('is served under a policy that allows neither foreign nor made-up code', async () => {
  const answer = await fetch(office().address());
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).toMatch(/connect-src 'self'(;|$)/);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('says what to do when the service does not answer', async () => {
  const editor = await office().openEditor({ place: 'read' });
  await editor.cutConnection();
  await editor.page.evaluate((measure) => {
    window.location.hash = `#/${measure}/read`;
  }, 'mini');
  await editor.page.getByText('连不上本机的服务').waitFor();
  await editor.restoreConnection();
  await editor.page.getByRole('button', { name: '再试一次' }).click();
  await editor.page.getByText('复议机关的负责人可以不出庭应诉').waitFor();
});

async function withSecondMeasure(): Promise<string> {
  const rules = await mkdtemp(join(tmpdir(), 'tiaowen-two-'));
  await cp(join(root, 'rules', measureAtHand), join(rules, measureAtHand), { recursive: true });
  await cp(join(root, 'test/mini/mini'), join(rules, 'mini'), { recursive: true });
  return rules;
}
