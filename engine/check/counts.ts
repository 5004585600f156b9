/** 本次开庭的到庭人中有一人以上… → a count or an aggregate over a list, within the parents the rule itself fixes. */
import type { Count, Named, Condition as Said, Scoped, Value } from '../../grammar/tree.ts';
import type { Condition, Expr, Over } from '../measure.ts';
import { type Checking, positionOf, wordsAt } from './checking.ts';
import { readCondition } from './conditions.ts';
import { isMoment, isQuantity, type Kind, kindWord } from './kinds.ts';
import { always } from './logic.ts';
import { counting, type Place } from './place.ts';
import { readValue, unknown, type Valued } from './values.ts';

/** What a 定义 says: a condition, or a count as the whole of it. */
export function readBody(body: Said | Count, place: Place, checking: Checking): Condition {
  return body.kind === 'count' ? readCount(body, place, checking) : readCondition(body, place, checking);
}

/** What a 计算 says: a value, or an aggregate as the whole of it. */
export function readComputed(value: Value, place: Place, checking: Checking): Valued {
  return value.kind === 'aggregate'
    ? readAggregate(value, place, checking)
    : readValue(value, place, checking);
}

function readCount({ over, quantifier, n, where }: Count, place: Place, checking: Checking): Condition {
  const counted = readScoped(over, place, checking);
  if (counted === undefined) return always;
  return { kind: 'count', ...counted.over, quantifier, n, where: readWhere(where, counted.place, checking) };
}

interface CountedOver {
  readonly over: { readonly list: number; readonly within: Over };
  /** where the names inside the count stand */
  readonly place: Place;
}

function readScoped(
  { owners, list: name }: Scoped,
  place: Place,
  checking: Checking,
): CountedOver | undefined {
  const list = positionOf(name, 'list', checking);
  if (list === undefined) return undefined;
  const parents = checking.names.lists[list]!.within;
  const named = owners.filter((owner) => owner.text !== '全案');
  for (const owner of named) checkOwner(owner, name, parents, place, checking);
  // 全案的 counts them all; otherwise one agrees with the rule's own instance on every parent it shares with it.
  const within = named.length === 0 ? [] : parents.filter((parent) => place.own.has(parent));
  return { over: { list, within }, place: counting(place, list, checking.names) };
}

function checkOwner(owner: Named, list: Named, parents: Over, place: Place, checking: Checking): void {
  const position = positionOf(owner, 'list', checking);
  if (position === undefined) return;
  const words = { owner: owner.text, list: list.text };
  if (!parents.includes(position)) checking.report.say('NAM233', owner.span, words);
  else if (!place.own.has(position)) checking.report.say('NAM234', owner.span, words);
}

function readWhere(where: Said | undefined, place: Place, checking: Checking): Condition {
  return where === undefined ? always : readCondition(where, place, checking);
}

type Aggregate = Extract<Value, { kind: 'aggregate' }>;

function readAggregate(aggregate: Aggregate, place: Place, checking: Checking): Valued {
  const counted = readScoped(aggregate.over, place, checking);
  if (counted === undefined) return unknown;
  const where = readWhere(aggregate.where, counted.place, checking);
  const value = aggregate.value && readValue(aggregate.value, counted.place, checking);
  const isFit = value === undefined || fits(aggregate.of, value.kind);
  if (!isFit) sayUnfit(aggregate, value, checking);
  const expr: Expr = { kind: 'aggregate', of: aggregate.of, ...counted.over, where, value: value?.expr };
  return { expr, kind: isFit ? (value?.kind ?? 'integer') : 'unknown' };
}

/** 合计 is of quantities, 最早者 and 最晚者 of moments, 最高者 and 最低者 of quantities; 数量 is of anything. */
function fits(of: Aggregate['of'], kind: Kind): boolean {
  switch (of) {
    case 'count':
      return true;
    case 'earliest':
    case 'latest':
      return isMoment(kind);
    case 'sum':
    case 'max':
    case 'min':
      return isQuantity(kind);
  }
}

const aggregateWords: { readonly [K in Aggregate['of']]: string } = {
  count: '数量',
  sum: '合计',
  earliest: '最早者',
  latest: '最晚者',
  max: '最高者',
  min: '最低者',
};

function sayUnfit({ of, value, span }: Aggregate, { kind }: Valued, { source, report }: Checking): void {
  const place = value?.span ?? span;
  const words = { value: wordsAt(source, place), type: kindWord(kind), aggregate: aggregateWords[of] };
  report.say('TYP308', place, words);
}
