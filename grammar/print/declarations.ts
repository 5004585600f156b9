/** Prints the 名称 block: the sentences of names, and the facts in aligned lines under …填：. */
import type {
  ActDecl,
  AmountDecl,
  BearerDecl,
  ConceptDecl,
  Declaration,
  FactDecl,
  FactType,
  ListDecl,
  Named,
  Over,
  RemarkBlock,
} from '../tree.ts';
import { factTypes } from '../words.ts';
import { printCondition, printValue } from './expressions.ts';
import { listed, separated } from './layout.ts';
import { printLiteral } from './literals.ts';
import type { Manner } from './manner.ts';
import { printRemark } from './remarks.ts';

/** Remarks among the names stay where they are. */
export function printDeclarations(
  names: readonly Declaration[],
  remarks: readonly RemarkBlock[],
  manner: Manner,
): string {
  if (names.length === 0) return '';
  const entries = [...names, ...remarks].sort((a, b) => a.span.start - b.span.start);
  const groups = grouped(entries).map((group) => printGroup(group, manner));
  return ['名称', ...groups].join('\n');
}

type Entry = Declaration | RemarkBlock;

/** Declarations of one kind that stand together; facts, of one kind and over the same lists, with their remarks. */
function grouped(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group !== undefined && belongs(group[0]!, entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function belongs(first: Entry, entry: Entry): boolean {
  if (first.kind !== 'fact' || entry.kind === 'remark')
    return first.kind === entry.kind || first.kind === 'fact';
  return entry.kind === 'fact' && sameOver(first.over, entry.over);
}

function sameOver(a: Over, b: Over): boolean {
  return a.map(({ text }) => text).join() === b.map(({ text }) => text).join();
}

function printGroup(group: readonly Entry[], manner: Manner): string {
  const first = group[0]!;
  if (first.kind === 'remark')
    return group
      .filter(isRemark)
      .map(({ text }) => `  ${printRemark(text)}`)
      .join('\n');
  if (first.kind === 'fact') return printFacts(first.over, group.filter(isOfFacts), manner);
  const entries = group
    .filter(isSaid)
    .map((name) => `${name.name.text}（${parts(name, manner).join('，')}）`);
  const title = titles[first.kind];
  return listed(`  ${title}：`, separated(entries, '；', '。'), 4 + 2 * title.length);
}

type Said = Exclude<Declaration, FactDecl>;

const isRemark = (entry: Entry): entry is RemarkBlock => entry.kind === 'remark';
const isOfFacts = (entry: Entry): entry is FactDecl | RemarkBlock => isRemark(entry) || entry.kind === 'fact';
const isSaid = (entry: Entry): entry is Said => !isOfFacts(entry);

const titles = { list: '对象', bearer: '主体', act: '行为', concept: '概念', amount: '数额' } as const;

function parts(name: Said, manner: Manner): readonly string[] {
  switch (name.kind) {
    case 'list':
      return listParts(name);
    case 'bearer':
      return [printOver(name.over, manner), ...keyed(name)];
    case 'act':
      return actParts(name, manner);
    case 'concept':
      return [printOver(name.over, manner), ...keyed(name), ...said('反面', name.opposite)];
    case 'amount':
      return [printOver(name.over, manner), typeWord(name.type), ...keyed(name)];
  }
}

function listParts({ measureWord, within, idName, ...name }: ListDecl): readonly string[] {
  const parents = within.length === 0 ? [] : [`属于${within.map(({ text }) => text).join('、')}`];
  return [
    measureWord.text,
    ...keyed(name),
    ...parents,
    ...(idName === undefined ? [] : [`以${idName.text}为号`]),
  ];
}

function actParts(name: ActDecl, manner: Manner): readonly string[] {
  const { over, applicability } = name;
  const day = applicability === undefined ? [] : [`适用日为${printValue(applicability, manner)}`];
  return [printOver(over, manner), ...keyed(name), ...day];
}

function keyed({ key, label }: Pick<BearerDecl | ConceptDecl, 'key' | 'label'>): readonly string[] {
  return key === undefined ? [] : [key.text + (label === undefined ? '' : ` "${label.text}"`)];
}

const said = (what: string, words: Named | undefined) =>
  words === undefined ? [] : [`${what}：${words.text}`];

/** 每个机关、每次开庭, or 全案 */
function printOver(over: Over, manner: Manner): string {
  if (over.length === 0) return '全案';
  return over.map(({ text }) => `每${counted(manner.measureWord(text))}${text}`).join('、');
}

/** 每人职工 is no Chinese: people are counted 个 before a noun. */
const counted = (measure: string) => (measure === '人' ? '个' : measure);

function typeWord(kind: Exclude<FactType['kind'], 'options'> | AmountDecl['type']): string {
  return Object.entries(factTypes).find(([, type]) => type === kind)![0];
}

/** One long name does not push the types of all others away. */
const widest = 16;

/** The types stand under one another: a Chinese name is padded with blanks of its own width. */
function printFacts(over: Over, lines: readonly (FactDecl | RemarkBlock)[], manner: Manner): string {
  const longest = Math.max(...lines.map((line) => (isRemark(line) ? 0 : line.name.text.length)));
  const width = Math.min(longest, widest);
  const printed = lines.map((line) =>
    isRemark(line) ? printRemark(line.text) : printFact(line, width, manner),
  );
  return [`  ${printOver(over, manner)}填：`, ...printed.map((line) => `    ${line}`)].join('\n');
}

function printFact(fact: FactDecl, width: number, manner: Manner): string {
  const padded = fact.name.text + '　'.repeat(Math.max(0, width - fact.name.text.length));
  return [padded, ...factParts(fact, manner)].join('　');
}

function factParts(fact: FactDecl, manner: Manner): readonly string[] {
  const { judged, from, to, question, guard } = fact;
  return [
    printType(fact.type) + (judged ? '，由人认定' : ''),
    ...keyed(fact),
    ...(from === undefined || to === undefined ? [] : [`自${printLiteral(from)}至${printLiteral(to)}`]),
    ...said('已发生', fact.happened),
    ...said('反面', fact.opposite),
    ...(question === undefined ? [] : [`问「${question.text}」`]),
    ...(guard === undefined ? [] : [`只在${printCondition(guard, manner)}时填`]),
  ];
}

function printType(type: FactType): string {
  if (type.kind !== 'options') return typeWord(type.kind);
  return type.options
    .map(({ name, key }) => name.text + (key === undefined ? '' : `（${key.text}）`))
    .join('、');
}
