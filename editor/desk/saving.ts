/**
 * One document and its traffic with the service: at most one request at a time, each answered before the next is made,
 * so that what is heard is always newer than what was known.
 */
import type { FileState, Refusal } from '../../service/contract.ts';
import type { Clock, Transport } from './parts.ts';
import {
  encouraged,
  found,
  isToBeSaved,
  opened,
  refused,
  type Sheet,
  saved,
  sending,
  unanswered,
} from './sheet.ts';

/** Saved when the typist has rested for so long. */
export const quiet = 600;
const firstRetry = 1000;
const lastRetry = 30_000;

export interface Seat {
  /** undefined: nothing of it was ever seen, or it was let go */
  sheet(): Sheet | undefined;
  /** A step that was taken elsewhere: by the typist, or over a draft. */
  put(sheet: Sheet | undefined): void;
  /** The file on disk may be another than is known; `hash` is what it is said to be. */
  look(hash: string | undefined): void;
  /** Now, without waiting for rest or the next retry. */
  hurry(): void;
  hold(): () => void;
  /** At once, or when nobody holds it any longer. */
  whenFree(act: () => void): void;
  /** A request is under way or will be made without anybody doing anything. */
  isMoving(): boolean;
  close(): void;
}

export interface SeatParts {
  readonly path: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /** after every step; `unreadable` where the file on disk is none that can be shown */
  readonly stepped: (path: string, unreadable: Refusal | undefined) => void;
  /** after every request, when the next has been considered */
  readonly asked: (answered: boolean) => void;
}

export function takeSeat({ path, transport, clock, stepped, asked }: SeatParts): Seat {
  let sheet: Sheet | undefined;
  let rumour: { readonly hash: string | undefined } | undefined;
  let busy = false;
  let failures = 0;
  let dueAt = 0;
  let open = true;
  let callOff: (() => void) | undefined;
  const holders = new Set<object>();
  const waiting: (() => void)[] = [];

  const step = (next: Sheet | undefined, unreadable?: Refusal) => {
    if (next === sheet && unreadable === undefined) return;
    sheet = next;
    stepped(path, unreadable);
  };

  /** What is said of the disk may have been known by the time there was leisure to look: our own save, mostly. */
  const isToBeLookedAt = () =>
    rumour !== undefined &&
    (rumour.hash === undefined ||
      rumour.hash !== sheet?.base?.hash ||
      sheet.underneath !== undefined ||
      sheet.trouble !== undefined);
  const wants = () => isToBeLookedAt() || (sheet !== undefined && isToBeSaved(sheet));

  function advance(): void {
    callOff?.();
    callOff = undefined;
    if (!open || busy || holders.size > 0 || !wants()) return;
    const wait = dueAt - clock.now();
    // looking need not wait for the typist to rest, only for the next retry
    if (wait > 0 && !(isToBeLookedAt() && failures === 0)) callOff = clock.after(wait, advance);
    else if (isToBeLookedAt()) void request(transport.read(path), heard);
    else if (sheet !== undefined) void save(sheet);
  }

  async function request<T>(answer: Promise<T>, take: (answer: Answer<T>) => void): Promise<void> {
    busy = true;
    rumour = undefined;
    const heard = await answer.then(
      (value): Answer<T> => ({ value }),
      () => undefined,
    );
    busy = false;
    failures = heard === undefined ? failures + 1 : 0;
    if (failures > 0) dueAt = clock.now() + Math.min(lastRetry, firstRetry * 2 ** (failures - 1));
    take(heard);
    advance();
    asked(heard !== undefined);
  }

  /** What stands on disk, or why it cannot be shown. Under the hands of the typist nothing changes: then look again later. */
  function heard(answer: Answer<FileState | Refusal | undefined>): void {
    if (answer === undefined || holders.size > 0) rumour = unknown;
    else if (isRefusal(answer.value)) step(sheet && refused(sheet, answer.value), answer.value);
    else if (sheet !== undefined) step(found(sheet, answer.value));
    else if (answer.value !== undefined) step(opened(answer.value));
    // it could not be shown, and now is not there
    else stepped(path, undefined);
  }

  function save(before: Sheet): Promise<void> {
    const { text, base } = before;
    const saving = transport.save(path, { text, base: base?.hash });
    const done = request(saving, (answer) => {
      // let go meanwhile: what came of it is seen on disk
      if (sheet === undefined) rumour = unknown;
      else if (answer === undefined) step(unanswered(sheet));
      else if (answer.value.kind === 'saved') step(saved(sheet, text, answer.value.hash));
      else if (answer.value.kind === 'refused') step(refused(sheet, answer.value));
      else {
        step({ ...sheet, saving: false });
        heard({ value: answer.value.now });
      }
    });
    step(sending(before));
    return done;
  }

  return {
    sheet: () => sheet,
    put: (next) => {
      if (failures === 0) dueAt = clock.now() + quiet;
      step(next);
      advance();
    },
    look: (hash) => {
      rumour = { hash };
      advance();
    },
    hurry: () => {
      dueAt = 0;
      failures = 0;
      step(sheet && encouraged(sheet));
      advance();
    },
    hold: () => {
      const holder = {};
      holders.add(holder);
      return () => {
        if (!holders.delete(holder) || holders.size > 0) return;
        for (const act of waiting.splice(0)) act();
        advance();
      };
    },
    whenFree: (act) => {
      if (holders.size > 0) waiting.push(act);
      else act();
    },
    isMoving: () => busy || (open && holders.size === 0 && failures === 0 && wants()),
    close: () => {
      open = false;
      callOff?.();
    },
  };
}

const unknown = { hash: undefined };

/** Undefined where none came. */
type Answer<T> = { readonly value: T } | undefined;

const isRefusal = (answer: FileState | Refusal | undefined): answer is Refusal =>
  answer !== undefined && 'kind' in answer;
