/** npm start: builds the page where it must, serves it with the rules folder to this machine, until Ctrl+C. */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildFolder, ensureBuilt, makeWithVite } from './build.ts';
import { listenFrom, readPort, usualPort } from './port.ts';
import { openProofs } from './proof/proofs.ts';
import { startProver } from './proof/thread.ts';
import { createServer } from './server.ts';
import { fill, type Holes, inBoth, starting, type Words } from './words.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await start();

async function start(): Promise<void> {
  const asked = readCall();
  if (asked === undefined || !(await havePage())) return;
  const app = await createServer({
    rules: asked.rules,
    editor: buildFolder(root),
    report: console.error,
    ...(asked.proofs ? { proofs: openProofs(startProver) } : {}),
  });
  const listening = await listenFrom(app, asked.port);
  if (listening.kind === 'none') return fail(starting.noPort, { first: asked.port, last: listening.last });
  const { port } = listening;
  if (port !== asked.port) say(starting.portTaken, { taken: asked.port, port });
  stopOnSignal(() => app.close());
  say(starting.running, { address: `http://127.0.0.1:${port}/`, rules: asked.rules });
}

interface Asked {
  readonly rules: string;
  readonly port: number;
  /** checking the rules while they are written */
  readonly proofs: boolean;
}

/** Undefined, and said why, where the call cannot be meant. */
function readCall(): Asked | undefined {
  const given = flags();
  if (given === undefined) return fail(starting.usage);
  const { rules = join(root, 'rules'), port } = given;
  const written = port ?? process.env.PORT ?? String(usualPort);
  const number = readPort(written);
  if (number === undefined) return fail(starting.badPort, { given: written });
  const folder = resolve(process.env.INIT_CWD ?? '', rules);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return fail(starting.noRules, { path: folder });
  return { rules: folder, port: number, proofs: given['no-proofs'] !== true };
}

function flags() {
  try {
    return parseArgs({
      options: { rules: { type: 'string' }, port: { type: 'string' }, 'no-proofs': { type: 'boolean' } },
    }).values;
  } catch {
    return undefined;
  }
}

async function havePage(): Promise<boolean> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  let stopTelling: (() => void) | undefined;
  const built = await ensureBuilt({
    root,
    make: makeWithVite,
    begins: () => {
      stopTelling = tellWaiting(seconds);
    },
  });
  stopTelling?.();
  if (built === 'failed') fail(starting.buildFailed);
  if (built === 'made') say(starting.built, { seconds: seconds() });
  return built !== 'failed';
}

/** On a terminal one line that counts the seconds; elsewhere one line. */
function tellWaiting(seconds: () => string): () => void {
  const words = `${starting.building.zh} ${starting.building.en}`;
  if (!process.stdout.isTTY) {
    process.stdout.write(`${words}\n`);
    return () => undefined;
  }
  const tell = () => process.stdout.write(`\r${words} ${seconds()} s`);
  tell();
  const ticking = setInterval(tell, 500);
  return () => {
    clearInterval(ticking);
    process.stdout.write('\n');
  };
}

/** The first signal lets what is being saved end; a second one does not wait. */
function stopOnSignal(close: () => Promise<unknown>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    await close();
    say(starting.stopped);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function say(words: Words, holes: Holes = {}): void {
  process.stdout.write(inBoth(words, holes));
}

function fail(words: Words, holes: Holes = {}): undefined {
  process.stderr.write(`${fill(words.zh, holes)}\n${fill(words.en, holes)}\n`);
  process.exitCode = 2;
}
