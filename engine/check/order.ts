/** The questions → an order in which none needs a later one; a circle is an error (language.md §3). */
import type { Span } from '../../grammar/span.ts';
import type { CheckedMeasure, QuestionRef, Rule } from '../measure.ts';
import type { Checking } from './checking.ts';
import { inCondition, inExpr, inRule, type Mention } from './mentions.ts';
import { fixedBy } from './names.ts';
import { wordsOfQuestion } from './questions.ts';

type Parts = Pick<CheckedMeasure, 'acts' | 'facts' | 'concepts' | 'rules' | 'scopes'>;

/** A fact that is asked only where its guard holds needs what the guard needs. */
type Node = QuestionRef | { readonly kind: 'fact'; readonly index: number };

export function orderQuestions(parts: Parts, checking: Checking): readonly QuestionRef[] {
  const numbers = numbersOf(parts, checking);
  const sorted = sort(nodesOf(parts, numbers), numbers, needsOf(parts, numbers, checking));
  if (sorted.circle.length > 0) sayCircle(sorted.circle.map(numbers.node), parts, checking);
  return sorted.order.map(numbers.node).filter((node) => node.kind !== 'fact');
}

/** Nodes as numbers: a measure may have thousands, and what is known of them stands in arrays. */
interface Numbers {
  readonly count: number;
  readonly of: (kind: Node['kind'], index: number) => number;
  readonly node: (number: number) => Node;
}

const kinds = ['fact', 'concept', 'amount', 'duty', 'performance'] as const;

function numbersOf({ facts, concepts, acts }: Parts, { names }: Checking): Numbers {
  const most = Math.max(1, facts.length, concepts.length, acts.length, names.amounts.length);
  return {
    count: kinds.length * most,
    of: (kind, index) => kinds.indexOf(kind) * most + index,
    node: (number) => ({ kind: kinds[Math.floor(number / most)]!, index: number % most }),
  };
}

/** Every question that rules answer, and the open concepts, which their judged fact answers. */
function nodesOf({ facts, concepts, rules }: Parts, { of }: Numbers): readonly number[] {
  const guarded = facts.flatMap(({ guard }, index) => (guard === undefined ? [] : [of('fact', index)]));
  const open = concepts.flatMap((concept, index) => (concept.open ? [of('concept', index)] : []));
  return [...guarded, ...rules.map(({ question: { kind, index } }) => of(kind, index)), ...open];
}

function needsOf(
  { acts, facts, rules, scopes }: Parts,
  { of, node }: Numbers,
  { names }: Checking,
): (number: number) => Lists {
  const answering = new Map<number, Rule[]>();
  for (const rule of rules) {
    const number = of(rule.question.kind, rule.question.index);
    const before = answering.get(number);
    if (before === undefined) answering.set(number, [rule]);
    else before.push(rule);
  }
  const needed = (mentions: readonly Mention[]) => mentions.flatMap((mention) => neededBy(mention, of));
  const governed = scopes.map(({ over, condition }) => ({ over, needs: needed(inCondition(condition)) }));
  return (number) => {
    const { kind, index } = node(number);
    if (kind === 'fact') return [needed(inCondition(facts[index]!.guard ?? { kind: 'true' }))];
    const own = (answering.get(number) ?? []).map((rule) => needed(inRule(rule)));
    if (kind !== 'duty') return own;
    const { over, applicability } = acts[index]!;
    const fixed = fixedBy(names, over);
    const governing = governed.filter((scope) => scope.over.every((list) => fixed.has(list)));
    const version = applicability === undefined ? [] : inExpr(applicability);
    return [...own, needed(version), ...governing.map(({ needs }) => needs)];
  };
}

function neededBy({ kind, index }: Mention, of: Numbers['of']): readonly number[] {
  switch (kind) {
    case 'fact':
    case 'concept':
    case 'amount':
      return [of(kind, index)];
    case 'modality':
      return [of('duty', index)];
    case 'state':
      return [of('duty', index), of('performance', index)];
    case 'reading':
    case 'list':
      return [];
  }
}

interface Sorted {
  readonly order: readonly number[];
  /** the first circle met, from a node back to it; empty when there is none */
  readonly circle: readonly number[];
}

interface Visit {
  readonly node: number;
  readonly lists: Lists;
  list: number;
  next: number;
}

/** What a node needs, a list for each rule and each scope: many nodes share the latter. */
type Lists = readonly (readonly number[])[];

function nextOf(visit: Visit): number | undefined {
  for (; visit.list < visit.lists.length; visit.list++, visit.next = 0) {
    const next = visit.lists[visit.list]![visit.next++];
    if (next !== undefined) return next;
  }
  return undefined;
}

/** What no rule answers is a stranger and needs nothing. */
const standing = { stranger: 0, waiting: 1, open: 2, done: 3 } as const;

/** Depth first with a stack of its own: a file may hold longer chains than the machine's stack. */
function sort(nodes: readonly number[], { count }: Numbers, needs: (node: number) => Lists): Sorted {
  const state = new Uint8Array(count);
  for (const node of nodes) state[node] = standing.waiting;
  const order: number[] = [];
  const path: Visit[] = [];
  let circle: readonly number[] = [];
  for (const start of nodes) {
    enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = nextOf(visit);
      if (next !== undefined) enter(next);
      else leave(path.pop()!);
    }
  }
  return { order, circle };

  function enter(node: number): void {
    if (state[node] === standing.open && circle.length === 0) circle = circleFrom(path, node);
    if (state[node] !== standing.waiting) return;
    state[node] = standing.open;
    path.push({ node, lists: needs(node), list: 0, next: 0 });
  }

  function leave({ node }: Visit): void {
    state[node] = standing.done;
    order.push(node);
  }
}

function circleFrom(path: readonly Visit[], node: number): readonly number[] {
  const start = path.findIndex((visit) => visit.node === node);
  return [...path.slice(start).map((visit) => visit.node), node];
}

function sayCircle(circle: readonly Node[], { rules }: Parts, { names, report }: Checking): void {
  const words = circle.map((node) =>
    node.kind === 'fact' ? names.facts[node.index]!.name : wordsOfQuestion(node, names),
  );
  const spans = circle.slice(0, -1).flatMap((node) => spanOf(node, rules) ?? []);
  const [span, ...others] = spans.length > 0 ? spans : [names.facts[circle[0]!.index]!.declaration.span];
  const related = others.map((other) => ({ file: report.file, span: other }));
  report.say('LAW427', span!, { circle: words.join(' → ') }, { related });
}

function spanOf(node: Node, rules: Parts['rules']): Span | undefined {
  return rules.find(({ question: { kind, index } }) => kind === node.kind && index === node.index)?.span;
}
