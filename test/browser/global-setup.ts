/** Once for all browser tests: the editor built, one browser started; test files are told where they are. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { builtEditor } from './build.ts';
import { launchOptions } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly builtEditor: string;
    readonly browserAddress: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const editor = await builtEditor();
  const server = await chromium.launchServer(await launchOptions());
  project.provide('builtEditor', editor.folder);
  project.provide('browserAddress', server.wsEndpoint());
  return async () => {
    await server.close();
    await editor.remove();
  };
}
