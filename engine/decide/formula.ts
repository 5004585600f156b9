/** A formula at a place → its value; 合计 and the like over a list not told to the end wait for the list. */
import { ADD, DIVIDE, MULTIPLY, number, pick, round, SUBTRACT, shift, tiers } from './arithmetic.ts';
import type { Axis } from './axis.ts';
import type { Content } from './content.ts';
import { inner, restOfList } from './count.ts';
import { MINUTES_A_DAY } from './day.ts';
import { type Diagram, leaf, NOT_APPLICABLE } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { axisOf } from './fact.ts';
import { fraction, parseFraction } from './fraction.ts';
import { choose, saysNo } from './logic.ts';
import { type Counted, type Place, positionsAt } from './place.ts';
import type { Formula } from './program.ts';
import { known, type Operation, operate } from './symbol.ts';

export function valueAt(run: Evaluator, formula: Formula, place: Place): Diagram {
  switch (formula.kind) {
    case 'literal':
      return leaf(known(formula.value));
    case 'fact':
      return run.fact(formula.index, positionsAt(place, formula.at));
    case 'amount':
      return run.amount(formula.index, positionsAt(place, formula.at)).answer;
    case 'arithmetic':
      return calculate(run, ARITHMETIC[formula.op], [formula.left, formula.right], place);
    case 'pick':
      return calculate(run, pick(formula.of), formula.values, place);
    case 'shift':
      return calculate(
        run,
        shift(formula.unit, formula.back, run.program.calendar),
        [formula.from, formula.amount],
        place,
      );
    case 'round':
      return calculate(run, round(formula.mode, exactly(formula.to)), [formula.value], place);
    case 'tiers':
      return calculate(run, tiers(formula.tiers.map(tierOf)), [formula.of], place);
    case 'aggregate':
      return aggregateAt(run, formula, place);
  }
}

const ARITHMETIC = { add: ADD, sub: SUBTRACT, mul: MULTIPLY, div: DIVIDE } as const;

function calculate(run: Evaluator, operation: Operation, parts: readonly Formula[], place: Place): Diagram {
  const values = parts.map((part) => run.value(part, place));
  return run.diagrams.apply(`${operation.name} ${run.version}`, values, (...is) =>
    leaf(run.operate(operation, is)),
  );
}

type Aggregate = Extract<Formula, { kind: 'aggregate' }>;

function aggregateAt(run: Evaluator, formula: Aggregate, place: Place): Diagram {
  const scope = run.ground.counted(place.positions, formula.list, formula.within);
  let sum = start(formula.of);
  for (const positions of scope.elements) {
    const at = inner(place, positions);
    const value = formula.value === undefined ? leaf(number(fraction(1n))) : run.value(formula.value, at);
    const more = run.diagrams.apply(`add to ${formula.of}`, [sum, value], (a, b) =>
      leaf(joined(formula.of, a, b)),
    );
    sum = choose(run.diagrams, run.truth(formula.where, at), more, sum);
  }
  return scope.lacking === undefined ? sum : withRest(run, formula, scope, place, sum);
}

/** What was not told of a list may add anything that its elements can be; or, where nothing was found, nothing at all. */
function withRest(run: Evaluator, formula: Aggregate, scope: Counted, place: Place, sum: Diagram): Diagram {
  const what = `aggregate ${run.version} ${JSON.stringify(formula, (_, part) => (typeof part === 'bigint' ? `${part}` : part))}`;
  const rest = restOfList(run, `${what} rest`, scope, place.positions, restAxis(run, formula));
  const any = restOfList(run, `${what} any`, scope, place.positions);
  return run.diagrams.apply(`rest of ${formula.of}`, [sum, rest, any], (found, more, isAny) => {
    if (found.kind === 'notApplicable') return saysNo(isAny) ? NOT_APPLICABLE : leaf(more);
    return leaf(joined(formula.of, found, more));
  });
}

/** Where the rest of a list can bring a count, a sum, or a value of its elements. */
function restAxis(run: Evaluator, formula: Aggregate): Axis {
  const of = formula.value === undefined ? undefined : axisOfFormula(run, formula.value);
  if (formula.of === 'count' || of === undefined)
    return { kind: 'numbers', whole: true, low: fraction(0n), high: undefined };
  if (of.kind !== 'numbers' || formula.of !== 'sum') return of;
  const rising = of.low !== undefined && of.low.n >= 0n;
  return { ...of, low: rising ? fraction(0n) : undefined, high: undefined };
}

/** The line on which a formula's values lie; a fact's own bounds are known. */
function axisOfFormula(run: Evaluator, formula: Formula): Axis {
  switch (formula.kind) {
    case 'fact':
      return datesOnly(axisOf(run.program.facts[formula.index]!));
    case 'amount':
      return axisOf({ type: run.program.amounts[formula.index]!.type, from: undefined, to: undefined });
    case 'pick':
      return axisOfFormula(run, formula.values[0]!);
    case 'shift':
      return axisOf({ type: { kind: 'date' }, from: undefined, to: undefined });
    case 'literal':
    case 'arithmetic':
    case 'round':
    case 'tiers':
    case 'aggregate':
      return { kind: 'numbers', whole: false, low: undefined, high: undefined };
  }
}

const datesOnly = (axis: Axis): Axis =>
  axis.kind === 'steps' && axis.of === 'event'
    ? {
        ...axis,
        of: 'day',
        low: Math.floor((axis.low + 1) / MINUTES_A_DAY),
        high: Math.floor(axis.high / MINUTES_A_DAY),
      }
    : axis;

const start = (of: Aggregate['of']): Diagram =>
  of === 'count' || of === 'sum' ? leaf(number(fraction(0n))) : NOT_APPLICABLE;

/** 合计 and the others skip what is 不适用. */
function joined(of: Aggregate['of'], sum: Content, value: Content): Content {
  if (value.kind === 'notApplicable') return sum;
  if (sum.kind === 'notApplicable') return value;
  switch (of) {
    case 'count':
    case 'sum':
      return operate(ADD, [sum, value]);
    case 'latest':
    case 'max':
      return operate(pick('max'), [sum, value]);
    case 'earliest':
    case 'min':
      return operate(pick('min'), [sum, value]);
  }
}

const exactly = (text: string) => parseFraction(text) ?? fraction(0n);

const tierOf = ({ over, upTo, amount, isRate }: Extract<Formula, { kind: 'tiers' }>['tiers'][number]) => ({
  over: over === undefined ? undefined : exactly(over),
  upTo: upTo === undefined ? undefined : exactly(upTo),
  amount: exactly(amount),
  isRate,
});
