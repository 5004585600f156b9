/** A literal at a place → whether it is so. With 不适用 every literal is 否. */
import type { StateWord } from '../../grammar/tree.ts';
import { compare } from './comparison.ts';
import type { Content } from './content.ts';
import { countAt } from './count.ts';
import { type Diagram, leaf, NO, YES } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { all, any, not } from './logic.ts';
import { type Place, positionsAt } from './place.ts';
import type { Literal, Tree } from './program.ts';

export function truthAt(run: Evaluator, tree: Tree, place: Place): Diagram {
  switch (tree.kind) {
    case 'true':
      return YES;
    case 'and':
      return all(
        run.diagrams,
        tree.parts.map((part) => run.truth(part, place)),
      );
    case 'or':
      return any(
        run.diagrams,
        tree.parts.map((part) => run.truth(part, place)),
      );
    case 'not':
      return not(run.diagrams, run.truth(tree.part, place));
    case 'literal':
      return run.literal(tree.literal, place);
  }
}

export function literalAt(run: Evaluator, position: number, place: Place): Diagram {
  const literal = run.program.literals[position]!;
  switch (literal.kind) {
    case 'fact':
      return asTruth(run, 'so', run.fact(literal.index, positionsAt(place, literal.at)), isYes);
    case 'concept':
      return run.concept(literal.index, positionsAt(place, literal.at)).answer;
    case 'happened':
      return asTruth(run, 'happened', run.fact(literal.index, positionsAt(place, literal.at)), hasHappened);
    case 'oneOf':
      return asTruth(
        run,
        `one of ${literal.options}`,
        run.fact(literal.fact, positionsAt(place, literal.at)),
        (is) => isOneOf(is, literal.options),
      );
    case 'compare':
      return run.diagrams.apply(
        `literal ${literal.op}`,
        [run.value(literal.left, place), run.value(literal.right, place)],
        (a, b) => compare(run.diagrams, literal.op, a, b),
      );
    case 'state':
      return asTruth(
        run,
        `state ${literal.state}`,
        run.state(literal.act, positionsAt(place, literal.at)),
        (is) => isState(is, literal.state),
      );
    case 'modality':
      return asTruth(
        run,
        `modality ${literal.modality}`,
        run.duty(literal.act, positionsAt(place, literal.at)).answer,
        (is) => isModality(is, literal),
      );
    case 'reading':
      return run.option(literal.reading) === literal.option ? YES : NO;
    case 'count':
      return countAt(run, position, literal, place);
  }
}

function asTruth(run: Evaluator, what: string, diagram: Diagram, isSo: (is: Content) => boolean): Diagram {
  if (diagram.kind === 'leaf' && diagram.is.kind !== 'open') return isSo(diagram.is) ? YES : NO;
  return run.diagrams.apply(what, [diagram], (is) => (is.kind === 'open' ? leaf(is) : isSo(is) ? YES : NO));
}

const isYes = (is: Content): boolean => is.kind === 'known' && is.value.kind === 'yesno' && is.value.yes;

/** A date there is, told or not: facts dated after 截至 have been turned into 未发生 already. */
const hasHappened = (is: Content): boolean =>
  is.kind === 'symbol' || (is.kind === 'known' && is.value.kind !== 'never');

const isOneOf = (is: Content, options: readonly number[]): boolean =>
  is.kind === 'known' && is.value.kind === 'option' && options.includes(is.value.option);

const BREACH: readonly string[] = ['late', 'overdue', 'forbiddenDone'] satisfies readonly StateWord[];

const isState = (is: Content, state: StateWord): boolean =>
  is.kind === 'word' && (state === 'breach' ? BREACH.includes(is.word) : is.word === state);

/** 可以不 and 无须 are one. */
const isModality = (is: Content, { modality }: Extract<Literal, { kind: 'modality' }>): boolean =>
  is.kind === 'word' && sameModality(is.word) === sameModality(modality);

export const sameModality = (modality: string): string => (modality === 'needNot' ? 'mayNot' : modality);
