/**
 * What stands at the end of a diagram's path: a known value, 不适用, a word of the language (a modality, a state), or
 * an answer that is not known: `open` names what is waited for, `symbol` also says how the answer follows from it.
 */
import type { Value } from '../measure.ts';
import type { Term } from './symbol.ts';
import type { Variable } from './variable.ts';

export type Content = Known | NotApplicable | Open | Symbolic | Word | Due | Done | Tally;

export interface Known {
  readonly kind: 'known';
  readonly value: Value;
  /** of an event told as a day: the time of that day, which may still matter */
  readonly time?: TimeOfDay;
}

export interface TimeOfDay {
  readonly key: string;
  readonly variable: () => Variable;
}

export interface NotApplicable {
  readonly kind: 'notApplicable';
}

/**
 * An unknown of which no more is said: the facts waited for may or may not matter. Two of them are the same only if they
 * came about at the same point of deciding: else what tells them apart would seem not to matter.
 */
export interface Open {
  readonly kind: 'open';
  readonly waits: readonly Variable[];
  readonly point?: number;
  /** a year that the calendar does not hold: nothing a case could tell */
  readonly lacks?: number;
}

export interface Symbolic {
  readonly kind: 'symbol';
  readonly term: Term;
}

export interface Word {
  readonly kind: 'word';
  readonly word: string;
}

/** A dated 期限; `before`: 在 D 之前, which is strict. */
export interface Due {
  readonly kind: 'due';
  readonly date: Known | Symbolic;
  readonly before: boolean;
}

/** Done, and when, where the text dates it (履行时间); `deemed`: in time by law. */
export interface Done {
  readonly kind: 'done';
  readonly at: Known | Symbolic | undefined;
  readonly deemed: boolean;
}

/** How many of a list are certainly so, and how many may be. */
export interface Tally {
  readonly kind: 'tally';
  readonly low: number;
  readonly high: number;
  readonly waits: readonly Variable[];
  /** the points of the unknowns among them */
  readonly points: readonly number[];
}

/** Equal contents have equal keys; a key never holds a person's words without quoting them. */
export function contentKey(content: Content): string {
  switch (content.kind) {
    case 'known':
      return content.time === undefined
        ? valueKey(content.value)
        : `${valueKey(content.value)}@${content.time.key}`;
    case 'notApplicable':
      return 'na';
    case 'open':
      // what came about at one point waits for the same
      return content.point === undefined ? `?:${variableKeys(content.waits)}` : `?${content.point}`;
    case 'symbol':
      return `$${content.term.key}${content.term.pinned === undefined ? '' : `=${valueKey(content.term.pinned)}`}`;
    case 'word':
      return `w${content.word}`;
    case 'due':
      return `${content.before ? 'before' : 'by'} ${contentKey(content.date)}`;
    case 'done':
      return `${content.deemed ? 'deemed' : 'done'} ${content.at && contentKey(content.at)}`;
    case 'tally':
      return `${content.low}-${content.high}:${content.points.join()}:${variableKeys(content.waits)}`;
  }
}

export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'yesno':
      return value.yes ? 'yes' : 'no';
    case 'option':
      return `o${value.option}`;
    case 'number':
      return `n${value.n}/${value.d}`;
    case 'day':
      return `d${value.day}`;
    case 'minute':
      return `m${value.minute}`;
    case 'never':
      return 'never';
    case 'text':
      return JSON.stringify(value.text);
  }
}

const variableKeys = (variables: readonly Variable[]): string => variables.map((one) => one.order).join(',');

/** Both lists, each variable once, in order. */
export function joinWaits(a: readonly Variable[], b: readonly Variable[]): readonly Variable[] {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  const joined: Variable[] = [];
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    const [one, other] = [a[i], b[k]];
    if (other === undefined || (one !== undefined && one.order <= other.order)) {
      joined.push(one!);
      i += 1;
      if (one === other) k += 1;
    } else {
      joined.push(other);
      k += 1;
    }
  }
  return joined.length === a.length ? a : joined.length === b.length ? b : joined;
}
