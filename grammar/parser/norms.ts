/** 认定, 履行, 义务: what holds, is done or must be done where a condition holds (grammar/README.md, Sentences). */
import type { IToken } from 'chevrotain';
import { problem } from '../messages/index.ts';
import { Name, Word } from '../tokens.ts';
import type { Condition, Deadline, Modality, PerformKind, Premise, Sentence, Value } from '../tree.ts';
import { ComputeParser } from './compute.ts';
import { named, spanOf } from './values.ts';

/** A sentence without the readings and the place that the rule around it adds. */
export type Bare<S = Sentence> = S extends unknown ? Omit<S, 'readings' | 'span'> : never;
type DutyWord = { readonly modality: Modality; readonly discretion: boolean };
type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;

export class NormParser extends ComputeParser {
  /** 认定, 履行, 义务, 计算: what may have a condition before it */
  protected rule = this.RULE('rule', (): Bare => {
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

  private dutyWord = this.RULE(
    'dutyWord',
    (): DutyWord =>
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
    this.OR([{ ALT: () => this.CONSUME(Word.On) }, { ALT: () => this.CONSUME(Word.AtLatest) }]);
    const value = this.SUBRULE(this.day);
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
