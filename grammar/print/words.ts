/** The fixed word of each meaning in the tree: what the parser reads back as the same node. */
import type { CompareOp, DeadlineUnit, Modality, OutcomeWord, PerformKind, StateWord } from '../tree.ts';

export const unitWords: Readonly<Record<DeadlineUnit, string>> = {
  day: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
};

export const modalityWords: Readonly<Record<Modality, string>> = {
  must: '应当',
  may: '可以',
  mayNot: '可以不',
  needNot: '无须',
  mustNot: '不得',
};

export const stateWords: Readonly<Record<Exclude<StateWord, 'breach'>, string>> = {
  fulfilled: '已履行',
  late: '逾期履行',
  pending: '待履行',
  overdue: '逾期未履行',
  exercised: '已行使',
  exercisedLate: '逾期行使',
  notExercised: '未行使',
  excused: '免除',
  forbiddenDone: '违禁',
  observed: '遵守',
  none: '未产生',
};

export const performWords: Readonly<Record<PerformKind, string>> = {
  done: '认定已履行',
  deemedDone: '视为已履行',
  deemedNotDone: '视为未履行',
  exercised: '认定已行使',
};

export const outcomeWords: Readonly<Record<OutcomeWord, string>> = {
  undetermined: '未定',
  unproven: '未定（未证明）',
  conflict: '冲突',
  notApplicable: '不适用',
  awaitsJudgement: '待认定',
  noVersion: '没有现行文本',
  textNotHeld: '条文未收录',
};

export const faredWords = { holds: '成立', yields: '让位', fails: '不成立', undetermined: '未定' } as const;

/** Words for days and times, and words for all else; the author's choice among them is kept. */
export const compareWords: Readonly<
  Record<CompareOp, readonly [when: string, much: string, ...more: readonly string[]]>
> = {
  lt: ['早于', '低于'],
  le: ['不晚于', '不超过', '不高于'],
  gt: ['晚于', '超过', '高于'],
  ge: ['不早于', '不低于'],
  eq: ['等于', '等于'],
  ne: ['不等于', '不等于'],
};

export const negationWords: readonly string[] = ['没有', '未', '不'];
