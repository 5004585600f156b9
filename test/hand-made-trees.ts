/** Codes that no text can earn, because the parser says something first: each is shown on a tree changed by hand. */
import { readCase } from '../engine/cases/index.ts';
import { check } from '../engine/check/index.ts';
import type { CaseBlock, Diagnostic, RuleFile } from '../grammar/index.ts';
import { parse } from '../grammar/index.ts';
import { court, goodText } from './examples.ts';

export interface HandMade {
  /** what the parser says of a text that would mean this */
  readonly instead: string;
  diagnostics(): readonly Diagnostic[];
}

/** A part of a tree, by the key it stands under. */
type Change = (key: string, part: never) => unknown;

const fee = 'SYN112-no-number';
const options = 'NAM228-option-twice';

export const handMade: Readonly<Record<string, HandMade>> = {
  NAM216: changed('NAM201', fee, (_, part: { kind?: string; name: object }) =>
    part?.kind === 'is' ? { ...part, name: { ...part.name, text: '法院未通知' } } : part,
  ),
  NAM220: changed('SYN105', 'LAW421-closed-and-open', renamed('concept', '正当理由', '出庭')),
  NAM221: changed('SYN105', fee, renamed('act', '出庭', '负责人')),
  NAM222: changed('SYN105', fee, renamed('bearer', '负责人', '出庭')),
  NAM223: changed('SYN105', fee, renamed('amount', '受理费', '出庭')),
  NAM225: changed('SYN105', options, (_, part: { kind?: string; name: object }) =>
    part?.kind === 'oneOf' ? { ...part, name: { ...part.name, text: '确已到庭' } } : part,
  ),
  TYP313: changed('SYN104', 'SYN104-no-such-day', (_, part: { kind?: string }) =>
    part?.kind === 'date' ? { ...part, value: '2021-02-29' } : part,
  ),
  TYP317: changed('SYN119', options, (_, part: { kind?: string; options: readonly unknown[] }) =>
    part?.kind === 'options' ? { ...part, options: part.options.slice(0, 1) } : part,
  ),
  TYP320: changed('SYN105', 'TYP308-sum-of-days', (key, part: { kind?: string; value: { span: object } }) =>
    key === 'body' && part.kind === 'value' ? { ...part, value: twice(part.value) } : part,
  ),
  LAW436: changed('SYN121', fee, (key, part) => (key === 'language' ? 2 : part)),
  LAW437: changed('SYN116', fee, (key, part) => (key === 'language' ? undefined : part)),
  LAW438: changed('SYN116', fee, (key, part) => (key === 'title' ? undefined : part)),
  LAW439: changed('SYN116', fee, (key, part) => (key === 'effective' ? undefined : part)),
  LAW455: changed('SYN114', fee, (key, part) => (key === 'kind' && part === 'measure' ? 'cases' : part)),
  RUN668: { instead: 'SYN104', diagnostics: aCaseOnNoDay },
};

function changed<P>(instead: string, name: string, change: (key: string, part: P) => unknown): HandMade {
  return {
    instead,
    diagnostics: () => {
      const source = goodText(name);
      const tree = retold(parse(source, { file: name }).tree, change as Change);
      return check({ tree, source, file: name }, undefined).diagnostics;
    },
  };
}

function renamed(under: string, from: string, to: string) {
  return (key: string, part: { text?: string }) =>
    key === under && part?.text === from ? { ...part, text: to } : part;
}

const twice = (value: { readonly span: object }) => ({
  kind: 'pick',
  of: 'max',
  values: [value, value],
  span: value.span,
});

function aCaseOnNoDay(): readonly Diagnostic[] {
  const { measure, vocabulary } = court();
  const { tree } = parse(goodText('SYN104-no-such-day-in-a-case'), { file: 'cases', vocabulary });
  const { blocks } = retold(tree, ((_: string, part: { kind?: string }) =>
    part?.kind === 'date' ? { ...part, value: '2021-02-30' } : part) as Change);
  return readCase(measure, blocks.find((block): block is CaseBlock => block.kind === 'case')!, [], 'cases')
    .diagnostics;
}

/** The tree, each of its parts as the change leaves it. */
const retold = (tree: RuleFile, change: Change): RuleFile =>
  JSON.parse(JSON.stringify(tree), change as (key: string, part: unknown) => unknown);
