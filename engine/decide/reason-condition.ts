/** A condition at a place → the truth of each of its parts, and what gave it. */
import { inner } from './count.ts';
import type { Evaluator } from './evaluator.ts';
import type { ConditionReason, Ground } from './explanation.ts';
import { truthWord } from './fared.ts';
import { instanceParts } from './missing.ts';
import { type Place, positionsAt } from './place.ts';
import type { Literal, Tree } from './program.ts';
import { factReason } from './reason-fact.ts';
import { valueReason } from './reason-value.ts';
import type { Ask } from './reasons.ts';

export function conditionReason(ask: Ask, run: Evaluator, tree: Tree, place: Place): ConditionReason {
  const truth = truthWord(run, run.truth(tree, place));
  switch (tree.kind) {
    case 'true':
      return { kind: 'true', truth };
    case 'and':
    case 'or':
      return {
        kind: tree.kind,
        truth,
        parts: tree.parts.map((part) => conditionReason(ask, run, part, place)),
      };
    case 'not':
      return { kind: 'not', truth, parts: [conditionReason(ask, run, tree.part, place)] };
    case 'literal':
      return {
        kind: 'literal',
        literal: tree.literal,
        truth,
        ground: groundOf(ask, run, run.program.literals[tree.literal]!, place),
      };
  }
}

function groundOf(ask: Ask, run: Evaluator, literal: Literal, place: Place): Ground {
  switch (literal.kind) {
    case 'fact':
    case 'happened':
      return { kind: 'fact', fact: factReason(run, literal.index, positionsAt(place, literal.at)) };
    case 'oneOf':
      return { kind: 'fact', fact: factReason(run, literal.fact, positionsAt(place, literal.at)) };
    case 'concept':
      return {
        kind: 'questions',
        questions: [ask(run, 'concept', literal.index, positionsAt(place, literal.at))],
      };
    case 'modality':
      return {
        kind: 'questions',
        questions: [ask(run, 'duty', literal.act, positionsAt(place, literal.at))],
      };
    case 'state': {
      const at = positionsAt(place, literal.at);
      const kinds = ['duty', 'performance'] as const;
      return {
        kind: 'questions',
        questions: kinds.map((kind) => ask(run, kind, literal.act, at)),
      };
    }
    case 'compare':
      return {
        kind: 'compare',
        left: valueReason(ask, run, literal.left, place),
        right: valueReason(ask, run, literal.right, place),
      };
    case 'reading': {
      const { id, options } = run.program.readings[literal.reading]!;
      const chosen = options[run.readings[literal.reading]!]!.name;
      return { kind: 'reading', reading: id, option: options[literal.option]!.name, chosen };
    }
    case 'count':
      return countGround(ask, run, literal, place);
  }
}

function countGround(
  ask: Ask,
  run: Evaluator,
  literal: Extract<Literal, { kind: 'count' }>,
  place: Place,
): Ground {
  const { elements, lacking } = run.ground.counted(place.positions, literal.list, literal.within);
  return {
    kind: 'count',
    list: run.program.lists[literal.list]!.key,
    elements: elements.map((positions) => ({
      instance: instanceParts(run, run.ground.narrow([literal.list], positions)),
      condition: conditionReason(ask, run, literal.where, inner(place, positions)),
    })),
    lacking: lacking?.standing,
  };
}
