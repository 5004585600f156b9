/**
 * A fact at a place: what was told, or a variable for what was not. 只在…时填 being 否 makes it 不适用; an event dated
 * after 截至 has not happened (language.md §3, §4).
 */
import type { Value } from '../measure.ts';
import { wholeDay } from './arithmetic.ts';
import { type Axis, cutBefore } from './axis.ts';
import { compare } from './comparison.ts';
import type { Content } from './content.ts';
import { FIRST_DAY, LAST_DAY, MINUTES_A_DAY } from './day.ts';
import { type Diagram, leaf, NOT_APPLICABLE, open } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { choose } from './logic.ts';
import { keyAt, type Positions } from './place.ts';
import type { ProgramFact } from './program.ts';
import { known, variableTerm } from './symbol.ts';
import type { Variable } from './variable.ts';

export function factAt(run: Evaluator, index: number, positions: Positions): Diagram {
  const fact = run.program.facts[index]!;
  const key = keyAt(fact.over, positions);
  if (key === undefined) return open([]);
  const told = run.ground.facts.answers[index]!.get(key);
  const answer =
    told === undefined
      ? unknown(run, index, positions)
      : leaf(toldContent(run, index, positions, told.value));
  const dated = fact.type.kind === 'event' ? byAsOf(run, answer) : answer;
  if (fact.guard === undefined) return dated;
  return choose(run.diagrams, run.truth(fact.guard, run.place(positions)), dated, NOT_APPLICABLE);
}

/** An event told as a day leaves its time open. */
function toldContent(run: Evaluator, index: number, positions: Positions, value: Value): Content {
  const fact = run.program.facts[index]!;
  if (fact.type.kind !== 'event' || value.kind !== 'day') return known(value);
  const key = `${run.version}.${index}:${positions}`;
  const low = value.day * MINUTES_A_DAY;
  const axis = { kind: 'steps', of: 'minute', low, high: low + MINUTES_A_DAY - 1 } as const;
  const of = { kind: 'fact', version: run.version, fact: index, positions, judged: fact.judged } as const;
  const variable = () =>
    run.variables.named(`time ${fact.key} ${run.ground.names(fact.over, positions)} ${value.day}`, axis, of);
  return { ...known(value), time: { key, variable } };
}

/** The variable of a fact that was not told, alike in every version that asks the same of the same things. */
function unknown(run: Evaluator, index: number, positions: Positions): Diagram {
  const fact = run.program.facts[index]!;
  const { axis, text } = lineOf(fact);
  const key = `fact ${fact.key} ${run.ground.names(fact.over, positions)} ${text}`;
  const tried = run.tried(key);
  if (tried !== undefined) return leaf(known(tried));
  const { judged } = fact;
  const variable = run.variables.named(key, axis, {
    kind: 'fact',
    version: run.version,
    fact: index,
    positions,
    judged,
  });
  return variableDiagram(run, variable);
}

/** What a variable says: each option apart, ordered answers as a symbol that comparisons cut. */
export function variableDiagram(run: Pick<Evaluator, 'diagrams' | 'variables'>, variable: Variable): Diagram {
  const { axis } = variable;
  const pins = run.variables.pinned(variable.key);
  if (pins !== undefined) return pinnedDiagram(run, variable, pins);
  const symbol = leaf(variableTerm(variable));
  if (axis.kind !== 'steps') return symbol;
  switch (axis.of) {
    case 'yesno':
    case 'option': {
      const values = Array.from(
        { length: axis.high + 1 },
        (_, step): Value =>
          axis.of === 'yesno' ? { kind: 'yesno', yes: step === 1 } : { kind: 'option', option: step },
      );
      return run.diagrams.branch(
        variable,
        values.slice(1).map((_, at) => at + 1),
        values.map((value) => leaf(known(value))),
      );
    }
    case 'event':
      return run.diagrams.branch(variable, [axis.low + 1], [leaf(known({ kind: 'never' })), symbol]);
    case 'day':
    case 'minute':
      return symbol;
  }
}

