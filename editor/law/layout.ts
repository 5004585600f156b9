/** The law as the page holds it: its printed lines, their units, what is known of each, and where the rules keep it. */
import type { Span } from '../../grammar/span.ts';
import type { Line, Printed } from '../reading/lines.ts';
import { linesOf } from '../reading/lines.ts';
import type { Measures } from './alignment.ts';
import { estimated } from './printed.ts';
import type { LawRow, LawView } from './questions.ts';

export interface Laid {
  readonly lines: readonly LaidLine[];
  readonly units: readonly LaidUnit[];
  /** every place of the rule file that keeps a unit, in one row */
  readonly places: readonly Span[];
  /** positions in `places` */
  readonly placesOf: (unit: number) => readonly number[];
  readonly isBare: (unit: number) => boolean;
  readonly measures: Measures;
}

export interface LaidLine {
  readonly line: Line;
  readonly height: number;
  /** positions of its units */
  readonly units: readonly number[];
}

export interface LaidUnit {
  readonly clause: string;
  /** undefined until the worker has read the rules */
  readonly row: LawRow | undefined;
  readonly text: string;
  /** position of its printed line */
  readonly line: number;
}

export interface LaidLines {
  readonly printed: Printed;
  readonly lines: readonly LaidLine[];
  readonly scale: number;
}

export function laidLines(printed: Printed, scale: number): LaidLines {
  const lines = linesOf(printed).map((line) => ({
    line,
    height: estimated(line, scale),
    units: line.pieces.flatMap(({ row }) => row ?? []),
  }));
  return { printed, lines, scale };
}

export function laidOut({ printed, lines, scale }: LaidLines, view: LawView | undefined): Laid {
  const rows = new Map(view?.rows.map((row) => [row.clause, row]));
  const lineOf = new Map(lines.flatMap(({ units }, line) => units.map((unit) => [unit, line] as const)));
  const units = printed.rows.map(({ clause, words }, index) => ({
    clause,
    row: rows.get(clause),
    text: printed.text.slice(words.start, words.end),
    line: lineOf.get(index) ?? 0,
  }));
  const places: Span[] = [];
  const owned = units.map(({ row }) => (row?.blocks ?? []).map((place) => places.push(place) - 1));
  return {
    lines,
    units,
    places,
    placesOf: (unit) => owned[unit] ?? [],
    isBare: (unit) => isBare(units[unit]?.row),
    measures: { mark: 24 * scale, gap: 84 * scale, first: 12 * scale },
  };
}

/** Nobody has written it, or not all of it. */
export const isBare = (row: LawRow | undefined): boolean => row?.status === 'missing' && !row.unread;

/** How the standing of a unit is drawn and said. */
export const standingOf = (row: LawRow): LawRow['status'] | 'unread' => (row.unread ? 'unread' : row.status);
