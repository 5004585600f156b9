/** The promulgated text of a version, unit by unit, each with what keeps it. */
import type { Unit } from '../../engine/statute/index.ts';
import type { ClauseStep, Sentence, Span } from '../../grammar/index.ts';
import type { Snapshot, VersionSnapshot } from '../analysis/snapshot.ts';
import { casesByGround } from './grounds.ts';
import { type Kept, keptBy } from './kept.ts';
import { outlineOf } from './outline.ts';
import type { LawRow, LawView } from './questions.ts';
import { unreadPlaces } from './unread.ts';

export const versionAt = ({ versions }: Snapshot, date: string | undefined): VersionSnapshot | undefined =>
  date === undefined ? versions.at(-1) : versions.find((version) => version.date === date);

export function lawView(snapshot: Snapshot, date: string | undefined): LawView | undefined {
  const version = versionAt(snapshot, date);
  if (version === undefined) return undefined;
  const { rules, text, coverage } = version;
  const rows = text === undefined ? [] : rowsOf(snapshot, version, coverage.units);
  return {
    title: rules.tree.header.title?.text ?? snapshot.id,
    date: version.date,
    rulesPath: rules.path,
    text: text?.source ?? '',
    rows,
    outline: text === undefined ? [] : outlineOf(text.statute, rows),
  };
}

function rowsOf(snapshot: Snapshot, version: VersionSnapshot, units: readonly Unit[]): readonly LawRow[] {
  const keptOf = byWords(keptBy(version));
  const alone = singleSentences(units);
  const cases = casesByGround(snapshot);
  const unreadIn = unreadPlaces(version.rules.source);
  return units.map(({ clause, status, gaps }): LawRow => {
    const kept = keptOf(clause.own!);
    const { start, end } = clause.own!;
    const lost = status === 'missing' && kept.length === 0;
    const unread = lost ? unreadIn(version.text!.source.slice(start, end)) : [];
    return {
      clause: clause.text,
      short: shortly(clause.text, clause.path, alone.has(clause.text)),
      level: clause.level,
      words: clause.own!,
      marker: clause.marker,
      status,
      gaps,
      unread: unread.length > 0,
      blocks: [...kept.map(({ place }) => place), ...unread],
      readings: [...new Set(kept.flatMap(readingsOf))],
      cases: cases(clause).length,
    };
  });
}

/** Units come in the order of the text: each is asked for only the quotations that reach it. */
export function byWords(kept: readonly Kept[]): (words: Span) => readonly Kept[] {
  const sorted = kept.toSorted((a, b) => a.words.start - b.words.start);
  const longest = Math.max(0, ...sorted.map(({ words }) => words.end - words.start));
  return ({ start, end }) => {
    const found: Kept[] = [];
    for (let at = firstFrom(sorted, start - longest); at < sorted.length; at++) {
      const each = sorted[at]!;
      if (each.words.start >= end) break;
      if (each.words.end > start) found.push(each);
    }
    return found.sort((a, b) => a.place.start - b.place.start);
  };
}

function firstFrom(sorted: readonly Kept[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.words.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 第一款第一句 is called 第一款 where the 款 is one sentence. */
function singleSentences(units: readonly Unit[]): ReadonlySet<string> {
  const sentences = units.map(({ clause }) => clause).filter(({ level }) => level === 'sentence');
  const of = Map.groupBy(sentences, ({ text }) => text.slice(0, text.lastIndexOf('第')));
  return new Set([...of.values()].flatMap((each) => (each.length === 1 ? [each[0]!.text] : [])));
}

/** What is left of a clause number within its section; a 项 needs no 款, which stands above it on the page. */
function shortly(text: string, path: readonly ClauseStep[], alone: boolean): string {
  const last = path.at(-1)?.level;
  if (last === 'heading') return '标题';
  if (last === 'item' || last === 'point') return text.slice(text.lastIndexOf('第'));
  const within = text.replace(/^(?:文首|[一二三四五六七八九十百]+(?:（.+?）)?)(?=第)/, '');
  return alone ? within.slice(0, within.lastIndexOf('第')) : within;
}

/** Readings named in the sentences under a quotation: of a 项 only those of the 项 itself. */
function readingsOf({ sentences, item }: Kept): readonly string[] {
  if (item !== undefined) return item.readings.map(({ reading }) => reading.text);
  return sentences.flatMap(readingsIn);
}

function readingsIn(sentence: Sentence): readonly string[] {
  if (sentence.kind === 'remark') return [];
  const used = sentence.readings.map(({ reading }) => reading.text);
  return sentence.kind === 'readings' ? [sentence.id.text, ...used] : used;
}
