/** Bytes of a file → text, strictly UTF-8, within a stated size, or the Diagnostic that says what to do; and back. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { problem } from '../grammar/messages/index.ts';
import { span } from '../grammar/span.ts';
import { CallError } from './call.ts';

/** More than any measure, its cases or a case in JSON: grammar and reader have limits of their own, below this. */
export const largestFile = 16 * 1024 * 1024;

export type TextFile =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'bad'; readonly file: string; readonly diagnostic: Diagnostic };

export function readText(file: string): TextFile {
  // the size is asked first: a file too large is never brought into memory
  const size = onDisk(file, () => statSync(file).size);
  if (size > largestFile) return tooLarge(file, size);
  return decodeText(
    file,
    onDisk(file, () => readFileSync(file)),
  );
}

export function decodeText(file: string, bytes: Uint8Array): TextFile {
  if (bytes.length > largestFile) return tooLarge(file, bytes.length);
  const text = strictly('utf-8', bytes);
  if (text === undefined || looksLikeUtf16(bytes))
    return bad(file, problem('SYN190', at(file), { encoding: guess(bytes) }));
  if (text.includes('\0')) return bad(file, problem('SYN192', at(file, text.indexOf('\0')), {}));
  return { kind: 'text', file, text };
}

/** What the file system refuses is a wrong call, not a wrong rule. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw code === 'ENOENT'
      ? new CallError('noSuchPath', { path })
      : new CallError('unreadable', { path, why: code });
  }
}

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CallError('unwritable', {
      path: file,
      why: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

function tooLarge(file: string, size: number): TextFile {
  return bad(file, problem('SYN191', at(file), { size: megabytes(size), limit: megabytes(largestFile) }));
}

/** Text in an encoding, or undefined where the bytes are not of it. A byte order mark is dropped. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names the likely encoding, so that the writer knows which program to save from. */
function guess(bytes: Uint8Array): string {
  if (looksLikeUtf16(bytes)) return 'UTF-16';
  return strictly('gb18030', bytes) === undefined ? '?' : 'GBK / GB18030';
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // without a mark: half of the bytes of ASCII text are 0
  const sample = bytes.subarray(0, 512);
  return sample.length >= 4 && sample.filter((byte) => byte === 0).length * 4 >= sample.length;
}

/** Rounded up: what is over the limit must not read like the limit. */
const megabytes = (size: number): string => `${(Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1)} MB`;
const at = (file: string, offset = 0) => ({ file, span: span(offset, offset) });
const bad = (file: string, diagnostic: Diagnostic): TextFile => ({ kind: 'bad', file, diagnostic });
