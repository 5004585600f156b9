/** 底案 and 案例: what a case tells and what must come out of it (grammar/README.md, Cases). */
import { Name, Shape, Word } from '../tokens.ts';
import type { CaseBlock, Dated, Judgement, Literal, Named, ReadingUse, Statement, Telling } from '../tree.ts';
import { OutcomeParser } from './outcomes.ts';
import { literalDate, named, quoted } from './values.ts';

type CaseHead = Pick<CaseBlock, 'name' | 'sources' | 'base' | 'asOf' | 'readings'>;
type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;
type Tellable = Unplaced<Telling>;

/** What the head of a case may say after its name, each at most once. */
interface HeadPart {
  readonly sources?: readonly Named[];
  readonly base?: Named;
  readonly asOf?: Dated;
  readonly readings?: readonly ReadingUse[];
}

export class CaseParser extends OutcomeParser {
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
    return {
      name,
      sources: [],
      base: undefined,
      asOf: undefined,
      readings: [],
      ...Object.assign({}, ...parts),
    };
  });

  private headPart = this.RULE(
    'headPart',
    (): HeadPart =>
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
      const judged =
        telling.kind === 'yesno' || telling.kind === 'value' ? { ...telling, judgement } : telling;
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

  private id = this.RULE(
    'id',
    (): Named =>
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
}
