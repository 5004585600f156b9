/** 列举, 例外 and 计算: items, exceptions, amounts in tiers, items and tables (grammar/README.md, Sentences). */
import type { TokenType } from 'chevrotain';
import { problem } from '../messages/index.ts';
import { Name, Shape, Word } from '../tokens.ts';
import type { Cell, CompareOp, Compute, Condition, Item, Literal, Named, Premise, Rounding, TableRow, Tier, Value } from '../tree.ts';
import { ConditionParser } from './conditions.ts';
import { named, spanOf } from './values.ts';

type Bare = Omit<Compute, 'readings' | 'span'>;
type Body = Compute['body'];
type Bounds = Extract<Cell, { kind: 'range' }>['bounds'];

const roundingWords: readonly TokenType[] = [Word.RoundHalf, Word.RoundUp, Word.RoundDown];

export class ComputeParser extends ConditionParser {
  /** ；但条件的除外 */
  protected except = this.RULE('except', (): Condition | undefined =>
    this.OPTION({
      GATE: () => this.LA(2).tokenType === Word.But,
      DEF: () => {
        this.CONSUME(Word.Semicolon);
        this.CONSUME(Word.But);
        const condition = this.SUBRULE(this.condition);
        this.CONSUME(Word.Of);
        this.CONSUME(Word.Excepted);
        return condition;
      },
    }),
  );

  protected itemList = this.RULE('itemList', (): readonly Item[] =>
    this.OPTION(() => {
      this.CONSUME(Word.Colon);
      return this.SUBRULE(this.items);
    }) ?? [],
  );

