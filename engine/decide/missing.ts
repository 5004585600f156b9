/** Unknowns → the facts to ask for, in the order worth asking: first what settles most, then the order of the file. */
import type { InstancePart, MissingFact } from '../verdict.ts';
import type { Cut } from './axis.ts';
import { cells, cofactorTop, type Diagram, type Leaf, mergeCuts, sameCuts } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { RANKING_LIMIT } from './limits.ts';
import { NOT_FIXED, type Positions } from './place.ts';
import { missingOf } from './settle.ts';
import type { Variable } from './variable.ts';

export function missingFacts(runs: readonly Evaluator[], parts: readonly Diagram[]): readonly MissingFact[] {
  const { diagrams } = runs[0]!;
  const variables = missingOf(diagrams, parts);
  if (variables.length === 0) return [];
  const worth = worthOf(parts, variables.slice(0, RANKING_LIMIT));
  const sorted = [...variables].sort(
    (a, b) =>
      (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || filePosition(a) - filePosition(b) || a.order - b.order,
  );
  // several counts of one list wait for the same list
  return [
    ...new Map(
      sorted.map((variable) => missingFact(runs, variable)).map((one) => [JSON.stringify(one), one]),
    ).values(),
  ];
}

/** How much each would settle: for every part the share of its answers after which nothing more is unknown. */
function worthOf(parts: readonly Diagram[], variables: readonly Variable[]): ReadonlyMap<Variable, number> {
  const worth = new Map(variables.map((one) => [one, 0]));
  for (const part of parts) {
    if (part.kind === 'leaf') continue;
    const cuts = cutsIn(part);
    for (const [variable, sofar] of worth) {
      const starts = cells(mergeCuts(cuts.get(variable) ?? []));
      const settling = starts.filter((from) => settles(part, variable, from));
      worth.set(variable, sofar + settling.length / starts.length);
    }
  }
  return worth;
}

/** Every cut that a diagram makes, by variable. */
function cutsIn(diagram: Diagram): ReadonlyMap<Variable, readonly (readonly Cut[])[]> {
  const seen = new Set<Diagram>();
  const found = new Map<Variable, (readonly Cut[])[]>();
  const walk = (at: Diagram): void => {
    if (at.kind === 'leaf' || seen.has(at)) return;
    seen.add(at);
    const known = found.get(at.variable);
    if (known === undefined) found.set(at.variable, [at.cuts]);
    else if (!sameCuts(known.at(-1)!, at.cuts)) known.push(at.cuts);
    at.children.forEach(walk);
  };
  walk(diagram);
  return found;
}

/** Whether one known end is all that is left of a diagram once the variable lies in the cell that begins at `from`. */
function settles(diagram: Diagram, variable: Variable, from: Cut | undefined): boolean {
  const seen = new Set<Diagram>();
  let end: Leaf | undefined;
  const endsAlike = (at: Diagram): boolean => {
    if (at.kind === 'leaf') {
      end ??= at;
      return at === end && at.is.kind !== 'open';
    }
    if (seen.has(at)) return true;
    seen.add(at);
    return at.variable === variable
      ? endsAlike(cofactorTop(at, variable, from))
      : at.children.every(endsAlike);
  };
  return endsAlike(diagram);
}

const filePosition = ({ of }: Variable): number => {
  switch (of.kind) {
    case 'list':
      return of.list;
    case 'fact':
      return 1_000 + of.fact;
    case 'asOf':
    case 'choice':
      return 0;
  }
};

function missingFact(runs: readonly Evaluator[], { of }: Variable): MissingFact {
  switch (of.kind) {
    case 'fact': {
      const run = runs[of.version]!;
      const { key, name, question } = run.program.facts[of.fact]!;
      const instance = instanceParts(run, of.positions);
      return { key, name, instance, question, standing: of.judged ? 'awaitsJudgement' : 'unknown' };
    }
    case 'list': {
      const run = runs[of.version]!;
      const { key, name } = run.program.lists[of.list]!;
      return { key, name, instance: instanceParts(run, of.positions), question: name, standing: of.standing };
    }
    case 'asOf':
    case 'choice':
      return { key: 'asOf', name: '截至', instance: [], question: '截至', standing: 'asOf' };
  }
}

/** The element of every list that is fixed, parents included, in the order of the file. */
export function instanceParts({ program, ground }: Evaluator, positions: Positions): readonly InstancePart[] {
  return program.lists.flatMap(({ key, name }, list) => {
    const element = positions[list]!;
    if (element === NOT_FIXED) return [];
    return [{ list: key, listName: name, id: ground.facts.lists[list]!.elements[element]!.id }];
  });
}
