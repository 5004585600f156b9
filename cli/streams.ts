/** What a verb is given of the outside: where to read, where to write. Writing to a closed pipe is not an error. */
import { readSync } from 'node:fs';
import { widthOf } from '../grammar/width.ts';
import { largestFile } from './files.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** standard input, for the file name -; no more of it than a file may hold, and one byte to show that */
  readonly stdin: () => Uint8Array;
  /** one line of a terminal, over the one before it; '' takes it away. Absent where nobody is watching. */
  readonly status?: (line: string) => void;
}

/** 0 all holds, 1 a rule or a case does not, 2 the call is wrong */
export type Exit = 0 | 1 | 2;

export function processStreams(): Streams {
  const streams = { out: tolerant(process.stdout), err: tolerant(process.stderr), stdin: readStandardInput };
  return process.stderr.isTTY ? { ...streams, status: lastLine(process.stderr, streams.err) } : streams;
}

/** `tiaowen explain … | head` closes our output early: then nothing more is written, and the exit code stays. */
function tolerant(stream: NodeJS.WriteStream): (text: string) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return (text) => {
    if (stream.writable) stream.write(text);
  };
}

/** A line longer than the terminal is wide would stay behind: it is cut. */
function lastLine(terminal: NodeJS.WriteStream, write: (text: string) => void): (line: string) => void {
  return (line) => write(`\r${cutTo(line, (terminal.columns ?? 80) - 1)}\u001b[K`);
}

function cutTo(line: string, columns: number): string {
  let shown = '';
  for (const sign of line) {
    if (widthOf(shown + sign) > columns) break;
    shown += sign;
  }
  return shown;
}

function readStandardInput(): Uint8Array {
  const bytes = new Uint8Array(largestFile + 1);
  let length = 0;
  while (length < bytes.length) {
    const read = readSome(bytes, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function readSome(bytes: Uint8Array, offset: number): number {
  for (;;) {
    try {
      return readSync(0, bytes, offset, bytes.length - offset, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // a terminal or pipe that has nothing yet: look again shortly
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
