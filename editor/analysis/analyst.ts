/**
 * The worker's mind, without the worker: takes messages of the page, keeps the state of one measure, and sends what has
 * become known. Messages only note what has changed; the work is done in slices of a few milliseconds, between which
 * further messages come in, and only ever for the newest texts.
 */
import { answerTo } from './answers.ts';
import { type CaseDesk, openCases } from './cases.ts';
import { openMarks } from './marks.ts';
import type { FromWorker, Question, ToWorker } from './protocol.ts';
import { readState, type State, type Texts } from './state.ts';
import { edited } from './texts.ts';

export interface Surroundings {
  readonly send: (message: FromWorker) => void;
  /** Calls back soon, after the messages that are waiting. */
  readonly schedule: (work: () => void) => void;
  /** milliseconds; how long a slice has taken */
  readonly now?: () => number;
}

export interface Analyst {
  receive(message: ToWorker): void;
}

/** A slice this long is not felt while typing. */
const slice = 8;

export function openAnalyst({ send, schedule, now = () => performance.now() }: Surroundings): Analyst {
  let id: string | undefined;
  let revision = 0;
  let texts: Texts = new Map();
  let state: State | undefined;
  let cases: CaseDesk = openCases();
  let marks = openMarks(send);
  let isScheduled = false;
  let questions: { readonly id: number; readonly question: Question }[] = [];

  return { receive };

  function receive(message: ToWorker): void {
    switch (message.kind) {
      case 'open':
        id = message.measure;
        state = undefined;
        cases = openCases();
        marks = openMarks(send);
        change(message.revision, new Map(message.files.map(({ path, text }) => [path, text])));
        break;
      case 'change':
        change(
          message.revision,
          withText(message.path, edited(texts.get(message.path) ?? '', message.edits)),
        );
        break;
      case 'put':
        change(message.revision, withText(message.path, message.text));
        break;
      case 'ask':
        questions.push(message);
        wake();
        break;
      case 'forget':
        questions = questions.filter((each) => each.id !== message.id);
    }
  }

  function change(to: number, now: Texts): void {
    revision = to;
    texts = now;
    wake();
  }

  function withText(path: string, text: string | undefined): Texts {
    const now = new Map(texts);
    if (text === undefined) now.delete(path);
    else now.set(path, text);
    return now;
  }

  function wake(): void {
    if (isScheduled) return;
    isScheduled = true;
    schedule(work);
  }

  /** The marks first, then what is asked, then the cases; one of them a turn. */
  function work(): void {
    isScheduled = false;
    if (catchUp() || answerOne() || decideSome()) wake();
  }

  /** Brings the state to the newest texts; false where it was there already. */
  function catchUp(): boolean {
    if (id === undefined || state?.snapshot.revision === revision) return false;
    state = readState(id, revision, texts, state);
    marks.tell(state);
    cases.plan(state.snapshot);
    return true;
  }

  function answerOne(): boolean {
    const asked = state === undefined ? undefined : questions.shift();
    if (asked === undefined) return false;
    const { snapshot } = state!;
    settle(asked.id, snapshot.revision, () => answerTo(snapshot, asked.question));
    return true;
  }

  /** A fault in one answer is told to who asked, and touches nothing else. */
  function settle(to: number, of: number, answer: () => unknown): void {
    const fail = (reason: unknown) => send({ kind: 'failed', id: to, reason: String(reason) });
    const give = (given: unknown) => send({ kind: 'answer', id: to, revision: of, answer: given });
    try {
      const given = answer();
      if (given instanceof Promise) given.then(give).catch(fail);
      else give(given);
    } catch (reason) {
      fail(reason);
    }
  }

  function decideSome(): boolean {
    const start = now();
    let isMore: boolean;
    do isMore = cases.step();
    while (isMore && now() - start < slice);
    const report = cases.report();
    if (report !== undefined) send({ kind: 'cases', report });
    return isMore;
  }
}
