/** The questions → an order in which none needs a later one; a circle is an error (language.md §3). */
import type { Span } from '../../grammar/span.ts';
import type { CheckedMeasure, QuestionRef } from '../measure.ts';
import type { Checking } from './checking.ts';
import { inCondition, inExpr, inRule, type Mention } from './mentions.ts';
import { fixedBy } from './names.ts';
import { keyOfQuestion, rulesByQuestion, wordsOfQuestion } from './questions.ts';

type Parts = Pick<CheckedMeasure, 'acts' | 'facts' | 'concepts' | 'rules' | 'scopes'>;

/** A fact that is asked only where its guard holds needs what the guard needs. */
type Node = QuestionRef | { readonly kind: 'fact'; readonly index: number };

export function orderQuestions(parts: Parts, checking: Checking): readonly QuestionRef[] {
  const needs = needsOf(parts, checking);
  const sorted = sort(nodesOf(parts), needs);
  if (sorted.circle.length > 0) sayCircle(sorted.circle, parts, checking);
  return sorted.order.filter((node) => node.kind !== 'fact');
}

/** Every question that rules answer, and the open concepts, which their judged fact answers. */
function nodesOf({ facts, concepts, rules }: Parts): readonly Node[] {
  const asked = new Map(rules.map(({ question }) => [keyOfQuestion(question), question]));
  concepts.forEach(({ open }, index) => {
    if (open) asked.set(keyOfQuestion({ kind: 'concept', index }), { kind: 'concept', index });
  });
  const guarded = facts.flatMap(({ guard }, index) =>
    guard === undefined ? [] : [{ kind: 'fact', index } as const],
  );
  return [...guarded, ...asked.values()];
}

function needsOf(
  { acts, facts, rules, scopes }: Parts,
  { names }: Checking,
): (node: Node) => readonly Node[] {
  const answering = rulesByQuestion(rules);
  return (node) => {
    if (node.kind === 'fact') return needed(inCondition(facts[node.index]!.guard ?? { kind: 'true' }));
    const own = (answering.get(keyOfQuestion(node)) ?? []).flatMap((rule) => inRule(rules[rule]!));
    if (node.kind !== 'duty') return needed(own);
    const { over, applicability } = acts[node.index]!;
    const fixed = fixedBy(names, over);
    const governing = scopes.filter((scope) => scope.over.every((list) => fixed.has(list)));
    const version = applicability === undefined ? [] : inExpr(applicability);
    return needed([...own, ...version, ...governing.flatMap((scope) => inCondition(scope.condition))]);
  };
}

const needed = (mentions: readonly Mention[]): readonly Node[] => mentions.flatMap(neededBy);

function neededBy({ kind, index }: Mention): readonly Node[] {
  switch (kind) {
    case 'fact':
    case 'concept':
    case 'amount':
      return [{ kind, index }];
    case 'modality':
      return [{ kind: 'duty', index }];
    case 'state':
      return (['duty', 'performance'] as const).map((of) => ({ kind: of, index }));
    case 'reading':
    case 'list':
      return [];
  }
}

interface Sorted {
  readonly order: readonly Node[];
  /** the first circle met, from a node back to it; empty when there is none */
  readonly circle: readonly Node[];
}

const keyOfNode = ({ kind, index }: Node): string => `${kind} ${index}`;

interface Visit {
  readonly node: Node;
  readonly left: Node[];
}

/** Depth first with a stack of its own: a file may hold longer chains than the machine's stack. */
function sort(nodes: readonly Node[], needs: (node: Node) => readonly Node[]): Sorted {
  const known = new Set(nodes.map(keyOfNode));
  const state = new Map<string, 'open' | 'done'>();
  const order: Node[] = [];
  const path: Visit[] = [];
  let circle: readonly Node[] = [];
  for (const start of nodes) {
    enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.left.pop();
      if (next !== undefined) enter(next);
      else leave(path.pop()!);
    }
  }
  return { order, circle };

  function enter(node: Node): void {
    const key = keyOfNode(node);
    if (!known.has(key) || state.get(key) === 'done') return;
    if (state.get(key) === 'open') {
      if (circle.length === 0) circle = circleFrom(key, path, node);
      return;
    }
    state.set(key, 'open');
    path.push({ node, left: needs(node).toReversed() });
  }

  function leave({ node }: Visit): void {
    state.set(keyOfNode(node), 'done');
    order.push(node);
  }
}

function circleFrom(key: string, path: readonly Visit[], node: Node): readonly Node[] {
  const start = path.findIndex((visit) => keyOfNode(visit.node) === key);
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
  return rules.find(({ question }) => keyOfQuestion(question) === keyOfNode(node))?.span;
}
