/**
 * The page's side of the worker: tells it of changes, asks, and keeps what it reports, as snapshots that change only when
 * something has (fit for useSyncExternalStore). A worker that dies is started again and told everything anew.
 */
import type { Diagnostic } from '../../grammar/index.ts';
import type {
  AnswerTo,
  CaseOutcome,
  FromWorker,
  MeasureView,
  Question,
  QuestionName,
  SourceFile,
  TextEdit,
  ToWorker,
} from './protocol.ts';
import type { Questions } from './questions.ts';
import { edited } from './texts.ts';

/** What is used of a Worker: it can be stood in for. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(kind: 'message', listen: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(kind: 'error', listen: (event: { readonly message: string }) => void): void;
}

export interface Marks {
  /** of the change they hold for; older than the text's own while the worker is at it */
  readonly revision: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Cases {
  readonly outcomes: ReadonlyMap<string, CaseOutcome>;
  readonly done: number;
  readonly total: number;
  readonly revision: number;
}

/** 'stopped': the worker died again and again; nothing more is reported until a text changes. */
export type Standing = 'running' | 'stopped';

export interface Analysis {
  readonly open: (measure: string, files: readonly SourceFile[]) => void;
  /** the revision that reports about this change will carry */
  readonly change: (path: string, edits: readonly TextEdit[]) => number;
  readonly put: (path: string, text: string | undefined) => number;
  /** Rejected when `signal` aborts, when the answer fails, and when the worker dies while it is awaited. */
  readonly ask: <Name extends QuestionName>(
    name: Name,
    of: Questions[Name]['of'],
    signal?: AbortSignal,
  ) => Promise<AnswerTo<Name>>;
  readonly marks: (path: string) => Marks | undefined;
  readonly measure: () => MeasureView | undefined;
  readonly cases: () => Cases;
  /** of the last change told */
  readonly revision: () => number;
  readonly standing: () => Standing;
  readonly subscribe: (listen: () => void) => () => void;
  readonly close: () => void;
}

/** Deaths in a row, without any report between, after which it is not tried again. */
const triesInARow = 3;

const noCases: Cases = { outcomes: new Map(), done: 0, total: 0, revision: 0 };

export function startAnalysis(start: () => WorkerLike): Analysis {
  let worker = begin();
  let opened: string | undefined;
  let revision = 0;
  let nextQuestion = 1;
  let deaths = 0;
  let standing: Standing = 'running';
  let view: MeasureView | undefined;
  let cases = noCases;
  const texts = new Map<string, string>();
  const marks = new Map<string, Marks>();
  const awaited = new Map<number, Awaited>();
  const listeners = new Set<() => void>();

  return {
    open,
    change,
    put,
    ask,
    marks: (path) => marks.get(path),
    measure: () => view,
    cases: () => cases,
    revision: () => revision,
    standing: () => standing,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    close,
  };

  function begin(): WorkerLike {
    const begun = start();
    begun.addEventListener('message', ({ data }) => void (begun === worker && hear(data)));
    begun.addEventListener('error', ({ message }) => void (begun === worker && died(message)));
    return begun;
  }

  function open(measure: string, files: readonly SourceFile[]): void {
    opened = measure;
    texts.clear();
    marks.clear();
    for (const { path, text } of files) texts.set(path, text);
    [view, cases] = [undefined, noCases];
    revision += 1;
    revive();
    sendAll();
    notify();
  }

  function change(path: string, edits: readonly TextEdit[]): number {
    texts.set(path, edited(texts.get(path) ?? '', edits));
    return tell((revision) => ({ kind: 'change', path, revision, edits }));
  }

  function put(path: string, text: string | undefined): number {
    if (text === undefined) {
      texts.delete(path);
      marks.delete(path);
    } else texts.set(path, text);
    return tell((revision) => ({ kind: 'put', path, revision, text }));
  }

  function tell(message: (revision: number) => ToWorker): number {
    revision += 1;
    if (standing === 'stopped') {
      revive();
      sendAll();
    } else worker.postMessage(message(revision));
    notify();
    return revision;
  }

  function ask<Name extends QuestionName>(
    name: Name,
    of: Questions[Name]['of'],
    signal?: AbortSignal,
  ): Promise<AnswerTo<Name>> {
    const id = nextQuestion++;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (standing === 'stopped') return reject(new Error('the worker has stopped'));
      const onAbort = () => {
        if (awaited.delete(id)) worker.postMessage({ kind: 'forget', id });
        reject(signal?.reason);
      };
      const settled = () => {
        awaited.delete(id);
        signal?.removeEventListener('abort', onAbort);
      };
      awaited.set(id, {
        resolve: (answer) => {
          settled();
          resolve(answer as AnswerTo<Name>);
        },
        reject: (reason) => {
          settled();
          reject(new Error(reason));
        },
      });
      signal?.addEventListener('abort', onAbort);
      worker.postMessage({ kind: 'ask', id, question: { name, of } as Question });
    });
  }

  function hear(message: FromWorker): void {
    deaths = 0;
    switch (message.kind) {
      case 'answer':
        awaited.get(message.id)?.resolve(message.answer);
        return;
      case 'failed':
        awaited.get(message.id)?.reject(message.reason);
        return;
      case 'marks':
        marks.set(message.path, { revision: message.revision, diagnostics: message.diagnostics });
        break;
      case 'measure':
        view = message.view;
        break;
      case 'cases':
        cases = casesAfter(cases, message.report);
    }
    notify();
  }

  function died(why: string): void {
    worker.terminate();
    const lost = [...awaited.values()];
    for (const { reject } of lost) reject(`the worker died: ${why}`);
    deaths += 1;
    if (deaths >= triesInARow) standing = 'stopped';
    else {
      worker = begin();
      sendAll();
    }
    notify();
  }

  /** After it was given up, a change is a reason to try again. */
  function revive(): void {
    if (standing === 'running') return;
    [standing, deaths] = ['running', 0];
    worker = begin();
  }

  function sendAll(): void {
    if (opened === undefined) return;
    const files = [...texts].map(([path, text]) => ({ path, text }));
    worker.postMessage({ kind: 'open', measure: opened, revision, files });
  }

  function notify(): void {
    for (const listen of [...listeners]) listen();
  }

  function close(): void {
    listeners.clear();
    for (const { reject } of [...awaited.values()]) reject('closed');
    worker.terminate();
  }
}

interface Awaited {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: string) => void;
}

function casesAfter(
  before: Cases,
  { changed, gone, done, total, revision }: Extract<FromWorker, { kind: 'cases' }>['report'],
): Cases {
  if (changed.length === 0 && gone.length === 0) return { ...before, done, total, revision };
  const outcomes = new Map(before.outcomes);
  for (const id of gone) outcomes.delete(id);
  for (const outcome of changed) outcomes.set(outcome.id, outcome);
  return { outcomes, done, total, revision };
}
