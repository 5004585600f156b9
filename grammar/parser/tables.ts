/** 按下表: a line of names, then a line for each row; the last cell of a row is its value. */
import { problem } from '../messages/index.ts';
import type { Span } from '../span.ts';
import { Name, Word } from '../tokens.ts';
import type { Cell, CompareOp, Compute, Literal, Named, TableRow, Value } from '../tree.ts';
import { ItemParser } from './items.ts';
import { named } from './values.ts';

type Body = Compute['body'];
type Bounds = Extract<Cell, { kind: 'range' }>['bounds'];
type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;

export class TableParser extends ItemParser {
  /** 按下表：a line of names, then a line for each row */
  protected table = this.RULE('table', (): Body => {
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

  private columnName = this.RULE(
    'columnName',
    (): Named =>
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
    this.report(value.span, (place) => problem('SYN123', place, { found: this.wordsAt(value.span) }));
    return { kind: 'number', value: '0', span: value.span };
  }

  private wordsAt({ start, end }: Span): string {
    const within = this.input.filter(({ startOffset }) => startOffset >= start && startOffset < end);
    return within.map(({ image }) => image).join('');
  }
}

const literalKinds: readonly string[] = ['number', 'money', 'percent', 'date', 'time', 'never'];
const isLiteral = (value: Value): value is Literal => literalKinds.includes(value.kind);
