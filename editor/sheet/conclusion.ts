/** 事项 and 应得 of a row → what a case expects, and back: 出庭应诉 and 逾期未履行, 受理费 and 50元. */
import type { CaseNames } from '../../engine/cases/names.ts';
import type { CheckedMeasure, ValueType } from '../../engine/measure.ts';
import { parseClause } from '../../grammar/clause.ts';
import { printLiteral } from '../../grammar/print/literals.ts';
import { faredWords, modalityWords, outcomeWords, stateWords } from '../../grammar/print/words.ts';
import type { ExpectedOutcome, Literal, Modality, OutcomeWord, StateWord } from '../../grammar/tree.ts';
import { answers } from '../words/sheet.ts';
import { numberIn } from './answer.ts';
import { type Report, shownIn, wordsIn } from './cells.ts';
import { momentIn } from './moment.ts';
import type { Places } from './places.ts';
import { wrongAt } from './refused.ts';
import type { Cell } from './table.ts';

export interface Concluding {
  readonly measure: CheckedMeasure;
  readonly names: CaseNames;
  readonly places: Places;
  readonly from1904: boolean;
  readonly report: Report;
}

const breach = '违反';
const deadline = '期限';
const obligation = '义务';

const meaningOf = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(Object.entries<string>(words).map(([meaning, word]) => [word, meaning as T]));

const modalities = meaningOf<Modality>(modalityWords);
const states = new Map<string, StateWord>([
  ...meaningOf<Exclude<StateWord, 'breach'>>(stateWords),
  [breach, 'breach'],
]);
const words = meaningOf<OutcomeWord>(outcomeWords);
const fares = meaningOf<keyof typeof faredWords>(faredWords);

export function conclusionIn(
  about: string,
  at: Cell,
  cell: Cell,
  into: Concluding,
): ExpectedOutcome | undefined {
  const outcome = meant(about, at, cell, into);
  if (outcome === undefined && cell.value.kind !== 'formula' && cell.value.kind !== 'error')
    into.report(wrongAt(cell.place, 'RUN751', { name: about, found: shownIn(cell) }));
  return outcome;
}

function meant(about: string, at: Cell, cell: Cell, into: Concluding): ExpectedOutcome | undefined {
  const { names, places, measure } = into;
  const span = places.spanAt(cell.place);
  const name = places.named(about, at.place);
  if (names.acts.has(about)) return ofAct(name, cell, into);
  const amount = measure.amounts[names.amounts.get(about) ?? -1];
  if (amount !== undefined) {
    const value = literalIn(cell, amount.type, into);
    if (value !== undefined) return { kind: 'value', name, ofDeadline: false, value, span };
  }
  const said = cell.value.kind === 'number' ? undefined : wordsIn(cell, into.report);
  if (said === undefined) return undefined;
  const clause = amount === undefined ? parseClause(about, span) : undefined;
  const fared = fares.get(said);
  if (clause !== undefined && !names.concepts.has(about))
    return fared && { kind: 'clause', clause, fared, span };
  const word = words.get(said);
  if (word !== undefined) return { kind: 'word', name, aspect: 'value', word, span };
  const isYes = said === answers.yes.zh || said === answers.yes.en;
  const isNo = said === answers.no.zh || said === answers.no.en;
  return names.concepts.has(about) && (isYes || isNo)
    ? { kind: 'yesno', name, negated: isNo, span }
    : undefined;
}

function ofAct(
  name: { text: string; span: ExpectedOutcome['span'] },
  cell: Cell,
  into: Concluding,
): ExpectedOutcome | undefined {
  const span = into.places.spanAt(cell.place);
  const moment = cell.value.kind === 'number' ? momentIn(cell.value, into.from1904) : undefined;
  if (moment !== undefined)
    return {
      kind: 'value',
      name,
      ofDeadline: true,
      value: { kind: moment.kind, value: moment.iso, span },
      span,
    };
  const said = wordsIn(cell, into.report);
  if (said === undefined) return undefined;
  const [modality, state, word] = [modalities.get(said), states.get(said), words.get(said)];
  if (modality !== undefined) return { kind: 'modality', act: name, modality, span };
  if (state !== undefined) return { kind: 'state', act: name, state, span };
  if (word !== undefined) return { kind: 'word', name, aspect: 'state', word, span };
  const duty = said.startsWith(obligation) ? words.get(said.slice(obligation.length)) : undefined;
  if (duty !== undefined) return { kind: 'word', name, aspect: 'modality', word: duty, span };
  const due = said.startsWith(deadline)
    ? momentIn({ kind: 'text', text: said.slice(deadline.length).replace(/^[为：:]/, '') }, false)
    : undefined;
  return (
    due && { kind: 'value', name, ofDeadline: true, value: { kind: due.kind, value: due.iso, span }, span }
  );
}

function literalIn(cell: Cell, type: ValueType, { places, from1904 }: Concluding): Literal | undefined {
  const span = places.spanAt(cell.place);
  if (type.kind === 'date' || type.kind === 'time') {
    const moment = momentIn(cell.value, from1904);
    return moment && { kind: moment.kind, value: moment.iso, span };
  }
  const value = numberIn(cell, { type });
  const kind = type.kind === 'money' || type.kind === 'percent' ? type.kind : 'number';
  return value === undefined ? undefined : { kind, value, span };
}

/** As the two cells say it. */
export function conclusionSaid(outcome: ExpectedOutcome): readonly [about: string, conclusion: string] {
  switch (outcome.kind) {
    case 'modality':
      return [outcome.act.text, modalityWords[outcome.modality]];
    case 'state':
      return [outcome.act.text, outcome.state === 'breach' ? breach : stateWords[outcome.state]];
    case 'yesno':
      return [outcome.name.text, answers[outcome.negated ? 'no' : 'yes'].zh];
    case 'value':
      return [outcome.name.text, `${outcome.ofDeadline ? deadline : ''}${printLiteral(outcome.value)}`];
    case 'word':
      return [
        outcome.name.text,
        `${outcome.aspect === 'modality' ? obligation : ''}${outcomeWords[outcome.word]}`,
      ];
    case 'clause':
      return [outcome.clause.text, faredWords[outcome.fared]];
  }
}
