/** Conditions and counts (grammar/README.md, Conditions). */
import { problem } from '../messages/index.ts';
import { Name, Shape, Word } from '../tokens.ts';
import type { Condition, Count, Modality, Named, Pointer, StateWord } from '../tree.ts';
import { ReferenceParser } from './references.ts';
import { named, spanOf } from './values.ts';

type Quantity = Pick<Count, 'quantifier' | 'n'>;

export class ConditionParser extends ReferenceParser {
  wholeCondition = this.RULE('wholeCondition', (): Condition => this.SUBRULE(this.condition));

  /** 项｛，并且 项｝｜项｛，或者 项｝: the two never mix, so that nobody has to guess what binds closer */
  condition = this.RULE('condition', (): Condition => {
    const start = this.LA(1);
    const parts = [this.SUBRULE(this.item)];
    let kind: 'all' | 'any' | undefined;
    let mixed = false;
    this.MANY({
      GATE: () => this.connects(),
      DEF: () => {
        this.OPTION(() => this.CONSUME(Word.Comma));
        const word = this.LA(1);
        const next = this.SUBRULE(this.connective);
        kind ??= next;
        if (next !== kind && !mixed) this.report(spanOf(word), (place) => problem('SYN108', place, {}));
        mixed ||= next !== kind;
        parts.push(this.SUBRULE2(this.item));
      },
    });
    return kind === undefined ? parts[0]! : { kind, parts, span: this.since(start) };
  });

  private connects(): boolean {
    const word = this.LA(1).tokenType === Word.Comma ? this.LA(2) : this.LA(1);
    return word.tokenType === Word.And || word.tokenType === Word.Or;
  }

  private connective = this.choice<'all' | 'any'>('connective', [
    [Word.And, 'all'],
    [Word.Or, 'any'],
  ]);

  private item = this.RULE('item', (): Condition => {
    const start = this.LA(1);
    const pointer = this.OPTION(() => this.SUBRULE(this.pointer));
    const item = this.OR([
      { ALT: () => this.SUBRULE(this.comparison, { ARGS: [pointer] }) },
      { ALT: () => this.SUBRULE(this.truth, { ARGS: [pointer] }) },
      { ALT: () => this.SUBRULE(this.choiceOf, { ARGS: [pointer] }) },
      { ALT: () => this.SUBRULE(this.actState, { ARGS: [pointer] }) },
      { ALT: () => this.SUBRULE(this.breach, { ARGS: [pointer] }) },
      { ALT: () => this.SUBRULE(this.standing, { ARGS: [pointer] }) },
      { ALT: () => this.SUBRULE(this.always) },
    ]);
    return this.ACTION(() => ({ ...item, span: this.since(start) }));
  });

  private comparison = this.RULE('comparison', (pointer?: Pointer): Condition => {
    const start = this.LA(1);
    const left = this.SUBRULE(this.value, { ARGS: [pointer] });
    const op = this.SUBRULE(this.compareOp);
    const right = this.SUBRULE2(this.value);
    return { kind: 'compare', left, op, right, span: this.since(start) };
  });

  /** 不具有负责人身份, 负责人未到庭, 已提交证明 */
  private truth = this.RULE('truth', (pointer?: Pointer): Condition => {
    const start = this.LA(1);
    const { name, negated } = this.SUBRULE(this.yesOrNoSaid);
    return { kind: 'is', name, negated, pointer, span: this.since(start) };
  });

  /** A name with its negation, or any way to say yes or no without one: nobody says 不负责人未到庭. */
  yesOrNoSaid = this.RULE('yesOrNoSaid', (): { name: Named; negated: boolean } =>
    this.OR([
      { ALT: () => ({ negated: this.SUBRULE(this.negation), name: this.SUBRULE(this.yesNoName) }) },
      { ALT: () => ({ negated: false, name: this.SUBRULE(this.truthName) }) },
    ]),
  );

  private negation = this.choice<boolean>('negation', [
    [Word.Not, true],
    [Word.NotYet, true],
    [Word.HasNot, true],
  ]);

  private yesNoName = this.RULE(
    'yesNoName',
    (): Named =>
      this.OR([
        { ALT: () => named(this.CONSUME(Name.YesNo)) },
        { ALT: () => named(this.CONSUME(Name.Concept)) },
      ]),
  );

  truthName = this.RULE(
    'truthName',
    (): Named =>
      this.OR([
        { ALT: () => this.SUBRULE(this.yesNoName) },
        { ALT: () => named(this.CONSUME(Name.Opposite)) },
        { ALT: () => named(this.CONSUME(Name.Happened)) },
        { ALT: () => named(this.CONSUME(Name.Event)) },
      ]),
  );

