/**
 * One file on the page, and every step it can take: what is typed, sent, answered, found on disk. Pure: each step takes
 * the sheet before and gives the sheet after; when a step is taken is decided in desk.ts.
 *
 * The invariant: whatever was typed stands in `text` or in a copy beside it, and `base` is a text that disk is known to
 * have held and whose changes are in `text`. So a save that names the hash of `base` overwrites nothing unseen.
 */
import type { Refusal } from '../../service/contract.ts';
import { changedLines, type LineRange, shifted } from './lines.ts';
import { type Clash, merge } from './merge.ts';

/** What a file on disk holds, or held. */
export interface Disk {
  readonly text: string;
  readonly hash: string;
}

/** Another version of the text that could not be put together with it, and what both came from. */
export interface Copy {
  readonly base: string;
  readonly text: string;
}

export interface Sheet {
  readonly path: string;
  readonly writable: boolean;
  readonly text: string;
  /** undefined: not on disk yet */
  readonly base: Disk | undefined;
  /** texts sent since `base` of which it is not known whether they arrived: any of them may stand on disk */
  readonly sent: readonly string[];
  readonly saving: boolean;
  /** what disk was found to hold instead of `base`, where it clashes with `text`, or that the file is gone */
  readonly underneath: Disk | 'gone' | undefined;
  readonly copies: readonly Copy[];
  readonly clash: SheetClash | undefined;
  readonly trouble: Refusal | 'offline' | undefined;
  /** lines that came from elsewhere a moment ago */
  readonly outside: readonly LineRange[];
}

export interface SheetClash extends Clash {
  /** with what our text clashes: the file on disk, or another page's version of it in this browser */
  readonly against: 'disk' | 'copy';
}

/** What must survive the page. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  readonly base: Disk | undefined;
  readonly sent: readonly string[];
  readonly copies: readonly Copy[];
}

export interface DiskFile extends Disk {
  readonly path: string;
  readonly writable: boolean;
}

const clean = {
  sent: [],
  saving: false,
  underneath: undefined,
  copies: [],
  clash: undefined,
  outside: [],
} as const;

export function opened({ path, text, hash, writable }: DiskFile): Sheet {
  return { ...clean, path, writable, text, base: { text, hash }, trouble: undefined };
}

export function created(path: string, text: string): Sheet {
  return { ...clean, path, writable: true, text, base: undefined, trouble: undefined };
}

/** A draft of a page that is no longer there, as it was left. */
export const redrafted = (draft: Draft): Sheet => ({ ...created(draft.path, draft.text), ...draft });

/** The same over what stands on disk now. */
export const restored = (draft: Draft, disk: Disk | undefined): Sheet => found(redrafted(draft), disk);

export const draftOf = ({ path, text, base, sent, copies }: Sheet): Draft => ({
  path,
  text,
  base,
  sent,
  copies,
});

/** Everything of the sheet is on disk, and nothing else can still arrive there. */
export const isSettled = ({ text, base, sent, underneath, copies }: Sheet): boolean =>
  text === base?.text && sent.length === 0 && underneath === undefined && copies.length === 0;

/** There is something to save, and nobody must first decide anything. */
export const isToBeSaved = (sheet: Sheet): boolean =>
  sheet.writable &&
  !sheet.saving &&
  !isSettled(sheet) &&
  sheet.underneath === undefined &&
  sheet.clash === undefined &&
  (sheet.trouble === undefined || sheet.trouble === 'offline');

/** `seen` is the text that the writer had before them; another text meanwhile is put together with what they wrote. */
export function typed(sheet: Sheet, text: string, seen: string = sheet.text): Sheet {
  const trouble = sheet.trouble === 'offline' ? sheet.trouble : undefined;
  if (seen === sheet.text) return weighed({ ...marked(sheet, text), trouble });
  const merged = merge(seen, sheet.text, text);
  if (merged.kind === 'merged') return weighed({ ...marked(sheet, merged.text), trouble });
  const copies = [...sheet.copies, { base: seen, text: sheet.text }];
  return weighed({ ...marked(sheet, text), trouble, copies });
}

export function sending(sheet: Sheet): Sheet {
  const sent = sheet.sent.includes(sheet.text) ? sheet.sent : [...sheet.sent, sheet.text];
  return { ...sheet, saving: true, sent };
}

/** The answer names the text it is about: what was typed since is not saved by it. */
export function saved(sheet: Sheet, text: string, hash: string): Sheet {
  return weighed({ ...sheet, saving: false, base: { text, hash }, sent: [], trouble: undefined });
}

