/** The local service as it runs: real connections, real files that others change, the news of them, starting and stopping. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type ClientRequest, get, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer as createPlainServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildFolder, ensureBuilt } from '../service/build.ts';
import { hashOf } from '../service/bytes.ts';
import { type FileEvent, writeHeader } from '../service/contract.ts';
import { createServer } from '../service/server.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The machine may be busy: what must happen may take its time. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });
const quick = { quiet: 20, latest: 200, grace: 80, round: 150 };

let scratch: string;
let rules: string;

beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'tiaowen-live-')));
  rules = join(scratch, 'rules');
  mkdirSync(join(rules, 'some-measure'), { recursive: true });
  put('some-measure/2020-12-03.tiao', '语言 1。\n');
  put('some-measure/2020-12-03.txt', '原文\n');
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const put = (path: string, contents: string | Uint8Array) => writeFileSync(join(rules, path), contents);
const hashOfText = (text: string) => hashOf(new TextEncoder().encode(text));

describe('over a real connection', () => {
  let app: FastifyInstance;
  let port: number;
  let streams: ClientRequest[];

  beforeEach(async () => {
    app = await createServer({ rules, pace: quick, heartbeat: 100 });
    await app.listen({ host: '127.0.0.1', port: 0 });
    port = (app.server.address() as AddressInfo).port;
    streams = [];
  });

  afterEach(async () => {
    for (const stream of streams) stream.destroy();
    await app.close();
  });

  /** Everything heard so far. */
  async function listen(): Promise<{
    readonly events: FileEvent[];
    readonly raw: () => string;
    readonly ended: () => boolean;
  }> {
    const events: FileEvent[] = [];
    let raw = '';
    let ended = false;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const stream = get({ host: '127.0.0.1', port, path: '/api/changes' }, resolve);
      stream.on('error', (error) => (ended ? undefined : reject(error)));
      streams.push(stream);
    });
    expect(response.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8' });
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      raw += chunk;
      for (const [, data] of chunk.matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(data!) as FileEvent);
    });
    response.on('end', () => {
      ended = true;
    });
    response.on('error', () => undefined);
    return { events, raw: () => raw, ended: () => ended };
  }

  const save = (path: string, text: string, base?: string) =>
    new Promise<number>((resolve, reject) => {
      const sending = request(
        {
          host: '127.0.0.1',
          port,
          method: 'PUT',
          path: `/api/files/${path.split('/').map(encodeURIComponent).join('/')}`,
          headers: {
            [writeHeader]: '1',
            'content-type': 'application/json',
            origin: `http://127.0.0.1:${port}`,
          },
        },
        (response) => resolve(response.resume().statusCode ?? 0),
      );
      sending.on('error', reject);
      sending.end(JSON.stringify({ text, base }));
    });

  const file = (path: string, text: string): FileEvent => ({ kind: 'file', path, hash: hashOfText(text) });

  it('tells of what other programs write, whichever way they write it', async () => {
    const { events } = await listen();
    const path = 'some-measure/2020-12-03.tiao';
    put(path, '在原处写\n');
    await eventually(() => expect(events).toEqual([file(path, '在原处写\n')]));
    // as editing programs do: a new file beside it, put in its place
    put('some-measure/.new.swp', '换上去的\n');
    renameSync(join(rules, 'some-measure/.new.swp'), join(rules, path));
    await eventually(() => expect(events.at(-1)).toEqual(file(path, '换上去的\n')));
    // the old one taken away first
    rmSync(join(rules, path));
    put(path, '先删后写\n');
    await eventually(() => expect(events.at(-1)).toEqual(file(path, '先删后写\n')));
    expect(events.map(({ kind }) => kind)).not.toContain('gone');
    // in many steps
    for (let n = 0; n < 20; n += 1) put(path, `第${n}步\n`);
    await eventually(() => expect(events.at(-1)).toEqual(file(path, '第19步\n')));
    expect(events.length).toBeLessThan(12);
  });

  it('tells of new files and folders, and of what is gone', async () => {
    const { events } = await listen();
    put('some-measure/案例.tiao', '新\n');
    await eventually(() => expect(events.at(-1)).toEqual(file('some-measure/案例.tiao', '新\n')));
    mkdirSync(join(rules, 'calendars'));
    put('calendars/cn.json', '{}');
    await eventually(() => expect(events.at(-1)).toEqual(file('calendars/cn.json', '{}')));
    rmSync(join(rules, 'some-measure/案例.tiao'));
    await eventually(() => expect(events.at(-1)).toEqual({ kind: 'gone', path: 'some-measure/案例.tiao' }));
    renameSync(join(rules, 'some-measure'), join(scratch, 'away'));
    await eventually(() => expect(events.filter(({ kind }) => kind === 'gone')).toHaveLength(3));
    renameSync(join(scratch, 'away'), join(rules, 'some-measure'));
    await eventually(() => expect(events.at(-1)?.kind).toBe('file'));
    put('some-measure/2020-12-03.tiao', '回来以后\n');
    await eventually(() => expect(events.at(-1)).toEqual(file('some-measure/2020-12-03.tiao', '回来以后\n')));
  });

  it('tells of nothing that changed nothing, nor of other files', async () => {
    const { events } = await listen();
    put('some-measure/2020-12-03.tiao', '语言 1。\n');
    put('some-measure/notes.md', '笔记');
    put('some-measure/.hidden.tiao', '藏着');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(events).toEqual([]);
  });

  it('takes a folder that is out of reach for out of reach, not for empty', async () => {
    const { events } = await listen();
    renameSync(rules, join(scratch, 'elsewhere'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(events).toEqual([]);
    renameSync(join(scratch, 'elsewhere'), rules);
    put('some-measure/2020-12-03.tiao', '又在了\n');
    await eventually(() => expect(events).toEqual([file('some-measure/2020-12-03.tiao', '又在了\n')]));
  });

  it('tells every page of a save once', async () => {
    const [one, other] = [await listen(), await listen()];
    expect(await save('some-measure/2020-12-03.tiao', '页面写的\n', hashOfText('语言 1。\n'))).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const { events } of [one, other])
      expect(events).toEqual([file('some-measure/2020-12-03.tiao', '页面写的\n')]);
  });

  it('beats, so that a dead line is noticed, and ends every stream when it stops', async () => {
    const { raw, ended } = await listen();
    await eventually(() => expect(raw().match(/^:$/gm)?.length).toBeGreaterThan(1));
    const began = performance.now();
    await app.close();
    expect(performance.now() - began).toBeLessThan(2000);
    await eventually(() => expect(ended()).toBe(true));
  });

  it('finds no way out in addresses that no browser would send', async () => {
    writeFileSync(join(scratch, 'secret.tiao'), '秘密');
    const answers = await Promise.all(
      [
        '/api/files/../secret.tiao',
        '/api/files/some-measure/../../secret.tiao',
        '/../../secret.tiao',
        '//secret.tiao',
      ].map((path) => raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)),
    );
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 40\d/);
      expect(answer).not.toContain('秘密');
    }
    expect(await raw('GET /api/measures HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403/);
  });

  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.setEncoding('utf8');
      socket.on('data', (chunk: string) => {
        answer += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
});

