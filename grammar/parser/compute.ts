/** 计算: an amount as a value, in tiers, by items, by a table; and how it is rounded (grammar/README.md, Sentences). */
import type { TokenType } from 'chevrotain';
import { Name, Shape, Word } from '../tokens.ts';
import type { Compute, Literal, Premise, Rounding, Tier, Value } from '../tree.ts';
import { TableParser } from './tables.ts';
import { named } from './values.ts';

type Bare = Omit<Compute, 'readings' | 'span'>;
type Body = Compute['body'];
type Aggregated = Extract<Value, { kind: 'aggregate' }>['of'];
type Taken = { readonly of: Aggregated; readonly value: Value | undefined };

const roundingWords: readonly TokenType[] = [Word.RoundHalf, Word.RoundUp, Word.RoundDown];

export class ComputeParser extends TableParser {
  protected compute = this.RULE('compute', (premise?: Premise): Bare => {
    const amount = named(this.CONSUME(Name.Amount));
    const body = this.OR([
      { ALT: (): Body => this.SUBRULE(this.amountIs) },
      { ALT: () => this.SUBRULE(this.amountByItems) },
      { ALT: () => this.SUBRULE(this.table) },
    ]);
    const rounding = this.OPTION({
      GATE: () => roundingWords.includes(this.LA(2).tokenType),
      DEF: () => {
        this.CONSUME(Word.Comma);
        return this.SUBRULE(this.rounding);
      },
    });
    return { kind: 'compute', premise, amount, body, rounding };
  });

  private amountIs = this.RULE('amountIs', (): Body => {
    this.CONSUME(Word.Is);
    return this.OR({
      MAX_LOOKAHEAD: 4,
      DEF: [
        { ALT: (): Body => this.SUBRULE(this.inTiers) },
        { ALT: (): Body => ({ kind: 'value', value: this.SUBRULE(this.aggregate) }) },
        { ALT: (): Body => ({ kind: 'value', value: this.SUBRULE(this.value) }) },
      ],
    });
  });

  private amountByItems = this.RULE('amountByItems', (): Body => {
    this.CONSUME(Word.AsFollows);
    this.CONSUME(Word.Colon);
    return { kind: 'items', items: this.SUBRULE(this.items) };
  });

  /** 按标的额分段累计：不超过1万元的部分，50元；超过1万元至10万元的部分，按2.5% */
  private inTiers = this.RULE('inTiers', (): Body => {
    this.CONSUME(Word.By);
    const of = this.SUBRULE(this.value);
    this.CONSUME(Word.InTiers);
    this.CONSUME(Word.Colon);
    const tiers: Tier[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Semicolon, DEF: () => tiers.push(this.SUBRULE(this.tier)) });
    return { kind: 'tiers', of, tiers };
  });

  private tier = this.RULE('tier', (): Tier => {
    const start = this.LA(1);
    const { over, upTo } = this.SUBRULE(this.portion);
    this.CONSUME(Word.Of);
    this.CONSUME(Word.Portion);
    this.CONSUME(Word.Comma);
    const rate = this.OPTION(() => this.CONSUME(Word.By));
    const amount = this.SUBRULE(this.literal);
    return { over, upTo, amount, isRate: rate !== undefined, span: this.since(start) };
  });

  private portion = this.RULE(
    'portion',
    (): Pick<Tier, 'over' | 'upTo'> =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(Word.AtMost);
            return { over: undefined, upTo: this.SUBRULE(this.literal) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(Word.MoreThan);
            const over: Literal = this.SUBRULE2(this.literal);
            const upTo = this.OPTION(() => {
              this.CONSUME(Word.To);
              return this.SUBRULE3(this.literal);
            });
            return { over, upTo };
          },
        },
      ]),
  );

  /** 本程序的开庭中，法院再次通知出庭的，数量 */
  private aggregate = this.RULE('aggregate', (): Value => {
    const start = this.LA(1);
    const over = this.SUBRULE(this.scoped);
    this.CONSUME(Word.Among);
    this.CONSUME(Word.Comma);
    const where = this.OPTION({
      GATE: () => this.premiseAhead(),
      DEF: () => {
        const condition = this.SUBRULE(this.condition);
        this.CONSUME2(Word.Of);
        this.CONSUME2(Word.Comma);
        return condition;
      },
    });
    const { of, value } = this.SUBRULE(this.taken);
    return { kind: 'aggregate', of, over, where, value, span: this.since(start) };
  });

  /** Whether 的， comes before the end of the sentence: only then is what follows a condition and no value. */
  private premiseAhead(): boolean {
    for (let k = 1; ; k++) {
      const type = this.LA(k).tokenType;
      if (type === Word.Of && this.LA(k + 1).tokenType === Word.Comma) return true;
      if (type === Word.Stop || Number.isNaN(this.LA(k).startOffset)) return false;
    }
  }

  private taken = this.RULE(
    'taken',
    (): Taken =>
      this.OR([
        {
          ALT: (): Taken => {
            this.CONSUME(Word.Count);
            return { of: 'count', value: undefined };
          },
        },
        {
          ALT: (): Taken => {
            const value: Value = this.SUBRULE(this.value);
            return { of: this.SUBRULE(this.takenHow), value };
          },
        },
      ]),
  );

  private takenHow = this.choice<Aggregated>('takenHow', [
    [Word.Sum, 'sum'],
    [Word.Earliest, 'earliest'],
    [Word.Latest, 'latest'],
    [Word.Highest, 'max'],
    [Word.Lowest, 'min'],
  ]);

  private rounding = this.RULE('rounding', (): Rounding => {
    const start = this.LA(1);
    const mode = this.SUBRULE(this.roundingMode);
    const to = this.OR([
      { ALT: () => this.SUBRULE(this.roundingUnit) },
      {
        ALT: () => {
          const places = this.CONSUME(Shape.Number);
          this.CONSUME(Word.Places);
          return this.ACTION(() => decimalUnit(Number(places.payload)));
        },
      },
    ]);
    return { mode, to, span: this.since(start) };
  });

  private roundingMode = this.choice<Rounding['mode']>('roundingMode', [
    [Word.RoundHalf, 'half'],
    [Word.RoundUp, 'up'],
    [Word.RoundDown, 'down'],
  ]);

  private roundingUnit = this.choice<string>('roundingUnit', [
    [Word.Yuan, '1'],
    [Word.Jiao, '0.1'],
    [Word.Fen, '0.01'],
    [Word.Whole, '1'],
  ]);
}

/** The unit of rounding to N decimal places: 2 is 0.01. */
const decimalUnit = (places: number): string =>
  places >= 1 && places <= 15 ? `0.${'1'.padStart(Math.trunc(places), '0')}` : '1';
