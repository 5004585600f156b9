/** The sentence forms of grammar/README.md as they are offered: what each says, and its words with places to fill. */
import type { Phrase } from './index.ts';

/** Where a form may begin. */
export type FormPlace =
  | 'head'
  | 'names'
  | 'facts'
  | 'block'
  | 'caseBlock'
  | 'sentence'
  | 'statement'
  | 'expectations';

export interface Form {
  readonly place: FormPlace;
  /** its first words, by which it is found */
  readonly label: string;
  readonly says: Phrase;
  /** ⟨条件⟩ are places to fill, two of one text being the same place; ⟨⟩ is where the cursor is left */
  readonly words: string;
}

const form = (place: FormPlace, label: string, zh: string, en: string, words: string): Form => ({
  place,
  label,
  says: { zh, en },
  words,
});

const places = /⟨([^⟩]*)⟩/g;

/** As Monaco takes it: ⟨条件⟩的 → ${1:条件}的. */
export function snippetOf(words: string): string {
  const names = [
    ...new Set([...words.matchAll(places)].map(([, name]) => name!).filter((name) => name !== '')),
  ];
  return words.replace(places, (_, name: string) =>
    name === '' ? '$0' : `\${${names.indexOf(name) + 1}:${name}}`,
  );
}

/** As it will look. */
export const shownForm = (words: string): string => words.replace(places, '$1').trimEnd();

