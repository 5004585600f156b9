/** What an author does to a rule file, at random: the next text of a file, for tests of reading it again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

export const root = fileURLToPath(new URL('..', import.meta.url));

export type Edit =
  | { readonly kind: 'type'; readonly at: number; readonly drop: number; readonly text: string }
  | {
      readonly kind: 'dropLines' | 'copyLines';
      readonly at: number;
      readonly to: number;
      readonly count: number;
    }
  /** a rule turned round, a number changed: the file stays sound */
  | { readonly kind: 'swap'; readonly at: number; readonly words: readonly [string, string] }
  | { readonly kind: 'back' };

const pieces = [
  ...['。', '，', '；', '：', '、', '「', '」', '【', '】', '（', '）', '『', '※', '\n', ' ', '\u200b'],
  ...[
    '案例「甲」',
    '\n案例「甲」：\n',
    '\n底案「乙」：\n',
    '断言「丙」',
    '\n分歧A09「问」：',
    '\n名称\n',
    '\n【一标题】「一」\n',
  ],
  ...[
    '前句',
    '不',
    '除外',
    '的',
    '1．',
    'A01',
    '甲说',
    '认定',
    '由人工认定',
    '2021年2月30日',
    '100元',
    '第一条',
  ],
  '\n  本句不另设规则，理由：「不需要」。\n',
];
const swaps = [
  ['或者', '并且'],
  ['并且', '或者'],
  ['应当', '可以'],
  ['不认定为', '认定为'],
  ['日内', '年内'],
  ['是否', '日期'],
] as const;

const place = fc.double({ min: 0, max: 1, noNaN: true });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: place,
    drop: fc.oneof(fc.constant(0), fc.nat(12)),
    text: fc.oneof(fc.constantFrom(...pieces), fc.constant('')),
  }),
  fc.record({
    kind: fc.constantFrom('dropLines' as const, 'copyLines' as const),
    at: place,
    to: place,
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('swap' as const), at: place, words: fc.constantFrom(...swaps) }),
  fc.constant({ kind: 'back' as const }),
);

/** The text after an edit; `first` is what one goes back to. */
export function edited(text: string, edit: Edit, first: string): string {
  switch (edit.kind) {
    case 'back':
      return first;
    case 'type': {
      const at = Math.floor(edit.at * text.length);
      return text.slice(0, at) + edit.text + text.slice(at + edit.drop);
    }
    case 'swap': {
      const at = text.indexOf(edit.words[0], Math.floor(edit.at * text.length));
      return at < 0 ? text : text.slice(0, at) + edit.words[1] + text.slice(at + edit.words[0].length);
    }
    case 'dropLines':
    case 'copyLines': {
      const lines = text.split('\n');
      const at = Math.floor(edit.at * lines.length);
      const taken = lines.slice(at, at + edit.count);
      if (edit.kind === 'dropLines') lines.splice(at, edit.count);
      else lines.splice(Math.floor(edit.to * lines.length), 0, ...taken);
      return lines.join('\n');
    }
  }
}

/** Files under a folder of the checkout whose names end so. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && statSync(join(root, folder, name)).isFile())
    .map((name) => join(folder, name))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
