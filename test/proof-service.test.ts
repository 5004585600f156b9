/** The proofs of the local service: what it takes and refuses, one check at a time, and a small measure checked for good. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ProofAnswer,
  type ProofAsk,
  type ProofFile,
  type ProofNews,
  writeHeader,
} from '../service/contract.ts';
import type { ProverThread, StartThread } from '../service/proof/bench.ts';
import type { FromProver, ToProver } from '../service/proof/message.ts';
import { openProofs, type Proofs } from '../service/proof/proofs.ts';
import { startProver } from '../service/proof/thread.ts';
import { createServer } from '../service/server.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const host = '127.0.0.1:4173';
const own = { host, origin: `http://${host}`, [writeHeader]: '1', 'content-type': 'application/json' };
const mini: readonly ProofFile[] = readdirSync(join(root, 'test/mini/mini')).map((name) => ({
  path: `mini/${name}`,
  text: readFileSync(join(root, 'test/mini/mini', name), 'utf8'),
}));

describe('one check at a time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pace = { idle: 60_000, grace: 3_000, unseen: 150_000 };

  it('starts its thread with the first ask, keeps it for the next, ends it when idle', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    expect(threads.made).toHaveLength(0);
    const { id } = proofs.ask(textOf('甲'));
    threads.last().tell({ kind: 'begun', job: 1 });
    threads.last().tell({ kind: 'ended', job: 1, standing: 'done', why: undefined });
    expect(proofs.look(id, 0).standing).toBe('done');
    proofs.ask(textOf('乙'));
    expect(threads.made).toHaveLength(1);
    threads.last().tell({ kind: 'ended', job: 2, standing: 'done', why: undefined });
    await vi.advanceTimersByTimeAsync(61_000);
    expect(threads.last().isEnded).toBe(true);
    proofs.ask(textOf('丙'));
    expect(threads.made).toHaveLength(2);
    await proofs.close();
    expect(threads.last().isEnded).toBe(true);
  });

  it('a newer ask ends the older one; what the older one still says is not heard', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    const first = proofs.ask(textOf('甲')).id;
    const second = proofs.ask(textOf('乙')).id;
    expect(threads.last().newest()).toBe(2);
    threads.last().tell({ kind: 'news', job: 1, news: noFindings });
    threads.last().tell({ kind: 'begun', job: 2 });
    threads.last().tell({ kind: 'news', job: 2, news: noFindings });
    expect(proofs.look(first, 0)).toMatchObject({ standing: 'stopped', news: [] });
    expect(proofs.look(second, 0)).toMatchObject({ standing: 'checking', news: [noFindings] });
    expect(proofs.look(second, 1).news).toEqual([]);
    await proofs.close();
  });

  it('a thread that does not notice is ended, and the newer ask is put to another', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    proofs.ask(textOf('甲'));
    const { id } = proofs.ask(textOf('乙'));
    await vi.advanceTimersByTimeAsync(3_100);
    expect(threads.made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(threads.last().asked.map(({ files }) => files[0]!.text)).toEqual(['乙']);
    threads.last().tell({ kind: 'ended', job: 2, standing: 'done', why: undefined });
    expect(proofs.look(id, 0).standing).toBe('done');
    await proofs.close();
  });

  it('the same texts are checked once, and again where that was broken off', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    const { id } = proofs.ask(textOf('甲'));
    expect(proofs.ask(textOf('甲')).id).toBe(id);
    expect(threads.last().asked).toHaveLength(1);
    threads.last().tell({ kind: 'ended', job: 1, standing: 'done', why: undefined });
    proofs.ask(textOf('甲'));
    expect(threads.last().asked).toHaveLength(1);
    proofs.ask(textOf('乙'));
    proofs.ask(textOf('丙'));
    proofs.ask(textOf('乙'));
    expect(threads.last().asked.map(({ files }) => files[0]!.text)).toEqual(['甲', '乙', '丙', '乙']);
    await proofs.close();
  });

  it('a check that nobody looks at is ended; one that is looked at goes on', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    const { id } = proofs.ask(textOf('甲'));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(proofs.look(id, 0).standing).toBe('checking');
    await vi.advanceTimersByTimeAsync(151_000);
    expect(proofs.look(id, 0).standing).toBe('stopped');
    await proofs.close();
  });

  it('a thread that dies is said to have, in both languages, and the next ask works', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    const { id } = proofs.ask(textOf('甲'));
    threads.last().die(new Error('out of memory'));
    const { standing, why } = proofs.look(id, 0);
    expect([standing, why?.code]).toEqual(['failed', 'proofFailed']);
    expect(why?.zh).toContain('out of memory');
    expect(why?.en).toContain('out of memory');
    expect(proofs.ask(textOf('甲')).standing).toBe('checking');
    expect(threads.made).toHaveLength(2);
    await proofs.close();
  });

  it('holds only so many measures at once', async () => {
    const threads = aLoom();
    const proofs = openProofs(threads.start, pace);
    for (const measure of ['a', 'b', 'c', 'd']) proofs.ask({ ...textOf('甲'), measure });
    expect(() => proofs.ask({ ...textOf('甲'), measure: 'e' })).toThrow(/being checked already/);
    await proofs.close();
  });
});

describe('the calls', () => {
  let scratch: string;
  let app: FastifyInstance;
  let proofs: Proofs;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'tiaowen-proof-'));
    mkdirSync(join(scratch, 'rules'));
    proofs = openProofs(startProver);
    app = await createServer({ rules: join(scratch, 'rules'), proofs });
  });
  afterAll(async () => {
    await app.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  const post = async (payload: string, headers: Readonly<Record<string, string>> = own) => {
    const asked = { method: 'POST', url: '/api/proof', headers, payload } as const;
    const { statusCode, body } = await app.inject(asked);
    return { status: statusCode, json: JSON.parse(body) };
  };
  const look = async (id: string, from: number | string = 0): Promise<ProofAnswer> => {
    const url = `/api/proof/${id}?from=${from}`;
    return (await app.inject({ method: 'GET', url, headers: { host } })).json();
  };
  const ask = (files: readonly ProofFile[]) => post(JSON.stringify({ measure: 'mini', files }));
  /** Until it is done; everything it said. */
  const checked = async (files: readonly ProofFile[]) => {
    const began: ProofAnswer = (await ask(files)).json;
    let all: readonly ProofNews[] = began.news;
    for (let last = began; last.standing === 'checking'; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      last = await look(began.id, all.length);
      all = [...all, ...last.news];
      if (last.standing === 'failed') throw new Error(last.why?.en);
    }
    return { id: began.id, news: all };
  };

  it('refuse in both languages what they cannot use, and work again after it', async () => {
    const good = JSON.stringify({ measure: 'mini', files: [{ path: 'mini/a.tiao', text: '' }] });
    const cases: readonly (readonly [string, number, string, Readonly<Record<string, string>>?])[] = [
      ['{', 400, 'badProofAsk'],
      ['null', 400, 'badProofAsk'],
      ['{"measure":"../x","files":[]}', 400, 'badProofAsk'],
      ['{"measure":"mini"}', 400, 'badProofAsk'],
      ['{"measure":"mini","files":[{"path":"mini/a.tiao"}]}', 400, 'badProofAsk'],
      ['{"measure":"mini","files":[{"path":"other/a.tiao","text":""}]}', 400, 'badProofAsk'],
      ['{"measure":"mini","files":[{"path":"mini/../a.tiao","text":""}]}', 400, 'badProofAsk'],
      [good.replace(']', ',{"path":"mini/a.tiao","text":"1"}]'), 400, 'badProofAsk'],
      [good, 400, 'badProofAsk', { ...own, 'content-type': 'text/plain' }],
      [good, 403, 'proofNotFromPage', { host, 'content-type': 'application/json' }],
      [good, 403, 'badOrigin', { ...own, origin: 'http://example.org' }],
      [good, 403, 'badHost', { ...own, host: 'example.org' }],
    ];
    for (const [payload, status, code, headers] of cases) {
      const answer = await post(payload, headers);
      expect([payload, answer.status, answer.json.code]).toEqual([payload, status, code]);
      expect(answer.json.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(answer.json.en).toMatch(/[a-z]/);
    }
    expect((await post(good)).json.standing).toBe('checking');
  });

  it('refuse more than a measure can be', async () => {
    const text = '长'.repeat(12 * 1024 * 1024);
    const { status, json } = await ask([{ path: 'mini/a.tiao', text }]);
    expect([status, json.code]).toEqual([413, 'proofTooLarge']);
  });

  it('know no check that was not asked for', async () => {
    expect(await look('f'.repeat(64))).toMatchObject({ kind: 'refused', code: 'noSuchProof' });
    expect(await look('f'.repeat(64), '-1')).toMatchObject({ code: 'badProofAsk' });
    expect(await look('..%2F')).toMatchObject({ code: 'badProofAsk' });
  });

  it('say so where the service was started without proofs', async () => {
    const without = await createServer({ rules: join(scratch, 'rules') });
    const { body } = await without.inject({
      method: 'POST',
      url: '/api/proof',
      headers: own,
      payload: JSON.stringify({ measure: 'mini', files: mini }),
    });
    expect(JSON.parse(body)).toMatchObject({ standing: 'off', news: [] });
    await without.close();
  });

  it('say of rules with an error only that they have one', async () => {
    const broken = mini.map((file) => ({ ...file, text: file.text.replace('认定已履行', '认定已屡行') }));
    const { id } = await checked(broken);
    expect(await look(id)).toMatchObject({ standing: 'unsound', news: [] });
  });

  it('find a conflict that was planted, at both its sentences, with a case that can be tried and kept', async () => {
    const planted = '\n  法院通知出庭的，行政机关负责人不得出庭应诉。';
    const at = '履行时间为开庭日期。';
    const files = mini.map((file) => ({ ...file, text: file.text.replace(at, `${at}${planted}`) }));
    const { news } = await checked(files);
    const { findings, path } = newsOf(news, 'findings');
    const rules = files.find((file) => file.path === path)!.text;
    const found = findings.filter(({ kind }) => kind === 'conflict');
    const texts = found.map(({ places }) => places.map(({ span }) => rules.slice(span.start, span.end)));
    expect(texts.flat()).toContain(planted.trim());
    const shown = found[0]!.shown!;
    expect(JSON.parse(shown.sheet).measure).toBe('mini');
    expect(shown.facts.join('')).toContain('法院通知出庭');
    expect(shown.expectations.join('')).toContain('冲突');
    expect(shown.outcomes[0]!.zh).not.toBe(shown.outcomes[0]!.en);
  });

  it('say which rules were tried, and for a change that no case notices propose the case that would', async () => {
    const { news } = await checked(mini);
    const { rules } = newsOf(news, 'coverage');
    expect(rules.map(({ tried }) => tried)).toContain('one');
    const missing = news.flatMap((each) => (each.kind === 'missing' ? [each.told] : []));
    const { total, killed, equivalent, survived, proposed } = newsOf(news, 'mutants');
    expect(total).toBe(killed + equivalent + survived);
    expect(missing.map(({ id }) => id)).toEqual(proposed);
    expect(missing.length).toBeGreaterThan(0);
    for (const { shown, changed, place } of missing) {
      expect(shown.expectations).not.toEqual(changed.expectations);
      expect(place.span.end).toBeGreaterThan(place.span.start);
    }
    // kept as the rules decide it, the case notices the change from then on
    const { shown, id } = missing[0]!;
    const kept = `案例「补充」${asOf(shown.sheet)}：\n${shown.facts.join('\n')}\n结论应为：${shown.expectations.join('；')}。`;
    const files = mini.map((file) =>
      file.path.endsWith('cases.tiao') ? { ...file, text: `${file.text.trimEnd()}\n\n${kept}\n` } : file,
    );
    const again = await checked(files);
    expect(newsOf(again.news, 'coverage').unread).toEqual([]);
    expect(newsOf(again.news, 'mutants').proposed).not.toContain(id);
  });
});

