/** The sentences that stand under a clause (grammar/README.md, Sentences). */
import type { IToken } from 'chevrotain';
import { type ClauseRef, sameClause } from '../clause.ts';
import { problem } from '../messages/index.ts';
import { Name, Shape, Word } from '../tokens.ts';
import type {
  Condition,
  Deadline,
  Modality,
  Named,
  PerformKind,
  Premise,
  Priority,
  ReadingSentence,
  Sentence,
  Value,
} from '../tree.ts';
import { ComputeParser } from './compute.ts';
import { literalDate, named, quoted, spanOf } from './values.ts';

/** A sentence without the readings and the place that the rule around it adds. */
type Bare<S = Sentence> = S extends unknown ? Omit<S, 'readings' | 'span'> : never;
type ReadingSide = ReadingSentence['options'][number];

export class SentenceParser extends ComputeParser {
  sentence = this.RULE('sentence', (): Sentence => {
    const start = this.LA(1);
    const readings = this.OPTION(() => this.SUBRULE(this.readingsUsed)) ?? [];
    const bare = this.SUBRULE(this.said);
    this.OR([
      { ALT: () => this.CONSUME(Word.Stop) },
      { GATE: () => endsWithTable(bare), ALT: () => undefined },
    ]);
    return { ...bare, readings, span: this.since(start) } as Sentence;
  });

  private said = this.RULE('said', (): Bare =>
    this.OR([
      { ALT: () => this.SUBRULE(this.define) },
      { ALT: () => this.SUBRULE(this.otherwise) },
      { ALT: () => this.SUBRULE(this.noRule) },
      { ALT: () => this.SUBRULE(this.writtenInto) },
      { ALT: () => this.SUBRULE(this.scope) },
      { ALT: () => this.SUBRULE(this.repeal) },
      { ALT: () => this.SUBRULE(this.priority) },
      { ALT: () => this.SUBRULE(this.readings) },
      { ALT: () => this.SUBRULE(this.rule) },
    ]),
  );

  /** 本规则所称负责人到庭，是指……的情形 */
  private define = this.RULE('define', (): Bare => {
    this.CONSUME(Word.Called);
    const concept = named(this.CONSUME(Name.Concept));
    this.CONSUME(Word.Comma);
    this.CONSUME(Word.Means);
    const body = this.SUBRULE(this.body);
    this.CONSUME(Word.Of);
    this.CONSUME(Word.Circumstance);
    const except = this.SUBRULE(this.except);
    return { kind: 'define', concept, body, except };
  });

  private otherwise = this.RULE('otherwise', (): Bare => {
    this.CONSUME(Word.Otherwise);
    this.CONSUME(Word.Comma);
    return this.OR([
      {
        ALT: (): Bare => {
          this.CONSUME(Word.HeldNot);
          return { kind: 'otherwise', concept: named(this.CONSUME(Name.Concept)), closes: true };
        },
      },
      {
        ALT: (): Bare => {
          this.CONSUME(Word.Whether);
          const concept = named(this.CONSUME2(Name.Concept));
          this.CONSUME(Word.ByPerson);
          return { kind: 'otherwise', concept, closes: false };
        },
      },
    ]);
  });

  private noRule = this.RULE('noRule', (): Bare => {
    this.CONSUME(Word.NoRule);
    return { kind: 'noRule', writtenInto: undefined, reason: this.SUBRULE(this.reason) };
  });

  private writtenInto = this.RULE('writtenInto', (): Bare => {
    this.CONSUME(Word.WrittenInto);
    const clause = this.CONSUME(Shape.Clause);
    return { kind: 'noRule', writtenInto: clause.payload as ClauseRef, reason: this.SUBRULE(this.reason) };
  });

  private reason = this.RULE('reason', (): Named => {
    this.CONSUME(Word.Comma);
    this.CONSUME(Word.Reason);
    this.CONSUME(Word.Colon);
    return quoted(this.CONSUME(Shape.Quoted));
  });

  private scope = this.RULE('scope', (): Bare => {
    this.CONSUME(Word.Scope);
    const condition = this.SUBRULE(this.condition);
    this.CONSUME(Word.Of);
    this.CONSUME(Word.Circumstance);
    return { kind: 'scope', condition };
  });

  /** 「旧文件名」（2015年11月30日印发）自本文件施行起不再执行 */
  private repeal = this.RULE('repeal', (): Bare => {
    const title = quoted(this.CONSUME(Shape.Quoted));
    this.CONSUME(Word.Open);
    const issued = literalDate(this.CONSUME(Shape.Date));
    this.CONSUME(Word.Issued);
    this.CONSUME(Word.Close);
    this.CONSUME(Word.NoLongerApplied);
    const notHeld = this.OPTION(() => {
      this.CONSUME(Word.Comma);
      return this.CONSUME(Word.TextNotHeldClause);
    });
    return { kind: 'repeal', title, issued, textHeld: notHeld === undefined };
  });

