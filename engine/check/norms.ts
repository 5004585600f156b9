/** 义务 and 履行 sentences → rules about duties (a modality, with its deadline) and performances (done, and when). */
import type { Duty, Perform, Deadline as SaidDeadline } from '../../grammar/tree.ts';
import type { Answer, Deadline, Over, Rule } from '../measure.ts';
import { type Branch, branchesOf, type Standing } from './branches.ts';
import { type Checking, positionOf } from './checking.ts';
import { type Place, placeOf } from './place.ts';
import { needCalendar, readLength, readMoment } from './values.ts';

/** [前提] 主体 应当 | 可以 | 可以不 | 无须 | 不得 [期限] 行为 */
export function dutyRules(said: Duty, standing: Standing, checking: Checking): readonly Rule[] {
  positionOf(said.bearer, 'bearer', checking);
  const act = positionOf(said.act, 'act', checking);
  if (act === undefined) return [];
  const place = placeOfAct(act, checking);
  const { modality, discretion } = said;
  const deadline = said.deadline && readDeadline(said.deadline, place, checking);
  const answer: Answer = { kind: 'modality', modality, discretion, deadline };
  return branchesOf(said, standing, place, checking).map((branch) =>
    normRule('duty', act, branch, answer, checking),
  );
}

/** 前提 认定已履行 | 视为已履行 | 视为未履行 | 认定已行使 行为[，履行时间为 …] */
export function performRules(said: Perform, standing: Standing, checking: Checking): readonly Rule[] {
  const act = positionOf(said.act, 'act', checking);
  if (act === undefined) return [];
  const place = placeOfAct(act, checking);
  const at = readPerformedAt(said.at, place, checking);
  const answer: Answer = { kind: 'performance', performs: said.performs, at };
  return branchesOf(said, standing, place, checking).map((branch) =>
    normRule('performance', act, branch, answer, checking),
  );
}

function placeOfAct(act: number, { names }: Checking): Place {
  return placeOf(names, names.acts[act]!.over);
}

function readPerformedAt(at: Perform['at'], place: Place, checking: Checking) {
  return at === undefined || at === 'earliest' ? at : readMoment(at, place, checking).expr;
}

function readDeadline(said: SaidDeadline, place: Place, checking: Checking): Deadline {
  switch (said.kind) {
    case 'promptly':
    case 'regularly':
      return { kind: said.kind };
    case 'on':
    case 'before':
      return { kind: said.kind, value: readMoment(said.value, place, checking).expr };
    case 'within':
      return readPeriod(said, place, checking);
  }
}

type Period = Extract<SaidDeadline, { kind: 'within' }>;

function readPeriod(said: Period, place: Place, checking: Checking): Deadline {
  needCalendar(said.rollsOver ? 'workday' : said.unit, said.span, checking);
  return {
    kind: 'within',
    from: readMoment(said.from, place, checking).expr,
    countsFirstDay: said.countsFirstDay,
    amount: readLength(said.amount, place, checking).expr,
    unit: said.unit,
    rollsOver: said.rollsOver,
    suspended: said.suspended && readLength(said.suspended, place, checking).expr,
  };
}

function normRule(
  kind: 'duty' | 'performance',
  act: number,
  { clause, words, source, span, condition, exception }: Branch,
  answer: Answer,
  { names }: Checking,
): Rule {
  const over: Over = names.acts[act]!.over;
  return { question: { kind, index: act }, clause, words, source, span, over, condition, answer, exception };
}
