/** The documents of one measure on the page: everything typed goes into a draft and onto disk, and is shown until it has. */
import type { Refusal, UnreadableFile } from '../../service/contract.ts';
import { startBoard } from './board.ts';
import { deedsOn } from './deeds.ts';
import type { Desk } from './desk-types.ts';
import { startDrafting } from './drafting.ts';
import { startHearing } from './hearing.ts';
import { startMarks } from './marks.ts';
import type { Clock, DraftStore, KeptDraft, PageEvents, Transport } from './parts.ts';
import { type Seat, takeSeat } from './saving.ts';
import { adopted, isSettled, noticed, opened, redrafted, refused, restored, type Sheet } from './sheet.ts';

export interface DeskParts {
  readonly measure: string;
  readonly transport: Transport;
  readonly drafts: DraftStore;
  readonly clock: Clock;
  readonly page: PageEvents;
}

/** Who leaves the desk does not wait longer for the service; the drafts have what is left. */
const partingTime = 2000;
const draftsRetry = 30_000;

/** Fails where the measure cannot be had; then nothing has begun. */
export async function startDesk({ measure, transport, drafts, clock, page }: DeskParts): Promise<Desk> {
  const seats = new Map<string, Seat>();
  const unreadable = new Map<string, UnreadableFile>();
  const waitingForAnswers = new Set<() => void>();
  let reachable = true;
  let open = true;
  let callOffDrafts: (() => void) | undefined;

  const sheetAt = (path: string) => seats.get(path)?.sheet();
  const sheets = () => [...seats.values()].flatMap((seat) => seat.sheet() ?? []);
  const marks = startMarks(clock, (path) => step(path, noticed));
  const drafting = startDrafting({ store: drafts, clock, sheetAt, changed: () => board.announce() });
  const board = startBoard({
    sheets,
    unreadable: () => [...unreadable.values()],
    drafts: drafting.standing,
    isKept: drafting.isKept,
    isReachable: () => reachable,
    now: () => clock.now(),
  });

  function seatAt(path: string): Seat {
    const seat = seats.get(path) ?? takeSeat({ path, transport, clock, stepped, asked });
    seats.set(path, seat);
    return seat;
  }

  function stepped(path: string, why: Refusal | undefined): void {
    if (why === undefined) unreadable.delete(path);
    else if (sheetAt(path) === undefined) unreadable.set(path, { path, why });
    drafting.touched(path);
    marks.watch(path, sheetAt(path));
    board.announce();
  }

  function asked(answered: boolean): void {
    if (reachable !== answered) {
      reachable = answered;
      board.announce();
    }
    for (const goOn of [...waitingForAnswers]) goOn();
  }

  function step(path: string, take: (sheet: Sheet) => Sheet | undefined): boolean {
    const seat = seats.get(path);
    const sheet = seat?.sheet();
    if (!open || seat === undefined || sheet === undefined) return false;
    const next = take(sheet);
    if (next !== sheet) seat.put(next);
    return true;
  }

  /** Drafts of pages that have ended become this page's, put together with what it has. */
  function adopt(found: readonly KeptDraft[]): void {
    for (const { id, draft } of found) {
      const seat = seatAt(draft.path);
      seat.whenFree(() => {
        const sheet = seat.sheet();
        const why = unreadable.get(draft.path)?.why;
        if (sheet !== undefined) seat.put(adopted(sheet, draft));
        else seat.put(why === undefined ? restored(draft, undefined) : refused(redrafted(draft), why));
        drafting.took(draft.path, [id]);
      });
    }
  }

  /** A browser that would not give the drafts out may do so later. */
  async function openDrafts(): Promise<void> {
    const left = await drafts.open(measure, adopt).catch((): undefined => undefined);
    if (left !== undefined) return adopt(left);
    drafting.refused();
    callOffDrafts = clock.after(draftsRetry, () => void openDrafts());
  }

  async function flush(): Promise<boolean> {
    void drafting.flush();
    for (const seat of seats.values()) seat.hurry();
    while ([...seats.values()].some((seat) => seat.isMoving())) await nextAnswer();
    return sheets().every(isSettled);
  }

  const nextAnswer = () =>
    new Promise<void>((resolve) => {
      const goOn = () => {
        waitingForAnswers.delete(goOn);
        resolve();
      };
      waitingForAnswers.add(goOn);
    });

  function hurryUnsaved(): void {
    for (const seat of seats.values()) {
      const sheet = seat.sheet();
      if (sheet !== undefined && !isSettled(sheet)) seat.hurry();
    }
  }

  const { files, unreadable: unshown } = await transport.measure(measure);
  for (const file of files) seatAt(file.path).put(opened(file));
  for (const file of unshown) unreadable.set(file.path, file);
  await openDrafts();
  board.announce();

  const look = (path: string, hash: string | undefined) => seatAt(path).look(hash);
  const ends = [
    startHearing({ measure, transport, sheetAt, paths: () => seats.keys(), look, reached: asked }),
    page.onLeave(() => {
      void drafting.flush();
      hurryUnsaved();
    }),
    page.onReturn(hurryUnsaved),
    page.askBeforeLeaving(() => board.status().atRisk),
    marks.end,
    () => callOffDrafts?.(),
  ];

  async function close(): Promise<void> {
    if (!open) return;
    open = false;
    const parting = new Promise<void>((resolve) => void clock.after(partingTime, resolve));
    await Promise.race([flush(), parting]);
    for (const end of ends) end();
    for (const seat of seats.values()) seat.close();
    await drafting.flush();
    drafts.close();
  }

  const isTaken = (path: string) => !open || sheetAt(path) !== undefined || unreadable.has(path);
  const begin = (sheet: Sheet) => seatAt(sheet.path).put(sheet);
  return {
    ...board,
    ...deedsOn({ measure, sheetAt, isTaken, step, begin }),
    measure,
    hold: (path) => seatAt(path).hold(),
    flush,
    close,
  };
}
