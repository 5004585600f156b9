/** The worker's mind and the page's side of it: what is said when, and what becomes of it when the worker dies. */
import { describe, expect, it } from 'vitest';
import { openAnalyst } from '../editor/analysis/analyst.ts';
import { type Analysis, startAnalysis, type WorkerLike } from '../editor/analysis/client.ts';
import type { FromWorker, SourceFile, ToWorker } from '../editor/analysis/protocol.ts';
import { edited } from '../editor/analysis/texts.ts';
import { textOf } from './edits.ts';

const id = 'review-acceptance';
const rules = `${id}/2024-01-01.tiao`;
const cases = `${id}/cases.tiao`;
const files: readonly SourceFile[] = [
  ...['2024-01-01.tiao', '2024-01-01.txt', 'cases.tiao'].map((name) => ({
    path: `${id}/${name}`,
    text: textOf(`test/laws/${id}/${name}`),
  })),
  { path: 'calendars/cn-2024.json', text: textOf('rules/calendars/cn-2024.json') },
];
const source = files[0]!.text;

function openWorker() {
  const waiting: (() => void)[] = [];
  const heard: FromWorker[] = [];
  const { receive } = openAnalyst({
    send: (message) => heard.push(structuredClone(message)),
    schedule: (work) => waiting.push(work),
  });
  const turn = (): boolean => {
    const work = waiting.shift();
    work?.();
    return work !== undefined;
  };
  const rest = (): void => {
    while (turn());
  };
  const of = <K extends FromWorker['kind']>(kind: K) =>
    heard.filter((message): message is Extract<FromWorker, { kind: K }> => message.kind === kind);
  return { receive, heard, turn, rest, of };
}

/** The first sentence of the rules, its full stop and the way back. */
const stop = source.indexOf('。\n', source.indexOf('认定为'));
const half = { from: stop, to: stop + 1, text: '' };

