/** The local service, over real folders: what it shows, what it saves, and what it will not do. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../service/bytes.ts';
import {
  type FileState,
  fileKind,
  largestFile,
  type MeasureFiles,
  writeHeader,
} from '../service/contract.ts';
import { createServer } from '../service/server.ts';
import { refusals, starting } from '../service/words.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const host = '127.0.0.1:4173';
const own = { host, origin: `http://${host}`, [writeHeader]: '1', 'content-type': 'application/json' };

let scratch: string;
let rules: string;
let app: FastifyInstance;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tiaowen-service-'));
  rules = join(scratch, 'rules');
  mkdirSync(join(rules, '某办法'), { recursive: true });
  mkdirSync(join(rules, 'calendars'));
  put('某办法/2020-12-03.tiao', '语言 1。\n法规：some-measure「某局办法」。\n');
  put('某办法/2020-12-03.txt', '某局办法\n');
  put('某办法/案例.tiao', '语言 1。\n');
  put('calendars/cn-2024.json', '{}');
  app = await createServer({ rules });
});

afterEach(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const put = (path: string, contents: string | Uint8Array) => writeFileSync(join(rules, path), contents);
const onDisk = (path: string) => readFileSync(join(rules, path), 'utf8');
const hashOfText = (text: string) => hashOf(new TextEncoder().encode(text));
const addressOf = (path: string) => `/api/files/${path.split('/').map(encodeURIComponent).join('/')}`;

const ask = async (options: InjectOptions) => {
  const { statusCode, body, headers } = await app.inject({
    ...options,
    headers: { host, ...options.headers },
  });
  return { status: statusCode, headers, json: () => JSON.parse(body) };
};
const get = (url: string, headers = {}) => ask({ method: 'GET', url, headers });
const save = (path: string, text: unknown, base?: unknown, headers: object = {}) =>
  ask({
    method: 'PUT',
    url: addressOf(path),
    headers: { ...own, ...headers },
    payload: JSON.stringify({ text, base }),
  });

describe('what it shows', () => {
  it('lists the measures with their titles, and opens the real one as it is on disk', async () => {
    expect((await get('/api/measures')).json()).toEqual({ measures: [{ id: '某办法', title: '某局办法' }] });
    await app.close();
    app = await createServer({ rules: join(root, 'rules') });
    const { measures } = (await get('/api/measures')).json();
    expect(measures).toEqual([
      { id: 'wuqing-court-appearance', title: '武清区严格落实天津市行政机关负责人出庭应诉工作办法实施方案' },
    ]);
    const { files }: MeasureFiles = (await get('/api/measures/wuqing-court-appearance')).json();
    for (const { path, text, hash } of files) {
      expect(text).toBe(readFileSync(join(root, 'rules', path), 'utf8'));
      expect(hash).toBe(hashOf(readFileSync(join(root, 'rules', path))));
    }
    expect(files.map(({ path }) => path)).toContain('wuqing-court-appearance/2020-12-03.tiao');
  });

  it('says of each file whether it is edited here', async () => {
    const { files, unreadable }: MeasureFiles = (
      await get(`/api/measures/${encodeURIComponent('某办法')}`)
    ).json();
    expect(unreadable).toEqual([]);
    expect(Object.fromEntries(files.map(({ path, writable }) => [path, writable]))).toEqual({
      '某办法/2020-12-03.tiao': true,
      '某办法/2020-12-03.txt': false,
      '某办法/案例.tiao': true,
      'calendars/cn-2024.json': false,
    });
  });

  it('keeps a byte order mark and carriage returns, so that text and bytes are one', async () => {
    const text = '\uFEFF语言 1。\r\n';
    put('某办法/案例.tiao', text);
    const file: FileState = (await get(addressOf('某办法/案例.tiao'))).json();
    expect(file.text).toBe(text);
    expect(file.hash).toBe(hashOfText(text));
  });

  it('reports a file that is not UTF-8 instead of serving it garbled, and never writes over it', async () => {
    const gbk = Uint8Array.from([0xd3, 0xef, 0xd1, 0xd4]);
    put('某办法/案例.tiao', gbk);
    const { files, unreadable }: MeasureFiles = (
      await get(`/api/measures/${encodeURIComponent('某办法')}`)
    ).json();
    expect(unreadable).toMatchObject([{ path: '某办法/案例.tiao', why: { code: 'notUtf8' } }]);
    expect(files.map(({ path }) => path)).not.toContain('某办法/案例.tiao');
    expect((await get(addressOf('某办法/案例.tiao'))).status).toBe(422);
    expect((await save('某办法/案例.tiao', '新', hashOf(gbk))).status).toBe(422);
    expect((await save('某办法/案例.tiao', '新')).status).toBe(422);
    expect(new Uint8Array(readFileSync(join(rules, '某办法/案例.tiao')))).toEqual(gbk);
  });

  it('knows no measure and no file that is not there', async () => {
    expect((await get('/api/measures/nothing')).json()).toMatchObject({
      kind: 'refused',
      code: 'noSuchMeasure',
    });
    expect((await get('/api/measures/calendars')).status).toBe(404);
    expect((await get('/api/measures/..')).status).toBe(404);
    expect((await get(addressOf('某办法/别的.tiao'))).json()).toMatchObject({ code: 'noSuchFile' });
  });
});

describe('saving', () => {
  const path = '某办法/案例.tiao';
  const before = '语言 1。\n';

  it('writes exactly the text, and keeps the permissions of the file', async () => {
    chmodSync(join(rules, path), 0o640);
    const text = '语言 1。\r\n案例集：某办法。𠮷\n';
    const { status, json } = await save(path, text, hashOfText(before));
    expect(status).toBe(200);
    expect(json()).toEqual({ kind: 'saved', path, hash: hashOfText(text) });
    expect(onDisk(path)).toBe(text);
    expect(statSync(join(rules, path)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(rules, '某办法')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes nothing over what it does not know, and gives what is there', async () => {
    put(path, '别的程序写的\n');
    const { status, json } = await save(path, '我写的', hashOfText(before));
    expect(status).toBe(409);
    expect(json()).toMatchObject({ kind: 'changed', now: { path, text: '别的程序写的\n' } });
    expect(onDisk(path)).toBe('别的程序写的\n');
    expect((await save(path, '我写的')).status).toBe(409);
    rmSync(join(rules, path));
    const gone = await save(path, '我写的', hashOfText(before));
    expect(gone.status).toBe(409);
    expect(gone.json().now).toBeUndefined();
    expect(existsSync(join(rules, path))).toBe(false);
  });

  it('takes a save that is repeated because its answer was lost', async () => {
    expect((await save(path, '新的', hashOfText(before))).status).toBe(200);
    expect((await save(path, '新的', hashOfText(before))).status).toBe(200);
  });

  it('makes a new file, once', async () => {
    expect((await save('某办法/新案例.tiao', '一')).status).toBe(200);
    expect((await save('某办法/新案例.tiao', '二')).status).toBe(409);
    expect(onDisk('某办法/新案例.tiao')).toBe('一');
    expect((await save('没有的办法/新案例.tiao', '一')).json().code).toBe('noSuchMeasure');
  });

  it('lets one of many that save at once have its way, and tells the others', async () => {
    const base = hashOfText(before);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => save(path, `第${n}个`, base)));
    const saved = answers.filter(({ status }) => status === 200);
    expect(saved).toHaveLength(1);
    expect(hashOfText(onDisk(path))).toBe(saved[0]?.json().hash);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it('never writes a promulgated text or a calendar', async () => {
    for (const fixed of ['某办法/2020-12-03.txt', 'calendars/cn-2024.json', '某办法/2030-01-01.txt']) {
      const { status, json } = await save(fixed, '改过的');
      expect({ status, code: json().code }).toEqual({ status: 403, code: 'readOnly' });
    }
    expect(onDisk('某办法/2020-12-03.txt')).toBe('某局办法\n');
    expect(existsSync(join(rules, '某办法/2030-01-01.txt'))).toBe(false);
  });

  it('refuses what could not be read back', async () => {
    const raw = (payload: string | Buffer, type = 'application/json') =>
      ask({ method: 'PUT', url: addressOf(path), headers: { ...own, 'content-type': type }, payload });
    expect((await save(path, '半个字\uD842', hashOfText(before))).json().code).toBe('halfCharacter');
    expect((await save(path, '空\0字', hashOfText(before))).json().code).toBe('emptyCharacter');
    expect((await raw(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).json().code).toBe('badBody');
    expect((await raw('{')).json().code).toBe('badBody');
    expect((await raw('null')).json().code).toBe('badBody');
    expect((await raw('')).json().code).toBe('badBody');
    expect((await save(path, 12)).json().code).toBe('badBody');
    expect((await save(path, '字', 'no hash')).json().code).toBe('badBody');
    expect((await raw('{"text":"字"}', 'text/plain')).json().code).toBe('notJson');
    expect((await raw('text=1', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect(onDisk(path)).toBe(before);
  });

  it('refuses what is too large, whole or as a body', async () => {
    expect((await save(path, 'x'.repeat(largestFile + 1), hashOfText(before))).status).toBe(413);
    expect((await save(path, 'x'.repeat(2 * largestFile + 2000), hashOfText(before))).json().code).toBe(
      'tooLarge',
    );
    expect(onDisk(path)).toBe(before);
  });
});

describe('what it will not touch', () => {
  it('knows only these kinds of names', () => {
    expect(fileKind('某办法/2020-12-03.tiao')).toBe('rules');
    expect(fileKind('某办法/2020-12-03.txt')).toBe('text');
    expect(fileKind('某办法/真实 案例（一）.tiao')).toBe('cases');
    expect(fileKind('calendars/cn-2024.json')).toBe('calendar');
    for (const path of [
      '../x.tiao',
      '某办法/../x.tiao',
      '某办法/.x.tiao',
      '某办法//x.tiao',
      '/etc/x.tiao',
      '某办法/深/x.tiao',
      '某办法/x.tiao/',
      '某办法/x.tiao\0.txt',
      '某办法\\x.tiao',
      '某办法/x\n.tiao',
      '某办法/con.tiao',
      '某办法/x.js',
      '某办法/notes.txt',
      'calendars/x.tiao',
      'C:/x.tiao',
      'x.tiao',
      '',
      '~/x.tiao',
      `某办法/${'长'.repeat(200)}.tiao`,
      '某办法/半\uD842.tiao',
    ])
      expect({ path, kind: fileKind(path) }).toEqual({ path, kind: undefined });
  });

  it('finds no way out in an address', async () => {
    writeFileSync(join(scratch, 'secret.tiao'), '秘密');
    const measure = encodeURIComponent('某办法');
    for (const tail of [
      '..%2fsecret.tiao',
      `${measure}%2f..%2f..%2fsecret.tiao`,
      `${measure}%2fx.tiao`,
      `${measure}/..%2f..%2fsecret.tiao`,
      `${measure}/%2e%2e/%2e%2e/secret.tiao`,
      `${measure}/x%00.tiao`,
      `${measure}/..%5c..%5csecret.tiao`,
      `${measure}/%ff.tiao`,
      `${measure}/%.tiao`,
      '%2fetc/passwd.tiao',
    ]) {
      const { status, json } = await get(`/api/files/${tail}`);
      expect({ tail, refused: status === 400 || status === 404 }).toEqual({ tail, refused: true });
      expect(json().kind).toBe('refused');
    }
  });

  it('follows no link out of the folder, nor one to another kind of file', async () => {
    writeFileSync(join(scratch, 'secret.tiao'), '秘密');
    mkdirSync(join(scratch, 'elsewhere'));
    writeFileSync(join(scratch, 'elsewhere', 'a.tiao'), '秘密');
    symlinkSync(join(scratch, 'secret.tiao'), join(rules, '某办法', 'out.tiao'));
    symlinkSync(join(rules, '某办法', '2020-12-03.txt'), join(rules, '某办法', 'law.tiao'));
    symlinkSync(join(scratch, 'nowhere.tiao'), join(rules, '某办法', 'dangling.tiao'));
    symlinkSync(join(scratch, 'elsewhere'), join(rules, 'linked'));
    for (const path of ['某办法/out.tiao', '某办法/dangling.tiao', 'linked/a.tiao'])
      expect({ path, ...(await get(addressOf(path))).json() }).toMatchObject({ path, code: 'outside' });
    for (const path of [
      '某办法/out.tiao',
      '某办法/law.tiao',
      '某办法/dangling.tiao',
      'linked/a.tiao',
      'linked/b.tiao',
    ])
      expect({ path, status: (await save(path, '改过的', hashOfText('秘密'))).status }).toEqual({
        path,
        status: 403,
      });
    expect(readFileSync(join(scratch, 'secret.tiao'), 'utf8')).toBe('秘密');
    expect(onDisk('某办法/2020-12-03.txt')).toBe('某局办法\n');
    expect(readdirSync(join(scratch, 'elsewhere'))).toEqual(['a.tiao']);
    expect((await get('/api/measures')).json().measures).toHaveLength(1);
  });
});

describe('whom it lets in', () => {
  it('answers only to its own names', async () => {
    for (const stranger of ['evil.example', 'evil.example:4173', '127.0.0.1.evil.example', '10.0.0.1:4173'])
      expect((await get('/api/measures', { host: stranger })).status).toBe(403);
    expect((await get('/api/measures', { host: 'localhost:4173' })).status).toBe(200);
  });

  it('takes no call of another page', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:9999', `https://${host}`]) {
      expect((await get('/api/measures', { origin })).json().code).toBe('badOrigin');
      expect((await save('某办法/案例.tiao', '坏', undefined, { origin })).json().code).toBe('badOrigin');
    }
    for (const site of ['cross-site', 'same-site'])
      expect((await get('/api/measures', { 'sec-fetch-site': site })).status).toBe(403);
    expect((await get('/api/measures', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('writes only for a page that says so in its own header', async () => {
    const { [writeHeader]: _, ...without } = own;
    const payload = JSON.stringify({ text: '坏' });
    const url = addressOf('某办法/新.tiao');
    expect((await ask({ method: 'PUT', url, headers: without, payload })).json().code).toBe('noWriteHeader');
    expect(existsSync(join(rules, '某办法/新.tiao'))).toBe(false);
  });

  it('knows no other calls, and says so in both languages', async () => {
    for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'] as const) {
      const { status, json } = await ask({ method, url: '/api/anything', headers: own, payload: '{}' });
      expect({ method, status, code: json().code }).toEqual({ method, status: 404, code: 'noSuchCall' });
    }
    for (const method of ['DELETE', 'POST'] as const)
      expect(
        (await ask({ method, url: addressOf('某办法/案例.tiao'), headers: own, payload: '{}' })).status,
      ).toBe(404);
    for (const { zh, en } of [...Object.values(refusals), ...Object.values(starting)]) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[\x20-\x7e“”…]+$/);
      expect(en.match(/\{\w+\}/g)?.sort()).toEqual(zh.match(/\{\w+\}/g)?.sort());
    }
  });
});

describe('the page', () => {
  beforeEach(async () => {
    const editor = join(scratch, 'build');
    mkdirSync(join(editor, 'assets'), { recursive: true });
    writeFileSync(join(editor, 'index.html'), '<!doctype html><title>条文</title>');
    writeFileSync(join(editor, 'assets', 'main-AbCd1234.js'), 'let answer = 42;');
    writeFileSync(join(editor, 'assets', 'main-AbCd1234.js.br'), brotliCompressSync('let answer = 42;'));
    writeFileSync(join(editor, '.inputs'), 'hash');
    await app.close();
    app = await createServer({ rules, editor });
  });

  const page = (url: string, headers = {}) => app.inject({ url, headers: { host, ...headers } });

  it('stands at / and nowhere else', async () => {
    const { statusCode, headers, body } = await page('/');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toContain('条文');
    for (const url of [
      '/anything',
      '/law/x',
      '/.inputs',
      '/assets/',
      '/../secret',
      '/assets/..%2f..%2fsecret',
      '/%',
    ])
      expect({ url, ok: (await page(url)).statusCode < 400 }).toEqual({ url, ok: false });
  });

  it('sends what has a hash in its name once, compressed where the browser can', async () => {
    const plain = await page('/assets/main-AbCd1234.js');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-type']).toMatch(/javascript/);
    expect(plain.body).toBe('let answer = 42;');
    const small = await page('/assets/main-AbCd1234.js', { 'accept-encoding': 'br, gzip' });
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(small.headers['content-type']).toMatch(/javascript/);
    expect(small.rawPayload).toEqual(brotliCompressSync('let answer = 42;'));
  });

  it('gives every answer the headers that keep strangers out', async () => {
    for (const url of ['/', '/assets/main-AbCd1234.js', '/nothing', '/%', '/api/measures', '/api/nothing']) {
      const { headers } = await page(url);
      expect(headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; worker-src 'self'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });
});
