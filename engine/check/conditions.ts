/** Condition of the tree → Condition of the measure: every name resolved, at its instance, like compared with like. */
import type { CompareOp, Named, Pointer, Condition as Said } from '../../grammar/tree.ts';
import type { At, Condition, Expr, Over } from '../measure.ts';
import { type Checking, meaningOf, positionOf } from './checking.ts';
import { always, and, not, notWhen, or } from './logic.ts';
import type { Meaning } from './names.ts';
import { fixTo, nearest } from './nearest.ts';
import { type Place, readAt } from './place.ts';
import { checkAlike, checkOrdered, readValue } from './values.ts';

type Part<K extends Said['kind']> = Extract<Said, { kind: K }>;

/** Where something is wrong it has been said, and 不作要求 stands in its place: such a file gives no measure. */
export function readCondition(said: Said, place: Place, checking: Checking): Condition {
  switch (said.kind) {
    case 'all':
      return and(...said.parts.map((part) => readCondition(part, place, checking)));
    case 'any':
      return or(...said.parts.map((part) => readCondition(part, place, checking)));
    case 'is':
      return readIs(said, place, checking);
    case 'oneOf':
      return readOneOf(said, place, checking);
    case 'compare':
      return readCompare(said, place, checking);
    case 'state':
    case 'modality':
      return readOfAct(said, place, checking);
    case 'always':
      return always;
  }
}

function readIs({ name, negated, pointer }: Part<'is'>, place: Place, checking: Checking): Condition {
  const meaning = meaningOf(name, checking);
  if (meaning === undefined) return always;
  const atom = atomOf(meaning, checking);
  if (atom === undefined) {
    checking.report.say('NAM224', name.span, { name: name.text });
    return always;
  }
  const at = readAt(name, atom.over, pointer, place, checking.names, checking.report);
  if (at === undefined) return always;
  const opposed = meaning.kind === 'opposite';
  return notWhen(negated !== opposed, { kind: atom.kind, index: meaning.index, at });
}

interface Atom {
  readonly kind: 'fact' | 'concept' | 'happened';
  readonly over: Over;
}

/** What can be said yes or no to: 是否 facts, events (it has happened), concepts. */
function atomOf(meaning: Meaning, { names }: Checking): Atom | undefined {
  const kind = meaning.kind === 'opposite' ? meaning.of : meaning.kind;
  if (kind === 'concept') return { kind, over: names.concepts[meaning.index]!.over };
  if (kind !== 'fact' && kind !== 'happened') return undefined;
  const { over, type } = names.facts[meaning.index]!;
  if (type.kind === 'event') return { kind: 'happened', over };
  return type.kind === 'yesno' && kind === 'fact' ? { kind, over } : undefined;
}

function readOneOf(
  { name, options, negated, pointer }: Part<'oneOf'>,
  place: Place,
  checking: Checking,
): Condition {
  const meaning = meaningOf(name, checking);
  if (meaning === undefined) return always;
  const fact = meaning.kind === 'fact' ? checking.names.facts[meaning.index] : undefined;
  if (fact?.type.kind !== 'options') {
    checking.report.say('NAM225', name.span, { name: name.text });
    return always;
  }
  const chosen = optionPositions(name, options, fact.type.options, checking);
  const at = readAt(name, fact.over, pointer, place, checking.names, checking.report);
  return at === undefined
    ? always
    : notWhen(negated, { kind: 'oneOf', fact: meaning.index, options: chosen, at });
}

/** Positions of the options named, sorted, each once. */
export function optionPositions(
  fact: Named,
  chosen: readonly Named[],
  options: readonly { readonly name: string }[],
  { report }: Checking,
): readonly number[] {
  const known = options.map((option) => option.name);
  const positions = chosen.map((option) => {
    const position = known.indexOf(option.text);
    if (position < 0) {
      const args = { name: fact.text, option: option.text, options: known.join('、') };
      report.say('NAM227', option.span, args, { fixes: fixTo(nearest(option.text, known), option.span) });
    }
    return position;
  });
  return [...new Set(positions)].sort((a, b) => a - b);
}

function readCompare(
  { left, op, right, span }: Part<'compare'>,
  place: Place,
  checking: Checking,
): Condition {
  const [a, b] = [readValue(left, place, checking), readValue(right, place, checking)];
  checkAlike([left, a], [right, b], span, checking);
  if (op !== 'eq' && op !== 'ne') {
    checkOrdered(left, a, checking);
    checkOrdered(right, b, checking);
  }
  return compared(a.expr, op, b.expr);
}

/**
 * Every comparison is one of 早于, 不晚于 and 等于, its sides exchanged where needed; only 不等于 is a negation: with
 * 不适用 a comparison is 否, and ≠ is 非 ＝ (language.md §4).
 */
export function compared(left: Expr, op: CompareOp, right: Expr): Condition {
  switch (op) {
    case 'lt':
    case 'le':
    case 'eq':
      return { kind: 'compare', op, left, right };
    case 'gt':
      return { kind: 'compare', op: 'lt', left: right, right: left };
    case 'ge':
      return { kind: 'compare', op: 'le', left: right, right: left };
    case 'ne':
      return not({ kind: 'compare', op: 'eq', left, right });
  }
}

function readOfAct(said: Part<'state'> | Part<'modality'>, place: Place, checking: Checking): Condition {
  const act = positionOf(said.act, 'act', checking);
  if (act === undefined) return always;
  const at = atOfAct(said.act, act, said.pointer, place, checking);
  if (at === undefined) return always;
  const of =
    said.kind === 'state'
      ? { kind: said.kind, state: said.state }
      : { kind: said.kind, modality: said.modality };
  return notWhen(said.negated, { ...of, act, at });
}

function atOfAct(
  name: Named,
  act: number,
  pointer: Pointer,
  place: Place,
  { names, report }: Checking,
): At | undefined {
  return readAt(name, names.acts[act]!.over, pointer, place, names, report);
}