  private priority = this.RULE('priority', (): Bare => {
    const left = this.SUBRULE(this.clauses);
    this.CONSUME(Word.With);
    const right = this.SUBRULE2(this.clauses);
    this.CONSUME(Word.Inconsistent);
    this.CONSUME(Word.Comma);
    const start = this.LA(1);
    const prevails = this.OR([
      {
        ALT: () => {
          this.CONSUME(Word.Apply);
          const chosen = this.SUBRULE3(this.clauses);
          return this.ACTION(() => this.sideOf(left, right, chosen, start));
        },
      },
      {
        ALT: () => {
          this.CONSUME(Word.NoOrder);
          this.CONSUME2(Word.Comma);
          this.CONSUME(Word.ReportConflict);
          return undefined;
        },
      },
    ]);
    return { kind: 'priority', left, right, prevails };
  });

  private sideOf(
    left: readonly ClauseRef[],
    right: readonly ClauseRef[],
    chosen: readonly ClauseRef[],
    start: IToken,
  ): Priority['prevails'] {
    const all = (side: readonly ClauseRef[]): boolean =>
      side.length === chosen.length && chosen.every((clause) => side.some((other) => sameClause(clause, other)));
    if (all(left)) return 'left';
    if (all(right)) return 'right';
    this.report(this.since(start), (place) => problem('SYN124', place, { clause: chosen.map((at) => at.text).join('、') }));
    return undefined;
  }

