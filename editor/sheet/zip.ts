/**
 * A .xlsx file is a zip. Its directory is read here and nothing else is believed: what a part claims to hold is checked
 * against what comes out, and unpacking stops at the limit, not after it.
 */
import { sheetLimits } from './limits.ts';
import { refuse } from './refused.ts';

export interface ZipPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly stored: boolean;
  /** bytes it says it unpacks to */
  readonly size: number;
}

/** The parts by name, none unpacked yet. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  if (bytes.length > sheetLimits.file)
    refuse('RUN705', { size: String(bytes.length), limit: String(sheetLimits.file) });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuse('RUN700', {});
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) refuse('RUN701', {});
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const found = directory(bytes, view, end);
  const parts = new Map<string, ZipPart>();
  for (const entry of separate(found, end)) {
    const part = partOf(bytes, view, entry);
    if (parts.has(part.name)) refuse('RUN707', { part: part.name });
    parts.set(part.name, part);
  }
  return parts;
}

/** The bytes of a part: exactly as many as it said, and no more than the limits allow. */
export async function unpack({ name, packed, stored, size }: ZipPart): Promise<Uint8Array> {
  const limit = Math.min(
    sheetLimits.part,
    Math.max(sheetLimits.ratioFrom, packed.length * sheetLimits.ratio),
  );
  const bytes = stored ? packed : await inflated(name, packed, limit);
  if (bytes.length > limit) refuse('RUN706', { part: name, limit: String(limit) });
  return bytes.length === size ? bytes : refuse('RUN707', { part: name });
}

async function inflated(name: string, packed: Uint8Array, limit: number): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // what goes wrong in writing comes out in reading
  writer.write(Uint8Array.from(packed)).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => refuse('RUN702', { part: name }));
    if (done) return joined(pieces, length);
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      refuse('RUN706', { part: name, limit: String(limit) });
    }
    pieces.push(value);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, i) => bytes[i] === sign);

const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50, wideEnd: 0x07064b50 } as const;
const [endLength, entryLength, localLength, longestComment] = [22, 46, 30, 0xffff];

/** Where the directory ends; it stands at the very end of the file, but for a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (
      view.getUint32(at, true) === signatures.end &&
      at + endLength + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  return refuse('RUN702', { part: 'zip' });
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** where its own head stands */
  readonly start: number;
}

function directory(bytes: Uint8Array, view: DataView, end: number): readonly Entry[] {
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const isWide =
    count === 0xffff ||
    start === 0xffffffff ||
    (end >= 20 && view.getUint32(end - 20, true) === signatures.wideEnd);
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (isWide || isSplit) refuse('RUN707', { part: 'zip' });
  if (count > sheetLimits.parts) refuse('RUN704', { count: String(count), limit: String(sheetLimits.parts) });
  if (start + size !== end) refuse('RUN702', { part: 'zip' });
  const entries: Entry[] = [];
  let at: number = start;
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== signatures.entry)
      refuse('RUN702', { part: 'zip' });
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: nameOf(bytes.subarray(at + entryLength, at + entryLength + length)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += entryLength + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : refuse('RUN702', { part: 'zip' });
}

/** A path inside the file, and nowhere else. */
function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const isPlain =
    /^[^\\:\p{Cc}\ufffd]+$/u.test(name) && !name.split('/').some((step) => /^\.*$/.test(step) && step !== '');
  return isPlain && !name.startsWith('/') ? name : refuse('RUN707', { part: 'zip' });
}

/** No two parts may lie on the same bytes: a small file could say the same megabyte a thousand times. */
function separate(entries: readonly Entry[], end: number): readonly Entry[] {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  for (const [i, entry] of sorted.entries()) {
    const next = sorted[i + 1]?.start ?? end;
    if (entry.start + localLength + entry.packed > next) refuse('RUN707', { part: entry.name });
  }
  return entries;
}

function partOf(
  bytes: Uint8Array,
  view: DataView,
  { name, flags, method, packed, size, start }: Entry,
): ZipPart {
  if ((flags & 0x41) !== 0) refuse('RUN703', { part: name });
  if (packed === 0xffffffff || size === 0xffffffff || (method !== 0 && method !== 8))
    refuse('RUN707', { part: name });
  if (start + localLength > bytes.length || view.getUint32(start, true) !== signatures.local)
    refuse('RUN702', { part: name });
  const from = start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) refuse('RUN702', { part: name });
  return { name, packed: bytes.subarray(from, from + packed), stored: method === 0, size };
}
