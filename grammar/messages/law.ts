/** Wording of the LAW band. Codes are stable and never reused. */
export const law = {
  // 401–419 quotations against the promulgated text (engine/statute)
  LAW401: { severity: 'error', zh: '原文里没有{clause}。', en: 'The promulgated text has no {clause}.' },
  LAW402: {
    severity: 'error',
    zh: '{clause}没有“{words}”；最接近的是“{nearest}”，引文作“{quoted}”处原文作“{promulgated}”。',
    en: '{clause} does not say “{words}”; nearest is “{nearest}”, where the quotation has “{quoted}” and the text “{promulgated}”.',
  },
  LAW403: {
    severity: 'error',
    zh: '“{words}”不在{clause}，而在{actual}。',
    en: '“{words}” does not stand in {clause} but in {actual}.',
  },
  LAW404: {
    severity: 'error',
    zh: '“{words}”在{clause}出现{times}次，说不清引的是哪一处；请引得长一些。',
    en: '“{words}” stands {times} times in {clause}, so it is unclear which is meant; quote more words.',
  },
  LAW405: {
    severity: 'error',
    zh: '{clause}没有“{words}”，也没有与之相近的文字。',
    en: '{clause} does not say “{words}” nor anything like it.',
  },
  LAW406: {
    severity: 'error',
    zh: '在{clause}里，“{tail}”出现在“{head}”之前，不能作为这段引文的结尾。',
    en: 'In {clause} “{tail}” stands before “{head}” and cannot end this quotation.',
  },
  LAW407: {
    severity: 'error',
    zh: '“{words}”（{clause}）已经在别处引用过；原文的每个字只归一处引文。',
    en: '“{words}” ({clause}) is already quoted elsewhere; every word of the text belongs to one quotation only.',
  },
  LAW408: {
    severity: 'error',
    zh: '{clause}没有写入：“{words}”。请写规则，或者写明不另设规则的理由。',
    en: '{clause} is left out: “{words}”. Write its rules, or say why there are none.',
  },
  LAW409: {
    severity: 'error',
    zh: '{clause}没有写全，漏了“{words}”。',
    en: '{clause} is not complete: “{words}” is left out.',
  },
  LAW410: {
    severity: 'error',
    zh: '{clause}之下没有第{number}项。',
    en: '{clause} has no item {number}.',
  },
  LAW411: {
    severity: 'error',
    zh: '{clause}的引文没有一个字。',
    en: 'The quotation of {clause} holds no words.',
  },
  LAW412: {
    severity: 'error',
    zh: '原文里有两处{clause}，后一处无法引用；请核对原文的编号。',
    en: 'The promulgated text has two clauses numbered {clause}, and the second cannot be cited; check its numbering.',
  },
  LAW413: {
    severity: 'error',
    zh: '{clause}只有“{nearest}”，引文多出“{quoted}”。',
    en: '{clause} only says “{nearest}”; the quotation has “{quoted}” besides.',
  },
  // 490–499 the folder of a measure (cli/project.ts)
  LAW490: {
    severity: 'error',
    zh: '规则文件旁边没有公布的原文“{text}”。',
    en: 'The promulgated text "{text}" does not stand beside the rule file.',
  },
  LAW491: {
    severity: 'error',
    zh: '原文旁边没有规则文件“{rules}”。',
    en: 'The rule file "{rules}" does not stand beside the promulgated text.',
  },
  LAW492: {
    severity: 'error',
    zh: '文件名说自{named}起施行，文件里写的是{written}。',
    en: 'The file name says in force from {named}, the file says {written}.',
  },
  LAW493: {
    severity: 'error',
    zh: '文件夹名是“{folder}”，文件里的法规是“{written}”。',
    en: 'The folder is called "{folder}", the measure in the file "{written}".',
  },
  LAW494: {
    severity: 'error',
    zh: '案例集说的是自{date}起施行的文本，这里没有这一文本。',
    en: 'The cases are for the version in force from {date}, which is not here.',
  },
  LAW495: {
    severity: 'error',
    zh: '工作日历“{file}”写得不对：{expected}。',
    en: 'The working-day calendar "{file}" is malformed: {expected}.',
  },
  LAW420: {
    severity: 'error',
    zh: '“{concept}”没有写明列举之外怎么办，请加一句“除此以外，不认定为{concept}”或者“除此以外，是否{concept}由人工认定”。',
    en: '“{concept}” does not say what holds outside its list; add “除此以外，不认定为{concept}” (closed) or “除此以外，是否{concept}由人工认定” (open).',
  },
  LAW421: {
    severity: 'error',
    zh: '“{concept}”既写了除此以外不认定，又写了除此以外由人工认定。',
    en: '“{concept}” is said both to be closed and to be left to judgement outside its list.',
  },
  LAW422: {
    severity: 'error',
    zh: '“{concept}”声明为概念，但没有一句定义或者认定它。',
    en: '“{concept}” is declared a concept, but no sentence defines or establishes it.',
  },
  LAW423: {
    severity: 'error',
    zh: '行为“{act}”的主体在这里是“{bearer}”，在别处是“{other}”；不同主体的行为请分别命名。',
    en: 'The act “{act}” is borne here by “{bearer}” and elsewhere by “{other}”; name the acts of different bearers apart.',
  },
  LAW424: {
    severity: 'error',
    zh: '{clause}之下没有规则，不能排定先后。',
    en: 'There is no rule under {clause}, so it cannot be ranked.',
  },
  LAW425: {
    severity: 'error',
    zh: '{left}与{right}没有回答同一问题的规则，谈不上不一致。',
    en: '{left} and {right} hold no rules that answer the same question, so they cannot disagree.',
  },
  LAW426: {
    severity: 'error',
    zh: '先后顺序成了一个圈：{circle}。',
    en: 'The order of precedence is a circle: {circle}.',
  },
  LAW427: {
    severity: 'error',
    zh: '判断绕成了一个圈，每一个都要先判断下一个：{circle}。',
    en: 'These questions form a circle, each needing the next to be answered first: {circle}.',
  },
  LAW428: {
    severity: 'error',
    zh: '{clause}的这段原文之下既没有规则，也没有写明不另设规则的理由。',
    en: 'This quotation of {clause} has neither a rule nor a reason for having none.',
  },
  LAW429: {
    severity: 'error',
    zh: '{clause}之下的这一句没有所依据的原文，请先引用原文。',
    en: 'This sentence under {clause} stands on no quotation; quote the words it rests on first.',
  },
  LAW430: {
    severity: 'warning',
    zh: '事实“{name}”没有被任何规则用到。',
    en: 'The fact “{name}” is used by no rule.',
  },
  LAW431: {
    severity: 'warning',
    zh: '概念“{name}”认定之后没有产生任何后果。',
    en: 'Nothing follows from the concept “{name}”: no rule uses it.',
  },
  LAW432: {
    severity: 'error',
    zh: '一处分歧的每一种理解都要在正文里看得到：分歧{reading}的“{option}”没有任何规则采用。',
    en: 'Every understanding of an open question must be visible in the rules: no rule takes up “{option}” of reading {reading}.',
  },
  LAW433: {
    severity: 'warning',
    zh: '写明了怎样算履行“{act}”，但没有规则要求、允许或者禁止它。',
    en: 'It is said when “{act}” is performed, but no rule requires, permits or forbids it.',
  },
  LAW434: {
    severity: 'warning',
    zh: '规定了“{act}”，但没有写明怎样算已履行。',
    en: '“{act}” is regulated, but nothing says when it has been performed.',
  },
  LAW435: {
    severity: 'warning',
    zh: '{clause}的这一条与{equal}的条件和结论完全相同。',
    en: 'This rule of {clause} has the same condition and the same answer as {equal}.',
  },
  LAW436: {
    severity: 'error',
    zh: '这个文件用的是语言{version}，这里只认得语言 1。',
    en: 'This file is written in language {version}; only language 1 is known here.',
  },
  LAW437: {
    severity: 'error',
    zh: '文件开头没有写“语言 1。”。',
    en: 'The file does not begin with “语言 1。”.',
  },
  LAW438: {
    severity: 'error',
    zh: '文件开头没有写明法规的编号和名称（法规：…「…」）。',
    en: 'The head of the file does not give the id and title of the measure (法规：…「…」).',
  },
  LAW439: {
    severity: 'error',
    zh: '文件开头没有写明自何日起施行。',
    en: 'The head of the file does not say from which day the measure is in force.',
  },
  LAW440: {
    severity: 'error',
    zh: '失效之日（{repealed}）不晚于施行之日（{effective}）。',
    en: 'The day of repeal ({repealed}) is not after the day of entry into force ({effective}).',
  },
  LAW441: {
    severity: 'error',
    zh: '没有名为“{calendar}”的工作日历。',
    en: 'There is no working-day calendar named “{calendar}”.',
  },
  LAW442: {
    severity: 'error',
    zh: '按工作日计算或者遇节假日顺延的期间，要在文件开头写明工作日历。',
    en: 'A period in working days, or one that rolls over holidays, needs a working-day calendar named at the head of the file.',
  },
  LAW443: {
    severity: 'error',
    zh: '分歧{reading}应当恰有一种理解由本文件采用，现在有{count}种。',
    en: 'Exactly one understanding in reading {reading} must be adopted by the file; adopted now: {count}.',
  },
  LAW444: {
    severity: 'error',
    zh: '分歧{reading}已经声明过一次。',
    en: 'Reading {reading} has already been declared.',
  },
  LAW445: {
    severity: 'error',
    zh: '分段不能有空缺或者重叠：前一段到“{before}”，这一段从“{after}”起。',
    en: 'Tiers may leave no gap and not overlap: the one before ends at “{before}”, this one begins at “{after}”.',
  },
  LAW446: {
    severity: 'error',
    zh: '最后一段应当没有上限（超过…的部分），否则超出的部分无从计算。',
    en: 'The last tier must have no upper limit (超过…的部分), or nothing is said of what lies above it.',
  },
  LAW447: {
    severity: 'error',
    zh: '适用日要看是{which}的，而行为“{act}”没有确定{which}；请为它另写“适用日为…”。',
    en: 'The day that chooses the version depends on which one is meant ({which}), and the act “{act}” does not say so; give it a 适用日 of its own.',
  },
  LAW448: {
    severity: 'error',
    zh: '这里说本句已写入{clause}，但{clause}之下没有规则。',
    en: 'This sentence is said to be written into {clause}, but there is no rule under {clause}.',
  },
  LAW449: {
    severity: 'error',
    zh: '数额“{amount}”没有一句计算它。',
    en: 'No sentence computes the amount “{amount}”.',
  },
  LAW450: {
    severity: 'warning',
    zh: '没有给出公布的原文，引文没有核对。',
    en: 'The promulgated text was not given, so the quotations have not been compared with it.',
  },
  LAW451: {
    severity: 'error',
    zh: '{id}有两个版本都自{effective}起施行。',
    en: 'Two versions of {id} both enter into force on {effective}.',
  },
  LAW452: {
    severity: 'error',
    zh: '同一法规的各版本编号应当相同：这里是{id}，另一个版本是{other}。',
    en: 'All versions of a measure carry one id: here it is {id}, in another version {other}.',
  },
  LAW453: {
    severity: 'error',
    zh: '“{name}”（{key}）在{effective}起施行的版本里是另一种事项，同一案件的事实不能两用；请换一个键名。',
    en: '“{name}” ({key}) is of another kind in the version of {effective}, so one case cannot tell both; give it another key.',
  },
  LAW454: {
    severity: 'error',
    zh: '已经有一条名为“{name}”的断言。',
    en: 'There is already an assertion named “{name}”.',
  },
  LAW455: {
    severity: 'error',
    zh: '这是案例集，不是法规。',
    en: 'This file is a collection of cases, not a measure.',
  },
  LAW456: {
    severity: 'warning',
    zh: '“{name}”声明了，但没有用到。',
    en: '“{name}” is declared but never used.',
  },
  LAW457: {
    severity: 'warning',
    zh: '{clause}的这一条永远不会适用：它要求同时采用同一分歧的两种理解。',
    en: 'This rule of {clause} can never apply: it asks for two understandings of one reading at once.',
  },
  LAW458: {
    severity: 'error',
    zh: '顺位关系超过{limit}种走法，无从核对是否成圈；请减少或者合并顺位的句子。',
    en: 'There are more than {limit} ways through the order of precedence, too many to look for a circle; merge or drop some.',
  },
  LAW459: {
    severity: 'error',
    zh: '顺位的句子一共排定了超过{limit}对规则；请指明更小的条款。',
    en: 'The sentences of precedence rank more than {limit} pairs of rules in all; name smaller clauses.',
  },
} as const satisfies Record<`LAW${number}`, import('../diagnostic.ts').Wording>;
