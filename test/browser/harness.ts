/**
 * What a test in a real browser begins with:
 *
 *   const office = officeForEachTest();
 *   it('…', async () => {
 *     const { page, typeInRules } = await office().openEditor({ place: 'law', at: '二（三）第一款第1项' });
 *
 * Every test has a copy of the rules, a service and browser windows of its own. A test in whose windows anything was
 * thrown, complained about on the console, stopped by the content policy or asked of another machine fails.
 */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type Office, openOffice } from './office.ts';

export type { Editor, Opened } from './editor.ts';
export { measureAtHand } from './editor.ts';
export type { Office } from './office.ts';

export interface OfficeOptions {
  /** another folder of measures to copy */
  readonly rules?: string | (() => string | Promise<string>);
  /** whether the service proves while rules are written */
  readonly proofs?: boolean;
}

export function officeForEachTest({ rules, proofs }: OfficeOptions = {}): () => Office {
  let browser: Browser | undefined;
  let office: Office | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(addressOfOwnBrowser());
  });
  beforeEach(async () => {
    const from = typeof rules === 'function' ? await rules() : rules;
    office = await openOffice({
      browser: browser!,
      editor: inject('builtEditor'),
      ...(from === undefined ? {} : { rules: from }),
      ...(proofs === undefined ? {} : { proofs }),
    });
  });
  afterEach(async () => {
    const problems = office?.problems() ?? [];
    await office?.close();
    office = undefined;
    expect(problems).toEqual([]);
  });
  afterAll(() => browser?.close());
  return () => {
    if (office === undefined) throw new Error('the office is open only while a test runs');
    return office;
  };
}

/** Workers are numbered from 1, and never more at once than there are browsers. */
function addressOfOwnBrowser(): string {
  const addresses = inject('browserAddresses');
  return addresses[Number(process.env.VITEST_POOL_ID) - 1] ?? addresses[0]!;
}
