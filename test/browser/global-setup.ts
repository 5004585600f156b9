/** Once for all browser tests: the editor built, a browser started for each worker; test files are told where they are. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { builtEditor } from './build.ts';
import { launchOptions } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly builtEditor: string;
    /** one for each worker: what one page puts on the clipboard, no other's test finds there */
    readonly browserAddresses: readonly string[];
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const editor = await builtEditor();
  const own = await launchOptions();
  const options = { ...own, args: [...(own.args ?? []), quickly] };
  const workers = Array.from({ length: project.config.maxWorkers });
  const servers = await Promise.all(workers.map(() => chromium.launchServer(options)));
  project.provide('builtEditor', editor.folder);
  project.provide(
    'browserAddresses',
    servers.map((server) => server.wsEndpoint()),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await editor.remove();
  };
}

/** No page of a test lives long enough to gain from the last optimising compiler what that takes of both cores. */
const quickly = '--js-flags=--no-opt';
