/** 底案 and 案例: what a case tells and what must come out of it (grammar/README.md, Cases). */
import type { ClauseRef } from '../clause.ts';
import { Name, Shape, Word } from '../tokens.ts';
import type {
  CaseBlock,
  Dated,
  Expectation,
  ExpectedOutcome,
  Instance,
  Judgement,
  Literal,
  Named,
  OutcomeWord,
  ReadingUse,
  Statement,
  Telling,
} from '../tree.ts';
import { SentenceParser } from './sentences.ts';
import { literalDate, named, quoted } from './values.ts';

type CaseHead = Pick<CaseBlock, 'name' | 'sources' | 'base' | 'asOf' | 'readings'>;
type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;
type Part = Instance['parts'][number];
type Tellable = Unplaced<Telling>;
type Outcome = Unplaced<ExpectedOutcome>;

/** What the head of a case may say after its name, each at most once. */
interface HeadPart {
  readonly sources?: readonly Named[];
  readonly base?: Named;
  readonly asOf?: Dated;
  readonly readings?: readonly ReadingUse[];
}

export class CaseParser extends SentenceParser {
  /** 案例「二审未到庭」，来源H08，截至2021年6月1日： */
  caseHead = this.RULE('caseHead', (): CaseHead => {
    this.OR([{ ALT: () => this.CONSUME(Word.Case) }, { ALT: () => this.CONSUME(Word.Base) }]);
    const name = quoted(this.CONSUME(Shape.Quoted));
    const parts: HeadPart[] = [];
    this.MANY(() => {
      this.CONSUME(Word.Comma);
      parts.push(this.SUBRULE(this.headPart));
    });
    this.CONSUME(Word.Colon);
    return { name, sources: [], base: undefined, asOf: undefined, readings: [], ...Object.assign({}, ...parts) };
  });

  private headPart = this.RULE('headPart', (): HeadPart =>
    this.OR([
      { ALT: (): HeadPart => ({ sources: this.SUBRULE(this.sources) }) },
      { ALT: (): HeadPart => ({ base: this.SUBRULE(this.onBase) }) },
      { ALT: (): HeadPart => ({ asOf: this.SUBRULE(this.asOf) }) },
      { ALT: (): HeadPart => ({ readings: this.SUBRULE(this.underReadings) }) },
    ]),
  );