const newsOf = <Kind extends ProofNews['kind']>(news: readonly ProofNews[], kind: Kind) => {
  const found = news.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`nothing was said of ${kind}`);
  return found.told as Extract<ProofNews, { kind: Kind }>['told'];
};

function asOf(sheet: string): string {
  const { asOf: day } = JSON.parse(sheet) as { readonly asOf?: string };
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return day === undefined ? '' : `，截至${year}年${month}月${date}日`;
}

const textOf = (text: string): ProofAsk => ({ measure: 'm', files: [{ path: 'm/a.tiao', text }] });
const noFindings: ProofNews = {
  kind: 'findings',
  told: { part: 'wrong', path: 'm/a.tiao', lists: 2, findings: [], undecided: [] },
};

/** Threads that do only what a test tells them to. */
function aLoom() {
  const made: ReturnType<typeof aThread>[] = [];
  const start: StartThread = ({ newest }) => {
    const thread = aThread(newest);
    made.push(thread);
    return thread.thread;
  };
  return { start, made, last: () => made.at(-1)! };
}

function aThread(newest: SharedArrayBuffer) {
  const asked: ToProver[] = [];
  const hears: Record<string, (of: never) => void> = {};
  const state = {
    asked,
    isEnded: false,
    newest: () => new Int32Array(newest)[0],
    tell: (message: FromProver) => hears.message!(message as never),
    die: (error: Error) => hears.error!(error as never),
    thread: {
      postMessage: (message: ToProver) => void asked.push(message),
      terminate: () => {
        state.isEnded = true;
      },
      on: (kind: string, listen: (of: never) => void) => {
        hears[kind] = listen;
      },
    } as ProverThread,
  };
  return state;
}
