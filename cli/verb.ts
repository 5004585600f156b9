/** What a verb of the command line is, and its usage in words. */
import { widthOf } from '../grammar/width.ts';
import type { Call, Flag } from './call.ts';
import type { Exit, Streams } from './streams.ts';
import type { Locale } from './words.ts';

export interface Verb {
  readonly name: string;
  /** what stands after the flags, as the usage writes it */
  readonly operands: string;
  readonly about: Bilingual;
  readonly flags: readonly DescribedFlag[];
  /** a promise only where something is waited for: a solver */
  readonly run: (call: Call, streams: Streams) => Exit | Promise<Exit>;
}

export interface DescribedFlag extends Flag {
  readonly about: Bilingual;
}

export type Bilingual = Readonly<Record<Locale, string>>;

/** Options that every verb takes. */
export const everywhere: readonly DescribedFlag[] = [
  { name: '--json', value: undefined, about: { zh: '结果写成 JSON', en: 'write the result as JSON' } },
  {
    name: '--lang',
    value: 'zh|en',
    about: { zh: '用中文（默认）还是英文', en: 'in Chinese (default) or in English' },
  },
  { name: '--help', value: undefined, about: { zh: '只说用法', en: 'say only how it is used' } },
];

/** tiaowen check [PATH…], what it does, and a line for each option. */
export function verbUsage({ name, operands, about, flags }: Verb, locale: Locale): string {
  const lines = [...flags, ...everywhere].map((flag) => `  ${padded(spelled(flag))}${flag.about[locale]}`);
  return [
    `${usageWord[locale]}tiaowen ${name} ${options[locale]} ${operands}`,
    `  ${about[locale]}`,
    ...lines,
  ].join('\n');
}

/** All verbs, a line each. */
export function usage(verbs: readonly Verb[], locale: Locale): string {
  const lines = verbs.map(({ name, about }) => `  ${name.padEnd(10)} ${about[locale]}`);
  return [
    `${usageWord[locale]}tiaowen ${verbs.map(({ name }) => name).join(' | ')}`,
    ...lines,
    exits[locale],
  ].join('\n');
}

const usageWord: Bilingual = { zh: '用法：', en: 'Usage: ' };
const options: Bilingual = { zh: '[选项]', en: '[OPTIONS]' };
const exits: Bilingual = {
  zh: '  退出码：0 全部成立；1 规则或案例有不成立的；2 命令写错了。某个命令的用法：tiaowen 命令 --help',
  en: '  Exit: 0 all holds; 1 a rule or a case does not; 2 the call is wrong. Usage of a command: tiaowen COMMAND --help',
};

const spelled = (flag: Flag): string => (flag.value === undefined ? flag.name : `${flag.name} ${flag.value}`);

/** A wide character takes two columns of a terminal. */
function padded(text: string): string {
  return text + ' '.repeat(Math.max(1, 26 - widthOf(text)));
}
