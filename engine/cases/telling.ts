/** 职务为正职 | 不是复议机关（由…认定） → the answer to a fact, exact, with who judged it. */
import { type Code, problem } from '../../grammar/messages/index.ts';
import type { Judgement, Literal, Named, Telling } from '../../grammar/tree.ts';
import type { Answered, JudgedBy } from '../facts.ts';
import type { Fact, Value } from '../measure.ts';
import { compareValues } from '../read/compare.ts';
import { never, readDay, readMinute, readNumber, writeBound, yesno } from '../read/written.ts';
import type { Layer } from './layer.ts';
import type { FactWord } from './names.ts';

type Answering = Extract<Telling, { kind: 'yesno' | 'value' }>;

/** undefined: reported. */
export function answerOf(layer: Layer, telling: Answering, word: FactWord): Answered | undefined {
  const fact = layer.told.measure.facts[word.fact]!;
  const value =
    telling.kind === 'yesno'
      ? yesnoValue(layer, telling, word, fact)
      : told(layer, telling.name, telling.value, fact);
  if (value === undefined || !withinBounds(layer, telling, fact, value)) return undefined;
  if (telling.judgement !== undefined && !fact.judged) {
    return void layer.report(problem('RUN667', at(layer, telling.judgement), { name: fact.name }));
  }
  return { value, judgement: judgedBy(telling.judgement) };
}

/** An event can be said not to have happened; that it has happened needs its day. */
function yesnoValue(
  layer: Layer,
  { name, negated, span }: Extract<Telling, { kind: 'yesno' }>,
  { turned }: FactWord,
  fact: Fact,
): Value | undefined {
  const yes = negated === turned;
  if (fact.type.kind === 'yesno') return yesno(yes);
  if (fact.type.kind === 'event' && !yes) return never;
  if (fact.type.kind === 'event')
    return void layer.report(problem('RUN663', at(layer, { span }), { name: fact.name }));
  return misfit(layer, name, fact);
}

function told(layer: Layer, name: Named, value: Literal | Named, fact: Fact): Value | undefined {
  if (!('kind' in value)) return named(layer, name, value, fact);
  if (!fitting[fact.type.kind].includes(value.kind)) return misfit(layer, name, fact);
  const read = literalValue(value);
  if (read === undefined && value.kind !== 'never') {
    return void layer.report(problem('RUN668', at(layer, value), { date: value.value }));
  }
  return fact.type.kind === 'integer' && read?.kind === 'number' && read.d !== 1n
    ? misfit(layer, name, fact)
    : read;
}

function named(layer: Layer, name: Named, value: Named, fact: Fact): Value | undefined {
  if (fact.type.kind === 'text') return { kind: 'text', text: value.text };
  if (fact.type.kind !== 'options') return misfit(layer, name, fact);
  const option = fact.type.options.findIndex((each) => each.name === value.text || each.key === value.text);
  if (option >= 0) return { kind: 'option', option };
  return void layer.report(problem('RUN656', at(layer, value), { name: fact.name, option: value.text }));
}

/** Which literals a type takes. */
const fitting: Readonly<Record<Fact['type']['kind'], readonly Literal['kind'][]>> = {
  yesno: [],
  options: [],
  text: [],
  integer: ['number'],
  decimal: ['number'],
  money: ['money'],
  percent: ['percent'],
  date: ['date'],
  time: ['time'],
  event: ['date', 'time', 'never'],
};

/** A literal of the tree; undefined for a day that does not exist. */
export function literalValue(literal: Literal): Value | undefined {
  switch (literal.kind) {
    case 'number':
    case 'money':
    case 'percent':
      return readNumber(literal.value);
    case 'date':
      return readDay(literal.value);
    case 'time':
      return readMinute(literal.value);
    case 'never':
      return never;
  }
}

function withinBounds(layer: Layer, { span }: Answering, fact: Fact, value: Value): boolean {
  const bounds = (bound: Value | undefined) => (bound ? writeBound(bound, fact.type) : '');
  const below = fact.from !== undefined && compareValues(value, fact.from) === -1;
  const above = fact.to !== undefined && compareValues(value, fact.to) === 1;
  if (below)
    layer.report(problem('RUN664', at(layer, { span }), { name: fact.name, from: bounds(fact.from) }));
  if (above) layer.report(problem('RUN665', at(layer, { span }), { name: fact.name, to: bounds(fact.to) }));
  return !below && !above;
}

function judgedBy(judgement: Judgement | undefined): JudgedBy | undefined {
  return judgement && { by: judgement.by.text, on: judgement.on?.date, because: judgement.because?.text };
}

/** The types by their names in the rule language, so that one word serves both locales. */
const typeWords: Readonly<Record<Fact['type']['kind'], string>> = {
  yesno: '是否',
  options: '选项',
  integer: '整数',
  decimal: '小数',
  money: '金额',
  percent: '百分比',
  date: '日期',
  time: '时刻',
  event: '事件',
  text: '文字',
};

function misfit(layer: Layer, name: Named, fact: Fact): undefined {
  const code: Code = 'RUN655';
  layer.report(problem(code, at(layer, name), { name: fact.name, type: typeWords[fact.type.kind] }));
}

const at = ({ file }: Layer, { span }: Pick<Named, 'span'>) => ({ file, span });
