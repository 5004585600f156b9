/** Where the rule of a sentence that nobody has written is to stand: after the words that come before it in the law. */
import { namesRegion } from '../../grammar/region.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { keptBy } from './kept.ts';
import type { Unwritten } from './questions.ts';
import { versionAt } from './view.ts';

export function unwritten(
  snapshot: Snapshot,
  { clause, date }: { readonly clause: string; readonly date: string | undefined },
): Unwritten | undefined {
  const version = versionAt(snapshot, date);
  const unit = version?.coverage.units.find((each) => each.clause.text === clause);
  const gap = unit?.gaps[0];
  if (version === undefined || version.text === undefined || gap === undefined) return undefined;
  const { source, path } = version.rules;
  const before = keptBy(version)
    .filter(({ words }) => words.start < gap.start)
    .reduce<{ at: number; from: number }>(
      (last, { words, block }) =>
        words.start >= last.from ? { at: block.span.end, from: words.start } : last,
      { at: namesRegion(source).names.end, from: -1 },
    );
  const words = version.text.source.slice(gap.start, withStop(version.text.source, gap.end));
  const head = `【${clause}】「${quotable(words)}」\n  `;
  const [lead, tail] = before.from < 0 ? ['', '\n\n'] : ['\n\n', ''];
  const at = before.from < 0 ? before.at : lineEnd(source, before.at);
  const reason = '本句不另设规则，理由：「';
  return {
    path,
    at,
    rule: { text: `${lead}${head}${tail}`, cursor: lead.length + head.length },
    without: {
      text: `${lead}${head}${reason}」。${tail}`,
      cursor: lead.length + head.length + reason.length,
    },
  };
}

/** A gap ends at its last letter; the mark behind it belongs to the sentence. */
const withStop = (text: string, end: number): number =>
  /[。；：，、！？]/.test(text[end] ?? '') ? end + 1 : end;

const lineEnd = (source: string, at: number): number => {
  const found = source.indexOf('\n', at);
  return found < 0 ? source.length : found;
};

/** 「」 cannot stand within a quotation: it is abbreviated around them. */
function quotable(words: string): string {
  const first = words.search(/[「」]/);
  if (first < 0) return words;
  const last = Math.max(words.lastIndexOf('「'), words.lastIndexOf('」'));
  return `${words.slice(0, first)}……${words.slice(last + 1)}`;
}