/** No answer: the text may have arrived or not, or may still arrive. */
export const unanswered = (sheet: Sheet): Sheet => ({ ...sheet, saving: false, trouble: 'offline' });

export const refused = (sheet: Sheet, refusal: Refusal): Sheet => ({
  ...sheet,
  saving: false,
  trouble: refusal,
});

/** A refusal is not the last word once circumstances may have changed. */
export const encouraged = (sheet: Sheet): Sheet =>
  sheet.trouble === undefined || sheet.trouble === 'offline' ? sheet : { ...sheet, trouble: undefined };

/** What stands on disk, seen after every earlier request was answered. */
export function found(sheet: Sheet, disk: Disk | undefined): Sheet {
  const now = { ...sheet, saving: false, trouble: undefined };
  if (disk === undefined) return sheet.base === undefined ? now : weighed({ ...now, underneath: 'gone' });
  if (disk.hash === sheet.base?.hash) return weighed({ ...now, underneath: undefined });
  // one of our own saves, whose answer was lost
  if (sheet.sent.includes(disk.text)) return weighed({ ...now, base: disk, sent: [], underneath: undefined });
  return weighed({ ...now, underneath: disk });
}

/** A draft of another page that has ended. */
export function adopted(sheet: Sheet, draft: Draft): Sheet {
  if (isSettled(sheet)) return restored(draft, sheet.base);
  // what the draft's page had sent stands on disk and so in our text: the draft goes on from there
  const arrived = sheet.base !== undefined && draft.sent.includes(sheet.base.text) ? sheet.base : draft.base;
  const base = arrived?.text ?? '';
  return weighed({ ...sheet, copies: [...sheet.copies, { base, text: draft.text }, ...draft.copies] });
}

/** The clash in front is decided: `text` is what is to stand. */
export function decided(sheet: Sheet, text: string): Sheet {
  const done = { ...marked(sheet, text), clash: undefined };
  if (sheet.clash?.against === 'copy') return weighed({ ...done, copies: sheet.copies.slice(1) });
  if (sheet.underneath === undefined || sheet.underneath === 'gone') return sheet;
  return weighed({ ...done, base: sheet.underneath, underneath: undefined, sent: [] });
}

/** A file that was taken away is to be written anew. */
export const kept = (sheet: Sheet): Sheet =>
  sheet.underneath === 'gone' ? weighed({ ...sheet, base: undefined, underneath: undefined }) : sheet;

/** Everything that is not on disk is let go; undefined where nothing is left. */
export function discarded(sheet: Sheet): Sheet | undefined {
  const { underneath, base } = sheet;
  const disk = underneath ?? base;
  if (disk === undefined || disk === 'gone') return undefined;
  const sent = disk === base ? sheet.sent : [];
  return {
    ...marked(sheet, disk.text),
    base: disk,
    sent,
    underneath: undefined,
    copies: [],
    clash: undefined,
  };
}

export const noticed = (sheet: Sheet): Sheet =>
  sheet.outside.length === 0 ? sheet : { ...sheet, outside: [] };

/** Puts in what can be put in, disk first, and stops at what cannot: never past it, so that nothing is decided unasked. */
function weighed(sheet: Sheet): Sheet {
  const { underneath, copies, base, text } = sheet;
  if (underneath === 'gone') return { ...sheet, clash: undefined };
  if (underneath !== undefined) {
    const merged = merge(base?.text ?? '', text, underneath.text);
    return merged.kind === 'merged'
      ? weighed({ ...put(sheet, merged.text), base: underneath, sent: [], underneath: undefined })
      : { ...sheet, clash: { ...merged.clash, against: 'disk' } };
  }
  const [copy, ...rest] = copies;
  if (copy === undefined) return sheet.clash === undefined ? sheet : { ...sheet, clash: undefined };
  const merged = merge(copy.base, text, copy.text);
  return merged.kind === 'merged'
    ? weighed({ ...put(sheet, merged.text), copies: rest })
    : { ...sheet, clash: { ...merged.clash, against: 'copy' } };
}

const marked = (sheet: Sheet, text: string): Sheet => ({
  ...sheet,
  text,
  outside: shifted(sheet.outside, sheet.text, text),
});

/** Lines from elsewhere come into the text, and are marked. */
function put(sheet: Sheet, text: string): Sheet {
  if (text === sheet.text) return sheet;
  return {
    ...sheet,
    text,
    outside: [...shifted(sheet.outside, sheet.text, text), ...changedLines(sheet.text, text)],
  };
}
