/** What was told of a fact → words: 职务：其他, 由某区法院于2021年4月1日认定，理由「…」. Told, judged and missing stay apart. */
import type { FactReason } from '../decide/explanation.ts';
import type { JudgedBy } from '../facts.ts';
import type { CheckedMeasure, Value, ValueType } from '../measure.ts';
import { writeValue } from '../read/written.ts';
import { amountWords, dateWords, type Speech } from './speech.ts';
import { nameWords, type Scene } from './value.ts';

/** How a fact stands, in one word or value: 是, 否, 正职, 2021年5月10日, 未知, 待认定, 不适用. */
export function factAnswer({ key, standing, value }: FactReason, { measure, speech }: Scene): string {
  const { words } = speech;
  switch (standing) {
    case 'unknown':
      return words.unknown;
    case 'awaitsJudgement':
      return words.awaitsJudgement;
    case 'notApplicable':
      return words.notApplicable;
    case 'told':
    case 'notHappened':
      return value === undefined ? words.unknown : plainValue(value, typeOf(key, measure), speech);
  }
}

/** Who judged it, when and why; and whether an event lies after the day asked about. */
export function factNotes({ standing, judgement }: FactReason, { speech }: Scene): readonly string[] {
  return [
    ...(standing === 'notHappened' ? [speech.words.afterAsOf] : []),
    ...(judgement === undefined ? [] : [judgementWords(judgement, speech)]),
  ];
}

/** 职务：其他（由…认定） */
export function factWords(fact: FactReason, scene: Scene): string {
  const { words } = scene.speech;
  const name = nameWords({ key: fact.key, name: fact.name, label: undefined }, scene.speech);
  return words.value(name, words.noted(factAnswer(fact, scene), factNotes(fact, scene)));
}

export function judgementWords({ by, on, because }: JudgedBy, speech: Speech): string {
  return speech.words.judged(by, on === undefined ? undefined : dateWords(on, speech), because);
}

export function plainValue(value: Value, type: ValueType | undefined, speech: Speech): string {
  const { words, locale } = speech;
  if (value.kind === 'yesno') return value.yes ? words.yes : words.no;
  if (value.kind === 'never') return words.never;
  if (type?.kind === 'options' && value.kind === 'option') {
    const option = type.options[value.option];
    return (locale === 'en' ? option?.key : option?.name) ?? `#${value.option}`;
  }
  const kind = type === undefined || type.kind === 'options' || type.kind === 'yesno' ? 'text' : type.kind;
  return amountWords(String(writeValue(value, type ?? { kind: 'text' })), kind, speech);
}

const typeOf = (key: string, { facts }: CheckedMeasure): ValueType | undefined =>
  facts.find((fact) => fact.key === key)?.type;
