/**
 * The page's side of the proofs: asks a second after the last key, while the rules have no errors and somebody looks, and
 * keeps the places of the last answer up with what is typed meanwhile. Nothing waits for it; where the service does not
 * answer it asks again, later and later.
 */
import type { ProofAnswer, Refusal } from '../../service/contract.ts';
import { changeBetween } from '../app/change.ts';
import { folded } from './folded.ts';
import { movedView } from './moved.ts';
import type { ProofCalls } from './requests.ts';
import { nothingKnown, type ProofView } from './view.ts';

export interface ProofStore {
  /** The same object as long as nothing about it changes. */
  readonly view: () => ProofView;
  /** Only while somebody listens is anything asked. */
  readonly subscribe: (listen: () => void) => () => void;
  /** Asks now. */
  readonly again: () => void;
  readonly close: () => void;
}

export interface ProofParts {
  readonly measure: string;
  readonly desk: Texts;
  readonly analysis: Soundness;
  readonly calls: ProofCalls;
  /** tells when the page has come into sight again */
  readonly onSeen?: (listen: () => void) => () => void;
  readonly pace?: Pace;
}

/** Of the desk, what is used here. */
interface Texts {
  documents(): readonly { readonly path: string; readonly text: string }[];
  subscribe(listen: () => void): () => void;
}

/** Of the analysis, what is used here. */
interface Soundness {
  readonly measure: () => { readonly sound: boolean } | undefined;
  readonly subscribe: (listen: () => void) => () => void;
}

/** Milliseconds. */
export interface Pace {
  /** without a key */
  readonly quiet: number;
  readonly look: number;
  /** while it tries changes one by one, which takes minutes */
  readonly slowLook: number;
  /** before asking again where nobody answered; each time twice as long, up to `longest` */
  readonly retry: number;
  readonly longest: number;
}

const usualPace: Pace = { quiet: 1000, look: 400, slowLook: 1500, retry: 4000, longest: 60_000 };

export function openProof(parts: ProofParts): ProofStore {
  const { measure, desk, analysis, calls, onSeen = () => () => {}, pace = usualPace } = parts;
  const listeners = new Set<() => void>();
  let view = nothingKnown;
  let texts = textsOf(desk);
  /** of the check being made: ended by the next one */
  let turn = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  /** it is time to ask, but the rules have errors */
  let isBlocked = false;
  /** looks on at a check that was left because nobody listened */
  let paused: (() => void) | undefined;
  let failures = 0;
  const stops = [
    desk.subscribe(follow),
    analysis.subscribe(() => void (isBlocked && begin())),
    onSeen(() => void (view.standing === 'stopped' && again())),
  ];

  return {
    view: () => view,
    subscribe: (listen) => {
      listeners.add(listen);
      if (isWanted || view.standing === 'stopped') soon(pace.quiet);
      else paused?.();
      return () => void listeners.delete(listen);
    },
    again,
    close: () => {
      listeners.clear();
      clearTimeout(waiting);
      turn.abort();
      for (const stop of stops) stop();
    },
  };

  /** Every change of a text: what is shown moves along, and is asked for anew. */
  function follow(): void {
    const now = textsOf(desk);
    if (isSame(texts, now)) return;
    const [before, after] = [texts.get(view.path ?? ''), now.get(view.path ?? '')];
    texts = now;
    turn.abort();
    paused = undefined;
    isBlocked = false;
    const isMoved = before !== undefined && after !== undefined && before !== after;
    const moved = isMoved ? movedView(view, changeBetween(before, after)) : view;
    const standing = view.standing === 'checking' || view.standing === 'done' ? 'resting' : view.standing;
    show({
      ...moved,
      standing,
      progress: undefined,
      stale: { wrong: true, idle: true, rules: true, missing: true },
    });
    isWanted = true;
    failures = 0;
    if (view.standing !== 'off') soon(pace.quiet);
  }

  function again(): void {
    failures = 0;
    isWanted = true;
    soon(0);
  }

  function soon(milliseconds: number): void {
    clearTimeout(waiting);
    if (listeners.size === 0 || view.standing === 'off') return;
    waiting = setTimeout(begin, milliseconds);
  }

  function begin(): void {
    isBlocked = analysis.measure()?.sound !== true;
    if (isBlocked) return;
    isWanted = false;
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    show({ ...view, standing: 'checking', progress: undefined, why: undefined, mutants: undefined });
    const files = [...texts].map(([path, text]) => ({ path, text }));
    heed(calls.ask({ measure, files }, signal), signal, 0);
  }

  function heed(asked: Promise<ProofAnswer | Refusal>, signal: AbortSignal, known: number): void {
    asked.then(
      (answer) => {
        if (signal.aborted) return;
        if ('kind' in answer) return refused(answer, signal);
        failures = 0;
        show(folded(view, answer));
        if (answer.standing === 'checking') lookOn(answer, signal, known + answer.news.length);
      },
      () => {
        if (!signal.aborted) retry('offline', undefined);
      },
    );
  }

  function lookOn({ id, progress }: ProofAnswer, signal: AbortSignal, known: number): void {
    const look = () => {
      paused = undefined;
      if (!signal.aborted) heed(calls.look(id, known, signal), signal, known);
    };
    const next = () => {
      if (listeners.size > 0) look();
      else paused = look;
    };
    setTimeout(next, progress?.stage === 'missing' ? pace.slowLook : pace.look);
  }

  /** A service that was started anew knows nothing of the check; one that is busy will not always be. */
  function refused(why: Refusal, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (why.code === 'noSuchProof' || why.code === 'proofsBusy') retry('checking', undefined);
    else show({ ...view, standing: 'failed', progress: undefined, why });
  }

  function retry(standing: ProofView['standing'], why: Refusal | undefined): void {
    isWanted = true;
    show({ ...view, standing, progress: undefined, why });
    clearTimeout(waiting);
    waiting = setTimeout(begin, Math.min(pace.longest, pace.retry * 2 ** failures));
    failures += 1;
  }

  function show(next: ProofView): void {
    view = next;
    for (const listen of [...listeners]) listen();
  }
}

const textsOf = (desk: Texts): ReadonlyMap<string, string> =>
  new Map(desk.documents().map(({ path, text }) => [path, text]));

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