  /** Items end in ； or 。; a further one is known by its number. */
  private items = this.RULE('items', (): readonly Item[] => {
    const items = [this.SUBRULE(this.listItem)];
    this.MANY({
      GATE: () => this.LA(2).tokenType === Shape.ItemNumber,
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(Word.Semicolon) }, { ALT: () => this.CONSUME(Word.Stop) }]);
        items.push(this.SUBRULE2(this.listItem));
      },
    });
    return items;
  });

  private listItem = this.RULE('listItem', (): Item => {
    const start = this.LA(1);
    const number = itemNumber(this.CONSUME(Shape.ItemNumber).image, start);
    const quote = this.OPTION(() => {
      const words = this.SUBRULE(this.quote);
      this.CONSUME(Word.Comma);
      return words;
    });
    const readings = this.OPTION2(() => this.SUBRULE(this.readingsUsed)) ?? [];
    this.CONSUME(Word.Namely);
    const condition = this.SUBRULE(this.condition);
    const value = this.OPTION3(() => {
      this.CONSUME2(Word.Comma);
      this.CONSUME(Word.Is);
      return this.SUBRULE(this.value);
    });
    return { number, quote, readings, condition, value, span: this.since(start) };
  });

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

  private portion = this.RULE('portion', (): Pick<Tier, 'over' | 'upTo'> =>
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

  private taken = this.RULE('taken', (): Taken =>
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

  /** 按下表：a line of names, then a line for each row */
  private table = this.RULE('table', (): Body => {
    this.CONSUME(Word.AsTable);
    this.CONSUME(Word.Colon);
    const columns = this.SUBRULE(this.tableHead);
    const rows: TableRow[] = [];
    this.AT_LEAST_ONE(() => rows.push(this.SUBRULE(this.tableRow)));
    return { kind: 'table', columns, rows };
  });

  private tableHead = this.RULE('tableHead', (): readonly Named[] => {
    const columns: Named[] = [];
    this.CONSUME(Word.Bar);
    this.AT_LEAST_ONE(() => {
      columns.push(this.SUBRULE(this.columnName));
      this.CONSUME2(Word.Bar);
    });
    return columns;
  });

  private columnName = this.RULE('columnName', (): Named =>
    this.OR([
      { ALT: () => named(this.CONSUME(Name.Options)) },
      { ALT: () => named(this.CONSUME(Name.Quantity)) },
      { ALT: () => named(this.CONSUME(Name.Amount)) },
      { ALT: () => this.SUBRULE(this.truthName) },
    ]),
  );

  private tableRow = this.RULE('tableRow', (): TableRow => {
    const start = this.LA(1);
    const cells: Cell[] = [];
    this.CONSUME(Word.Bar);
    this.AT_LEAST_ONE(() => {
      cells.push(this.SUBRULE(this.cell));
      this.CONSUME2(Word.Bar);
    });
    return { cells, span: this.since(start) };
  });

  private cell = this.RULE('cell', (): Cell => {
    const start = this.LA(1);
    const cell = this.OR([
      {
        ALT: (): Unplaced<Cell> => {
          this.CONSUME(Word.Any);
          return { kind: 'any' };
        },
      },
      { ALT: (): Unplaced<Cell> => ({ kind: 'yesno', yes: this.SUBRULE(this.yesOrNo) }) },
      { ALT: (): Unplaced<Cell> => ({ kind: 'options', options: this.SUBRULE(this.cellOptions) }) },
      { ALT: (): Unplaced<Cell> => ({ kind: 'range', bounds: this.SUBRULE(this.lowerOpen) }) },
      { ALT: (): Unplaced<Cell> => ({ kind: 'range', bounds: [this.SUBRULE(this.upper)] }) },
      { ALT: (): Unplaced<Cell> => this.SUBRULE(this.valueOrRange) },
    ]);
    return this.ACTION(() => ({ ...cell, span: this.since(start) }) as Cell);
  });

  private yesOrNo = this.choice<boolean>('yesOrNo', [
    [Word.Yes, true],
    [Word.No, false],
  ]);

  private cellOptions = this.RULE('cellOptions', (): readonly Named[] => {
    const options: Named[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => options.push(named(this.CONSUME(Name.Option))) });
    return options;
  });

  private lowerOpen = this.RULE('lowerOpen', (): Bounds => {
    this.CONSUME(Word.MoreThan);
    const lower = { op: 'gt' as CompareOp, value: this.SUBRULE(this.literal) };
    const upper = this.OPTION(() => this.SUBRULE(this.upper));
    return upper ? [lower, upper] : [lower];
  });

  private upper = this.RULE('upper', (): Bounds[number] => {
    const op = this.SUBRULE(this.upperOp);
    return { op, value: this.SUBRULE(this.literal) };
  });

  private upperOp = this.choice<CompareOp>('upperOp', [
    [Word.LessThan, 'lt'],
    [Word.AtMost, 'le'],
  ]);

  /** 1以上不满10, or a value such as 5 or 标的额乘以1% */
  private valueOrRange = this.RULE('valueOrRange', (): Unplaced<Cell> => {
    const value = this.SUBRULE(this.value);
    const range = this.OPTION(() => {
      const word = this.CONSUME(Word.OrMore);
      const upper = this.OPTION2(() => this.SUBRULE(this.upper));
      return { word, upper };
    });
    return this.ACTION((): Unplaced<Cell> => {
      if (range === undefined) return { kind: 'value', value };
      const lower = { op: 'ge' as CompareOp, value: this.literalOnly(value) };
      return { kind: 'range', bounds: range.upper ? [lower, range.upper] : [lower] };
    });
  });

  private literalOnly(value: Value): Literal {
    if (isLiteral(value)) return value;
    this.report(value.span, (place) => problem('SYN123', place, { found: '以上' }));
    return { kind: 'number', value: '0', span: value.span };
  }
}

type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;
type Taken = { readonly of: Aggregated; readonly value: Value | undefined };
type Aggregated = Extract<Value, { kind: 'aggregate' }>['of'];

const literalKinds: readonly string[] = ['number', 'money', 'percent', 'date', 'time', 'never'];
const isLiteral = (value: Value): value is Literal => literalKinds.includes(value.kind);

/** "1．" is item 1, "（一）" is item （一）. */
function itemNumber(image: string, token: Parameters<typeof spanOf>[0]): Named {
  const inside = /[一二三四五六七八九十百]+/.exec(image)?.[0];
  const digits = image.replace(/[．.]$/, '').replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return { text: inside ? `（${inside}）` : digits, span: spanOf(token) };
}

/** The unit of rounding to N decimal places: 2 is 0.01. */
const decimalUnit = (places: number): string =>
  places >= 1 && places <= 15 ? `0.${'1'.padStart(Math.trunc(places), '0')}` : '1';