describe('the page is built', () => {
  const build = async (make: () => boolean) => {
    let made = 0;
    const built = await ensureBuilt({
      root: scratch,
      begins: () => undefined,
      make: async () => {
        made += 1;
        mkdirSync(buildFolder(scratch), { recursive: true });
        writeFileSync(join(buildFolder(scratch), 'main.js'), 'x'.repeat(5000));
        return make();
      },
    });
    return { built, made };
  };
  const yes = () => true;

  it('when it is missing, was not finished, or what it is made from is another', async () => {
    mkdirSync(join(scratch, 'editor', 'app'), { recursive: true });
    writeFileSync(join(scratch, 'editor', 'app', 'main.ts'), '1');
    expect(await build(() => false)).toEqual({ built: 'failed', made: 1 });
    expect(await build(yes)).toEqual({ built: 'made', made: 1 });
    expect(await build(yes)).toEqual({ built: 'fresh', made: 0 });
    writeFileSync(join(scratch, 'editor', 'app', 'main.ts'), '2');
    expect((await build(yes)).built).toBe('made');
    writeFileSync(join(scratch, 'editor', 'app', 'main.ts'), '2');
    expect((await build(yes)).built).toBe('fresh');
    mkdirSync(join(scratch, 'engine'));
    writeFileSync(join(scratch, 'engine', 'x.ts'), '');
    expect((await build(yes)).built).toBe('made');
    rmSync(buildFolder(scratch), { recursive: true });
    expect((await build(yes)).built).toBe('made');
    expect(readFileSync(join(buildFolder(scratch), 'main.js.br')).length).toBeLessThan(100);
  });
});

