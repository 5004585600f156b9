/** Values: literals, names, arithmetic, the higher of two, days after a day (grammar/README.md, Values). */
import { EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../messages/index.ts';
import { type Span, span } from '../span.ts';
import { allTokens, Name, Shape, Word } from '../tokens.ts';
import type { CompareOp, Dated, DeadlineUnit, Literal, Named, Pointer, Value } from '../tree.ts';
import { expectation } from './expected.ts';

/** A problem that is no syntax error: the sentence is read to its end all the same. */
export type Report = (at: Span, make: (place: Place) => Diagnostic) => void;

interface Others {
  readonly values: readonly Value[];
  readonly of: 'max' | 'min';
}

type Shift = Extract<Value, { kind: 'shift' }>;

export class ValueParser extends EmbeddedActionsParser {
  /** Set anew by whoever starts a rule. */
  report: Report = () => {};

  constructor() {
    super([...allTokens], { recoveryEnabled: false, maxLookahead: 2, errorMessageProvider: expectation });
  }

  /** A value that stands alone: 适用日为 … */
  wholeValue = this.RULE('wholeValue', (): Value => this.SUBRULE(this.value));

  value = this.RULE('value', (pointer?: Pointer): Value => {
    const start = this.LA(1);
    const first = this.SUBRULE(this.sum, { ARGS: [pointer] });
    const picked = this.OPTION(() => this.SUBRULE(this.others));
    return this.ACTION(() => this.pick(first, picked, start));
  });

  /**
   * A day, before the act that is due by it: a value without sums and numbers, so that an act may begin with 一 and
   * no number before it can run on into its name.
   */
  day = this.RULE('day', (): Value => {
    const start = this.LA(1);
    const first = this.SUBRULE(this.shiftedDay);
    const picked = this.OPTION(() => this.SUBRULE(this.others));
    return this.ACTION(() => this.pick(first, picked, start));
  });

  private pick(first: Value, picked: Others | undefined, start: IToken): Value {
    if (picked === undefined) return first;
    return { kind: 'pick', of: picked.of, values: [first, ...picked.values], span: this.since(start) };
  }

  private shiftedDay = this.RULE('shiftedDay', (): Value => {
    const start = this.LA(1);
    const pointer = this.OPTION(() => this.SUBRULE(this.pointer));
    const from = this.OR([
      { ALT: (): Value => literalOf('date', this.CONSUME(Shape.Date)) },
      { ALT: (): Value => literalOf('time', this.CONSUME(Shape.Time)) },
      { ALT: (): Value => this.SUBRULE(this.namedValue, { ARGS: [pointer, start] }) },
      { ALT: (): Value => this.SUBRULE(this.bracketed) },
    ]);
    return this.SUBRULE(this.shifts, { ARGS: [from, start] });
  });

  /** 、B中较高者 */
  private others = this.RULE('others', (): Others => {
    const values: Value[] = [];
    this.AT_LEAST_ONE(() => {
      this.CONSUME(Word.Pause);
      values.push(this.SUBRULE(this.sum));
    });
    this.CONSUME(Word.Among);
    return { values, of: this.SUBRULE(this.higherOrLower) };
  });

  private sum = this.RULE('sum', (pointer?: Pointer): Value => {
    const start = this.LA(1);
    let left = this.SUBRULE(this.product, { ARGS: [pointer] });
    this.MANY(() => {
      const op = this.SUBRULE(this.plusOrMinus);
      const right = this.SUBRULE2(this.product);
      left = { kind: 'arithmetic', op, left, right, span: this.since(start) };
    });
    return left;
  });

  private product = this.RULE('product', (pointer?: Pointer): Value => {
    const start = this.LA(1);
    let left = this.SUBRULE(this.shifted, { ARGS: [pointer] });
    this.MANY(() => {
      const op = this.SUBRULE(this.timesOrDivided);
      const right = this.SUBRULE2(this.shifted);
      left = { kind: 'arithmetic', op, left, right, span: this.since(start) };
    });
    return left;
  });

  /** 开庭日期后3个工作日 */
  private shifted = this.RULE('shifted', (pointer?: Pointer): Value => {
    const start = this.LA(1);
    const from = this.SUBRULE(this.primary, { ARGS: [pointer] });
    return this.SUBRULE(this.shifts, { ARGS: [from, start] });
  });

  private shifts = this.RULE('shifts', (given: Value, start: IToken): Value => {
    let from = given;
    this.MANY(() => {
      const back: Shift['back'] = this.SUBRULE(this.afterOrBefore);
      const amount = this.SUBRULE(this.primary);
      const unit = this.SUBRULE(this.unit);
      from = { kind: 'shift', from, amount, unit, back, span: this.since(start) };
    });
    return from;
  });

  primary = this.RULE('primary', (given?: Pointer): Value => {
    const start = this.LA(1);
    const own = this.OPTION({ GATE: () => given === undefined, DEF: () => this.SUBRULE(this.pointer) });
    const pointer = given ?? own;
    return this.OR([
      { ALT: (): Value => this.SUBRULE(this.literal) },
      { ALT: (): Value => this.SUBRULE(this.namedValue, { ARGS: [pointer, start] }) },
      { ALT: (): Value => this.SUBRULE(this.bracketed) },
    ]);
  });

  private namedValue = this.RULE('namedValue', (pointer: Pointer, start: IToken): Value => {
    const name = this.SUBRULE(this.valueName);
    return { kind: 'name', name, pointer, span: this.since(start) };
  });

  private bracketed = this.RULE('bracketed', (): Value => {
    this.CONSUME(Word.Open);
    const inside = this.SUBRULE(this.value);
    this.CONSUME(Word.Close);
    return inside;
  });

  private valueName = this.RULE(
    'valueName',
    (): Named =>
      this.OR([
        { ALT: () => named(this.CONSUME(Name.Quantity)) },
        { ALT: () => named(this.CONSUME(Name.Amount)) },
        { ALT: () => named(this.CONSUME(Name.Event)) },
      ]),
  );

  /** 本次的, 该人, 本开庭: 本 is the rule's own instance, 该 the one being counted */
  pointer = this.RULE('pointer', (): Pointer => {
    const pointer = this.SUBRULE(this.ownOrCounted);
    this.OR([{ ALT: () => this.CONSUME(Name.Measure) }, { ALT: () => this.CONSUME(Name.List) }]);
    this.OPTION(() => this.CONSUME(Word.Of));
    return pointer;
  });

  literal = this.RULE(
    'literal',
    (): Literal =>
      this.OR([
        { ALT: () => literalOf('number', this.CONSUME(Shape.Number)) },
        { ALT: () => literalOf('money', this.CONSUME(Shape.Money)) },
        { ALT: () => literalOf('percent', this.CONSUME(Shape.Percent)) },
        { ALT: () => literalOf('date', this.CONSUME(Shape.Date)) },
        { ALT: () => literalOf('time', this.CONSUME(Shape.Time)) },
        { ALT: (): Literal => ({ kind: 'never', span: spanOf(this.CONSUME(Word.Never)) }) },
      ]),
  );

  unit = this.choice<DeadlineUnit>('unit', [
    [Word.Day, 'day'],
    [Word.Workday, 'workday'],
    [Word.Month, 'month'],
    [Word.Year, 'year'],
  ]);

  compareOp = this.choice<CompareOp>('compareOp', [
    [Word.Earlier, 'lt'],
    [Word.Later, 'gt'],
    [Word.NotEarlier, 'ge'],
    [Word.NotLater, 'le'],
    [Word.Below, 'lt'],
    [Word.Above, 'gt'],
    [Word.NotBelow, 'ge'],
    [Word.NotAbove, 'le'],
    [Word.AtMost, 'le'],
    [Word.MoreThan, 'gt'],
    [Word.Equals, 'eq'],
    [Word.NotEquals, 'ne'],
  ]);

  private ownOrCounted = this.choice<Pointer>('ownOrCounted', [
    [Word.Own, 'own'],
    [Word.Counted, 'counted'],
  ]);

  private higherOrLower = this.choice<'max' | 'min'>('higherOrLower', [
    [Word.Higher, 'max'],
    [Word.Lower, 'min'],
  ]);

  private plusOrMinus = this.choice<'add' | 'sub'>('plusOrMinus', [
    [Word.Plus, 'add'],
    [Word.Minus, 'sub'],
  ]);

  private timesOrDivided = this.choice<'mul' | 'div'>('timesOrDivided', [
    [Word.Times, 'mul'],
    [Word.Divided, 'div'],
  ]);

  private afterOrBefore = this.choice<boolean>('afterOrBefore', [
    [Word.After, false],
    [Word.Back, true],
  ]);

  /** One of several words, each with its meaning. */
  protected choice<T>(name: string, words: readonly (readonly [TokenType, T])[]): ParserMethod<[], T> {
    const alternatives = words.map(([type, meaning]) => ({
      ALT: (): T => {
        this.CONSUME(type);
        return meaning;
      },
    }));
    return this.RULE(name, () => this.OR(alternatives));
  }

  /** From the token a rule began with to the last one it took. While Chevrotain records the rules there is none. */
  protected since(start: IToken | undefined): Span {
    return span(start?.startOffset ?? 0, this.LA(0).endOffset! + 1);
  }
}

export const spanOf = (token: IToken): Span => span(token.startOffset, token.endOffset! + 1);

/** A name as declared: 『…』 sets it apart and is no part of it. */
export function named(token: IToken): Named {
  return { text: token.image.replace(/^『|』$/g, ''), span: spanOf(token) };
}

/** What stands between 「 and 」. */
export const quoted = (token: IToken): Named => ({
  text: token.image.replace(/^「|」$/g, ''),
  span: spanOf(token),
});

function literalOf(kind: Exclude<Literal['kind'], 'never'>, token: IToken): Literal {
  return { kind, value: (token.payload as string | undefined) ?? '0', span: spanOf(token) };
}

/** A day in a place where only a day may stand. */
export const literalDate = (token: IToken): Dated => ({
  date: (token.payload as string | undefined) ?? '0001-01-01',
  span: spanOf(token),
});
