/** Unknowns → the facts to ask for, in the order worth asking: first what settles most, then the order of the file. */
import type { InstancePart, MissingFact } from '../verdict.ts';
import type { cells, Diagram, Diagrams } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { RANKING_LIMIT } from './limits.ts';
import { NOT_FIXED, type Positions } from './place.ts';
import { missingOf } from './settle.ts';
import type { Variable } from './variable.ts';

export function missingFacts(runs: readonly Evaluator[], parts: readonly Diagram[]): readonly MissingFact[] {
  const { diagrams } = runs[0]!;
  const variables = missingOf(diagrams, parts);
  const worth = new Map(variables.slice(0, RANKING_LIMIT).map((one) => [one, settles(diagrams, parts, one)]));
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

/** The share of its answers after which nothing more is unknown. */
function settles(diagrams: Diagrams, parts: readonly Diagram[], variable: Variable): number {
  const unsettled = parts.filter((part) => part.kind === 'branch');
  const shares = unsettled.map((part) => {
    const starts = part.kind === 'branch' ? startsOf(part, variable) : [];
    const ends = starts.map((from) => diagrams.cofactor(part, variable, from));
    return (
      ends.filter((end) => end.kind === 'leaf' && end.is.kind !== 'open').length / Math.max(1, ends.length)
    );
  });
  return shares.reduce((sum, share) => sum + share, 0);
}

/** Every cell that the diagram parts the variable's axis into. */
function startsOf(diagram: Diagram, variable: Variable): ReturnType<typeof cells> {
  const seen = new Set<Diagram>();
  const found = new Map<string, ReturnType<typeof cells>[number]>([['', undefined]]);
  const walk = (at: Diagram): void => {
    if (at.kind === 'leaf' || at.variable.order > variable.order || seen.has(at)) return;
    seen.add(at);
    if (at.variable === variable) {
      for (const cut of at.cuts)
        found.set(
          JSON.stringify(cut, (_, part) => (typeof part === 'bigint' ? `${part}` : part)),
          cut,
        );
    } else at.children.forEach(walk);
  };
  walk(diagram);
  return [...found.values()];
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
