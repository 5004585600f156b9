/** The Chromium that tests, pictures and measures run in: the machine's own where CHROMIUM_PATH names one, else the one that came with npm. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';

/** Nothing but this machine can be reached: a page that asks for more fails at once, on every machine alike. */
export async function launchOptions(): Promise<LaunchOptions> {
  return {
    executablePath: process.env.CHROMIUM_PATH ?? (await unpacked()),
    headless: true,
    args: [
      '--no-sandbox', // containers run tests as root
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-domain-reliability',
      '--no-pings',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  };
}

/** Unpacked once into a folder of its own; two runs at once both unpack, and the second finds the work done. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `tiaowen-chromium-${process.getuid?.() ?? 0}`);
  const chromium = join(folder, 'chromium');
  if (existsSync(chromium)) return chromium;
  const part = await mkdtemp(`${folder}-`);
  try {
    await pipeline(
      createReadStream(join(packed(), 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(part, 'chromium'), { mode: 0o700 }),
    );
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(join(part, 'chromium'), chromium);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return chromium;
}

/** build/esm/index.js → bin */
const packed = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', '..', 'bin');