/** One cell for each answer it is given; an event's first cell is 未发生. */
function pinnedDiagram(
  { diagrams }: Pick<Evaluator, 'diagrams'>,
  variable: Variable,
  pins: readonly Value[],
): Diagram {
  const never =
    variable.axis.kind === 'steps' && variable.axis.of === 'event' ? [leaf(known({ kind: 'never' }))] : [];
  const leaves = [...never, ...pins.map((pin) => leaf(variableTerm(variable, pin)))];
  const cuts = pins.slice(1 - never.length).map((pin) => cutBefore(variable.axis, pin));
  return diagrams.branch(variable, cuts, leaves);
}

/** An event dated after the day asked about has not happened. */
function byAsOf(run: Evaluator, answer: Diagram): Diagram {
  return run.diagrams.apply('happened by the day asked about', [answer, run.asOf], (is, asOf) => {
    if (is.kind !== 'symbol' && !(is.kind === 'known' && is.value.kind !== 'never')) return leaf(is);
    const happened = compare(run.diagrams, 'le', dayOnly(is), asOf);
    return choose(run.diagrams, happened, leaf(is), leaf(known({ kind: 'never' })));
  });
}

/** The day of a known time. */
export function dayOnly(is: Content): Content {
  const day = is.kind === 'known' ? wholeDay(is.value) : undefined;
  return day === undefined ? is : known({ kind: 'day', day });
}

/** The line on which answers of a type lie, within its bounds. */
export function axisOf({ type, from, to }: Pick<ProgramFact, 'type' | 'from' | 'to'>): Axis {
  switch (type.kind) {
    case 'yesno':
      return { kind: 'steps', of: 'yesno', low: 0, high: 1 };
    case 'options':
      return { kind: 'steps', of: 'option', low: 0, high: type.options.length - 1 };
    case 'date':
      return { kind: 'steps', of: 'day', low: dayBound(from) ?? FIRST_DAY, high: dayBound(to) ?? LAST_DAY };
    case 'event':
      return { kind: 'steps', of: 'event', low: firstMinute(from) - 1, high: lastMinute(to) };
    case 'time':
      return {
        kind: 'steps',
        of: 'minute',
        low: firstMinute(from),
        high: lastMinute(to),
      };
    case 'text':
      return { kind: 'texts' };
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
      return {
        kind: 'numbers',
        whole: type.kind === 'integer',
        low: numberBound(from),
        high: numberBound(to),
      };
  }
}

const dayBound = (value: Value | undefined): number | undefined => value && wholeDay(value);

function minuteBound(value: Value | undefined, ofDay: number): number | undefined {
  if (value?.kind === 'minute') return value.minute;
  return value?.kind === 'day' ? value.day * MINUTES_A_DAY + ofDay : undefined;
}

const firstMinute = (from: Value | undefined): number => minuteBound(from, 0) ?? FIRST_DAY * MINUTES_A_DAY;
const lastMinute = (to: Value | undefined): number =>
  minuteBound(to, MINUTES_A_DAY - 1) ?? (LAST_DAY + 1) * MINUTES_A_DAY - 1;

const numberBound = (value: Value | undefined) =>
  value?.kind === 'number' ? { n: value.n, d: value.d } : undefined;

/** The axis of a fact, and what tells it from another in text; a program's facts never change. */
interface Line {
  readonly axis: Axis;
  readonly text: string;
}

const LINES = new WeakMap<ProgramFact, Line>();

function lineOf(fact: ProgramFact): Line {
  const known = LINES.get(fact);
  if (known !== undefined) return known;
  const { type } = fact;
  const axis = axisOf(fact);
  const options = type.kind === 'options' ? type.options.map((option) => option.key) : [];
  const text = JSON.stringify([type.kind, axis, options], (_, value) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
  LINES.set(fact, { axis, text });
  return { axis, text };
}