describe('npm start', () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill('SIGKILL'));

  /** A checkout of its own, with a page of one line. */
  function checkout(): string {
    const home = join(scratch, 'checkout');
    for (const room of ['service', 'grammar'])
      cpSync(join(root, room), join(home, room), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    cpSync(join(root, 'package.json'), join(home, 'package.json'));
    mkdirSync(join(home, 'editor'));
    writeFileSync(
      join(home, 'editor', 'index.html'),
      '<!doctype html><script type="module" src="./main.ts"></script>',
    );
    writeFileSync(join(home, 'editor', 'main.ts'), 'document.title = "条文";');
    writeFileSync(
      join(home, 'editor', 'vite.config.ts'),
      "export default { base: './', build: { outDir: 'build' } };",
    );
    return home;
  }

  function start(
    home: string,
    ...args: string[]
  ): { readonly out: () => string; readonly exit: Promise<number | null> } {
    let out = '';
    child = spawn(process.execPath, [join(home, 'service', 'main.ts'), ...args], { cwd: scratch });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        out += chunk;
      });
    const exit = new Promise<number | null>((resolve) => child?.on('exit', resolve));
    return { out: () => out, exit };
  }

  it('builds the page, takes the next port where one is taken, and stops at once on Ctrl+C', async () => {
    const home = checkout();
    const other = createPlainServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    const taken = (other.address() as AddressInfo).port;
    const { out, exit } = start(home, '--rules', rules, '--port', String(taken));
    await eventually(() => expect(out()).toContain('Ctrl+C'));
    other.close();
    expect(out()).toMatch(/页面已生成，用时 [\d.]+ 秒。/);
    expect(out()).toContain(`端口 ${taken} 已被占用，改用 `);
    expect(out()).toContain(`规则文件夹：${rules}`);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out())?.[0] ?? '';
    const page = await (await fetch(address)).text();
    expect(page).toContain('/assets/index-');
    const measures = await (await fetch(`${address}api/measures`)).json();
    expect(measures).toEqual({ measures: [{ id: 'some-measure', title: 'some-measure' }] });
    const began = performance.now();
    child?.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(out()).toContain('已停止。');
  });

  it('says what is wrong with a call, in both languages', async () => {
    const home = checkout();
    for (const [args, zh, en] of [
      [['--port', 'eighty'], '“eighty”不是端口', 'is not a port'],
      [['--rules', join(scratch, 'nowhere')], '找不到规则文件夹', 'There is no rules folder'],
      [['--colour'], '用法：', 'Usage:'],
    ] as const) {
      const { out, exit } = start(home, ...args);
      expect(await exit).toBe(2);
      expect(out()).toContain(zh);
      expect(out()).toContain(en);
    }
  });
});