  private sources = this.RULE('sources', (): readonly Named[] => {
    this.CONSUME(Word.Source);
    const sources: Named[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => sources.push(named(this.CONSUME(Shape.Id))) });
    return sources;
  });

  private onBase = this.RULE('onBase', (): Named => {
    this.CONSUME(Word.OnBase);
    return quoted(this.CONSUME(Shape.Quoted));
  });

  private asOf = this.RULE('asOf', (): Dated => {
    this.CONSUME(Word.AsOf);
    return literalDate(this.CONSUME(Shape.Date));
  });

  private underReadings = this.RULE('underReadings', (): readonly ReadingUse[] => {
    this.CONSUME(Word.Under);
    return this.SUBRULE(this.readingUses);
  });

  /** 「某局」「二审」第1次开庭：开庭日期为2021年5月10日；…。 */
  statement = this.RULE('statement', (): Statement => {
    const start = this.LA(1);
    const instance = this.SUBRULE(this.instance);
    this.CONSUME(Word.Colon);
    const tellings: Telling[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Semicolon, DEF: () => tellings.push(this.SUBRULE(this.telling)) });
    this.CONSUME(Word.Stop);
    return { instance, tellings, span: this.since(start) };
  });

  private instance = this.RULE('instance', (): Instance => {
    const start = this.LA(1);
    const parts: Part[] = [];
    this.OR([
      { ALT: () => this.CONSUME(Word.WholeCase) },
      { ALT: () => this.AT_LEAST_ONE(() => parts.push(this.SUBRULE(this.part))) },
    ]);
    return { parts, span: this.since(start) };
  });

  private part = this.RULE('part', (): Part =>
    this.OR([
      {
        ALT: (): Part => {
          const id = quoted(this.CONSUME(Shape.Quoted));
          return { id, list: this.OPTION(() => named(this.CONSUME(Name.List))) };
        },
      },
      {
        ALT: (): Part => {
          const list = named(this.CONSUME2(Name.List));
          return { id: quoted(this.CONSUME2(Shape.Quoted)), list };
        },
      },
      { ALT: (): Part => ({ id: this.SUBRULE(this.ordinal), list: named(this.CONSUME3(Name.List)) }) },
    ]),
  );

  /** 第1次: the id is the number */
  private ordinal = this.RULE('ordinal', (): Named => {
    const start = this.LA(1);
    const number = this.CONSUME(Shape.Ordinal);
    this.CONSUME(Name.Measure);
    return { text: String(number.payload ?? ''), span: this.since(start) };
  });

  private telling = this.RULE('telling', (): Telling => {
    const start = this.LA(1);
    const telling = this.OR([
      { ALT: (): Tellable => this.SUBRULE(this.noElement) },
      { ALT: (): Tellable => this.SUBRULE(this.elements) },
      { ALT: (): Tellable => this.SUBRULE(this.notTold) },
      { ALT: (): Tellable => this.SUBRULE(this.valued) },
      { ALT: (): Tellable => this.SUBRULE(this.answered) },
    ]);
    const judgement = this.OPTION(() => this.SUBRULE(this.judgement));
    return this.ACTION(() => {
      const judged = telling.kind === 'yesno' || telling.kind === 'value' ? { ...telling, judgement } : telling;
      return { ...judged, span: this.since(start) } as Telling;
    });
  });

  private noElement = this.RULE('noElement', (): Tellable => {
    this.CONSUME(Word.HasNot);
    return { kind: 'list', list: named(this.CONSUME(Name.List)), complete: 'complete', ids: [] };
  });

  private elements = this.RULE('elements', (): Tellable => {
    const list = named(this.CONSUME(Name.List));
    return this.OR([
      {
        ALT: (): Tellable => {
          this.CONSUME(Word.Unclear);
          return { kind: 'list', list, complete: 'unknown', ids: [] };
        },
      },
      {
        ALT: (): Tellable => {
          this.CONSUME(Word.Only);
          return { kind: 'list', list, complete: 'complete', ids: this.SUBRULE(this.ids) };
        },
      },
      {
        ALT: (): Tellable => {
          this.CONSUME(Word.Has);
          return { kind: 'list', list, complete: 'incomplete', ids: this.SUBRULE2(this.ids) };
        },
      },
    ]);
  });

  private ids = this.RULE('ids', (): readonly Named[] => {
    const ids: Named[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => ids.push(this.SUBRULE(this.id)) });
    return ids;
  });

  private id = this.RULE('id', (): Named =>
    this.OR([{ ALT: () => quoted(this.CONSUME(Shape.Quoted)) }, { ALT: () => this.SUBRULE(this.ordinal) }]),
  );

  private notTold = this.RULE('notTold', (): Tellable => {
    const name = this.SUBRULE(this.factName);
    this.OR([{ ALT: () => this.CONSUME(Word.Unknown) }, { ALT: () => this.CONSUME(Word.Awaits) }]);
    return { kind: 'unknown', name };
  });

  private valued = this.RULE('valued', (): Tellable => {
    const name = this.SUBRULE(this.factName);
    this.CONSUME(Word.Is);
    const value = this.OR([
      { ALT: (): Literal | Named => this.SUBRULE(this.literal) },
      { ALT: (): Literal | Named => named(this.CONSUME(Name.Option)) },
      { ALT: (): Literal | Named => quoted(this.CONSUME(Shape.Quoted)) },
    ]);
    return { kind: 'value', name, value, judgement: undefined };
  });

  private answered = this.RULE('answered', (): Tellable => {
    const { name, negated } = this.SUBRULE(this.yesOrNoSaid);
    return { kind: 'yesno', name, negated, judgement: undefined };
  });

  /** Any name a case may give or lack an answer to. */
  private factName = this.RULE('factName', (): Named =>
    this.OR([
      { ALT: () => this.SUBRULE(this.truthName) },
      { ALT: () => named(this.CONSUME(Name.Options)) },
      { ALT: () => named(this.CONSUME(Name.Quantity)) },
    ]),
  );

  /** （由武清区人民法院于2021年4月1日认定，理由「…」） */
  private judgement = this.RULE('judgement', (): Judgement => {
    const start = this.LA(1);
    this.CONSUME(Word.Open);
    this.CONSUME(Word.JudgedBy);
    const by = this.OR([
      { ALT: () => named(this.CONSUME(Shape.Words)) },
      { ALT: () => quoted(this.CONSUME(Shape.Quoted)) },
    ]);
    const on = this.OPTION(() => {
      this.CONSUME(Word.JudgedOn);
      return literalDate(this.CONSUME(Shape.Date));
    });
    this.CONSUME(Word.Judged);
    const because = this.OPTION2(() => {
      this.CONSUME(Word.Comma);
      this.CONSUME(Word.Reason);
      return quoted(this.CONSUME2(Shape.Quoted));
    });
    this.CONSUME(Word.Close);
    return { by, on, because, span: this.since(start) };
  });

  /** 结论应为：…；…。 */
  expectations = this.RULE('expectations', (): readonly Expectation[] => {
    const expectations: Expectation[] = [];
    this.CONSUME(Word.Expected);
    this.CONSUME(Word.Colon);
    this.AT_LEAST_ONE_SEP({ SEP: Word.Semicolon, DEF: () => expectations.push(this.SUBRULE(this.expectation)) });
    this.CONSUME(Word.Stop);
    return expectations;
  });

  private expectation = this.RULE('expectation', (): Expectation => {
    const start = this.LA(1);
    const readings = this.OPTION(() => this.SUBRULE(this.readingsUsed)) ?? [];
    const instance = this.OPTION2(() => this.SUBRULE(this.instance));
    const outcome = this.SUBRULE(this.outcome);
    const grounds = this.OPTION3(() => this.SUBRULE(this.grounds)) ?? [];
    const missing = this.OPTION4(() => this.SUBRULE(this.missing)) ?? [];
    return { readings, instance, outcome, grounds, missing, span: this.since(start) };
  });

  private grounds = this.RULE('grounds', (): readonly ClauseRef[] => {
    this.CONSUME(Word.Comma);
    this.CONSUME(Word.Grounds);
    return this.SUBRULE(this.clauses);
  });

  private missing = this.RULE('missing', (): readonly Named[] => {
    this.CONSUME(Word.Comma);
    this.CONSUME(Word.Missing);
    const names: Named[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => names.push(this.SUBRULE(this.missingName)) });
    return names;
  });

  /** A list may be what is missing, as well as a fact. */
  private missingName = this.RULE('missingName', (): Named =>
    this.OR([{ ALT: () => this.SUBRULE(this.factName) }, { ALT: () => named(this.CONSUME(Name.List)) }]),
  );

  private outcome = this.RULE('outcome', (): ExpectedOutcome => {
    const start = this.LA(1);
    const outcome = this.OR([
      { ALT: (): Outcome => this.SUBRULE(this.clauseFared) },
      { ALT: (): Outcome => this.SUBRULE(this.dutyStands) },
      { ALT: (): Outcome => this.SUBRULE(this.breached) },
      { ALT: (): Outcome => this.SUBRULE(this.ofAct) },
      { ALT: (): Outcome => this.SUBRULE(this.ofAmount) },
      { ALT: (): Outcome => this.SUBRULE(this.ofTruth) },
    ]);
    return this.ACTION(() => ({ ...outcome, span: this.since(start) }) as ExpectedOutcome);
  });

  private clauseFared = this.RULE('clauseFared', (): Outcome => {
    const clause = this.CONSUME(Shape.Clause).payload as ClauseRef;
    return { kind: 'clause', clause, fared: this.SUBRULE(this.fared) };
  });

  private fared = this.choice<'holds' | 'yields' | 'fails' | 'undetermined'>('fared', [
    [Word.Holds, 'holds'],
    [Word.Yields, 'yields'],
    [Word.Fails, 'fails'],
    [Word.Undetermined, 'undetermined'],
  ]);

  private dutyStands = this.RULE('dutyStands', (): Outcome => {
    const modality = this.SUBRULE(this.modality);
    return { kind: 'modality', act: named(this.CONSUME(Name.Act)), modality };
  });

  private breached = this.RULE('breached', (): Outcome => {
    this.CONSUME(Word.Breach);
    return { kind: 'state', act: named(this.CONSUME(Name.Act)), state: 'breach' };
  });

  /** 出庭应诉已履行, 出庭应诉期限为…, 出庭应诉的义务冲突, 出庭应诉未定 */
  private ofAct = this.RULE('ofAct', (): Outcome => {
    const name = named(this.CONSUME(Name.Act));
    return this.OR([
      { ALT: (): Outcome => ({ kind: 'state', act: name, state: this.SUBRULE(this.state) }) },
      {
        ALT: (): Outcome => {
          this.CONSUME(Word.DeadlineWord);
          this.CONSUME(Word.Is);
          return { kind: 'value', name, ofDeadline: true, value: this.SUBRULE(this.literal) };
        },
      },
      {
        ALT: (): Outcome => {
          this.CONSUME(Word.Of);
          this.CONSUME(Word.Obligation);
          return { kind: 'word', name, aspect: 'modality', word: this.SUBRULE(this.outcomeWord) };
        },
      },
      { ALT: (): Outcome => ({ kind: 'word', name, aspect: 'state', word: this.SUBRULE2(this.outcomeWord) }) },
    ]);
  });

  private ofAmount = this.RULE('ofAmount', (): Outcome => {
    const name = named(this.CONSUME(Name.Amount));
    return this.OR([
      {
        ALT: (): Outcome => {
          this.CONSUME(Word.Is);
          return { kind: 'value', name, ofDeadline: false, value: this.SUBRULE(this.literal) };
        },
      },
      { ALT: (): Outcome => ({ kind: 'word', name, aspect: 'value', word: this.SUBRULE(this.outcomeWord) }) },
    ]);
  });

  private ofTruth = this.RULE('ofTruth', (): Outcome => {
    const { name, negated } = this.SUBRULE(this.yesOrNoSaid);
    const word = this.OPTION(() => this.SUBRULE(this.outcomeWord));
    return word === undefined ? { kind: 'yesno', name, negated } : { kind: 'word', name, aspect: 'value', word };
  });

  private outcomeWord = this.RULE('outcomeWord', (): OutcomeWord =>
    this.OR([
      {
        ALT: (): OutcomeWord => {
          this.CONSUME(Word.Undetermined);
          const unproven = this.OPTION(() => this.SUBRULE(this.unproven));
          return unproven ?? 'undetermined';
        },
      },
      { ALT: (): OutcomeWord => this.SUBRULE(this.plainOutcomeWord) },
    ]),
  );

  private unproven = this.RULE('unproven', (): OutcomeWord => {
    this.CONSUME(Word.Open);
    this.CONSUME(Word.Unproven);
    this.CONSUME(Word.Close);
    return 'unproven';
  });

  private plainOutcomeWord = this.choice<OutcomeWord>('plainOutcomeWord', [
    [Word.Conflict, 'conflict'],
    [Word.NotApplicable, 'notApplicable'],
    [Word.Awaits, 'awaitsJudgement'],
    [Word.NoVersion, 'noVersion'],
    [Word.TextNotHeld, 'textNotHeld'],
  ]);
}
