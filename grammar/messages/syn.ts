/** Wording of the SYN band. Codes are stable and never reused. */
export const syn = {
  SYN101: {
    severity: 'error',
    zh: '文件有{size}个字符，超过{limit}个的上限，未予处理。',
    en: 'The file has {size} characters, more than the limit of {limit}; it was not read.',
  },
  SYN102: {
    severity: 'error',
    zh: '此处有看不见或损坏的字符{code}，规则文件不得使用。',
    en: 'An invisible or damaged character {code} stands here; a rule file may not hold it.',
  },
  SYN103: {
    severity: 'error',
    zh: '“{open}”没有与之配对的“{close}”。',
    en: 'This “{open}” has no “{close}” to close it.',
  },
  SYN104: {
    severity: 'error',
    zh: '没有“{text}”这一天或这一时刻。',
    en: 'There is no such day or time as “{text}”.',
  },
  SYN105: {
    severity: 'error',
    zh: '此处不应是“{found}”，应为{expected}。',
    en: '“{found}” does not fit here; expected {expected}.',
  },
  SYN106: {
    severity: 'error',
    zh: '这一句没有写完，此后应为{expected}。',
    en: 'This sentence is not finished; expected {expected} next.',
  },
  SYN107: {
    severity: 'error',
    zh: '“{found}”在此处是多余的：这一句到此已经完整。',
    en: '“{found}” is one word too many: the sentence is complete before it.',
  },
  SYN108: {
    severity: 'error',
    zh: '“并且”与“或者”不得在同一句中混用；请先把其中一部分定义为概念。',
    en: '“并且” and “或者” may not be mixed in one sentence; define one part as a concept first.',
  },
  SYN109: {
    severity: 'error',
    zh: '括号一层套一层超过{limit}层。',
    en: 'Brackets stand inside brackets more than {limit} deep.',
  },
  SYN110: {
    severity: 'error',
    zh: '一个算式中的运算超过{limit}次；请把其中一部分定为数额。',
    en: 'One value has more than {limit} operations; make a part of it an amount of its own.',
  },
  SYN111: {
    severity: 'error',
    zh: '“{text}”不是条号；条号如“二（三）第一款第1项”“第十三条第一款”。',
    en: '“{text}” is not a clause number; one reads like 二（三）第一款第1项 or 第十三条第一款.',
  },
  SYN112: {
    severity: 'error',
    zh: '“{text}”不是数。',
    en: '“{text}” is not a number.',
  },
  SYN113: {
    severity: 'error',
    zh: '“{found}”不属于任何条号、断言或案例；规则应写在【条号】之下。',
    en: '“{found}” belongs to no clause, assertion or case; a rule stands under its 【clause】.',
  },
  SYN114: {
    severity: 'error',
    zh: '读案例集需要它所属法规的规则文件。',
    en: 'A collection of cases can be read only together with the rule file of its measure.',
  },
  SYN115: {
    severity: 'error',
    zh: '案例集中只能有底案和案例。',
    en: 'A collection of cases may hold only 底案 and 案例.',
  },
  SYN116: {
    severity: 'error',
    zh: '文件开头缺少“{what}”。',
    en: 'The beginning of the file lacks “{what}”.',
  },
  SYN117: {
    severity: 'error',
    zh: '另有{count}处问题未列出。',
    en: 'Further problems not listed: {count}.',
  },
  SYN118: {
    severity: 'error',
    zh: '“{word}”之前应写明条件，如“……的，”。',
    en: '“{word}” needs a condition before it, such as “……的，”.',
  },
  SYN119: {
    severity: 'error',
    zh: '“{text}”不是一种类型；类型有：{types}，或者两个以上用“、”隔开的选项。',
    en: '“{text}” is not a type; the types are {types}, or two or more options set apart by “、”.',
  },
  SYN120: {
    severity: 'error',
    zh: '“{name}”没有写明{what}。',
    en: '“{name}” does not say its {what}.',
  },
  SYN121: {
    severity: 'error',
    zh: '本程序不懂第{version}版规则语言，只懂第1版。',
    en: 'Version {version} of the rule language is not known here; only version 1 is.',
  },
  SYN122: {
    severity: 'error',
    zh: '“{found}”写了两次。',
    en: '“{found}” is said twice.',
  },
  SYN123: {
    severity: 'error',
    zh: '表中此处应为数、金额、百分比、日期或时刻，不应是“{found}”。',
    en: 'This cell needs a number, amount, percentage, date or time, not “{found}”.',
  },
  SYN124: {
    severity: 'error',
    zh: '“适用”之后应为前面写到的一方，不应是“{clause}”。',
    en: 'After “适用” one of the two sides named before must stand, not “{clause}”.',
  },
  SYN125: {
    severity: 'error',
    zh: '这一句末尾缺少句号“。”。',
    en: 'This sentence lacks its full stop “。”.',
  },
  // 190–199 the bytes of a file (cli/files.ts)
  SYN190: {
    severity: 'error',
    zh: '文件不是 UTF-8 编码（看上去是 {encoding}）。请在编辑软件里“另存为”，编码选 UTF-8。',
    en: 'The file is not in UTF-8 (it looks like {encoding}). Use "Save as" in your editor and choose UTF-8.',
  },
  SYN191: {
    severity: 'error',
    zh: '文件有 {size}，超过上限 {limit}，没有读取。',
    en: 'The file has {size}, more than the limit of {limit}, and was not read.',
  },
  SYN192: {
    severity: 'error',
    zh: '文件里有空字符（NUL），不是文本文件。',
    en: 'The file holds a NUL character; it is not a text file.',
  },
} as const satisfies Record<`SYN${number}`, import('../diagnostic.ts').Wording>;
