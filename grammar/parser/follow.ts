/** What may stand directly after what, read off the productions of the grammar itself: nobody keeps it by hand. */
import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

export type Follow = ReadonlyMap<TokenType, ReadonlySet<TokenType>>;

/** The pairs of all sentences. A gate in the parser only takes pairs away, so this errs towards more of them. */
export function followOf(rules: Readonly<Record<string, Rule>>): Follow {
  const edges = edgesOf(Object.values(rules));
  const follow = new Map<TokenType, ReadonlySet<TokenType>>();
  for (const rule of Object.values(rules)) collect(inSequence(rule.definition, edges), follow);
  return follow;
}

/** What a piece of grammar may begin and end with, and whether it may be nothing. */
interface Edge {
  readonly first: ReadonlySet<TokenType>;
  readonly last: ReadonlySet<TokenType>;
  readonly empty: boolean;
}

type Edges = ReadonlyMap<string, Edge>;
const nothing: Edge = { first: new Set(), last: new Set(), empty: true };
const never: Edge = { first: new Set(), last: new Set(), empty: false };

/** Rules name each other, so their edges grow until none does. */
function edgesOf(rules: readonly Rule[]): Edges {
  const edges = new Map<string, Edge>(rules.map((rule) => [rule.name, never]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const rule of rules) {
      const before = edges.get(rule.name) ?? never;
      const now = edgeOfSequence(rule.definition, edges);
      grown ||= size(now) !== size(before);
      edges.set(rule.name, now);
    }
  }
  return edges;
}

const size = (edge: Edge): number => edge.first.size + edge.last.size + (edge.empty ? 1 : 0);

function edgeOf(production: IProduction, edges: Edges): Edge {
  if (production instanceof Terminal) {
    const only = new Set([production.terminalType]);
    return { first: only, last: only, empty: false };
  }
  if (production instanceof NonTerminal) return edges.get(production.nonTerminalName) ?? never;
  if (production instanceof Alternation)
    return production.definition.map((at) => edgeOf(at, edges)).reduce(either, never);
  const inside = edgeOfSequence(partsOf(production), edges);
  return optional(production) ? { ...inside, empty: true } : inside;
}

const either = (a: Edge, b: Edge): Edge => ({
  first: union(a.first, b.first),
  last: union(a.last, b.last),
  empty: a.empty || b.empty,
});

function edgeOfSequence(parts: readonly IProduction[], edges: Edges): Edge {
  return parts
    .map((part) => edgeOf(part, edges))
    .reduce(
      (a, b) => ({
        first: a.empty ? union(a.first, b.first) : a.first,
        last: b.empty ? union(a.last, b.last) : b.last,
        empty: a.empty && b.empty,
      }),
      nothing,
    );
}

const optional = (production: IProduction): boolean =>
  production instanceof Option ||
  production instanceof Repetition ||
  production instanceof RepetitionWithSeparator;

function partsOf(production: IProduction): readonly IProduction[] {
  return 'definition' in production ? (production.definition as IProduction[]) : [];
}

/** Every sequence inside a production; what repeats follows itself, or its separator. */
function inSequence(parts: readonly IProduction[], edges: Edges): readonly (readonly Edge[])[] {
  const own = parts.map((part) => edgeOf(part, edges));
  return [own, ...parts.flatMap((part) => inside(part, edges))];
}

function inside(part: IProduction, edges: Edges): readonly (readonly Edge[])[] {
  if (part instanceof Terminal || part instanceof NonTerminal) return [];
  if (part instanceof Alternation || part instanceof Alternative || part instanceof Option) {
    return inSequenceOf(part, edges);
  }
  const once = edgeOfSequence(partsOf(part), edges);
  const between = separatorOf(part);
  return [[once, ...between, once], ...inSequenceOf(part, edges)];
}

function inSequenceOf(part: IProduction, edges: Edges): readonly (readonly Edge[])[] {
  if (part instanceof Alternation) return part.definition.flatMap((at) => inSequence(partsOf(at), edges));
  return inSequence(partsOf(part), edges);
}

function separatorOf(part: IProduction): readonly Edge[] {
  const separated =
    part instanceof RepetitionWithSeparator || part instanceof RepetitionMandatoryWithSeparator;
  if (!separated) return [];
  const only = new Set([part.separator]);
  return [{ first: only, last: only, empty: false }];
}

function collect(
  sequences: readonly (readonly Edge[])[],
  into: Map<TokenType, ReadonlySet<TokenType>>,
): void {
  for (const sequence of sequences) {
    let before: ReadonlySet<TokenType> = new Set();
    for (const { first, last, empty } of sequence) {
      for (const type of before) into.set(type, union(into.get(type) ?? new Set(), first));
      before = empty ? union(before, last) : last;
    }
  }
}

const union = (a: ReadonlySet<TokenType>, b: ReadonlySet<TokenType>): Set<TokenType> => new Set([...a, ...b]);