export const forms: readonly Form[] = [
  form('head', '语言 1。', '规则语言的版本', 'version of the rule language', '语言 1。\n'),
  form(
    'head',
    '法规：…「…」。',
    '本文件写的是哪一部法规',
    'the measure this file encodes',
    '法规：⟨编号⟩「⟨标题⟩」。\n',
  ),
  form('head', '自…起施行。', '从哪一天起施行', 'takes effect', '自⟨2021⟩年⟨6⟩月⟨1⟩日起施行。\n'),
  form('head', '自…起失效。', '从哪一天起失效', 'ceases to have effect', '自⟨2021⟩年⟨6⟩月⟨1⟩日起失效。\n'),
  form(
    'head',
    '适用日为…。',
    '看哪一天来决定适用哪个文本',
    'the day that chooses the version',
    '适用日为⟨日期的名称⟩。\n',
  ),
  form('head', '工作日历为…。', '按哪一份工作日历', 'the calendar of working days', '工作日历为⟨编号⟩。\n'),
  form('head', '名称', '把要问的事、要推的事一件件列出来', 'what the rules may speak of', '名称\n  ⟨⟩'),
  form(
    'head',
    '案例集：…',
    '这些案例属于哪一部法规的哪个文本',
    'cases of a measure',
    '案例集：⟨编号⟩，自⟨2021⟩年⟨6⟩月⟨1⟩日起施行的文本。\n',
  ),

  form(
    'names',
    '对象：…',
    '一件案子里会有好几个的东西',
    'what a case may have several of',
    '对象：⟨名称⟩（⟨量词⟩，⟨key⟩，以⟨区分的名称⟩为号）。',
  ),
  form('names', '主体：…', '承担义务的人', 'who bears duties', '主体：⟨名称⟩（每⟨量词和对象⟩，⟨key⟩）。'),
  form(
    'names',
    '行为：…',
    '要求、准许或者禁止做的事',
    'what is required, permitted or forbidden',
    '行为：⟨名称⟩（每⟨量词和对象⟩，⟨key⟩）。',
  ),
  form(
    'names',
    '概念：…',
    '由规则推出来的，不问人',
    'what follows from rules and is not asked',
    '概念：⟨名称⟩（每⟨量词和对象⟩，⟨key⟩）。',
  ),
  form('names', '数额：…', '由规则算出来的数', 'what rules compute', '数额：⟨名称⟩（全案，⟨金额⟩，⟨key⟩）。'),
  form('names', '全案填：', '下面各行对整个案件各问一次', 'asked once for the whole case', '全案填：\n    '),
  form('facts', '…　是否', '答是或者否的事实', 'a yes-or-no fact', '⟨名称⟩　是否　⟨key⟩　问「⟨问题⟩？」'),
  form(
    'facts',
    '…　是否，由人认定',
    '由人认定的事实',
    'a fact that a person judges',
    '⟨名称⟩　是否，由人认定　⟨key⟩　问「⟨问题⟩？」',
  ),
  form(
    'facts',
    '…　选项',
    '几项里选一项的事实',
    'one of several options',
    '⟨名称⟩　⟨选项一⟩（⟨key_a⟩）、⟨选项二⟩（⟨key_b⟩）　⟨key⟩　问「⟨问题⟩？」',
  ),
  form('facts', '…　日期', '哪一天', 'a day', '⟨名称⟩　日期　⟨key⟩　问「⟨哪一天⟩？」'),
  form(
    'facts',
    '…　事件',
    '何时发生，或者没有发生',
    'when it happened, if it has',
    '⟨名称⟩　事件　⟨key⟩　已发生：⟨已经发生的说法⟩　问「⟨何时发生⟩？」',
  ),
  form('facts', '…　金额', '多少钱', 'an amount of money', '⟨名称⟩　金额　⟨key⟩　问「⟨多少⟩？」'),

  form(
    'block',
    '【…】「…」',
    '引用一段原文，在下面写它的规则',
    'quote a clause and write its rules under it',
    '【⟨条号⟩】「⟨原文⟩」\n  ⟨⟩',
  ),
  form(
    'block',
    '分歧…「…」：甲说…',
    '原文有几种理解的问题',
    'a question on which readings differ',
    '分歧⟨编号⟩「⟨问题⟩？」：\n  甲说（本文件采用）「⟨理由一⟩」；\n  乙说「⟨理由二⟩」。',
  ),
  form(
    'block',
    '断言「…」：凡…的，必为…。',
    '任何案件里都应当成立的一句话',
    'what must hold in every case',
    '断言「⟨名称⟩」：凡⟨条件一⟩的，必为⟨条件二⟩。',
  ),
  form(
    'block',
    '断言「…」：凡…的，不得判为…。',
    '绝不能得出的结论',
    'what must never come out',
    '断言「⟨名称⟩」：凡⟨条件一⟩的，不得判为⟨条件二⟩。',
  ),
  form(
    'caseBlock',
    '底案「…」',
    '别的案例可以依据的一组情况',
    'facts that other cases stand on',
    '底案「⟨名称⟩」：\n  ⟨全案⟩：⟨情况⟩。',
  ),
  form(
    'caseBlock',
    '案例「…」',
    '一件案子和应有的结论',
    'a case and what must come of it',
    '案例「⟨名称⟩」，依底案「⟨底案⟩」，截至⟨2021⟩年⟨6⟩月⟨1⟩日：\n  ⟨全案⟩：⟨情况⟩。\n  结论应为：⟨结论⟩。',
  ),

  form(
    'sentence',
    '本规则所称…，是指…的情形。',
    '一个词是什么意思',
    'what a concept means',
    '本规则所称⟨概念⟩，是指⟨条件⟩的情形。',
  ),
  form(
    'sentence',
    '本规则所称…，是指…中有一…以上，…的情形。',
    '几个里面有一个就算',
    'one of several is enough',
    '本规则所称⟨概念⟩，是指⟨全案⟩的⟨对象⟩中有一⟨量词⟩以上，该⟨量词⟩⟨条件⟩的情形。',
  ),
  form(
    'sentence',
    '…的，认定为…。',
    '有这种情形的，就是',
    'where this is so, it is held to be',
    '⟨条件⟩的，认定为⟨概念⟩。',
  ),
  form(
    'sentence',
    '…的，不认定为…。',
    '有这种情形的，就不是',
    'where this is so, it is held not to be',
    '⟨条件⟩的，不认定为⟨概念⟩。',
  ),
  form(
    'sentence',
    '有下列情形之一的，认定为…：',
    '有一种情形就够，逐项列出',
    'any one of the items is enough',
    '有下列情形之一的，认定为⟨概念⟩：\n    1．「⟨原文一⟩」，指⟨条件一⟩；\n    2．「⟨原文二⟩」，指⟨条件二⟩。',
  ),
  form(
    'sentence',
    '除此以外，不认定为…。',
    '别的都不算',
    'nothing else counts',
    '除此以外，不认定为⟨概念⟩。',
  ),
  form(
    'sentence',
    '除此以外，是否…由人工认定。',
    '别的由人判断',
    'the rest is left to a person',
    '除此以外，是否⟨概念⟩由人工认定。',
  ),
  form('sentence', '…的，…应当…。', '谁应当做什么', 'who must do what', '⟨条件⟩的，⟨主体⟩应当⟨行为⟩。'),
  form(
    'sentence',
    '…的，…应当在…之前…。',
    '谁应当在什么时间以前做什么',
    'who must do what before when',
    '⟨条件⟩的，⟨主体⟩应当在⟨时间⟩之前⟨行为⟩。',
  ),
  form(
    'sentence',
    '…的，…应当自…次日起…日内…。',
    '谁应当在多少天以内做什么',
    'who must do what within how many days',
    '⟨条件⟩的，⟨主体⟩应当自⟨日期⟩次日起⟨15⟩日内⟨行为⟩。',
  ),
  form('sentence', '…的，…可以…。', '准许做什么', 'who may do what', '⟨条件⟩的，⟨主体⟩可以⟨行为⟩。'),
  form(
    'sentence',
    '…的，…可以不…。',
    '准许不做什么',
    'who may choose not to',
    '⟨条件⟩的，⟨主体⟩可以不⟨行为⟩。',
  ),
  form('sentence', '…的，…无须…。', '没有义务', 'who need not', '⟨条件⟩的，⟨主体⟩无须⟨行为⟩。'),
  form('sentence', '…的，…不得…。', '禁止做什么', 'who must not', '⟨条件⟩的，⟨主体⟩不得⟨行为⟩。'),
  form(
    'sentence',
    '…应当…；但…的除外。',
    '有义务，但有例外',
    'a duty with an exception',
    '⟨条件一⟩的，⟨主体⟩应当⟨行为⟩；但⟨条件二⟩的除外。',
  ),
  form(
    'sentence',
    '有下列情形之一的，…应当…：',
    '列出的情形里有一种就有义务',
    'a duty where any of the items holds',
    '有下列情形之一的，⟨主体⟩应当⟨行为⟩：\n    1．「⟨原文一⟩」，指⟨条件一⟩；\n    2．「⟨原文二⟩」，指⟨条件二⟩。',
  ),
  form(
    'sentence',
    '…的，认定已履行…，履行时间为…。',
    '怎样算做到了',
    'when it counts as done',
    '⟨条件⟩的，认定已履行⟨行为⟩，履行时间为⟨时间⟩。',
  ),
  form(
    'sentence',
    '…的，视为已履行…。',
    '没有做也算按时做到',
    'counts as done in time',
    '⟨条件⟩的，视为已履行⟨行为⟩。',
  ),
  form('sentence', '…的，视为未履行…。', '做了也不算', 'counts as not done', '⟨条件⟩的，视为未履行⟨行为⟩。'),
  form(
    'sentence',
    '…的，认定已行使…。',
    '准许做的事做了',
    'a permission is used',
    '⟨条件⟩的，认定已行使⟨行为⟩。',
  ),
  form(
    'sentence',
    '…有两种理解（…）：',
    '原文有几种理解，逐一写出',
    'the readings of a concept',
    '⟨概念⟩有两种理解（⟨编号⟩）：\n    甲说（本文件采用）「⟨理由一⟩」，指⟨条件一⟩；\n    乙说「⟨理由二⟩」，指⟨条件二⟩。',
  ),
  form(
    'sentence',
    '…与…不一致的，适用…。',
    '两条不一致，听谁的',
    'which of two clauses prevails',
    '⟨条号一⟩与⟨条号二⟩不一致的，适用⟨条号一⟩。',
  ),
  form(
    'sentence',
    '…与…不一致的，不定先后，报告冲突。',
    '两条不一致，原文没有写听谁的',
    'neither prevails: a conflict',
    '⟨条号一⟩与⟨条号二⟩不一致的，不定先后，报告冲突。',
  ),
  form('sentence', '采…时，…', '只在采某一说时', 'under one reading', '采⟨编号⟩⟨甲说⟩时，⟨⟩'),
  form('sentence', '…为…。', '一个数额怎样计算', 'how an amount is computed', '⟨数额⟩为⟨算式⟩。'),
  form(
    'sentence',
    '…为按…分段累计：',
    '分段计算，各段相加',
    'in tiers, added up',
    '⟨数额⟩为按⟨金额⟩分段累计：不超过⟨1万⟩元的部分，⟨50⟩元；超过⟨1万⟩元的部分，按⟨1%⟩。',
  ),
  form(
    'sentence',
    '…按下列规定：',
    '按不同情形计算',
    'by items, each with its value',
    '⟨数额⟩按下列规定：\n    1．指⟨条件一⟩，为⟨算式一⟩；\n    2．指⟨条件二⟩，为⟨算式二⟩。',
  ),
  form(
    'sentence',
    '本句不另设规则，理由：「…」。',
    '这句原文不产生规则',
    'this sentence has no rule',
    '本句不另设规则，理由：「⟨理由⟩」。',
  ),
  form(
    'sentence',
    '本句已写入…，理由：「…」。',
    '这句原文已经写进别的条款',
    'encoded under another clause',
    '本句已写入⟨条号⟩，理由：「⟨理由⟩」。',
  ),
  form(
    'sentence',
    '本文件适用于…的情形。',
    '本文件管哪些案件',
    'the scope of the measure',
    '本文件适用于⟨条件⟩的情形。',
  ),
  form(
    'sentence',
    '「…」（…印发）自本文件施行起不再执行',
    '旧文件不再执行',
    'an older measure is no longer applied',
    '「⟨旧文件名⟩」（⟨2015⟩年⟨11⟩月⟨30⟩日印发）自本文件施行起不再执行，其条文未收录。',
  ),

  form('statement', '全案：…。', '整个案件的情况', 'facts of the whole case', '全案：⟨情况⟩。'),
  form('statement', '「…」：…。', '其中一个的情况', 'facts of one of them', '「⟨称呼⟩」：⟨情况⟩。'),
  form('expectations', '结论应为：…。', '应当得出的结论', 'what must come out', '结论应为：⟨结论⟩。'),
];
