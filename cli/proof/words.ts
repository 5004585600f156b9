/** What the command line says of proofs: complaints about such a call, and what was found. */

export const proofComplaints = {
  badCount: {
    zh: '选项 {flag} 要写一个不小于{least}的整数，不能是“{given}”。',
    en: 'Option {flag} takes a whole number of at least {least}, not "{given}".',
  },
  badAllowance: {
    zh: '--allow 要写成 种类=个数，如 dead=3；种类是 {choices} 之一。“{given}”不是这样。',
    en: '--allow takes KIND=N, such as dead=3, where KIND is {choices}. "{given}" is not like that.',
  },
  needTwo: {
    zh: '请写出要比较的两个：各是一个规则文件，或者“法规@施行日期”，如 wuqing-court-appearance@2020-12-03。',
    en: 'Name the two to compare: each a rule file, or measure@date, such as wuqing-court-appearance@2020-12-03.',
  },
  unknownSide: {
    zh: '找不到“{given}”。请写规则文件的路径，或者“法规@施行日期”。这里有：{choices}。',
    en: 'There is no "{given}". Give the path of a rule file, or measure@date. There are: {choices}.',
  },
} as const;

export const proofSummaries = {
  progress: {
    zh: '{doing} {bar} {done}/{of}，已用 {seconds} 秒',
    en: '{doing} {bar} {done}/{of}, {seconds} s so far',
  },
  suchCase: { zh: '这样的案件：', en: 'Such a case:' },
  nearestCase: { zh: '最接近的案件：', en: 'The case that comes nearest:' },
  comesTo: { zh: '判定的结论：', en: 'It comes to:' },
  assertions: { zh: '断言：', en: 'Assertions:' },
  assertion: { zh: '断言', en: 'assertion' },
  proved: { zh: '成立　　　', en: 'proved     ' },
  refuted: { zh: '不成立　　', en: 'refuted    ' },
  undecided: { zh: '未得出结果', en: 'not decided' },
  proofFound: {
    zh: '{measure} {version}：冲突 {conflict} 处，没有结论的案件 {gap} 种，不起作用的规定 {dead} 处，断言不成立 {property} 条，未得出结果 {undecided} 个。',
    en: '{measure} {version}: {conflict} conflicts, {gap} gaps, {dead} things that change nothing, {property} assertions refuted, {undecided} not decided.',
  },
  proofStopped: {
    zh: '还有 {count} 个问题，轮到之前证明已经停止。请放宽 --time 再试；是哪些问题，用 --json 可以看到。',
    en: 'Another {count} questions were left when the proof was ended. Allow more --time and try again; --json lists them.',
  },
  proofSampled: {
    zh: '抽查 {cases} 个案例：引擎得出的结论 {decided} 项，求解器证明怎样补充事实都不变；引擎判为未定的 {undetermined} 项，求解器找到两种结论；引擎没有证明的 {settled} 项，求解器得出了结果；{disagreed} 项不一致；{beyond} 项没有比较。',
    en: '{cases} cases looked at: {decided} outcomes that the engine decides, proved the same however the facts are completed; {undetermined} that it calls undetermined, found to come out in two ways; {settled} that it left unproven, settled by the solver; {disagreed} not agreeing; {beyond} not compared.',
  },
  proofAsked: {
    zh: '问了 {questions} 个问题，用时 {seconds} 秒。以上就每种对象每处不超过 {lists} 个的案件而言。',
    en: '{questions} questions in {seconds} s. All this is said of cases with at most {lists} things in each list.',
  },
  compared: { zh: '比较：{a}　与　{b}', en: 'Compared: {a} with {b}' },
  decidedDifferently: { zh: '结论不同：{question}', en: 'Decided differently: {question}' },
  underSide: { zh: '依 {side}：', en: 'Under {side}:' },
  onlyIn: { zh: '只有 {side} 有：{names}。', en: 'Only {side} has: {names}.' },
  sameEverywhere: {
    zh: '已证明在任何案件里结论都相同：{names}。',
    en: 'Proved to come out the same in every case: {names}.',
  },
  sameOtherwise: {
    zh: '已证明除上面这几种案件外，结论都相同：{names}。',
    en: 'Proved to come out the same in every other case: {names}.',
  },
  diffSame: { zh: '两者对任何案件的结论都相同。', en: 'The two come out the same in every case.' },
  diffDifferent: {
    zh: '结论不同的案件 {count} 种，未得出结果 {open} 个。',
    en: '{count} kinds of case decided differently, {open} not decided.',
  },
  diffOpen: {
    zh: '没有发现不同，但有 {open} 个问题没有得出结果，不能说两者相同。',
    en: 'No difference was found, but {open} questions are not decided: the two cannot be said to be the same.',
  },
  proofSuite: { zh: '证明', en: 'proof of' },
  no_conflict: { zh: '规则不互相冲突', en: 'no rules conflict' },
  no_gap: { zh: '没有漏掉的案件', en: 'no case is left without an answer' },
  no_dead: { zh: '没有不起作用的规定', en: 'nothing is without effect' },
  notDecided: { zh: '未得出结果：{what}', en: 'not decided: {what}' },
} as const;
