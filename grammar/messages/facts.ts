/** Wording of RUN600–649: facts as other systems send them. Codes are stable and never reused. */
export const facts = {
  // 600–609 the text of a JSON document (engine/read/json.ts)
  RUN600: {
    severity: 'error',
    zh: '案件材料超过{limit}个字符，不再读取。',
    en: 'The case is longer than {limit} characters and is not read.',
  },
  RUN601: {
    severity: 'error',
    zh: '此处应为{expected}，实际为“{found}”。',
    en: 'Expected {expected} here, found “{found}”.',
  },
  RUN602: {
    severity: 'error',
    zh: '“{key}”在同一处出现了两次。',
    en: '“{key}” stands twice in the same place.',
  },
  RUN603: {
    severity: 'error',
    zh: '案件材料的层次超过{limit}层。',
    en: 'The case is nested deeper than {limit} levels.',
  },
  RUN604: {
    severity: 'error',
    zh: '字符串中有不能识别的字符或转义“{found}”。',
    en: 'The string holds a character or escape that cannot be read: “{found}”.',
  },
  RUN605: {
    severity: 'error',
    zh: '案件材料结束后还有多余的文字“{found}”。',
    en: 'There is more text after the end of the case: “{found}”.',
  },
  RUN606: {
    severity: 'error',
    zh: '另有{count}处问题未列出。',
    en: 'Further problems not listed: {count}.',
  },
  RUN607: {
    severity: 'error',
    zh: '案件材料在这里就结束了，还缺{expected}。',
    en: 'The case ends here, where {expected} is still expected.',
  },
  // 610–645 what a case in JSON says (engine/read/)
  RUN610: {
    severity: 'error',
    zh: '此处没有名为“{key}”的内容。',
    en: 'Nothing here is called “{key}”.',
  },
  RUN611: {
    severity: 'error',
    zh: '此处没有名为“{key}”的内容；最接近的是“{nearest}”。',
    en: 'Nothing here is called “{key}”; the nearest name is “{nearest}”.',
  },
  RUN612: {
    severity: 'error',
    zh: '“{key}”与“{other}”是同一项内容，只能填写一次。',
    en: '“{key}” and “{other}” are the same item; it can be given only once.',
  },
  RUN613: {
    severity: 'error',
    zh: '“{name}”（{question}）应填是或否（true、false，未知为 null），实际填了“{found}”。',
    en: '“{name}” ({question}) takes yes or no (true, false; null when unknown), but “{found}” was given.',
  },
  RUN614: {
    severity: 'error',
    zh: '“{name}”（{question}）不得低于{from}，实际填了“{found}”。',
    en: '“{name}” ({question}) must not be below {from}, but “{found}” was given.',
  },
  RUN615: {
    severity: 'error',
    zh: '“{name}”（{question}）在这里不应填写：它只在一定情形下填，而该情形已被否定。',
    en: '“{name}” ({question}) must not be answered here: it is asked only in a situation that the case denies.',
  },
  RUN616: {
    severity: 'error',
    zh: '“{name}”不由人认定，不能附认定人。',
    en: '“{name}” is not a judged fact; no judgement can be attached.',
  },
  RUN617: {
    severity: 'error',
    zh: '没有“{date}”这一天；日期写作“2021-05-10”。',
    en: 'There is no day “{date}”; a date is written “2021-05-10”.',
  },
  RUN618: {
    severity: 'error',
    zh: '“{list}”中没有号为“{id}”的一项。',
    en: '“{list}” has no element called “{id}”.',
  },
  RUN619: {
    severity: 'error',
    zh: '“{list}”中号为“{id}”的不止一项，须写明它属于哪一项。',
    en: '“{list}” has more than one element called “{id}”; say what it belongs to.',
  },
  RUN620: {
    severity: 'error',
    zh: '“{list}”中的“{id}”出现了两次。',
    en: '“{id}” stands twice in “{list}”.',
  },
  RUN621: {
    severity: 'error',
    zh: '“{list}”的一项缺少“{missing}”。',
    en: 'An element of “{list}” lacks “{missing}”.',
  },
  RUN622: {
    severity: 'error',
    zh: '“{name}”的组合超过{limit}个，超出所能判断的规模。',
    en: '“{name}” has more than {limit} instances, beyond what is decided.',
  },
  RUN623: {
    severity: 'error',
    zh: '案件材料写的是“{found}”，不是“{expected}”。',
    en: 'The case is for “{found}”, not for “{expected}”.',
  },
  RUN624: {
    severity: 'error',
    zh: '分歧“{reading}”没有名为“{option}”的理解。',
    en: 'The open question “{reading}” has no reading called “{option}”.',
  },
  RUN625: {
    severity: 'error',
    zh: '此处应为半角花括号中的各项，实际为“{found}”。',
    en: 'Expected named items in braces here, found “{found}”.',
  },
  RUN626: {
    severity: 'error',
    zh: '同一组对象的“{name}”在两处填写。',
    en: '“{name}” is answered twice for the same elements.',
  },
  RUN627: {
    severity: 'error',
    zh: '此处应为方括号 […] 中的一列，实际为“{found}”。',
    en: 'Expected a list in brackets […] here, found “{found}”.',
  },
  RUN628: {
    severity: 'error',
    zh: '此处应为引号中的文字，实际为“{found}”。',
    en: 'Expected text in quotation marks here, found “{found}”.',
  },
  RUN629: {
    severity: 'error',
    zh: '“{list}”是否列全，应填 true、false 或 "unknown"，实际填了“{found}”。',
    en: 'Whether “{list}” is complete takes true, false or "unknown", but “{found}” was given.',
  },
  RUN630: {
    severity: 'error',
    zh: '“{name}”（{question}）应填{options}之一，实际填了“{found}”。',
    en: '“{name}” ({question}) takes one of {options}, but “{found}” was given.',
  },
  RUN631: {
    severity: 'error',
    zh: '“{name}”（{question}）应填整数，实际填了“{found}”。',
    en: '“{name}” ({question}) takes a whole number, but “{found}” was given.',
  },
  RUN632: {
    severity: 'error',
    zh: '“{name}”（{question}）应填数字（整数部分、小数部分各不超过{limit}位），实际填了“{found}”。',
    en: '“{name}” ({question}) takes a number (at most {limit} digits on either side of the point), but “{found}” was given.',
  },
  RUN633: {
    severity: 'error',
    zh: '“{name}”（{question}）应填百分比（"15%"或 0.15），实际填了“{found}”。',
    en: '“{name}” ({question}) takes a percentage ("15%" or 0.15), but “{found}” was given.',
  },
  RUN634: {
    severity: 'error',
    zh: '“{name}”（{question}）应填日历上有的一天，写作"2021-05-10"，实际填了“{found}”。',
    en: '“{name}” ({question}) takes a day of the calendar, written "2021-05-10", but “{found}” was given.',
  },
  RUN635: {
    severity: 'error',
    zh: '“{name}”（{question}）应填某一天的时刻，写作"2021-05-10T09:30"，实际填了“{found}”。',
    en: '“{name}” ({question}) takes a time of a day, written "2021-05-10T09:30", but “{found}” was given.',
  },
  RUN636: {
    severity: 'error',
    zh: '“{name}”（{question}）应填发生的日期（"2021-05-10"）或时刻（"2021-05-10T09:30"），没有发生的填"未发生"，实际填了“{found}”。',
    en: '“{name}” ({question}) takes the day ("2021-05-10") or time ("2021-05-10T09:30") it happened, or "never", but “{found}” was given.',
  },
  RUN637: {
    severity: 'error',
    zh: '“{name}”（{question}）应填文字，实际填了“{found}”。',
    en: '“{name}” ({question}) takes text, but “{found}” was given.',
  },
  RUN638: {
    severity: 'error',
    zh: '“{name}”（{question}）不得高于{to}，实际填了“{found}”。',
    en: '“{name}” ({question}) must not be above {to}, but “{found}” was given.',
  },
  RUN639: {
    severity: 'error',
    zh: '没有名为“{reading}”的分歧。',
    en: 'There is no open question called “{reading}”.',
  },
  RUN640: {
    severity: 'error',
    zh: '没有哪项事实按这里写明的对象（{lists}）填写；此处的每一项须写明两类以上对象。',
    en: 'No fact is asked for the lists named here ({lists}) together; each item here names two lists or more.',
  },
  RUN641: {
    severity: 'error',
    zh: '“{key}”不填在这里：它按“{where}”填写。',
    en: '“{key}” is not answered here: it belongs to “{where}”.',
  },
} as const satisfies Record<`RUN${number}`, import('../diagnostic.ts').Wording>;
