/** An office for one test: a copy of the rules in a temporary folder, the real service over it, and browsers that open it. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openProofs } from '../../service/proof/proofs.ts';
import { startProver } from '../../service/proof/thread.ts';
import { createServer } from '../../service/server.ts';
import { root } from './build.ts';
import { type Editor, type Opened, openPage } from './editor.ts';

export interface OfficeParts {
  readonly browser: Browser;
  /** the built editor */
  readonly editor: string;
  /** a folder of measures that is copied; by default the project's own, without the cases for its mutants: every window decides all cases there are */
  readonly rules?: string;
  /** whether the service proves while rules are written: that fills a core */
  readonly proofs?: boolean;
}

export interface Office {
  /** where the copy of the rules lies */
  readonly rules: string;
  readonly address: () => string;
  readonly openEditor: (opened?: Opened) => Promise<Editor>;
  readonly rulesOnDisk: (file: string) => Promise<string>;
  /** what another program does: the file replaced as a whole, as most programs save */
  readonly changeOnDisk: (file: string, change: (text: string) => string) => Promise<void>;
  readonly removeOnDisk: (file: string) => Promise<void>;
  readonly stopServer: () => Promise<void>;
  /** on the same address as before */
  readonly startServer: () => Promise<void>;
  /** `tiaowen test` over the copy, or over one of its files */
  readonly runTiaowenTest: (file?: string) => { readonly passed: boolean; readonly said: string };
  /** what the service has answered since it was last asked: an address and how many bytes went out for it */
  readonly sent: () => readonly Sent[];
  /** what went wrong in any page since it was opened: must be empty */
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

/** The project's own rules, with all their cases. */
export const wholeRules = join(root, 'rules');

const isWanted = (path: string): boolean => !/(mutants|told-apart)\.tiao$/.test(path);

export async function openOffice({
  browser,
  editor,
  rules: from,
  proofs = false,
}: OfficeParts): Promise<Office> {
  const rules = await mkdtemp(join(tmpdir(), 'tiaowen-rules-'));
  await cp(from ?? wholeRules, rules, {
    recursive: true,
    filter: (path) => from !== undefined || isWanted(path),
  });
  const editors: Editor[] = [];
  let port = 0;
  let sent: Sent[] = [];
  let server: Awaited<ReturnType<typeof createServer>> | undefined;
  const startServer = async () => {
    server = await createServer({ rules, editor, ...(proofs ? { proofs: openProofs(startProver) } : {}) });
    server.addHook('onResponse', async ({ url }, reply) => {
      sent.push({ path: url, bytes: Number(reply.getHeader('content-length') ?? 0) });
    });
    await server.listen({ host: '127.0.0.1', port });
    port = (server.server.address() as AddressInfo).port;
  };
  const stopServer = async () => {
    await server?.close();
    server = undefined;
  };
  await startServer();
  const address = () => `http://127.0.0.1:${port}`;
  return {
    rules,
    address,
    openEditor: async (opened = {}) => {
      const opening = await openPage(browser, address(), opened);
      editors.push(opening);
      return opening;
    },
    rulesOnDisk: (file) => readFile(join(rules, file), 'utf8'),
    changeOnDisk: async (file, change) => {
      const path = join(rules, file);
      await writeFile(`${path}.new`, change(await readFile(path, 'utf8')));
      await rename(`${path}.new`, path);
    },
    removeOnDisk: (file) => rm(join(rules, file)),
    stopServer,
    startServer,
    runTiaowenTest: (file = '') => tiaowenTest(join(rules, file)),
    sent: () => {
      const all = sent;
      sent = [];
      return all;
    },
    problems: () => editors.flatMap(({ problems }) => problems()),
    close: async () => {
      await Promise.all(editors.map(({ close }) => close()));
      await stopServer();
      await rm(rules, { recursive: true, force: true });
    },
  };
}

function tiaowenTest(path: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/main.ts', 'test', path], {
    cwd: root,
    encoding: 'utf8',
  });
  return { passed: status === 0, said: stdout + stderr };
}
