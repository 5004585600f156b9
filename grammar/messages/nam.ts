/** Wording of the NAM band. Codes are stable and never reused. */
export const nam = {
  NAM201: {
    severity: 'error',
    zh: '“{text}”没有在“名称”中声明。',
    en: '“{text}” is not declared under 名称.',
  },
  NAM202: {
    severity: 'error',
    zh: '“{text}”会有两种断法：“{one}”或者“{other}”。请换一个名称。',
    en: '“{text}” could be cut in two ways: “{one}” or “{other}”. Choose another name.',
  },
  NAM203: {
    severity: 'error',
    zh: '“{name}”是规则语言的固定用语，不能作名称。',
    en: '“{name}” is a fixed word of the language and cannot be a name.',
  },
  NAM204: {
    severity: 'error',
    zh: '名称“{name}”中不得有标点“{mark}”。',
    en: 'The name “{name}” may not hold the mark “{mark}”.',
  },
  NAM205: {
    severity: 'error',
    zh: '“{name}”已经声明为{role}，一个名称只能有一种用途。',
    en: 'The name “{name}” already has a use ({role}), and a name has only one.',
  },
  NAM206: {
    severity: 'error',
    zh: '名称“{name}”不得以“{ending}”结尾。',
    en: 'The name “{name}” may not end in “{ending}”.',
  },
  NAM207: {
    severity: 'error',
    zh: '行为“{name}”不得以“不”开头：“可以不”之后无法断开。',
    en: 'The act “{name}” may not begin with “不”: it could not be told from “可以不”.',
  },
  NAM208: {
    severity: 'error',
    zh: '“{text}”中没有声明过的对象；应写“每”、量词和对象名。',
    en: '“{text}” names no declared list; write 每, the measure word and the list.',
  },
  NAM209: {
    severity: 'error',
    zh: '名称“{name}”太长：一个名称不超过{limit}个字。',
    en: 'The name “{name}” is too long: a name has at most {limit} characters.',
  },
  NAM251: {
    severity: 'error',
    zh: '“{text}”不是规则语言的用语，应写“{words}”。',
    en: '“{text}” is no word of the rule language; write “{words}”.',
  },
  NAM250: {
    severity: 'error',
    zh: '名称“{name}”读起来是数、日期、条号、编号或者它们的开头。',
    en: 'The name “{name}” reads as a number, a date, a clause number, an id, or the beginning of one.',
  },
  NAM210: {
    severity: 'error',
    zh: '“{name}”已经声明过一次。',
    en: '“{name}” has already been declared.',
  },
  NAM211: {
    severity: 'error',
    zh: '“{name}”没有英文键名，请在声明里补写一个：小写英文词，词间用下划线连接。',
    en: '“{name}” has no ASCII key; add one to its declaration: English words in small letters, joined by underscores.',
  },
  NAM212: {
    severity: 'error',
    zh: '键名“{key}”须由小写字母开头，只含小写字母、数字和下划线。',
    en: 'The key “{key}” must begin with a small letter and hold only small letters, digits and underscores.',
  },
  NAM213: {
    severity: 'error',
    zh: '键名“{key}”已经用于“{other}”。',
    en: 'The key “{key}” is already that of “{other}”.',
  },
  NAM214: {
    severity: 'error',
    zh: '没有名为“{name}”的对象。',
    en: 'No object is named “{name}”.',
  },
  NAM215: {
    severity: 'error',
    zh: '对象“{name}”绕了一圈又属于它自己：{circle}。',
    en: 'The object “{name}” ends up inside itself: {circle}.',
  },
  NAM217: {
    severity: 'error',
    zh: '对象“{name}”层层所属的对象超过{limit}个。',
    en: 'The list “{name}” lies, level upon level, inside more than {limit} lists.',
  },
  NAM216: {
    severity: 'error',
    zh: '没有声明过名为“{name}”的事项。',
    en: 'Nothing named “{name}” has been declared.',
  },
  NAM218: {
    severity: 'error',
    zh: '名称太多：一个文件不超过{limit}个名称，从“{name}”起超出。',
    en: 'There are too many names: a file has at most {limit}, and “{name}” is beyond that.',
  },
  NAM220: {
    severity: 'error',
    zh: '“{name}”不是概念，这里要写一个概念。',
    en: '“{name}” is not a concept; a concept is needed here.',
  },
  NAM221: {
    severity: 'error',
    zh: '“{name}”不是行为，这里要写一个行为。',
    en: '“{name}” is not an act; an act is needed here.',
  },
  NAM222: {
    severity: 'error',
    zh: '“{name}”不是主体，这里要写承担义务的主体。',
    en: '“{name}” is not a bearer; the bearer of the duty is needed here.',
  },
  NAM223: {
    severity: 'error',
    zh: '“{name}”不是数额，这里要写一个数额。',
    en: '“{name}” is not an amount; an amount is needed here.',
  },
  NAM224: {
    severity: 'error',
    zh: '“{name}”不能单独作为条件：条件要用是否事实、事件或者概念。',
    en: '“{name}” cannot stand as a condition by itself: a yes-or-no fact, an event or a concept can.',
  },
  NAM225: {
    severity: 'error',
    zh: '“{name}”没有可选的项，不能说它为哪一项。',
    en: '“{name}” has no options, so it cannot be said to be one of them.',
  },
  NAM226: {
    severity: 'error',
    zh: '“{name}”没有可以计算或者比较的值。',
    en: '“{name}” has no value to compute with or to compare.',
  },
  NAM227: {
    severity: 'error',
    zh: '“{name}”没有“{option}”这一项，它的各项是：{options}。',
    en: '“{name}” has no option “{option}”; its options are: {options}.',
  },
  NAM228: {
    severity: 'error',
    zh: '“{name}”中“{option}”写了两次。',
    en: '“{option}” stands twice among the options of “{name}”.',
  },
  NAM230: {
    severity: 'error',
    zh: '“{name}”要看是{which}的，而这里没有确定{which}。',
    en: '“{name}” depends on which one is meant ({which}), and nothing here says so.',
  },
  NAM231: {
    severity: 'error',
    zh: '“{name}”前面写了“该”，但这里没有在数任何对象。',
    en: '“{name}” is said of 该, “that one”, but nothing is being counted here.',
  },
  NAM232: {
    severity: 'error',
    zh: '“{name}”与正在数的{list}无关，前面不能写“该”。',
    en: '“{name}” does not vary with the {list} being counted, so it cannot be said of 该, “that one”.',
  },
  NAM233: {
    severity: 'error',
    zh: '{list}不直接属于{owner}，不能写“{owner}的{list}”。',
    en: '{list} does not lie directly inside {owner}, so there is no “{list} of {owner}”.',
  },
  NAM234: {
    severity: 'error',
    zh: '这里没有确定是哪个{owner}，不能写“本{owner}的{list}”。',
    en: 'Nothing here says which {owner} is meant, so there is no “{list} of this {owner}”.',
  },
  NAM235: {
    severity: 'error',
    zh: '主体“{bearer}”要看是{which}的，而行为“{act}”没有确定{which}。',
    en: 'The bearer “{bearer}” depends on which one is meant ({which}), and the act “{act}” does not say so.',
  },
  NAM236: {
    severity: 'error',
    zh: '没有编号为“{reading}”的分歧。',
    en: 'No reading is numbered “{reading}”.',
  },
  NAM237: {
    severity: 'error',
    zh: '分歧{reading}没有“{option}”这一说，它有：{options}。',
    en: 'Reading {reading} has no option “{option}”; it has: {options}.',
  },
  NAM238: {
    severity: 'error',
    zh: '为“{concept}”自动设立的待认定事实“{name}”与已经声明的名称或者键名（{key}）相同，请另取名称。',
    en: 'The judged fact “{name}” made for “{concept}” has a name or key ({key}) already declared; rename the other.',
  },
} as const satisfies Record<`NAM${number}`, import('../diagnostic.ts').Wording>;
