/** A sheet as the screens see it; the same sheet is always the same document. */
import type { DeskDocument, Standing } from './desk-types.ts';
import { isSettled, type Sheet } from './sheet.ts';

const documents = new WeakMap<Sheet, DeskDocument>();

export function documentOf(sheet: Sheet): DeskDocument {
  const known = documents.get(sheet);
  if (known !== undefined) return known;
  const { path, text, writable, base, outside } = sheet;
  const document = { path, text, writable, onDisk: base?.text, standing: standingOf(sheet), outside };
  documents.set(sheet, document);
  return document;
}

/** What waits for a person first, then what cannot go on, then what goes on by itself. */
function standingOf(sheet: Sheet): Standing {
  const { underneath, clash, copies, trouble, saving, writable } = sheet;
  const further = copies.map(({ text }) => text);
  if (underneath === 'gone') return { kind: 'gone', further };
  if (clash !== undefined)
    return { kind: 'clash', clash, further: clash.against === 'copy' ? further.slice(1) : further };
  if (trouble !== undefined && trouble !== 'offline') return { kind: 'refused', refusal: trouble };
  if (isSettled(sheet)) return { kind: writable ? 'saved' : 'fixed' };
  if (trouble === 'offline') return { kind: 'offline' };
  return { kind: saving ? 'saving' : 'waiting' };
}
