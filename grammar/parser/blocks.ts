/** The head of a file, and the blocks that are one sentence: 分歧 and 断言 (grammar/README.md, File and Blocks). */
import { Shape, Word } from '../tokens.ts';
import type { AssertionBlock, Condition, Dated, Named, ReadingBlock, ReadingOption, Value } from '../tree.ts';
import { CaseParser } from './cases.ts';
import { literalDate, named, quoted } from './values.ts';

/** One sentence of the head of a file. */
export type HeaderPart =
  | { readonly kind: 'language'; readonly version: Named }
  | { readonly kind: 'regulation'; readonly id: Named; readonly title: Named | undefined }
  | { readonly kind: 'collection'; readonly id: Named; readonly effective: Dated | undefined }
  | { readonly kind: 'effective' | 'repealed'; readonly day: Dated }
  | { readonly kind: 'applicability'; readonly value: Value }
  | { readonly kind: 'calendar'; readonly name: Named };

export class FileParser extends CaseParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  header = this.RULE('header', (): HeaderPart => {
    const part = this.OR([
      { ALT: (): HeaderPart => this.SUBRULE(this.language) },
      { ALT: (): HeaderPart => this.SUBRULE(this.regulation) },
      { ALT: (): HeaderPart => this.SUBRULE(this.collection) },
      { ALT: (): HeaderPart => this.SUBRULE(this.inForce) },
      { ALT: (): HeaderPart => this.SUBRULE(this.applicability) },
      { ALT: (): HeaderPart => this.SUBRULE(this.calendar) },
    ]);
    this.CONSUME(Word.Stop);
    return part;
  });

  private language = this.RULE('language', (): HeaderPart => {
    this.CONSUME(Word.Language);
    return { kind: 'language', version: named(this.CONSUME(Shape.Number)) };
  });

  private regulation = this.RULE('regulation', (): HeaderPart => {
    this.CONSUME(Word.Regulation);
    this.CONSUME(Word.Colon);
    const id = named(this.CONSUME(Shape.Id));
    return { kind: 'regulation', id, title: this.OPTION(() => quoted(this.CONSUME(Shape.Quoted))) };
  });

  private collection = this.RULE('collection', (): HeaderPart => {
    this.CONSUME(Word.Collection);
    this.CONSUME(Word.Colon);
    const id = named(this.CONSUME(Shape.Id));
    const effective = this.OPTION(() => {
      this.CONSUME(Word.Comma);
      this.CONSUME(Word.From);
      const day = literalDate(this.CONSUME(Shape.Date));
      this.CONSUME(Word.TextInForce);
      return day;
    });
    return { kind: 'collection', id, effective };
  });

  private inForce = this.RULE('inForce', (): HeaderPart => {
    this.CONSUME(Word.From);
    const day = literalDate(this.CONSUME(Shape.Date));
    return { kind: this.SUBRULE(this.beginsOrEnds), day };
  });

  private beginsOrEnds = this.choice<'effective' | 'repealed'>('beginsOrEnds', [
    [Word.InForce, 'effective'],
    [Word.Expires, 'repealed'],
  ]);

  private applicability = this.RULE('applicability', (): HeaderPart => {
    this.CONSUME(Word.Applicability);
    return { kind: 'applicability', value: this.SUBRULE(this.value) };
  });

  private calendar = this.RULE('calendar', (): HeaderPart => {
    this.CONSUME(Word.CalendarIs);
    return { kind: 'calendar', name: named(this.CONSUME(Shape.Id)) };
  });

  /** 分歧A01「例外是否优先？」：甲说（本文件采用）「…」；乙说「…」。 */
  readingBlock = this.RULE('readingBlock', (): ReadingBlock => {
    const start = this.LA(1);
    this.CONSUME(Word.Reading);
    const id = named(this.CONSUME(Shape.Id));
    const question = quoted(this.CONSUME(Shape.Quoted));
    this.CONSUME(Word.Colon);
    const options: ReadingOption[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Semicolon, DEF: () => options.push(this.SUBRULE(this.readingOption)) });
    this.CONSUME(Word.Stop);
    return { kind: 'reading', id, question, options, span: this.since(start) };
  });

  private readingOption = this.RULE('readingOption', (): ReadingOption => {
    const start = this.LA(1);
    const name = this.SUBRULE(this.readingName);
    const adopted = this.SUBRULE(this.adopted);
    const source = quoted(this.CONSUME(Shape.Quoted));
    return { name, adopted, source, span: this.since(start) };
  });

  /** 断言「来了就不违反」：凡负责人到庭的，不得判为违反出庭应诉。 */
  assertionBlock = this.RULE('assertionBlock', (): AssertionBlock => {
    const start = this.LA(1);
    this.CONSUME(Word.Assertion);
    const name = quoted(this.CONSUME(Shape.Quoted));
    this.CONSUME(Word.Colon);
    const any = this.OPTION(() => {
      this.CONSUME(Word.AnyReading);
      return this.CONSUME(Word.Comma);
    });
    const premise = this.OPTION2(() => this.SUBRULE(this.wherever));
    const negated = this.SUBRULE(this.mustBe);
    const conclusion = this.SUBRULE(this.condition);
    this.CONSUME(Word.Stop);
    return {
      kind: 'assertion',
      name,
      anyReading: any !== undefined,
      premise,
      negated,
      conclusion,
      span: this.since(start),
    };
  });

  private wherever = this.RULE('wherever', (): Condition => {
    this.CONSUME(Word.Wherever);
    const premise = this.SUBRULE(this.condition);
    this.CONSUME(Word.Of);
    this.CONSUME(Word.Comma);
    return premise;
  });

  private mustBe = this.choice<boolean>('mustBe', [
    [Word.MustBe, false],
    [Word.MustNotBe, true],
  ]);
}
