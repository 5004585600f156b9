/** The standard layout of a file as few and small edits. A file with a mistake is left alone: nothing may get lost. */
import { diffIndices } from 'node-diff3';
import { parse } from '../../grammar/index.ts';
import { print } from '../../grammar/print/index.ts';
import type { TextEdit } from '../analysis/protocol.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { type Opened, openedFile } from './file.ts';

export function format(snapshot: Snapshot, { path }: { path: string }): readonly TextEdit[] {
  const opened = openedFile(snapshot, path);
  if (opened === undefined || !readsWhole(opened)) return [];
  const { source, tree } = opened.file;
  return editsBetween(source, print(tree, source));
}

function readsWhole({ file: { source, path, vocabulary }, isRules }: Opened): boolean {
  const { diagnostics } = parse(source, isRules ? { file: path } : { file: path, vocabulary });
  return diagnostics.every(({ severity }) => severity !== 'error');
}

/** Changed lines, and of these only what differs. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const lines = { before: linesOf(before), after: linesOf(after) };
  const starts = startsOf(lines.before);
  return diffIndices(lines.before, lines.after).map(({ buffer1: [first, count], buffer2Content }) => {
    const from = starts[first]!;
    return narrowed(before, from, starts[first + count]!, buffer2Content.join(''));
  });
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  return starts;
}

function narrowed(source: string, from: number, to: number, text: string): TextEdit {
  const old = source.slice(from, to);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) };
}
