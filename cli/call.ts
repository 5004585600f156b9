/** Words of the command line → flags and paths. A call that cannot be meant is a CallError, worded in words.ts. */
import { nearest } from '../engine/check/nearest.ts';
import { type Complaint, complain, type Locale } from './words.ts';

export interface Flag {
  readonly name: string;
  /** what its value is called in the usage; undefined: the flag takes none */
  readonly value: string | undefined;
  readonly repeats?: boolean;
}

export interface Call {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly paths: readonly string[];
}

/** The call itself is wrong: exit 2, with the usage of the verb. */
export class CallError extends Error {
  readonly complaint: Complaint;
  readonly args: Readonly<Record<string, string>>;

  constructor(complaint: Complaint, args: Readonly<Record<string, string>> = {}) {
    super(complain(complaint, args, 'en'));
    this.complaint = complaint;
    this.args = args;
  }
}

export function readCall(argv: readonly string[], allowed: readonly Flag[]): Call {
  const known = new Map(allowed.map((flag) => [flag.name, flag]));
  const flags = new Map<string, string[]>();
  const paths: string[] = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') return { flags, paths: [...paths, ...rest] };
    if (word === '-' || !word.startsWith('-')) paths.push(word);
    else takeFlag(word, rest, known, flags);
  }
  return { flags, paths };
}

/** The last value given for a flag. */
export function flagValue(call: Call, name: string): string | undefined {
  return call.flags.get(name)?.at(-1);
}

export function hasFlag(call: Call, name: string): boolean {
  return call.flags.has(name);
}

/** The value of a flag that must be one of a few words. */
export function choice<T extends string>(call: Call, name: string, choices: readonly T[]): T | undefined {
  const given = flagValue(call, name);
  if (given === undefined) return undefined;
  const found = choices.find((each) => each === given);
  if (found !== undefined) return found;
  throw new CallError('badChoice', { flag: name, given, choices: choices.join(' | ') });
}

export function localeOf(call: Call): Locale {
  return choice(call, '--lang', ['zh', 'en']) ?? 'zh';
}

function takeFlag(
  word: string,
  rest: string[],
  known: ReadonlyMap<string, Flag>,
  flags: Map<string, string[]>,
): void {
  const [name = word, inline] = splitOnce(word === '-h' ? '--help' : word);
  const flag = known.get(name);
  if (flag === undefined) throw unknownFlag(name, known);
  const given = flags.get(name);
  if (given !== undefined && flag.repeats !== true) throw new CallError('flagTwice', { flag: name });
  flags.set(name, [...(given ?? []), givenValue(flag, inline, rest)]);
}

function givenValue(flag: Flag, inline: string | undefined, rest: string[]): string {
  if (flag.value === undefined) {
    if (inline !== undefined) throw new CallError('flagTakesNothing', { flag: flag.name });
    return '';
  }
  const value = inline ?? rest.shift();
  // a flag's name is never its neighbour's value: --as-of --json is a slip, not a date
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new CallError('flagNeedsValue', { flag: flag.name, value: flag.value });
  return value;
}

function unknownFlag(name: string, known: ReadonlyMap<string, Flag>): CallError {
  const near = nearest(name, known.keys());
  return near === undefined
    ? new CallError('unknownFlag', { flag: name })
    : new CallError('unknownFlagNear', { flag: name, near });
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
