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
  // 680–689 a case that is written as text (engine/cases/write.ts)
  RUN680: {
    severity: 'error',
    zh: '“{where}”处的“{words}”不能写进案例：其中有「」、换行或者看不见的字符。请删去，引号可以改用“”。',
    en: 'At “{where}”, “{words}” cannot be written into a case: it holds 「 or 」, a line break or an invisible character. Take it out; other quotation marks are fine.',
  },
  RUN681: {
    severity: 'error',
    zh: '来源“{source}”不能写进案例：来源只能是以字母开头的编号，如 H08。请改用编号。',
    en: 'The source “{source}” cannot be written into a case: a source is an id that begins with a letter, such as H08. Give it one.',
  },
  RUN682: {
    severity: 'error',
    zh: '“{name}”的值不能写进案例：案例里写不出负数、除不尽的数和过长的数。请改为能写出的数。',
    en: 'The value of “{name}” cannot be written into a case: a case has no words for a number below zero, an endless fraction or one too long. Give one that can be written.',
  },
  RUN683: {
    severity: 'error',
    zh: '“{list}”说了未列全，却一个也没有列，案例里写不出。请至少列出一个，或者改为不明。',
    en: '“{list}” is said to be incomplete and none is listed: a case cannot say that. List one, or say that nothing is known of the list.',
  },
  RUN684: {
    severity: 'error',
    zh: '“{list}”是否列全不明，而其中的“{id}”没有可以填写的事，案例里写不出。请改为未列全。',
    en: 'Whether “{list}” is complete is not known, and there is nothing to tell of its element “{id}”: a case cannot say that. Say that the list is incomplete.',
  },
  RUN685: {
    severity: 'warning',
    zh: '本案与底案“{base}”的不同之处写不出，已不依底案，全部写出。',
    en: 'What differs from the base case “{base}” cannot be said, so the case does not stand on it and tells everything itself.',
  },
  RUN686: {
    severity: 'error',
    zh: '本案写成文字以后，读回来与所填的不一样，没有写出。请检查有没有同名的对象。',
    en: 'Written as text, the case reads back otherwise than it was told, so it was not written. See whether two elements bear one name.',
  },
  RUN687: {
    severity: 'error',
    zh: '底案中的“{list}”有“{id}”，本案没有，而“{list}”又未列全：依该底案写不出。',
    en: '“{list}” has “{id}” in the base case but not in this one, where the list is incomplete: over that base it cannot be said.',
  },
  RUN688: {
    severity: 'error',
    zh: '案例名称“{words}”不能写进案例：其中有「」、换行或者看不见的字符。请改一个名称。',
    en: 'The case cannot be called “{words}”: the name holds 「 or 」, a line break or an invisible character. Give it another.',
  },
  RUN689: {
    severity: 'error',
    zh: '这里应当只有一句结论。请一句一句填写，不要写别的内容。',
    en: 'There should be one expectation here and nothing else. Write them one by one.',
  },
} as const satisfies Record<`RUN${number}`, import('../diagnostic.ts').Wording>;