describe('the worker', () => {
  it('tells of every file, of the measure and of all cases once a measure is opened', () => {
    const { receive, rest, of } = openWorker();
    receive({ kind: 'open', measure: id, revision: 1, files });
    rest();
    expect(
      of('marks')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(files.map(({ path }) => path).sort());
    expect(of('measure')).toHaveLength(1);
    expect(of('measure')[0]!.view).toMatchObject({ id, sound: true, caseFiles: [cases] });
    const last = of('cases').at(-1)!.report;
    expect(last.done).toBe(last.total);
    const outcomes = of('cases').flatMap(({ report }) => report.changed);
    expect(outcomes).toHaveLength(last.total);
    expect(outcomes.every(({ standing }) => standing === 'passed')).toBe(true);
    expect(outcomes[0]!.expectations[0]!.actual!.zh).not.toBe('');
  });

  it('marks a sentence half written, keeps what the cases came to, and has them back when it is written', () => {
    const { receive, rest, of, heard } = openWorker();
    receive({ kind: 'open', measure: id, revision: 1, files });
    rest();
    const before = of('cases').flatMap(({ report }) => report.changed);
    heard.length = 0;
    receive({ kind: 'change', path: rules, revision: 2, edits: [half] });
    rest();
    expect(of('marks').filter(({ path }) => path === rules)[0]).toMatchObject({ revision: 2 });
    expect(of('marks')[0]!.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    const kept = of('cases').flatMap(({ report }) => report.changed);
    expect(kept.every(({ standing }) => standing === 'notRun')).toBe(true);
    expect(kept.map(({ expectations }) => expectations)).toEqual(
      before.map(({ expectations }) => expectations),
    );
    expect(of('measure')[0]!.view).toMatchObject({ sound: false });
    heard.length = 0;
    receive({ kind: 'change', path: rules, revision: 3, edits: [{ from: stop, to: stop, text: '。' }] });
    rest();
    expect(of('cases').flatMap(({ report }) => report.changed)).toEqual(before);
  });

  it('gives marks after the last of several keys, before it goes on with the cases', () => {
    const { receive, turn, heard } = openWorker();
    receive({ kind: 'open', measure: id, revision: 1, files });
    turn();
    turn();
    heard.length = 0;
    receive({ kind: 'change', path: rules, revision: 2, edits: [{ from: 0, to: 0, text: '※ 一\n' }] });
    receive({ kind: 'change', path: rules, revision: 3, edits: [{ from: 0, to: 0, text: '※ 二\n' }] });
    turn();
    expect(heard.map(({ kind }) => kind)).toEqual(['marks']);
    expect(heard[0]).toMatchObject({ path: rules, revision: 3 });
  });

  it('answers from the newest texts, tells of a fault, and forgets what is no longer asked', () => {
    const { receive, rest, of } = openWorker();
    const folds = (path: string) => ({ name: 'folds', of: { path } }) as const;
    receive({ kind: 'open', measure: id, revision: 1, files });
    receive({ kind: 'change', path: rules, revision: 2, edits: [half] });
    receive({ kind: 'ask', id: 1, question: folds(rules) });
    receive({ kind: 'ask', id: 2, question: folds(rules) });
    receive({ kind: 'forget', id: 2 });
    receive({ kind: 'ask', id: 3, question: { name: 'nothing', of: {} } as never });
    rest();
    expect(of('answer').map((answer) => [answer.id, answer.revision])).toEqual([[1, 2]]);
    expect(of('failed').map((answer) => answer.id)).toEqual([3]);
  });

  it('says what names and files must agree in, as the command line does', () => {
    const { receive, rest, of } = openWorker();
    const lone = { path: `${id}/2025-01-01.txt`, text: '第一条　无。\n' };
    const misnamed = { path: `${id}/2023-01-01.tiao`, text: source };
    const calendar = { path: 'calendars/cn-2023.json', text: '[]' };
    const set = { path: `${id}/others.tiao`, text: files[2]!.text.replace('2024年1月1日', '2021年1月1日') };
    receive({ kind: 'open', measure: id, revision: 1, files: [...files, lone, misnamed, calendar, set] });
    rest();
    const codes = new Map(
      of('marks').map(({ path, diagnostics }) => [path, diagnostics.map(({ code }) => code)]),
    );
    expect(codes.get(lone.path)).toEqual(['LAW491']);
    expect(codes.get(misnamed.path)).toEqual(expect.arrayContaining(['LAW490', 'LAW492']));
    expect(codes.get(calendar.path)).toEqual(['LAW495']);
    expect(codes.get(set.path)).toEqual(['LAW494']);
    expect(of('measure').at(-1)!.view.sound).toBe(false);
  });

  it('reads edits as they come: in the order of the text, never outside it', () => {
    const edits = [
      { from: 0, to: 1, text: 'x' },
      { from: 2, to: 99, text: 'y' },
    ];
    expect(edited('abcd', edits)).toBe('xby');
    expect(edited('abcd', [])).toBe('abcd');
  });
});

/** Workers of the page, each of which may be made to die. */
function openPage() {
  const workers: { die: () => void; told: ToWorker[]; isTerminated: boolean; rest: () => void }[] = [];
  const start = (): WorkerLike => {
    const listeners = {
      message: [] as ((event: { data: FromWorker }) => void)[],
      error: [] as ((event: { message: string }) => void)[],
    };
    const waiting: (() => void)[] = [];
    const { receive } = openAnalyst({
      send: (data) => {
        for (const listen of listeners.message) listen({ data: structuredClone(data) });
      },
      schedule: (work) => waiting.push(work),
    });
    const worker = {
      told: [] as ToWorker[],
      isTerminated: false,
      rest: () => {
        for (let work = waiting.shift(); work !== undefined && !worker.isTerminated; work = waiting.shift())
          work();
      },
      die: () => {
        for (const listen of listeners.error) listen({ message: 'out of memory' });
      },
    };
    workers.push(worker);
    return {
      postMessage: (message) => {
        worker.told.push(structuredClone(message));
        receive(structuredClone(message));
      },
      terminate: () => {
        worker.isTerminated = true;
      },
      addEventListener: (kind: 'message' | 'error', listen: never) => void listeners[kind].push(listen),
    };
  };
  const analysis: Analysis = startAnalysis(start);
  return { analysis, workers, rest: () => workers.at(-1)!.rest() };
}

describe('the page', () => {
  it('knows what the worker tells, as snapshots that change only when something has', () => {
    const { analysis, rest } = openPage();
    let told = 0;
    const stop = analysis.subscribe(() => {
      told += 1;
    });
    analysis.open(id, files);
    expect(analysis.measure()).toBeUndefined();
    rest();
    const known = analysis.cases();
    expect(known.outcomes.size).toBe(known.total);
    expect(analysis.cases()).toBe(known);
    expect(analysis.marks(rules)).toEqual({ revision: analysis.revision(), diagnostics: [] });
    expect(analysis.measure()).toMatchObject({ id });
    expect(told).toBeGreaterThan(3);
    stop();
    const before = told;
    expect(analysis.change(rules, [half])).toBe(analysis.revision());
    rest();
    expect(told).toBe(before);
    expect(analysis.marks(rules)).toMatchObject({ revision: analysis.revision() });
    expect(analysis.marks(rules)!.diagnostics.length).toBeGreaterThan(0);
  });

  it('asks, and no longer waits for what it has given up', async () => {
    const { analysis, rest, workers } = openPage();
    analysis.open(id, files);
    const folds = analysis.ask('folds', { path: rules });
    const stop = new AbortController();
    const abandoned = analysis.ask('folds', { path: rules }, stop.signal);
    stop.abort();
    rest();
    expect((await folds).length).toBeGreaterThan(0);
    await expect(abandoned).rejects.toThrow();
    expect(workers[0]!.told.at(-1)).toMatchObject({ kind: 'forget' });
    await expect(analysis.ask('folds', { path: rules }, AbortSignal.abort())).rejects.toThrow();
  });

  it('starts a worker that died again, with all texts as they stand', async () => {
    const { analysis, rest, workers } = openPage();
    analysis.open(id, files);
    rest();
    analysis.change(rules, [{ from: 0, to: 0, text: '※ 新\n' }]);
    analysis.put(`${id}/more.tiao`, '语言 1。\n');
    const asked = analysis.ask('folds', { path: rules });
    workers[0]!.die();
    await expect(asked).rejects.toThrow('out of memory');
    expect(workers).toHaveLength(2);
    expect(workers[0]!.isTerminated).toBe(true);
    const [open] = workers[1]!.told;
    expect(open).toMatchObject({ kind: 'open', measure: id, revision: analysis.revision() });
    const texts = new Map(
      (open as Extract<ToWorker, { kind: 'open' }>).files.map(({ path, text }) => [path, text]),
    );
    expect(texts.get(rules)).toBe(`※ 新\n${source}`);
    expect(texts.get(`${id}/more.tiao`)).toBe('语言 1。\n');
    rest();
    expect(analysis.marks(rules)).toMatchObject({ revision: analysis.revision() });
  });

  it('does not try for ever, and tries again after a change', async () => {
    const { analysis, rest, workers } = openPage();
    analysis.open(id, files);
    for (let time = 0; time < 3; time++) workers.at(-1)!.die();
    expect(analysis.standing()).toBe('stopped');
    expect(workers).toHaveLength(3);
    await expect(analysis.ask('folds', { path: rules })).rejects.toThrow();
    analysis.change(rules, [{ from: 0, to: 0, text: '※ 新\n' }]);
    expect(analysis.standing()).toBe('running');
    rest();
    expect(analysis.marks(rules)).toMatchObject({ revision: analysis.revision() });
  });
});
