/** A block taken out of its document, and put back. */
import type { Desk } from '../desk/index.ts';

export interface Taken {
  /** the block with the empty lines before it */
  readonly text: string;
  readonly from: number;
}

/** Undefined where the document cannot be changed. */
export function removeBlock(
  desk: Desk,
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
): Taken | undefined {
  const whole = desk.document(path)?.text;
  if (whole === undefined) return undefined;
  const from = whole.slice(0, start).trimEnd().length;
  const taken = { text: whole.slice(from, end), from };
  return desk.change(path, [{ from, to: end, text: '' }], whole) ? taken : undefined;
}

/** Where it stood, or behind everything when the document has become shorter. */
export function putBack(desk: Desk, path: string, { text, from }: Taken): boolean {
  const whole = desk.document(path)?.text;
  if (whole === undefined) return false;
  const at = from <= whole.length ? from : whole.trimEnd().length;
  return desk.change(path, [{ from: at, to: at, text }], whole);
}
