/** What sentences refer to: lists within an owner, readings, clause numbers, words of the text. */
import type { ClauseRef } from '../clause.ts';
import { Name, readingNames, Shape, Word } from '../tokens.ts';
import type { Named, Quote, ReadingUse, Scoped } from '../tree.ts';
import { named, quoted, ValueParser } from './values.ts';

export class ReferenceParser extends ValueParser {
  /** 本次开庭的到庭人, 全案的机关 */
  scoped = this.RULE('scoped', (): Scoped => {
    const start = this.LA(1);
    const owners: Named[] = [];
    this.OR([
      { ALT: () => this.CONSUME(Word.WholeCase) },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => owners.push(this.SUBRULE(this.owner)) }),
      },
    ]);
    this.CONSUME(Word.Of);
    const list = named(this.CONSUME(Name.List));
    return { owners, list, span: this.since(start) };
  });

  private owner = this.RULE('owner', (): Named => {
    this.CONSUME(Word.Own);
    this.OPTION(() => this.CONSUME(Name.Measure));
    return named(this.CONSUME(Name.List));
  });

  /** 采A01甲说、A02乙说时， */
  readingsUsed = this.RULE('readingsUsed', (): readonly ReadingUse[] => {
    this.CONSUME(Word.Under);
    const uses = this.SUBRULE(this.readingUses);
    this.CONSUME(Word.When);
    this.CONSUME(Word.Comma);
    return uses;
  });

  readingUses = this.RULE('readingUses', (): readonly ReadingUse[] => {
    const uses: ReadingUse[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => uses.push(this.SUBRULE(this.readingUse)) });
    return uses;
  });

  private readingUse = this.RULE('readingUse', (): ReadingUse => {
    const start = this.LA(1);
    const reading = named(this.CONSUME(Shape.Id));
    const option = this.SUBRULE(this.readingName);
    return { reading, option, span: this.since(start) };
  });

  readingName = this.RULE('readingName', (): Named => this.OR(this.readingWords));

  private readonly readingWords = readingNames.map((word) => ({ ALT: () => named(this.CONSUME(word)) }));

  clauses = this.RULE('clauses', (): readonly ClauseRef[] => {
    const clauses: ClauseRef[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: Word.Pause,
      DEF: () => clauses.push(this.CONSUME(Shape.Clause).payload as ClauseRef),
    });
    return clauses;
  });

  quote = this.RULE('quote', (): Quote => {
    const words = quoted(this.CONSUME(Shape.Quoted));
    const [head = '', ...tails] = words.text.split('……');
    return { head, tail: tails.length === 0 ? undefined : tails.join('……'), span: words.span };
  });
}
