/** One thing a case tells → its sentence as a tree: 不是复议机关, 职务为正职（由…认定）, 到庭人只有「甲」. */
import type { Judgement, Literal, Named, Telling } from '../../grammar/tree.ts';
import type { Answered, JudgedBy } from '../facts.ts';
import type { CheckedMeasure, Fact, Value, ValueType } from '../measure.ts';
import { writeValue } from '../read/written.ts';
import { literalValue } from './telling.ts';
import type { ToTell } from './write-difference.ts';
import type { Pen } from './write-pen.ts';
import { isOrdinal, type Naming } from './write-place.ts';

export interface Writing {
  readonly measure: CheckedMeasure;
  readonly pen: Pen;
  readonly naming: Naming;
}

/** undefined: no words of the language say this value. */
export function tellingOf(writing: Writing, telling: ToTell): Telling | undefined {
  switch (telling.kind) {
    case 'list':
      return listTold(writing, telling);
    case 'answer':
      return answerTold(writing, writing.measure.facts[telling.fact]!, telling.answered);
    case 'unknown':
      return unknownTold(writing, writing.measure.facts[telling.fact]!);
  }
}

function listTold(
  { measure, pen }: Writing,
  { list, complete, ids }: Extract<ToTell, { kind: 'list' }>,
): Telling {
  const name = pen.named(measure.lists[list]!.name);
  const listed = complete === 'unknown' ? [] : ids.map((id) => idOf(pen, id));
  return { kind: 'list', list: name, complete, ids: listed, span: name.span };
}

export const idOf = (pen: Pen, id: string): Named => (isOrdinal(id) ? pen.named(id) : pen.quoted(id));

function unknownTold({ measure, pen }: Writing, fact: Fact): Telling {
  const { name } = saidAs(measure, fact);
  const word = fact.judged ? pen.awaited(name) : pen.named(name);
  return { kind: 'unknown', name: word, span: { start: word.span.start, end: word.span.end + 1 } };
}

function answerTold(
  writing: Writing,
  fact: Fact,
  { value, judgement: judged }: Answered,
): Telling | undefined {
  const { pen } = writing;
  const { name, opposite } = saidAs(writing.measure, fact);
  const judgement = judged && judgementTold(pen, judged);
  const truth = (word: Named, negated: boolean): Telling => ({
    kind: 'yesno',
    name: word,
    negated,
    judgement,
    span: word.span,
  });
  if (value.kind === 'yesno' && value.yes) return truth(pen.named(name), false);
  if ((value.kind === 'yesno' || value.kind === 'never') && opposite !== undefined)
    return truth(pen.named(opposite), false);
  if (value.kind === 'yesno') return truth(pen.denied(name, negationOf(writing, name)), true);
  const told = valueTold(pen, fact.type, value);
  const word = pen.named(name);
  return told && { kind: 'value', name: word, value: told, judgement, span: word.span };
}

/** An open concept's judgement is told by the concept's own name. */
function saidAs(measure: CheckedMeasure, fact: Fact): Pick<Fact, 'name' | 'opposite'> {
  return fact.opensConcept === undefined ? fact : measure.concepts[fact.opensConcept]!;
}

function valueTold(pen: Pen, type: ValueType, value: Value): Literal | Named | undefined {
  if (value.kind === 'text') return pen.quoted(value.text);
  if (value.kind === 'option') return pen.named(String(writeValue(value, type)));
  if (value.kind === 'yesno') return undefined;
  const { span } = pen.named('');
  if (value.kind === 'never') return { kind: 'never', span };
  const literal: Literal = { kind: literalKind(type, value), value: String(writeValue(value, type)), span };
  return isWritable(literal, value) ? literal : undefined;
}

function literalKind({ kind }: ValueType, value: Value): Exclude<Literal['kind'], 'never'> {
  if (value.kind === 'day') return 'date';
  if (value.kind === 'minute') return 'time';
  return kind === 'money' || kind === 'percent' ? kind : 'number';
}

/** Numbers below nothing and endless fractions have no words; a day must be one that a reader knows. */
function isWritable(literal: Literal, value: Value): boolean {
  const read = literalValue(literal);
  if (read?.kind === 'number')
    return value.kind === 'number' && value.n >= 0n && read.n === value.n && read.d === value.d;
  return read !== undefined;
}

function judgementTold(pen: Pen, { by, on, because }: JudgedBy): Judgement {
  const who = isPlain(by) ? pen.named(by) : pen.quoted(by);
  return {
    by: who,
    on: on === undefined ? undefined : { date: on, span: who.span },
    because: because === undefined ? undefined : pen.quoted(because),
    span: who.span,
  };
}

/** Free words stand without 「」 where nothing in them could end them. */
const isPlain = (who: string): boolean => /^\p{L}[\p{L}\p{N}]*$/u.test(who) && !/认定|于\p{N}/u.test(who);

/** 不是, 不具有, 没有申请: what a person would say; where that could be misread, 未 reads alike for all. */
export function negationOf({ naming }: Pick<Writing, 'naming'>, name: string): string {
  if (naming === 'plain') return '未';
  return /^(?:[是系属归享符涉隶需须应能可愿扣适同准允独依按视知在]|具[有备])/.test(name) ? '不' : '没有';
}