  /** 职务为正职、副职之一 */
  private choiceOf = this.RULE('choiceOf', (pointer?: Pointer): Condition => {
    const start = this.LA(1);
    const name = named(this.CONSUME(Name.Options));
    const negated = this.SUBRULE(this.isOrIsNot);
    const options: Named[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => options.push(named(this.CONSUME(Name.Option))) });
    this.OPTION(() => this.CONSUME(Word.OneOf));
    return { kind: 'oneOf', name, options, negated, pointer, span: this.since(start) };
  });

  private isOrIsNot = this.choice<boolean>('isOrIsNot', [
    [Word.Is, false],
    [Word.IsNot, true],
  ]);

  private actState = this.RULE('actState', (pointer?: Pointer): Condition => {
    const start = this.LA(1);
    const act = named(this.CONSUME(Name.Act));
    const state = this.SUBRULE(this.state);
    return { kind: 'state', act, state, negated: false, pointer, span: this.since(start) };
  });

  private breach = this.RULE('breach', (pointer?: Pointer): Condition => {
    const start = this.LA(1);
    const negated = this.SUBRULE(this.breachOrNot);
    const act = named(this.CONSUME(Name.Act));
    return { kind: 'state', act, state: 'breach', negated, pointer, span: this.since(start) };
  });

  private breachOrNot = this.choice<boolean>('breachOrNot', [
    [Word.Breach, false],
    [Word.NoBreach, true],
  ]);

  /** 应当出庭应诉, as a condition: such a duty stands */
  private standing = this.RULE('standing', (pointer?: Pointer): Condition => {
    const start = this.LA(1);
    const modality = this.SUBRULE(this.modality);
    const act = named(this.CONSUME(Name.Act));
    return { kind: 'modality', act, modality, negated: false, pointer, span: this.since(start) };
  });

  private always = this.RULE(
    'always',
    (): Condition => ({ kind: 'always', span: spanOf(this.CONSUME(Word.Always)) }),
  );

  modality = this.choice<Modality>('modality', [
    [Word.Must, 'must'],
    [Word.May, 'may'],
    [Word.MayNot, 'mayNot'],
    [Word.NeedNot, 'needNot'],
    [Word.MustNot, 'mustNot'],
  ]);

  state = this.choice<StateWord>('state', [
    [Word.Fulfilled, 'fulfilled'],
    [Word.Late, 'late'],
    [Word.Pending, 'pending'],
    [Word.Overdue, 'overdue'],
    [Word.Exercised, 'exercised'],
    [Word.ExercisedLate, 'exercisedLate'],
    [Word.NotExercised, 'notExercised'],
    [Word.Excused, 'excused'],
    [Word.ForbiddenDone, 'forbiddenDone'],
    [Word.Observed, 'observed'],
    [Word.NotArisen, 'none'],
  ]);

  /** What a concept means: a condition, or a count as the whole of it. */
  body = this.RULE('body', (): Condition | Count =>
    this.OR({
      MAX_LOOKAHEAD: 4,
      DEF: [{ ALT: () => this.SUBRULE(this.count) }, { ALT: () => this.SUBRULE(this.condition) }],
    }),
  );

  /** 本次开庭的到庭人中有一人以上，该人具有负责人身份 */
  private count = this.RULE('count', (): Count => {
    const start = this.LA(1);
    const over = this.SUBRULE(this.scoped);
    this.CONSUME(Word.Among);
    const { quantifier, n } = this.SUBRULE(this.quantity);
    const where = this.OPTION(() => {
      this.CONSUME(Word.Comma);
      return this.SUBRULE(this.condition);
    });
    return { kind: 'count', over, quantifier, n, where, span: this.since(start) };
  });

  private quantity = this.RULE(
    'quantity',
    (): Quantity =>
      this.OR([
        {
          ALT: (): Quantity => {
            this.CONSUME(Word.Has);
            const n = this.SUBRULE(this.howMany);
            this.CONSUME(Word.OrMore);
            return { quantifier: 'atLeast', n };
          },
        },
        {
          ALT: (): Quantity => {
            this.CONSUME(Word.HasAtMost);
            return { quantifier: 'atMost', n: this.SUBRULE2(this.howMany) };
          },
        },
        {
          ALT: (): Quantity => {
            this.CONSUME(Word.HasExactly);
            return { quantifier: 'exactly', n: this.SUBRULE3(this.howMany) };
          },
        },
        {
          ALT: (): Quantity => {
            this.CONSUME(Word.Each);
            this.CONSUME(Name.Measure);
            this.CONSUME(Word.All);
            return { quantifier: 'every', n: 0 };
          },
        },
      ]),
  );

  private howMany = this.RULE('howMany', (): number => {
    const number = this.CONSUME(Shape.Number);
    this.CONSUME(Name.Measure);
    return this.ACTION(() => {
      const n = Number(number.payload);
      if (Number.isSafeInteger(n)) return n;
      this.report(spanOf(number), (place) => problem('SYN112', place, { text: number.image }));
      return 0;
    });
  });
}
