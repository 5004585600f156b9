/** A condition → certainly so, certainly not. Concepts, duties and states are written out where they are read. */
import type { Condition } from '../../measure.ts';
import type { Compiling } from './compiling.ts';
import { all, and, any, type Logic, opposite, or, type Pair, surely, surelyNot, variable } from './logic.ts';
import { itemScope, needList, type Scope } from './needs.ts';
import { compared } from './term.ts';
import { applies, factPath, happened, term } from './value.ts';

/** At a rule's own instance `scope.own()` is the scope itself; inside a count it is the instance around. */
export function conditionLogic(compiling: Compiling, condition: Condition, scope: Scope): Pair {
  const at = (pointer: 'own' | 'counted') => (pointer === 'own' ? scope.own() : scope);
  switch (condition.kind) {
    case 'true':
      return surely;
    case 'and':
      return all(condition.parts.map((part) => conditionLogic(compiling, part, scope)));
    case 'or':
      return any(condition.parts.map((part) => conditionLogic(compiling, part, scope)));
    case 'not':
      return opposite(conditionLogic(compiling, condition.part, scope));
    case 'fact':
      return factLogic(compiling, condition.index, at(condition.at));
    case 'happened':
      return eventLogic(compiling, condition.index, at(condition.at));
    case 'oneOf':
      return optionLogic(compiling, condition.fact, condition.options, at(condition.at));
    case 'concept':
      return compiling.say.concept(compiling, condition.index, at(condition.at));
    case 'compare':
      return compared(
        condition.op,
        term(compiling, condition.left, scope),
        term(compiling, condition.right, scope),
      );
    case 'state':
      return compiling.say.state(compiling, condition.act, condition.state, at(condition.at));
    case 'modality':
      return compiling.say.modality(compiling, condition.act, condition.modality, at(condition.at));
    case 'reading':
      return compiling.readings[condition.reading] === condition.option ? surely : surelyNot;
    case 'count':
      return countLogic(compiling, condition, scope);
  }
}

function factLogic(compiling: Compiling, fact: number, scope: Scope): Pair {
  const value = variable(factPath(compiling, fact, scope));
  return guarded(applies(compiling, fact, scope), { '===': [value, true] }, { '===': [value, false] });
}

function eventLogic(compiling: Compiling, fact: number, scope: Scope): Pair {
  const { so, not } = happened(factPath(compiling, fact, scope));
  return guarded(applies(compiling, fact, scope), so, not);
}

function optionLogic(compiling: Compiling, fact: number, options: readonly number[], scope: Scope): Pair {
  const { type } = compiling.measure.facts[fact]!;
  const keys = type.kind === 'options' ? type.options.map(({ key }) => key) : [];
  const value = variable(factPath(compiling, fact, scope));
  const among = (chosen: readonly string[]): Logic => (chosen.length === 0 ? false : { in: [value, chosen] });
  const [inside, outside] = [
    keys.filter((_, at) => options.includes(at)),
    keys.filter((_, at) => !options.includes(at)),
  ];
  return guarded(applies(compiling, fact, scope), among(inside), among(outside));
}

/** A question that does not arise (不适用) is 否 as a condition. */
function guarded(arises: Pair, so: Logic, not: Logic): Pair {
  return { so: and([arises.so, so]), not: or([arises.not, not]) };
}

function countLogic(
  compiling: Compiling,
  condition: Extract<Condition, { kind: 'count' }>,
  scope: Scope,
): Pair {
  const { list, within, quantifier, n, where } = condition;
  const { path, needed } = needList(scope, compiling.measure.lists, list, within);
  const items = variable(`${path}.items`);
  const complete: Logic = { '===': [variable(`${path}.complete`), true] };
  const { so, not } = conditionLogic(compiling, where, itemScope(needed));
  const found = counted(items, so);
  const possible = counted(items, negated(not));
  switch (quantifier) {
    case 'atLeast':
      return { so: n === 1 ? some(items, so) : atLeast(found, n), not: and([complete, below(possible, n)]) };
    case 'atMost':
      return { so: and([complete, below(possible, n + 1)]), not: atLeast(found, n + 1) };
    case 'exactly':
      return {
        so: and([complete, atLeast(found, n), below(possible, n + 1)]),
        not: or([atLeast(found, n + 1), and([complete, below(possible, n)])]),
      };
    case 'every':
      return { so: and([complete, { none: [items, negated(so)] }]), not: some(items, not) };
  }
}

const some = (items: Logic, so: Logic): Logic => (so === false ? false : { some: [items, so] });
const negated = (logic: Logic): Logic => (typeof logic === 'boolean' ? !logic : { '!': [logic] });
const atLeast = (count: Logic, n: number): Logic => ({ '>=': [count, n] });
const below = (count: Logic, n: number): Logic => ({ '<': [count, n] });

/** JSON Logic has no length: the elements that fit are added up. */
function counted(items: Logic, fits: Logic): Logic {
  return { reduce: [{ filter: [items, fits] }, { '+': [variable('accumulator'), 1] }, 0] };
}
