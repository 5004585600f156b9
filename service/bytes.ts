/** Bytes of a file ↔ its text, strictly: what cannot be the same bytes again is refused, not repaired. */
import { createHash } from 'node:crypto';
import { largestFile } from './contract.ts';
import { Refused } from './refused.ts';

const megabytes = largestFile / 1024 / 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function textOf(bytes: Uint8Array, path: string): string {
  if (bytes.length > largestFile) throw new Refused('overLimit', { path, limit: megabytes });
  const text = decoded(bytes);
  // UTF-16 of ASCII text is valid UTF-8 with a NUL in every second place
  if (text === undefined || text.includes('\0')) throw new Refused('notUtf8', { path });
  return text;
}

export function bytesOf(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Refused('halfCharacter');
  if (text.includes('\0')) throw new Refused('emptyCharacter');
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > largestFile) throw new Refused('tooLarge', { limit: megabytes });
  return bytes;
}

export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