  /** 具有负责人身份有两种理解（A05）：甲说（本文件采用），指……；乙说，指…… */
  private readings = this.RULE('readings', (): Bare => {
    const concept = named(this.CONSUME(Name.Concept));
    this.CONSUME(Word.Has);
    this.CONSUME(Shape.Number);
    this.CONSUME(Word.Understandings);
    this.CONSUME(Word.Open);
    const id = named(this.CONSUME(Shape.Id));
    this.CONSUME(Word.Close);
    this.CONSUME(Word.Colon);
    const options: ReadingSide[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Semicolon, DEF: () => options.push(this.SUBRULE(this.readingSide)) });
    return { kind: 'readings', concept, id, options };
  });

  private readingSide = this.RULE('readingSide', (): ReadingSide => {
    const start = this.LA(1);
    const name = this.SUBRULE(this.readingName);
    const adopted = this.SUBRULE(this.adopted);
    const source = this.OPTION(() => quoted(this.CONSUME(Shape.Quoted)));
    this.CONSUME(Word.Comma);
    this.CONSUME(Word.Namely);
    const body = this.SUBRULE(this.body);
    return { name, adopted, source, body, span: this.since(start) };
  });

  adopted = this.RULE('adopted', (): boolean => {
    const found = this.OPTION(() => {
      this.CONSUME(Word.Open);
      const word = this.CONSUME(Word.Adopted);
      this.CONSUME(Word.Close);
      return word;
    });
    return found !== undefined;
  });

  /** 认定, 履行, 义务, 计算: what may have a condition before it */
  private rule = this.RULE('rule', (): Bare => {
    const premise = this.OPTION(() => this.SUBRULE(this.premise));
    return this.OR([
      { ALT: () => this.SUBRULE(this.hold, { ARGS: [premise] }) },
      { ALT: () => this.SUBRULE(this.perform, { ARGS: [premise] }) },
      { ALT: () => this.SUBRULE(this.duty, { ARGS: [premise] }) },
      { ALT: () => this.SUBRULE(this.compute, { ARGS: [premise] }) },
    ]);
  });

  /** 条件的， or 〔条件，〕有下列情形之一的， */
  private premise = this.RULE('premise', (): Premise => {
    const start = this.LA(1);
    const premise = this.OR([
      {
        ALT: () => {
          this.CONSUME(Word.AnyOfBelow);
          return { condition: undefined, listed: true };
        },
      },
      {
        ALT: () => {
          const condition: Condition = this.SUBRULE(this.condition);
          const listed = this.SUBRULE(this.premiseEnd);
          return { condition, listed };
        },
      },
    ]);
    this.CONSUME(Word.Comma);
    return this.ACTION(() => ({ ...premise, span: this.since(start) }));
  });

  private premiseEnd = this.RULE('premiseEnd', (): boolean =>
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Word.Of);
          return false;
        },
      },
      {
        ALT: () => {
          this.CONSUME(Word.Comma);
          this.CONSUME(Word.AnyOfBelow);
          return true;
        },
      },
    ]),
  );

  private hold = this.RULE('hold', (given?: Premise): Bare => {
    const word = this.LA(1);
    const negated = this.SUBRULE(this.heldOrNot);
    const concept = named(this.CONSUME(Name.Concept));
    const except = this.SUBRULE(this.except);
    const items = this.SUBRULE(this.itemList);
    return { kind: 'hold', premise: this.needed(given, word), concept, negated, except, items };
  });

  private heldOrNot = this.choice<boolean>('heldOrNot', [
    [Word.HeldTo, false],
    [Word.HeldNot, true],
  ]);

  /** 认定 and 履行 say nothing without a condition. */
  private needed(premise: Premise | undefined, word: IToken): Premise {
    return this.ACTION(() => {
      if (premise !== undefined) return premise;
      this.report(spanOf(word), (place) => problem('SYN118', place, { word: word.image }));
      return { condition: undefined, listed: false, span: spanOf(word) };
    });
  }

  private perform = this.RULE('perform', (given?: Premise): Bare => {
    const word = this.LA(1);
    const performs = this.SUBRULE(this.performWord);
    const act = named(this.CONSUME(Name.Act));
    const at = this.OPTION(() => this.SUBRULE(this.performedAt));
    const except = this.SUBRULE(this.except);
    const items = this.SUBRULE(this.itemList);
    return { kind: 'perform', premise: this.needed(given, word), performs, act, at, except, items };
  });

  private performWord = this.choice<PerformKind>('performWord', [
    [Word.Done, 'done'],
    [Word.DeemedDone, 'deemedDone'],
    [Word.DeemedNotDone, 'deemedNotDone'],
    [Word.ExercisedWord, 'exercised'],
  ]);

  private performedAt = this.RULE('performedAt', (): Value | 'earliest' => {
    this.CONSUME(Word.Comma);
    this.CONSUME(Word.DoneAt);
    return this.OR([
      { ALT: (): Value | 'earliest' => this.SUBRULE(this.value) },
      {
        ALT: (): Value | 'earliest' => {
          this.CONSUME(Word.EarliestTime);
          return 'earliest';
        },
      },
    ]);
  });

  /** 行政机关负责人应当在开庭日期出庭应诉 */
  private duty = this.RULE('duty', (premise?: Premise): Bare => {
    const bearer = named(this.CONSUME(Name.Bearer));
    const { modality, discretion } = this.SUBRULE(this.dutyWord);
    const deadline = this.OPTION(() => this.SUBRULE(this.deadline));
    const act = named(this.CONSUME(Name.Act));
    const except = this.SUBRULE(this.except);
    const items = this.SUBRULE(this.itemList);
    return { kind: 'duty', premise, bearer, modality, discretion, deadline, act, except, items };
  });

  private dutyWord = this.RULE('dutyWord', (): DutyWord =>
    this.OR([
      { ALT: (): DutyWord => ({ modality: this.SUBRULE(this.modality), discretion: false }) },
      {
        ALT: (): DutyWord => {
          this.CONSUME(Word.MayAtDiscretion);
          return { modality: 'may', discretion: true };
        },
      },
    ]),
  );

  private deadline = this.RULE('deadline', (): Deadline => {
    const start = this.LA(1);
    const deadline = this.OR([
      { ALT: (): Unplaced<Deadline> => ({ kind: this.SUBRULE(this.vague) }) },
      { ALT: (): Unplaced<Deadline> => this.SUBRULE(this.byDay) },
      { ALT: (): Unplaced<Deadline> => this.SUBRULE(this.withinDays) },
    ]);
    return this.ACTION(() => ({ ...deadline, span: this.since(start) }) as Deadline);
  });

  private vague = this.choice<'promptly' | 'regularly'>('vague', [
    [Word.Promptly, 'promptly'],
    [Word.Regularly, 'regularly'],
  ]);

  private byDay = this.RULE('byDay', (): Unplaced<Deadline> => {
    this.CONSUME(Word.On);
    const value = this.SUBRULE(this.value);
    const before = this.OPTION(() => this.CONSUME(Word.Before));
    return { kind: before === undefined ? 'on' : 'before', value };
  });

  /** 自送达日期次日起15日内（最后一日为节假日的顺延，扣除中止日数日） */
  private withinDays = this.RULE('withinDays', (): Unplaced<Deadline> => {
    this.CONSUME(Word.From);
    const from = this.SUBRULE(this.value);
    const countsFirstDay = this.SUBRULE(this.firstDay);
    const amount = this.SUBRULE2(this.value);
    const unit = this.SUBRULE(this.unit);
    this.CONSUME(Word.Within);
    const ending = this.OPTION(() => this.SUBRULE(this.ending)) ?? { rollsOver: false, suspended: undefined };
    return { kind: 'within', from, countsFirstDay, amount, unit, ...ending };
  });

  private firstDay = this.choice<boolean>('firstDay', [
    [Word.NextDay, false],
    [Word.SameDay, true],
  ]);

  private ending = this.RULE('ending', () => {
    this.CONSUME(Word.Open);
    const ending = this.OR([
      {
        ALT: () => {
          this.CONSUME(Word.RollsOver);
          const suspended = this.OPTION(() => {
            this.CONSUME(Word.Comma);
            return this.SUBRULE(this.deducting);
          });
          return { rollsOver: true, suspended };
        },
      },
      { ALT: () => ({ rollsOver: false, suspended: this.SUBRULE2(this.deducting) }) },
    ]);
    this.CONSUME(Word.Close);
    return ending;
  });

  private deducting = this.RULE('deducting', (): Value => {
    this.CONSUME(Word.Deducting);
    const days = this.SUBRULE(this.value);
    this.CONSUME(Word.Day);
    return days;
  });
}

type DutyWord = { readonly modality: Modality; readonly discretion: boolean };
type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;

function endsWithTable(bare: Bare | undefined): boolean {
  return bare?.kind === 'compute' && bare.body.kind === 'table';
}
