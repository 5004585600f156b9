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
} from '../tree.ts';
import { factTypes } from '../words.ts';
import { printCondition } from './conditions.ts';
import { listed, separated } from './layout.ts';
import { printLiteral } from './literals.ts';
import type { Manner } from './manner.ts';
import { printValue } from './values.ts';

export function printDeclarations(names: readonly Declaration[], manner: Manner): string {
  if (names.length === 0) return '';
  const groups = grouped(names).map((group) => printGroup(group, manner));
  return `名称\n${groups.join('\n')}\n`;
}

/** Declarations of one kind that stand together; facts, of one kind and over the same lists. */
function grouped(names: readonly Declaration[]): readonly (readonly Declaration[])[] {
  const groups: Declaration[][] = [];
  for (const name of names) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && belongTogether(before, name)) groups.at(-1)!.push(name);
    else groups.push([name]);
  }
  return groups;
}

function belongTogether(a: Declaration, b: Declaration): boolean {
  if (a.kind !== 'fact' || b.kind !== 'fact') return a.kind === b.kind;
  return a.over.map(({ text }) => text).join() === b.over.map(({ text }) => text).join();
}

function printGroup(group: readonly Declaration[], manner: Manner): string {
  const facts = group.filter((name) => name.kind === 'fact');
  if (facts.length > 0) return printFacts(facts, manner);
  const { title, entries } = sentence(group, manner);
  return listed(`  ${title}：`, separated(entries, '；', '。'), 4 + 2 * title.length);
}

function sentence(
  group: readonly Declaration[],
  manner: Manner,
): { title: string; entries: readonly string[] } {
  const title = titles[group[0]!.kind as keyof typeof titles];
  return { title, entries: group.map((name) => `${name.name.text}（${parts(name, manner).join('，')}）`) };
}

const titles = { list: '对象', bearer: '主体', act: '行为', concept: '概念', amount: '数额' } as const;

function parts(name: Declaration, manner: Manner): readonly string[] {
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
    case 'fact':
      return [];
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
  return over.map(({ text }) => `每${manner.measureWord(text)}${text}`).join('、');
}

function typeWord(kind: Exclude<FactType['kind'], 'options'> | AmountDecl['type']): string {
  return Object.entries(factTypes).find(([, type]) => type === kind)![0];
}

/** The types stand under one another: a Chinese name is padded with blanks of its own width. */
function printFacts(facts: readonly FactDecl[], manner: Manner): string {
  const longest = Math.max(...facts.map(({ name }) => name.text.length));
  const lines = facts.map((fact) => {
    const padded = fact.name.text + '　'.repeat(longest - fact.name.text.length);
    return `    ${[padded, ...factParts(fact, manner)].join('　')}`;
  });
  return [`  ${printOver(facts[0]!.over, manner)}填：`, ...lines].join('\n');
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
