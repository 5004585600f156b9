/** The declared facts → facts with their guards and bounds, and the judged fact 「其他…」 of every open concept. */
import type { Literal } from '../../grammar/tree.ts';
import type { Condition, Fact, Value } from '../measure.ts';
import { type Checking, wordsAt } from './checking.ts';
import type { Opening } from './closing.ts';
import { readCondition } from './conditions.ts';
import { alike, kindWord } from './kinds.ts';
import type { KnownFact } from './names.ts';
import { placeOf } from './place.ts';
import { readLiteral } from './values.ts';

export function readFacts(openings: readonly Opening[], checking: Checking): readonly Fact[] {
  return [...declaredFacts(checking), ...openings.map((opening) => openFact(opening, checking))];
}

/** They need the names only. */
function declaredFacts(checking: Checking): readonly Fact[] {
  const { names, readings, hasCalendar, memory, report } = checking;
  const { made, told } = memory.recall(
    'facts',
    { of: names, by: 0 },
    [readings.declared, hasCalendar],
    (own) => names.facts.map((fact) => readFact(fact, { ...checking, report: own })),
  );
  report.take(told);
  return made;
}

function readFact(fact: KnownFact, checking: Checking): Fact {
  const { name, key, label, over, type, declaration } = fact;
  return {
    ...{ name, key, label, over, type },
    judged: declaration.judged,
    question: declaration.question?.text ?? questionFor(name, type.kind),
    guard: readGuard(fact, checking),
    ...readBounds(fact, checking),
    opensConcept: undefined,
    opposite: declaration.opposite?.text,
    happened: declaration.happened?.text,
  };
}

/** 只在…时填 */
function readGuard({ declaration, over }: KnownFact, checking: Checking): Condition | undefined {
  return declaration.guard && readCondition(declaration.guard, placeOf(checking.names, over), checking);
}

function readBounds(fact: KnownFact, checking: Checking): Pick<Fact, 'from' | 'to'> {
  const { from, to, name } = fact.declaration;
  const bounds = { from: from && readBound(fact, from, checking), to: to && readBound(fact, to, checking) };
  if (bounds.from !== undefined && bounds.to !== undefined && isAbove(bounds.from, bounds.to)) {
    const words = { from: wordsAt(checking.source, from!.span), to: wordsAt(checking.source, to!.span) };
    checking.report.say('TYP312', name.span, { name: name.text, ...words });
  }
  return bounds;
}

function readBound({ name, type }: KnownFact, bound: Literal, checking: Checking): Value | undefined {
  const { expr, kind } = readLiteral(bound, checking);
  const ordered = type.kind !== 'yesno' && type.kind !== 'options' && type.kind !== 'text';
  if (!ordered || kind === 'never' || !alike(kind, type.kind)) {
    const word = type.kind === 'yesno' ? '是否' : type.kind === 'options' ? '选项' : kindWord(type.kind);
    checking.report.say('TYP311', bound.span, {
      name,
      type: word,
      bound: wordsAt(checking.source, bound.span),
    });
  }
  return expr.kind === 'literal' && kind !== 'unknown' ? expr.value : undefined;
}

function isAbove(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.n * b.d > b.n * a.d;
  if (a.kind === 'day' && b.kind === 'day') return a.day > b.day;
  return a.kind === 'minute' && b.kind === 'minute' && a.minute > b.minute;
}

/** An open concept's lowest rule: whoever judges says whether it is another case of it (language.md §3). */
function openFact({ concept, under }: Opening, { names, report }: Checking): Fact {
  const { name, key, over, declaration } = names.concepts[concept]!;
  const [openName, openKey] = [`其他${name}的情形`, `${key}_other`];
  if (names.meanings.has(openName) || names.keys.has(openKey)) {
    report.say('NAM238', declaration.name.span, { concept: name, name: openName, key: openKey });
  }
  return {
    ...{ name: openName, key: openKey, label: undefined, over },
    type: { kind: 'yesno' },
    judged: true,
    question: `是否属于${openName}？`,
    ...{ guard: under, from: undefined, to: undefined },
    opensConcept: concept,
    ...{ opposite: undefined, happened: undefined },
  };
}

/** The question put to a person, in the words of the name. */
function questionFor(name: string, kind: Fact['type']['kind']): string {
  switch (kind) {
    case 'yesno':
      return name.startsWith('是') ? `是否${name.slice(1)}？` : `是否${name}？`;
    case 'options':
      return `${name}是哪一项？`;
    case 'date':
    case 'event':
      return `${name}是哪一天？`;
    case 'time':
      return `${name}是什么时候？`;
    case 'text':
      return `${name}是什么？`;
    default:
      return `${name}是多少？`;
  }
}
