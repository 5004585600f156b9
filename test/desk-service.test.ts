/** The desk over the real service and real files: typed text comes onto disk, others' changes come in, also over a restart. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDesk } from '../editor/desk/desk.ts';
import type { Desk } from '../editor/desk/desk-types.ts';
import { differing } from '../editor/desk/merge.ts';
import type { Clock, News, PageEvents, Transport } from '../editor/desk/parts.ts';
import { serviceRequests } from '../editor/desk/requests.ts';
import { createServer } from '../service/server.ts';
import { FakeBrowser } from './desk-world.ts';

const measure = 'some-measure';
const rules = `${measure}/2020-12-03.tiao`;
const cases = `${measure}/真实 案例（一）.tiao`;
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

let folder: string;
let app: FastifyInstance | undefined;
let port = 0;
let desks: Desk[];
let browser: FakeBrowser;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-desk-'));
  mkdirSync(join(folder, measure));
  desks = [];
  browser = new FakeBrowser();
  put(rules, '语言 1。\r\n甲\r\n乙\r\n');
  put(cases, '语言 1。\n');
  port = 0;
  await serve();
});

afterEach(async () => {
  for (const desk of desks) await desk.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<void> {
  app = await createServer({ rules: folder, pace: { quiet: 20, latest: 100, grace: 60, round: 1000 } });
  await app.listen({ host: '127.0.0.1', port });
  port = (app.server.address() as AddressInfo).port;
}

const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
const onDisk = (path: string) => readFileSync(join(folder, path), 'utf8');

async function open(): Promise<Desk> {
  const { drafts } = browser.page();
  const transport = { ...serviceRequests(`http://127.0.0.1:${port}`), listen };
  const desk = await startDesk({ measure, transport, drafts, clock, page });
  desks.push(desk);
  return desk;
}

const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
const nothing = () => () => undefined;
const page: PageEvents = { onLeave: nothing, onReturn: nothing, askBeforeLeaving: nothing };

/** As the browser's EventSource: connects, hears, connects again. */
const listen: Transport['listen'] = (hear) => {
  let over = false;
  let stop: () => void = () => undefined;
  const connect = () => {
    if (over) return;
    const asking = get({ host: '127.0.0.1', port, path: '/api/changes' }, (response) => {
      hear({ kind: 'connected' });
      const decoder = new StringDecoder('utf8');
      response.on('data', (chunk: Buffer) => {
        for (const [, data] of decoder.write(chunk).matchAll(/^data: (.*)$/gm))
          hear(JSON.parse(data!) as News);
      });
      response.on('error', () => undefined);
      response.on('close', again);
    });
    asking.on('error', again);
    stop = () => asking.destroy();
  };
  const again = () => {
    if (over) return;
    hear({ kind: 'lost' });
    const timer = setTimeout(connect, 100);
    stop = () => clearTimeout(timer);
  };
  connect();
  return () => {
    over = true;
    stop();
  };
};

describe('the desk and the service', () => {
  it('bring what is typed onto disk, with the line ends of the file', async () => {
    const desk = await open();
    expect(desk.document(rules)?.text).toBe('语言 1。\r\n甲\r\n乙\r\n');
    desk.change(rules, '语言 1。\r\n甲改\r\n乙\r\n');
    desk.change(cases, '语言 1。\n𠮷\n');
    await eventually(() => expect(desk.status().kind).toBe('saved'));
    expect([onDisk(rules), onDisk(cases)]).toEqual(['语言 1。\r\n甲改\r\n乙\r\n', '语言 1。\n𠮷\n']);
    await eventually(() => expect(browser.stored.size).toBe(0));
  });

  it('put together what is typed in two pages and what a program writes', async () => {
    const [one, other] = [await open(), await open()];
    one.change(rules, '语言 1。\r\n甲一\r\n乙\r\n');
    await eventually(() => expect(other.document(rules)?.text).toBe('语言 1。\r\n甲一\r\n乙\r\n'));
    other.change(cases, '页面\n语言 1。\n');
    put(cases, '语言 1。\n程序\n');
    await eventually(() => expect(onDisk(cases)).toBe('页面\n语言 1。\n程序\n'));
    await eventually(() => expect(one.document(cases)?.text).toBe('页面\n语言 1。\n程序\n'));
    // a program that writes line ends of its own kind
    one.change(rules, '语言 1。\r\n甲二\r\n乙\r\n');
    put(rules, '语言 1。\n甲一\n乙\n丙\n');
    await eventually(() => expect(onDisk(rules)).toBe('语言 1。\n甲二\n乙\n丙\n'));
  });

  it('leave a clash on disk as it is until it is decided', async () => {
    const desk = await open();
    desk.change(rules, '语言 1。\r\n甲我\r\n乙\r\n');
    put(rules, '语言 1。\r\n甲外\r\n乙\r\n');
    await eventually(() => expect(desk.status().kind).toBe('clash'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(onDisk(rules)).toBe('语言 1。\r\n甲外\r\n乙\r\n');
    const standing = desk.document(rules)?.standing;
    if (standing?.kind !== 'clash') throw new Error('no clash');
    expect(differing(standing.clash)).toMatchObject([{ ours: ['甲我'], theirs: ['甲外'] }]);
    desk.resolve(rules, standing.clash, { kind: 'sides', sides: ['both'] });
    await eventually(() => expect(onDisk(rules)).toBe('语言 1。\r\n甲我\r\n甲外\r\n乙\r\n'));
  });

  it('lose nothing while the service is stopped and started again', async () => {
    const desk = await open();
    await app?.close();
    app = undefined;
    desk.change(rules, '语言 1。\r\n甲改\r\n乙\r\n');
    await eventually(() => expect(desk.status()).toMatchObject({ kind: 'offline', reachable: false }));
    put(cases, '其间改过\n');
    await serve();
    await eventually(() => expect(desk.status()).toMatchObject({ kind: 'saved', reachable: true }));
    expect(onDisk(rules)).toBe('语言 1。\r\n甲改\r\n乙\r\n');
    await eventually(() => expect(desk.document(cases)?.text).toBe('其间改过\n'));
  });

  it('say why a file cannot be shown, and show it when it can', async () => {
    writeFileSync(join(folder, cases), Uint8Array.from([0xd3, 0xef, 0xd1, 0xd4]));
    const desk = await open();
    expect(desk.unreadable()).toMatchObject([{ path: cases, why: { code: 'notUtf8' } }]);
    put(cases, '改好了\n');
    await eventually(() => expect(desk.document(cases)?.text).toBe('改好了\n'));
    expect(desk.unreadable()).toEqual([]);
  });

  it('make new files, and tell of a measure that is not there', async () => {
    const desk = await open();
    expect(desk.create(`${measure}/新.tiao`, '新\n')).toBe('created');
    await eventually(() => expect(onDisk(`${measure}/新.tiao`)).toBe('新\n'));
    const transport = { ...serviceRequests(`http://127.0.0.1:${port}`), listen };
    const { drafts } = browser.page();
    await expect(startDesk({ measure: 'nothing', transport, drafts, clock, page })).rejects.toThrow(
      '没有“nothing”',
    );
  });
});
