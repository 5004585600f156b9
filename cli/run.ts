/** tiaowen VERB …: finds the verb, runs it, gives its exit code. */
import { nearest } from '../engine/check/nearest.ts';
import { differ, prove } from '../engine/proof/index.ts';
import { faultWords, SolverFault } from '../solver/fault.ts';
import { CallError, localeOf, readCall } from './call.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { decide } from './decide.ts';
import { diffVerb } from './diff.ts';
import { explain } from './explain.ts';
import { fmt } from './fmt.ts';
import { proveVerb } from './prove.ts';
import type { Exit, Streams } from './streams.ts';
import { test } from './test.ts';
import { everywhere, usage, type Verb, verbUsage } from './verb.ts';
import { complain, type Locale, say } from './words.ts';

/** EX_SOFTWARE: neither a verdict nor a wrong call */
const ownFault = 70;

/** What a call ends with. */
export type Ended = Exit | typeof ownFault;

const verbs: readonly Verb[] = [
  check,
  test,
  decide,
  explain,
  fmt,
  compile,
  proveVerb(prove),
  diffVerb(differ),
];

/** Ends at once, or later where the verb waits for something. */
export function run(argv: readonly string[], streams: Streams): Ended | Promise<Ended> {
  const [name, ...rest] = argv;
  const verb = verbs.find((each) => each.name === name);
  if (verb !== undefined) return attempt(verb, rest, streams);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return showUsage(name, rest, streams);
  return refuse(unknownVerb(name), undefined, argv, streams);
}

/** A wrong call is told with the usage; a fault of ours is told as ours and never looks like a verdict. */
function attempt(verb: Verb, argv: readonly string[], streams: Streams): Ended | Promise<Ended> {
  const failed = (error: unknown): Ended => tellFault(error, verb, argv, streams);
  try {
    const call = readCall(argv, [...verb.flags, ...everywhere]);
    const locale = localeOf(call);
    if (call.flags.has('--help')) {
      streams.out(`${verbUsage(verb, locale)}\n`);
      return 0;
    }
    const ended = verb.run(call, streams);
    return ended instanceof Promise ? ended.catch(failed) : ended;
  } catch (error) {
    return failed(error);
  }
}

function tellFault(error: unknown, verb: Verb, argv: readonly string[], streams: Streams): Ended {
  if (error instanceof CallError) return refuse(error, verb, argv, streams);
  if (error instanceof SolverFault) return withoutSolver(error, argv, streams);
  streams.err(
    `${say('crashed', 'zh')}\n${say('crashed', 'en')}\n${(error as Error).stack ?? String(error)}\n`,
  );
  return ownFault;
}

/** What is not installed the caller can install; what broke on the way is no verdict on the rules. */
function withoutSolver({ fault, why }: SolverFault, argv: readonly string[], streams: Streams): Ended {
  for (const locale of askedLocale(argv)) streams.err(`${faultWords(fault, why, locale)}\n`);
  return fault === 'missing' ? 2 : ownFault;
}

function refuse(error: CallError, verb: Verb | undefined, argv: readonly string[], streams: Streams): Exit {
  const locales = askedLocale(argv);
  for (const locale of locales) streams.err(`${complain(error.complaint, error.args, locale)}\n`);
  for (const locale of locales)
    streams.err(`${verb === undefined ? usage(verbs, locale) : verbUsage(verb, locale)}\n`);
  return 2;
}

/** The language of a call that could not be read: the one it names, else both. */
function askedLocale(argv: readonly string[]): readonly Locale[] {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && (given === 'zh' || given === 'en') ? [given] : ['zh', 'en'];
}

function showUsage(name: string | undefined, rest: readonly string[], streams: Streams): Exit {
  const about = verbs.find((each) => each.name === rest[0]);
  for (const locale of askedLocale(rest))
    streams.out(`${about === undefined ? usage(verbs, locale) : verbUsage(about, locale)}\n`);
  // asked for: fine; nothing said at all: the call was incomplete
  return name === undefined ? 2 : 0;
}

function unknownVerb(name: string): CallError {
  const near = nearest(name, [...verbs.map((verb) => verb.name), ...everywhere.map((flag) => flag.name)]);
  return near === undefined
    ? new CallError('unknownVerb', { verb: name })
    : new CallError('unknownVerbNear', { verb: name, near });
}
