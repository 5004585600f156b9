/**
 * The syntax tree of a rule file: what the author wrote, in the author's order, with places. Nothing here is
 * resolved or judged; `engine/check` turns it into a measure. Every node carries its span.
 */
import type { ClauseRef } from './clause.ts';
import type { Span } from './span.ts';

export interface Named {
  readonly text: string;
  readonly span: Span;
}

/** One file: either a version of a measure, or a collection of cases for one (案例集). */
export interface RuleFile {
  readonly kind: 'measure' | 'cases';
  readonly header: Header;
  readonly names: readonly Declaration[];
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Header {
  /** 语言 1。 */
  readonly language: number | undefined;
  /** 法规：id「标题」 or, in a 案例集, 案例集：id */
  readonly id: Named | undefined;
  readonly title: Named | undefined;
  /** 自…起施行, ISO date */
  readonly effective: Dated | undefined;
  /** 自…起失效 */
  readonly repealed: Dated | undefined;
  /** 适用日为 … */
  readonly applicability: Value | undefined;
  /** 工作日历为 … */
  readonly calendar: Named | undefined;
  readonly span: Span;
}

/** An ISO date (2020-12-03) as written in the file. */
export interface Dated {
  readonly date: string;
  readonly span: Span;
}

// ───────────────────────────── 名称: what the file may speak of

export type Declaration = ListDecl | BearerDecl | ActDecl | FactDecl | ConceptDecl | AmountDecl;

interface Declared {
  readonly name: Named;
  /** ASCII key; undefined when the author gave none */
  readonly key: Named | undefined;
  readonly label: Named | undefined;
  readonly span: Span;
}

/** 每个机关、每次开庭 */
export type Over = readonly Named[];

export interface ListDecl extends Declared {
  readonly kind: 'list';
  /** 量词: 个, 次, 人 */
  readonly measureWord: Named;
  /** 属于机关、开庭 */
  readonly within: Over;
  /** 以案号为号 */
  readonly idName: Named | undefined;
}

export interface BearerDecl extends Declared {
  readonly kind: 'bearer';
  readonly over: Over;
}

export interface ActDecl extends Declared {
  readonly kind: 'act';
  readonly over: Over;
  /** an act may name its own 适用日 */
  readonly applicability: Value | undefined;
}

export type FactType =
  | { readonly kind: 'yesno' }
  | { readonly kind: 'options'; readonly options: readonly OptionDecl[] }
  | { readonly kind: 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'time' | 'event' | 'text' };

export interface OptionDecl {
  readonly name: Named;
  readonly key: Named | undefined;
}

export interface FactDecl extends Declared {
  readonly kind: 'fact';
  readonly over: Over;
  readonly type: FactType;
  /** 由人认定 */
  readonly judged: boolean;
  /** 问「…」 */
  readonly question: Named | undefined;
  /** 只在…时填 */
  readonly guard: Condition | undefined;
  /** 自 … 至 …, bounds included */
  readonly from: Literal | undefined;
  readonly to: Literal | undefined;
  /** 反面：… , the registered opposite */
  readonly opposite: Named | undefined;
  /** 已发生：…, how an event that has happened is said */
  readonly happened: Named | undefined;
}

export interface ConceptDecl extends Declared {
  readonly kind: 'concept';
  readonly over: Over;
  readonly opposite: Named | undefined;
}

/** 数额: a value that 计算 sentences give. */
export interface AmountDecl extends Declared {
  readonly kind: 'amount';
  readonly over: Over;
  readonly type: 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'time';
}

// ───────────────────────────── blocks

export type Block = ClauseBlock | ReadingBlock | AssertionBlock | BaseBlock | CaseBlock | RemarkBlock;

/** 【clause】「verbatim」 and the sentences that stand under it. */
export interface ClauseBlock {
  readonly kind: 'clause';
  readonly clause: ClauseRef;
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Sentence[];
  readonly span: Span;
}

/** 「…」 or 「开头……结尾」: words of the promulgated text. */
export interface Quote {
  readonly head: string;
  /** undefined unless the quotation is abbreviated with …… */
  readonly tail: string | undefined;
  readonly span: Span;
}

/** 分歧A01「question」：甲说（本文件采用）「source」；乙说「source」。 */
export interface ReadingBlock {
  readonly kind: 'reading';
  readonly id: Named;
  readonly question: Named;
  readonly options: readonly ReadingOption[];
  readonly span: Span;
}

export interface ReadingOption {
  readonly name: Named;
  readonly adopted: boolean;
  readonly source: Named;
  readonly span: Span;
}

/** 断言「name」：[任何读法下，]凡 A 的，必为 B。 | …，不得判为 B。 */
export interface AssertionBlock {
  readonly kind: 'assertion';
  readonly name: Named;
  readonly anyReading: boolean;
  readonly premise: Condition | undefined;
  readonly negated: boolean;
  readonly conclusion: Condition;
  readonly span: Span;
}

/** ※ a remark for people, kept by the printer. */
export interface RemarkBlock {
  readonly kind: 'remark';
  readonly text: string;
  readonly span: Span;
}

// ───────────────────────────── sentences

export type Sentence =
  | Define
  | Hold
  | Duty
  | Perform
  | Otherwise
  | Compute
  | ReadingSentence
  | Priority
  | NoRule
  | Scope
  | Repeal
  | RemarkBlock;

interface SentenceBase {
  /** 采A01甲说时，… */
  readonly readings: readonly ReadingUse[];
  readonly span: Span;
}

export interface ReadingUse {
  readonly reading: Named;
  readonly option: Named;
  readonly span: Span;
}

/** 条件的，| [条件，]有下列情形之一的， */
export interface Premise {
  readonly condition: Condition | undefined;
  readonly listed: boolean;
  readonly span: Span;
}

/** 1．「原文」，指条件。 */
export interface Item {
  readonly number: Named;
  readonly quote: Quote | undefined;
  readonly readings: readonly ReadingUse[];
  readonly condition: Condition;
  /** in a 计算 list: ，为 value */
  readonly value: Value | undefined;
  readonly span: Span;
}

/** 本规则所称 概念，是指 … 的情形。 */
export interface Define extends SentenceBase {
  readonly kind: 'define';
  readonly concept: Named;
  readonly body: Condition | Count;
  /** …情形；但 条件 的除外 */
  readonly except: Condition | undefined;
}

/** 前提 认定为|不认定为 概念 */
export interface Hold extends SentenceBase {
  readonly kind: 'hold';
  readonly premise: Premise;
  readonly concept: Named;
  readonly negated: boolean;
  readonly except: Condition | undefined;
  readonly items: readonly Item[];
}

export type Modality = 'must' | 'may' | 'mayNot' | 'needNot' | 'mustNot';

/** [前提] 主体 应当|可以|可以不|无须|不得 [期限]行为[；但条件的除外][列举] */
export interface Duty extends SentenceBase {
  readonly kind: 'duty';
  readonly premise: Premise | undefined;
  readonly bearer: Named;
  readonly modality: Modality;
  /** 视情: discretion, which stays 可以 */
  readonly discretion: boolean;
  readonly deadline: Deadline | undefined;
  readonly act: Named;
  readonly except: Condition | undefined;
  readonly items: readonly Item[];
}

export type Deadline =
  | { readonly kind: 'promptly' | 'regularly'; readonly span: Span }
  /** 在 D [之前]: by the end of D, or strictly before it */
  | { readonly kind: 'on' | 'before'; readonly value: Value; readonly span: Span }
  /** 自 D 次日起|当日起 N 日|工作日|个月|年 内 */
  | {
      readonly kind: 'within';
      readonly from: Value;
      readonly countsFirstDay: boolean;
      readonly amount: Value;
      readonly unit: DeadlineUnit;
      /** （最后一日为节假日的顺延） */
      readonly rollsOver: boolean;
      /** （扣除 V） whole days of suspended time */
      readonly suspended: Value | undefined;
      readonly span: Span;
    };

export type DeadlineUnit = 'day' | 'workday' | 'month' | 'year';

export type PerformKind = 'done' | 'deemedDone' | 'deemedNotDone' | 'exercised';

/** 前提 认定已履行|视为已履行|视为未履行|认定已行使 行为[，履行时间为 …][；但 条件 的除外] */
export interface Perform extends SentenceBase {
  readonly kind: 'perform';
  readonly premise: Premise;
  readonly performs: PerformKind;
  readonly act: Named;
  /** 履行时间为 value; 'earliest' is 该情形最早成立之时 */
  readonly at: Value | 'earliest' | undefined;
  readonly except: Condition | undefined;
  readonly items: readonly Item[];
}

/** 除此以外，不认定为 概念 | 除此以外，是否 概念 由人工认定 */
export interface Otherwise extends SentenceBase {
  readonly kind: 'otherwise';
  readonly concept: Named;
  readonly closes: boolean;
}

/** [前提]数额 为 算式[，四舍五入到…]; or in tiers; or a table; or a list of 项 each with its value */
export interface Compute extends SentenceBase {
  readonly kind: 'compute';
  readonly premise: Premise | undefined;
  readonly amount: Named;
  readonly body:
    | { readonly kind: 'value'; readonly value: Value }
    | { readonly kind: 'tiers'; readonly of: Value; readonly tiers: readonly Tier[] }
    | { readonly kind: 'items'; readonly items: readonly Item[] }
    | { readonly kind: 'table'; readonly columns: readonly Named[]; readonly rows: readonly TableRow[] };
  readonly rounding: Rounding | undefined;
}

export interface Rounding {
  readonly mode: 'half' | 'up' | 'down';
  /** the unit rounded to, as an exact decimal: "1", "0.1", "0.01" */
  readonly to: string;
  readonly span: Span;
}

/** 不超过 B 的部分 | 超过 A 至 B 的部分 | 超过 A 的部分，(fixed amount | 按 rate) */
export interface Tier {
  readonly over: Literal | undefined;
  readonly upTo: Literal | undefined;
  readonly amount: Literal;
  readonly isRate: boolean;
  readonly span: Span;
}

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** — | 1以上不满10 | 不满1 | 正职、副职 | 是 ; the last cell of a row is its value */
export type Cell =
  | { readonly kind: 'any'; readonly span: Span }
  | { readonly kind: 'options'; readonly options: readonly Named[]; readonly span: Span }
  | { readonly kind: 'yesno'; readonly yes: boolean; readonly span: Span }
  | {
      readonly kind: 'range';
      readonly bounds: readonly { readonly op: CompareOp; readonly value: Literal }[];
      readonly span: Span;
    }
  | { readonly kind: 'value'; readonly value: Value; readonly span: Span };

/** 概念 有两种理解（编号）：甲说（本文件采用），指 条件；乙说，指 条件。 */
export interface ReadingSentence extends SentenceBase {
  readonly kind: 'readings';
  readonly concept: Named;
  readonly id: Named;
  readonly options: readonly {
    readonly name: Named;
    readonly adopted: boolean;
    readonly source: Named | undefined;
    readonly body: Condition | Count;
    readonly span: Span;
  }[];
}

/** 引用 与 引用 不一致的，适用 引用 | 不定先后，报告冲突 */
export interface Priority extends SentenceBase {
  readonly kind: 'priority';
  readonly left: readonly ClauseRef[];
  readonly right: readonly ClauseRef[];
  /** the side that prevails; undefined: 不定先后，报告冲突 */
  readonly prevails: 'left' | 'right' | undefined;
}

/** 本句不另设规则，理由：「」 | 本句已写入 条号，理由：「」 */
export interface NoRule extends SentenceBase {
  readonly kind: 'noRule';
  readonly writtenInto: ClauseRef | undefined;
  readonly reason: Named;
}

/** 本文件适用于 条件 的情形。 */
export interface Scope extends SentenceBase {
  readonly kind: 'scope';
  readonly condition: Condition;
}

/** 「旧文件名」（2015年11月30日印发）自本文件施行起不再执行，其条文未收录。 */
export interface Repeal extends SentenceBase {
  readonly kind: 'repeal';
  readonly title: Named;
  readonly issued: Dated;
  readonly textHeld: boolean;
}

// ───────────────────────────── conditions and values

/** 本 is the rule's own instance, 该 the one being counted; undefined: whichever is current. */
export type Pointer = 'own' | 'counted' | undefined;

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[]; readonly span: Span }
  /** a yes-or-no name, its registered opposite, an event or its 已发生 form, with or without 不 */
  | {
      readonly kind: 'is';
      readonly name: Named;
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  | {
      readonly kind: 'oneOf';
      readonly name: Named;
      readonly options: readonly Named[];
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  | {
      readonly kind: 'compare';
      readonly left: Value;
      readonly op: CompareOp;
      readonly right: Value;
      readonly span: Span;
    }
  /** 出庭应诉逾期未履行, 违反出庭应诉 */
  | {
      readonly kind: 'state';
      readonly act: Named;
      readonly state: StateWord;
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  /** 应当出庭应诉, as a condition: such a duty stands */
  | {
      readonly kind: 'modality';
      readonly act: Named;
      readonly modality: Modality;
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  /** 不作要求: always so */
  | { readonly kind: 'always'; readonly span: Span };

export type CompareOp = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';

export type StateWord =
  | 'fulfilled' // 已履行
  | 'late' // 逾期履行
  | 'pending' // 待履行
  | 'overdue' // 逾期未履行
  | 'exercised' // 已行使
  | 'exercisedLate' // 逾期行使
  | 'notExercised' // 未行使
  | 'excused' // 免除
  | 'forbiddenDone' // 违禁
  | 'observed' // 遵守
  | 'none' // 未产生
  | 'breach'; // 违反: late, overdue or forbiddenDone

/** [本程序的]开庭中有一次以上，条件 — only as the whole of a 定义 */
export interface Count {
  readonly kind: 'count';
  readonly over: Scoped;
  /** 有N以上 | 至多N | 恰有N | 每个都 */
  readonly quantifier: 'atLeast' | 'atMost' | 'exactly' | 'every';
  readonly n: number;
  readonly where: Condition | undefined;
  readonly span: Span;
}

/** 本次开庭的到庭人, 全案的机关 */
export interface Scoped {
  readonly owners: readonly Named[];
  readonly list: Named;
  readonly span: Span;
}

export type Value =
  | Literal
  | { readonly kind: 'name'; readonly name: Named; readonly pointer: Pointer; readonly span: Span }
  | {
      readonly kind: 'arithmetic';
      readonly op: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Value;
      readonly right: Value;
      readonly span: Span;
    }
  /** A与B中较高者 | 较低者 */
  | {
      readonly kind: 'pick';
      readonly of: 'max' | 'min';
      readonly values: readonly Value[];
      readonly span: Span;
    }
  /** D 后|前 N 日|工作日|个月|年 */
  | {
      readonly kind: 'shift';
      readonly from: Value;
      readonly amount: Value;
      readonly unit: DeadlineUnit;
      readonly back: boolean;
      readonly span: Span;
    }
  /** 本程序的开庭中[，条件的]，数量 | value 合计|最早者|最晚者|最高者|最低者 — only as the whole of a 计算 */
  | {
      readonly kind: 'aggregate';
      readonly of: 'count' | 'sum' | 'earliest' | 'latest' | 'max' | 'min';
      readonly over: Scoped;
      readonly where: Condition | undefined;
      readonly value: Value | undefined;
      readonly span: Span;
    };

/** Numbers are exact decimals in text ("0.025"), money in yuan, percent already divided ("0.15" for 15%). */
export type Literal =
  | {
      readonly kind: 'number' | 'money' | 'percent' | 'date' | 'time';
      readonly value: string;
      readonly span: Span;
    }
  | { readonly kind: 'never'; readonly span: Span }; // 未发生

// ───────────────────────────── cases

/** 底案「普通一审」：… — statements other cases stand on. */
export interface BaseBlock {
  readonly kind: 'base';
  readonly name: Named;
  readonly base: Named | undefined;
  readonly statements: readonly Statement[];
  readonly span: Span;
}

/** 案例「name」，来源H08，依底案「…」，截至2021年6月1日，采A02乙说：… 结论应为：… */
export interface CaseBlock {
  readonly kind: 'case';
  readonly name: Named;
  readonly sources: readonly Named[];
  readonly base: Named | undefined;
  readonly asOf: Dated | undefined;
  readonly readings: readonly ReadingUse[];
  readonly statements: readonly Statement[];
  readonly expectations: readonly Expectation[];
  readonly span: Span;
}

/** 「某局」「二审」第1次开庭：…； …。 or 全案：… */
export interface Statement {
  readonly instance: Instance;
  readonly tellings: readonly Telling[];
  readonly span: Span;
}

/** 「某局」 | 「二审」第1次开庭 | 机关「某局」 ; a part with a list word names its list, one without is found by its id */
export interface Instance {
  readonly parts: readonly {
    readonly id: Named;
    /** 「某局」机关 is written 机关「某局」; 第1次开庭 names 开庭 */
    readonly list: Named | undefined;
  }[];
  readonly span: Span;
}

export type Telling =
  /** 涉及重大公共利益 | 不是复议机关 */
  | {
      readonly kind: 'yesno';
      readonly name: Named;
      readonly negated: boolean;
      readonly judgement: Judgement | undefined;
      readonly span: Span;
    }
  /** 职务为正职 | 开庭日期为2021年5月10日 | 提交时间为未发生 */
  | {
      readonly kind: 'value';
      readonly name: Named;
      readonly value: Literal | Named;
      readonly judgement: Judgement | undefined;
      readonly span: Span;
    }
  /** 法院准许更换未知 | 待认定: takes back what the base case told */
  | { readonly kind: 'unknown'; readonly name: Named; readonly span: Span }
  /** 没有到庭人 | 到庭人只有「甲」、「乙」 | 到庭人有「甲」 | 到庭人不明 */
  | {
      readonly kind: 'list';
      readonly list: Named;
      readonly complete: 'complete' | 'incomplete' | 'unknown';
      readonly ids: readonly Named[];
      readonly span: Span;
    };

/** （由武清区人民法院于2021年4月1日认定，理由「…」） */
export interface Judgement {
  readonly by: Named;
  readonly on: Dated | undefined;
  readonly because: Named | undefined;
  readonly span: Span;
}

/** One item of 结论应为, with the readings it is stated under, its 依据 and its 还缺. */
export interface Expectation {
  readonly readings: readonly ReadingUse[];
  readonly instance: Instance | undefined;
  readonly outcome: ExpectedOutcome;
  readonly grounds: readonly ClauseRef[];
  readonly missing: readonly Named[];
  readonly span: Span;
}

export type OutcomeWord =
  | 'undetermined'
  | 'unproven'
  | 'conflict'
  | 'notApplicable'
  | 'awaitsJudgement'
  | 'noVersion'
  | 'textNotHeld';

export type ExpectedOutcome =
  /** 应当出庭应诉: the modality that stands */
  | { readonly kind: 'modality'; readonly act: Named; readonly modality: Modality; readonly span: Span }
  /** 出庭应诉已履行 */
  | { readonly kind: 'state'; readonly act: Named; readonly state: StateWord; readonly span: Span }
  /** 具有负责人身份 | 不具有负责人身份 */
  | { readonly kind: 'yesno'; readonly name: Named; readonly negated: boolean; readonly span: Span }
  /** 受理费为1050元 | 出庭应诉期限为2021年5月10日 */
  | {
      readonly kind: 'value';
      readonly name: Named;
      readonly ofDeadline: boolean;
      readonly value: Literal;
      readonly span: Span;
    }
  /** 出庭应诉未定 | 具有负责人身份待认定 | 出庭应诉的义务冲突 (aspect: which question of an act) */
  | {
      readonly kind: 'word';
      readonly name: Named;
      readonly aspect: 'state' | 'modality' | 'value';
      readonly word: OutcomeWord;
      readonly span: Span;
    }
  /** 二（四）第一款第1项让位: how one clause fared */
  | {
      readonly kind: 'clause';
      readonly clause: ClauseRef;
      readonly fared: 'holds' | 'yields' | 'fails' | 'undetermined';
      readonly span: Span;
    };
