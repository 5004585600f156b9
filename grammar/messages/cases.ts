/** Wording of RUN650 and up: 底案, 案例 and what they expect. Codes are stable and never reused. */
export const cases = {
  // 650–669 案例: cases written beside the rules (engine/cases/)
  RUN650: {
    severity: 'error',
    zh: '“{name}”不是事实，也不是对象，不能填写；概念由规则得出。',
    en: '“{name}” is neither a fact nor a list, so a case cannot tell it; concepts are concluded by the rules.',
  },
  RUN651: {
    severity: 'error',
    zh: '不能确定这里说的是{which}，须写明。',
    en: 'It is not clear which one is meant ({which}); name it.',
  },
  RUN652: {
    severity: 'error',
    zh: '“{list}”已说只有所列各项，其中没有“{id}”。',
    en: '“{list}” was said to hold only the elements named, and “{id}” is not among them.',
  },
  RUN653: {
    severity: 'error',
    zh: '不能确定“{id}”属于哪一类对象，须在前面或者后面写明。',
    en: 'It is not clear which list “{id}” belongs to; name the list.',
  },
  RUN654: {
    severity: 'error',
    zh: '同一处的“{name}”说了两次。',
    en: '“{name}” is told twice for the same elements.',
  },
  RUN655: {
    severity: 'error',
    zh: '“{name}”应为{type}，这里写的不是。',
    en: '“{name}” takes a value of the type {type}; this is none.',
  },
  RUN656: {
    severity: 'error',
    zh: '“{name}”没有名为“{option}”的选项。',
    en: '“{name}” has no option called “{option}”.',
  },
  RUN657: {
    severity: 'error',
    zh: '没有名为“{base}”的底案。',
    en: 'There is no base case called “{base}”.',
  },
  RUN658: {
    severity: 'error',
    zh: '底案“{base}”依据的是它自己。',
    en: 'The base case “{base}” stands on itself.',
  },
  RUN659: {
    severity: 'error',
    zh: '“{name}”在这里不应填写：它只在一定情形下填，而该情形已被否定。',
    en: '“{name}” must not be told here: it is asked only in a situation that the case denies.',
  },
  RUN660: {
    severity: 'error',
    zh: '结论中的“{name}”不是本文件的行为、概念或者数额。',
    en: '“{name}” in the conclusion is no act, concept or amount of the measure.',
  },
  RUN661: {
    severity: 'error',
    zh: '本案没有这里所说的“{name}”。',
    en: 'The case has no such instance of “{name}”.',
  },
  RUN662: {
    severity: 'error',
    zh: '本案中的“{name}”不止一处，须写明是哪一处。',
    en: 'The case has more than one instance of “{name}”; say which.',
  },
  RUN663: {
    severity: 'error',
    zh: '事件“{name}”发生的时间须写明。',
    en: 'Say when the event “{name}” happened.',
  },
  RUN664: {
    severity: 'error',
    zh: '“{name}”不得低于{from}。',
    en: '“{name}” must not be below {from}.',
  },
  RUN665: {
    severity: 'error',
    zh: '“{name}”不得高于{to}。',
    en: '“{name}” must not be above {to}.',
  },
  RUN666: {
    severity: 'error',
    zh: '没有规则以{clause}为依据。',
    en: 'No rule stands under {clause}.',
  },
  RUN667: {
    severity: 'error',
    zh: '“{name}”不由人认定，不能附认定人。',
    en: '“{name}” is not a judged fact; no judgement can be attached.',
  },
  RUN668: {
    severity: 'error',
    zh: '没有“{date}”这一天。',
    en: 'There is no day “{date}”.',
  },
  // 670–679 结论应为: what a case expects and what it gets (engine/cases/)
  RUN670: {
    severity: 'error',
    zh: '案例“{name}”：结论应为“{expected}”，实际为“{actual}”。',
    en: 'Case “{name}”: expected “{expected}”, got “{actual}”.',
  },
  RUN671: {
    severity: 'error',
    zh: '案例“{name}”：依据中应有{clause}，实际依据为{actual}。',
    en: 'Case “{name}”: {clause} should be among the reasons, which are {actual}.',
  },
  RUN672: {
    severity: 'error',
    zh: '案例“{name}”：应还缺“{fact}”，实际还缺：{actual}。',
    en: 'Case “{name}”: “{fact}” should be among the missing facts, which are {actual}.',
  },
  RUN673: {
    severity: 'error',
    zh: '案例“{name}”：{clause}应为{should}，实际为{fared}。',
    en: 'Case “{name}”: {clause} should be “{should}”, but is “{fared}”.',
  },
} as const satisfies Record<`RUN${number}`, import('../diagnostic.ts').Wording>;
