/** What a verb of the command line is, and its usage in words. */
import { type Call, everywhere, type Flag } from './call.ts';
import type { Exit, Streams } from './streams.ts';
import type { Locale } from './words.ts';

export interface Verb {
  readonly name: string;
  /** what stands after the flags, as the usage writes it */
  readonly operands: string;
  readonly about: Bilingual;
  readonly flags: readonly DescribedFlag[];
  readonly run: (call: Call, streams: Streams) => Exit;
}

export interface DescribedFlag extends Flag {
  readonly about: Bilingual;
}

export type Bilingual = Readonly<Record<Locale, string>>;

/** tiaowen check [--json] [PATH…] and a line for each flag. */
export function verbUsage(verb: Verb, locale: Locale): string {
  const head = `${usageWord[locale]} tiaowen ${verb.name} ${[...verb.flags, ...everywhere].map(bracketed).join(' ')} ${verb.operands}`;
  const lines = verb.flags.map((flag) => `  ${spelled(flag).padEnd(24)} ${flag.about[locale]}`);
  return [head.trimEnd(), `  ${verb.about[locale]}`, ...lines].join('\n');
}

/** All verbs, a line each. */
export function usage(verbs: readonly Verb[], locale: Locale): string {
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(10)} ${verb.about[locale]}`);
  return [
    `${usageWord[locale]} tiaowen ${verbs.map((verb) => verb.name).join(' | ')}`,
    ...lines,
    exits[locale],
  ].join('\n');
}

const usageWord: Bilingual = { zh: '用法：', en: 'Usage:' };
const exits: Bilingual = {
  zh: '  退出码：0 全部成立；1 规则或案例有不成立的；2 命令写错了。某个命令的用法：tiaowen 命令 --help',
  en: '  Exit: 0 all holds; 1 a rule or a case does not; 2 the call is wrong. Usage of a command: tiaowen COMMAND --help',
};

const spelled = (flag: Flag): string => (flag.value === undefined ? flag.name : `${flag.name} ${flag.value}`);
const bracketed = (flag: Flag): string => `[${spelled(flag)}]`;
