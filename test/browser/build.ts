/** The editor as it is delivered: built where its sources have changed, then copied, so that a later build disturbs no run. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder, ensureBuilt, makeWithVite } from '../../service/build.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

export interface BuiltCopy {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** EDITOR_BUILD names a build to be used as it is: for running one test again and again. */
export async function builtEditor(): Promise<BuiltCopy> {
  const named = process.env.EDITOR_BUILD;
  if (named !== undefined) return { folder: named, remove: async () => undefined };
  const built = await ensureBuilt({ root, make: makeWithVite, begins: () => undefined });
  if (built === 'failed') throw new Error('the editor cannot be built; what Vite said stands above');
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-editor-'));
  await cp(buildFolder(root), folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
