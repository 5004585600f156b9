/** The sentences that stand under a clause (grammar/README.md, Sentences). */
import type { IToken } from 'chevrotain';
import { type ClauseRef, sameClause } from '../clause.ts';
import { problem } from '../messages/index.ts';
import { Name, Shape, Word } from '../tokens.ts';
import type { Named, Priority, ReadingSentence, Sentence } from '../tree.ts';
import { type Bare, NormParser } from './norms.ts';
import { literalDate, named, quoted } from './values.ts';

type ReadingSide = ReadingSentence['options'][number];

export class SentenceParser extends NormParser {
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

  private said = this.RULE(
    'said',
    (): Bare =>
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
      side.length === chosen.length &&
      chosen.every((clause) => side.some((other) => sameClause(clause, other)));
    if (all(left)) return 'left';
    if (all(right)) return 'right';
    this.report(this.since(start), (place) =>
      problem('SYN124', place, { clause: chosen.map((at) => at.text).join('、') }),
    );
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
}

function endsWithTable(bare: Bare | undefined): boolean {
  return bare?.kind === 'compute' && bare.body.kind === 'table';
}
