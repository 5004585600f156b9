/** Words of the proofs: what is wrong with the rules for some case, what no case has tried, what a new case is to show. */
export const proof = {
  // how the check stands
  starting: { zh: '检查中……', en: 'Checking…' },
  checking: { zh: '检查中 {done}／{of}', en: 'Checking {done}/{of}' },
  checkingIdle: {
    zh: '在看有没有不起作用的规则 {done}／{of}',
    en: 'Looking for rules without effect {done}/{of}',
  },
  checkingCases: {
    zh: '在看案例试过哪些规则 {done}／{of}',
    en: 'Seeing which rules the cases try {done}/{of}',
  },
  checkingChanges: {
    zh: '在找还缺的案例 {done}／{of}',
    en: 'Looking for missing cases {done}/{of}',
  },
  stale: { zh: '文字改过了，这是改前的检查结果', en: 'Changed since: this was said of the text before' },
  offline: {
    zh: '检查的服务没有回答，稍后再试',
    en: 'The checking service does not answer; it will be asked again',
  },
  stopped: {
    zh: '这次检查没有做完（另一个窗口开始了新的检查，或者本窗口很久没有打开）',
    en: 'This check was not finished: another window began a new one, or this one was out of sight for long',
  },
  failed: { zh: '检查没有做成', en: 'The check could not be made' },
  off: { zh: '这次启动没有打开检查', en: 'Checking was turned off at start' },
  again: { zh: '重新检查', en: 'Check again' },
  nothingWrong: { zh: '没有冲突，没有空缺，断言都成立。', en: 'No conflict, no gap; every assertion holds.' },
  nothingIdle: { zh: '没有不起作用的规则。', en: 'No rule is without effect.' },
  foundBriefly: { zh: '{count} 处要看', en: '{count} to look at' },
  noneBriefly: { zh: '规则没有冲突、空缺', en: 'No conflicts or gaps' },
  within: {
    zh: '看的是各名单都不超过 {lists} 项的案件。',
    en: 'Looked at: cases in which no list holds more than {lists}.',
  },

  // the parts of the list
  findings: { zh: '要看的规则', en: 'Rules to look at' },
  undecided: { zh: '没有得出结论的', en: 'Not decided' },
  undecidedWhy: {
    time: { zh: '在规定的时间里没有算完', en: 'took longer than it may' },
    stopped: { zh: '检查中途停了', en: 'the check was ended' },
    beyond: { zh: '超出了能确切表达的范围', en: 'cannot be expressed exactly' },
    disagreed: {
      zh: '两种算法结论不一，请告诉维护者',
      en: 'two ways of deciding disagree; tell the maintainers',
    },
  },
  undecidedAbout: {
    conflict: { zh: '有没有冲突', en: 'whether there is a conflict' },
    gap: { zh: '有没有空缺', en: 'whether there is a gap' },
    dead: { zh: '起不起作用', en: 'whether it has an effect' },
    property: { zh: '断言是否成立', en: 'whether the assertion holds' },
    difference: { zh: '结论是否不同', en: 'whether anything differs' },
    mutant: { zh: '有没有案件能察觉改动', en: 'whether any case notices the change' },
    outcome: { zh: '结论是什么', en: 'what the outcome is' },
  },
  tried: { zh: '案例试过哪些规则', en: 'Which rules the cases have tried' },
  triedCount: {
    zh: '● 两面都试过 {both} 条　◐ 只试过一面 {one} 条　○ 没有案例试过 {none} 条',
    en: '● both ways {both}　◐ one way {one}　○ not tried {none}',
  },
  triedAll: { zh: '每条规则适用和不适用两面都有案例试过。', en: 'Every rule has been tried both ways.' },

  // signs
  conflict: { zh: '冲突', en: 'Conflict' },
  gap: { zh: '空缺', en: 'Gap' },
  dead: { zh: '不起作用', en: 'No effect' },
  refuted: { zh: '断言不成立', en: 'Assertion fails' },

  // what it is, then the remedy
  conflictSays: {
    zh: '{one}和{other}会同时适用于一件案件，对「{about}」的结论却不同，又没有写哪一条优先。',
    en: '{one} and {other} can both apply to one case, say different things of “{about}”, and nothing says which prevails.',
  },
  conflictWithin: {
    zh: '{one}的两条规则会同时适用于一件案件，对「{about}」的结论却不同，又没有写哪一条优先。',
    en: 'Two rules of {one} can both apply to one case, say different things of “{about}”, and nothing says which prevails.',
  },
  conflictMend: {
    zh: '请写明哪一条优先，或者改窄其中一条的条件。',
    en: 'Say which prevails, or narrow the condition of one of them.',
  },
  gapSays: {
    question: {
      zh: '有这样的案件，「{about}」没有一条规则回答。',
      en: 'There is a case in which no rule answers “{about}”.',
    },
    table: {
      zh: '有这样的案件，「{about}」的表里没有一行适用。',
      en: 'There is a case in which no row of the table of “{about}” fits.',
    },
    deadline: {
      zh: '有这样的案件，应当「{about}」，却算不出最后一天。',
      en: 'There is a case in which “{about}” is owed but its last day cannot be told.',
    },
    performance: {
      zh: '有这样的案件，应当「{about}」，却没有一句写怎样算已经做到。',
      en: 'There is a case in which “{about}” is owed and no sentence says when it is done.',
    },
  },
  gapMend: {
    question: { zh: '请补一条规则。', en: 'Add a rule for it.' },
    table: { zh: '请给表补一行。', en: 'Add a row to the table.' },
    deadline: {
      zh: '请补上起算的日子，或者写明及时。',
      en: 'Say from which day it runs, or that it is prompt.',
    },
    performance: { zh: '请写明怎样算已经做到。', en: 'Say when it counts as done.' },
  },
  deadSays: {
    rule: {
      zh: '去掉这一条，任何案件的结论都不会变',
      en: 'Without this rule every case would come out the same',
    },
    row: {
      zh: '去掉表里这一行，任何案件的结论都不会变',
      en: 'Without this row every case would come out the same',
    },
    exception: {
      zh: '去掉「{words}」这个除外，任何案件的结论都不会变',
      en: 'Without the exception “{words}” every case would come out the same',
    },
    condition: {
      zh: '去掉「{words}」这个条件，任何案件的结论都不会变',
      en: 'Without the condition “{words}” every case would come out the same',
    },
    priority: {
      zh: '去掉「{words}」的先后，任何案件的结论都不会变',
      en: 'Without the priority “{words}” every case would come out the same',
    },
    reading: {
      zh: '采不采「{words}」，任何案件的结论都一样',
      en: 'Whether or not “{words}” is adopted, every case comes out the same',
    },
  },
  deadBecause: {
    never: { zh: '：它的条件不可能成立。', en: ': its condition can never be met.' },
    always: { zh: '：凡其他条件成立时它总是成立。', en: ': it is met wherever the rest is.' },
    outdone: {
      zh: '：凡它适用的案件，别的规则结论相同，或者优先于它。',
      en: ': wherever it applies, other rules say the same or prevail.',
    },
  },
  deadMend: {
    zh: '请看是不是写错了条件；确实多余的，可以留着，也可以删去。',
    en: 'See whether its condition is as meant; if it is merely more than needed, it may stay or go.',
  },
  refutedSays: {
    zh: '断言「{name}」不是对任何案件都成立，下面就是一件例外。',
    en: 'The assertion “{name}” does not hold in every case; here is one in which it fails.',
  },
  refutedMend: {
    zh: '请看是规则写漏了，还是断言说得太宽。',
    en: 'See whether a rule is missing, or the assertion says too much.',
  },

  // the case that shows it
  theCase: { zh: '这样的一件案件', en: 'Such a case' },
  nearestCase: { zh: '最接近的一件案件', en: 'The case that comes nearest' },
  noFacts: { zh: '（什么都没有填的案件）', en: '(a case of which nothing is told)' },
  comesTo: { zh: '现在的结论', en: 'It comes to' },
  keep: { zh: '收为案例', en: 'Keep as a case' },
  tryIt: { zh: '在试算中打开', en: 'Open in Try' },
  into: { zh: '放在', en: 'Into' },
  expecting: { zh: '应得写成：{words}', en: 'Expecting: {words}' },
  kept: { zh: '已收进 {file}：「{name}」。', en: 'Kept in {file}: “{name}”.' },
  see: { zh: '去看', en: 'See it' },
  takeBack: { zh: '撤回', en: 'Take it back' },
  notKept: {
    zh: '没有收进文件：文件现在不能改。请先处理上方的提示，再试一次。',
    en: 'Not kept: the file cannot be changed now. Deal with the notice above and try again.',
  },
  rulesFirst: {
    zh: '没有收进文件：规则里还有错。请先改好规则。',
    en: 'Not kept: the rules have mistakes. Mend them first.',
  },
  nameConflict: { zh: '{one}与{other}同时适用', en: '{one}与{other}同时适用' },
  nameConflictWithin: { zh: '{one}两条规则同时适用', en: '{one}两条规则同时适用' },
  nameGap: { zh: '{about}没有规则回答', en: '{about}没有规则回答' },
  nameDead: { zh: '{clause}不起作用', en: '{clause}不起作用' },
  nameRefuted: { zh: '{name}的例外', en: '{name}的例外' },
  nameMissing: { zh: '{clause}改动后才不同', en: '{clause}改动后才不同' },
  nameAgain: { zh: '{name}（{count}）', en: '{name}（{count}）' },

  // how far a rule has been tried
  triedBoth: {
    zh: '适用和不适用两面都有案例试过。',
    en: 'Cases have tried it both ways.',
  },
  triedApplied: {
    zh: '案例里它都适用，没有一件试过它不适用。',
    en: 'It applied in every case that tried it; none has tried it not applying.',
  },
  triedNot: {
    zh: '没有一件案例适用它，只试过不适用的一面。',
    en: 'No case has it apply; only its not applying has been tried.',
  },
  triedNone: { zh: '没有案例试过这一条。', en: 'No case has tried this rule.' },

  // changes that no case notices
  unnoticed: { zh: '{change}，也没有案例察觉。', en: '{change}: no case would notice.' },
  proposals: { zh: '建议补充的案例', en: 'Cases worth adding' },
  proposalsWhy: {
    zh: '规则照下面改动，现有案例的结论都不会变；补上这件案例，改错了就能发现。',
    en: 'With the rule changed like this no present case comes out otherwise; this case would notice.',
  },
  noProposals: {
    zh: '试过 {total} 处改动，每一处都有案例察觉，或者结论不会变。',
    en: '{total} changes were tried: a case notices each, or nothing comes of it.',
  },
  tallied: {
    zh: '试过 {total} 处改动：{killed} 处有案例察觉，{equivalent} 处改了结论也不变，{survived} 处没有案例察觉。',
    en: '{total} changes tried: cases notice {killed}, {equivalent} change nothing, {survived} go unnoticed.',
  },
  asNow: { zh: '照现在的规则', en: 'By the rules as they stand' },
  asChanged: { zh: '照改动后的规则', en: 'By the changed rule' },
  ownWords: { zh: '自己写', en: 'In my own words' },
  ownLabel: { zh: '结论应为（一行一项）', en: 'Expected outcomes (one a line)' },
  chooseOutcome: { zh: '这件案件应得的结论', en: 'What this case should come to' },
  asChangedNote: {
    zh: '选这一项，案例会显示不符，提醒您改规则。',
    en: 'The case will then show as not so, until the rule is changed.',
  },
  caseName: { zh: '案例名称', en: 'Name of the case' },
  put: { zh: '收进文件', en: 'Put into the file' },
  chooseFirst: { zh: '请先选应得的结论。', en: 'Choose the outcome first.' },
  more: { zh: '另有 {count} 件', en: '{count} more' },
  moreFindings: { zh: '这一句另有 {count} 处', en: '{count} more of this sentence' },
  unfold: { zh: '展开', en: 'Show' },
  toProposals: { zh: '到案例里补', en: 'Add cases' },
} as const;
