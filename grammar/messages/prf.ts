/** Wording of the PRF band: what is proved of a measure (engine/proof/). Codes are stable and never reused. */
export const prf = {
  // 800–809 rules that contradict each other
  PRF800: {
    severity: 'error',
    zh: '{one}与{other}可以在同一个案件里都成立，对“{question}”的结论却不一致，也没有写明适用哪一个。请写明“……不一致的，适用……”；本来就没有定论的，写明“不定先后，报告冲突”。',
    en: '{one} and {other} can both hold in one case, yet they answer “{question}” differently and nothing says which applies. Say which of them applies, or that the conflict is meant to be reported (不定先后，报告冲突).',
  },
  // 810–819 cases that get no answer
  PRF810: {
    severity: 'error',
    zh: '有的案件没有一条规则回答“{question}”。请为这样的案件补一条规则。',
    en: 'There are cases in which no rule answers “{question}”. Add a rule for them.',
  },
  PRF811: {
    severity: 'error',
    zh: '有的案件在这张表里没有对应的一行，“{question}”因此没有结论。请补一行，或者把表的适用范围写窄。',
    en: 'There are cases that no row of this table fits, so that “{question}” has no answer. Add a row, or narrow what the table is for.',
  },
  PRF812: {
    severity: 'error',
    zh: '有的案件产生了“{question}”的义务，最后一天却算不出来。请写明这样的案件以哪一天为限，或者把该义务的条件写窄。',
    en: 'There are cases with the duty “{question}” whose last day cannot be told. Say which day it is there, or narrow the condition of the duty.',
  },
  PRF813: {
    severity: 'error',
    zh: '有的案件产生了“{question}”的义务，却没有一句写明怎样算已履行。请补一句“……的，认定已履行……”。',
    en: 'There are cases with the duty “{question}” of which no sentence says when it is done. Add one (……的，认定已履行……).',
  },
  // 820–829 what could be struck out without any case coming out otherwise
  PRF820: {
    severity: 'warning',
    zh: '{clause}的这条规则不起作用：{idle}。请核对它的条件和先后；确实多余的，可以删去。',
    en: 'This rule of {clause} changes nothing: {idle}. Check its condition and what prevails over it; if it is not needed, strike it out.',
  },
  PRF821: {
    severity: 'warning',
    zh: '{clause}的这一行不起作用：{idle}。请核对它的条件；确实多余的，可以删去。',
    en: 'This row of {clause} changes nothing: {idle}. Check its condition; if it is not needed, strike it out.',
  },
  PRF822: {
    severity: 'warning',
    zh: '例外“{words}”不起作用：{idle}。请核对它的条件；确实多余的，可以删去。',
    en: 'The exception “{words}” changes nothing: {idle}. Check its condition; if it is not needed, strike it out.',
  },
  PRF823: {
    severity: 'warning',
    zh: '条件“{words}”不起作用：{idle}。请核对是否写错；确实多余的，可以删去。',
    en: 'The condition “{words}” changes nothing: {idle}. Check whether it is right; if it is not needed, strike it out.',
  },
  PRF824: {
    severity: 'warning',
    zh: '“{words}”的先后不起作用：{idle}。请核对是否写反；确实多余的，可以删去。',
    en: 'The priority “{words}” changes nothing: {idle}. Check whether it is the wrong way round; if it is not needed, strike it out.',
  },
  PRF825: {
    severity: 'warning',
    zh: '改采“{words}”，任何案件的结论都不变：{idle}。请核对这一说是否已写进规则。',
    en: 'Reading “{words}” instead changes no case: {idle}. Check whether the rules say what that reading would have.',
  },
  // 830–839 断言
  PRF830: {
    severity: 'error',
    zh: '断言「{name}」不成立：有案件违反它。请改正规则；断言本身写错的，改正断言。',
    en: 'The assertion 「{name}」 does not hold: there is a case against it. Mend the rules or, if it is wrong itself, the assertion.',
  },
  // 840–849 what was not decided, and why
  PRF840: {
    severity: 'warning',
    zh: '没有得出结果（查的是{sought}：{what}）：在每个问题的时限内没有答完。请放宽时限再试。',
    en: 'Not decided ({sought}: {what}): no answer in the time that one question may take. Allow more time and try again.',
  },
  PRF841: {
    severity: 'warning',
    zh: '没有得出结果（查的是{sought}：{what}）：轮到它之前证明已经停止。请放宽总时间再试。',
    en: 'Not decided ({sought}: {what}): the proof was ended before its turn. Allow more time in all and try again.',
  },
  PRF842: {
    severity: 'warning',
    zh: '没有得出结果（查的是{sought}：{what}）：其中的算法超出求解器能精确表达的范围。请用案例检验。',
    en: 'Not decided ({sought}: {what}): it computes what the solver cannot express exactly. Test it with cases.',
  },
  PRF843: {
    severity: 'warning',
    zh: '没有得出结果（查的是{sought}：{what}）：求解器给出的案件，判定后不是它所说的结论，所以不采用。请把规则文件报告给维护者。',
    en: 'Not decided ({sought}: {what}): the case that the solver gave comes out otherwise when it is decided, so it is not used. Please report the rule file to the maintainers.',
  },
  // 850–859 what the cases do not use, and what they would not notice
  PRF850: {
    severity: 'warning',
    zh: '没有案例用到{clause}的这条规则。请加一个它成立的案例。',
    en: 'No case uses this rule of {clause}. Add a case in which it holds.',
  },
  PRF851: {
    severity: 'warning',
    zh: '没有案例用到{clause}这一句。请加一个适用这一句的案例。',
    en: 'No case uses the sentence {clause}. Add a case to which it applies.',
  },
  PRF852: {
    severity: 'warning',
    zh: '{clause}这样改错，没有案例发现：{change}。请写明能分辨的案件应有的结论，存为案例。',
    en: 'No case would notice this change of {clause}: {change}. Say what the case that tells it should come to, and keep it.',
  },
  PRF853: {
    severity: 'warning',
    zh: '{clause}这样改错，没有案例发现，是否有差别也没有得出结果：{change}。请用案例检验，或者放宽时限再试。',
    en: 'No case would notice this change of {clause}, and whether it makes a difference is not decided: {change}. Test it with a case, or allow more time.',
  },
} as const satisfies Record<`PRF${number}`, import('../diagnostic.ts').Wording>;
