/** 结论应为: the outcomes a case expects, with their grounds and what they still lack (grammar/README.md, Cases). */
import type { ClauseRef } from '../clause.ts';
import { Name, Shape, Word } from '../tokens.ts';
import type { Expectation, ExpectedOutcome, Instance, Named, OutcomeWord } from '../tree.ts';
import { SentenceParser } from './sentences.ts';
import { named, quoted } from './values.ts';

type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;
type Part = Instance['parts'][number];
type Outcome = Unplaced<ExpectedOutcome>;

export class OutcomeParser extends SentenceParser {
  /** 结论应为：…；…。 */
  expectations = this.RULE('expectations', (): readonly Expectation[] => {
    const expectations: Expectation[] = [];
    this.CONSUME(Word.Expected);
    this.CONSUME(Word.Colon);
    this.AT_LEAST_ONE_SEP({
      SEP: Word.Semicolon,
      DEF: () => expectations.push(this.SUBRULE(this.expectation)),
    });
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
  private missingName = this.RULE(
    'missingName',
    (): Named =>
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
      {
        ALT: (): Outcome => ({ kind: 'word', name, aspect: 'state', word: this.SUBRULE2(this.outcomeWord) }),
      },
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
    return word === undefined
      ? { kind: 'yesno', name, negated }
      : { kind: 'word', name, aspect: 'value', word };
  });

  private outcomeWord = this.RULE(
    'outcomeWord',
    (): OutcomeWord =>
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

  protected instance = this.RULE('instance', (): Instance => {
    const start = this.LA(1);
    const parts: Part[] = [];
    this.OR([
      { ALT: () => this.CONSUME(Word.WholeCase) },
      { ALT: () => this.AT_LEAST_ONE(() => parts.push(this.SUBRULE(this.part))) },
    ]);
    return { parts, span: this.since(start) };
  });

  private part = this.RULE(
    'part',
    (): Part =>
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
  protected ordinal = this.RULE('ordinal', (): Named => {
    const start = this.LA(1);
    const number = this.CONSUME(Shape.Ordinal);
    this.CONSUME(Name.Measure);
    return { text: String(number.payload ?? ''), span: this.since(start) };
  });

  /** Any name a case may give or lack an answer to. */
  protected factName = this.RULE(
    'factName',
    (): Named =>
      this.OR([
        { ALT: () => this.SUBRULE(this.truthName) },
        { ALT: () => named(this.CONSUME(Name.Options)) },
        { ALT: () => named(this.CONSUME(Name.Quantity)) },
      ]),
  );
}
