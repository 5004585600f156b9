/** One declaration of 名称, from its tokens to its node. Conditions inside it are read later, when the names are known. */
import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { expectation } from '../parser/expected.ts';
import { type Span, span } from '../span.ts';
import { Word } from '../tokens.ts';
import type { AmountDecl, BearerDecl, FactType, ListDecl, Named, OptionDecl, Over } from '../tree.ts';
import { factTypes } from '../words.ts';
import { boundsOf, insideQuotes, spanOf, within } from './text.ts';
import { Part, partTokens } from './tokens.ts';

/** A declaration with the places of the condition and the value that stand in it. */
export interface Draft {
  readonly name: Named;
  readonly key: Named | undefined;
  readonly label: Named | undefined;
  readonly over: Over;
  readonly measureWord: Named | undefined;
  readonly within: Over;
  readonly idName: Named | undefined;
  readonly type: FactType | undefined;
  readonly judged: boolean;
  readonly question: Named | undefined;
  readonly opposite: Named | undefined;
  readonly happened: Named | undefined;
  readonly from: ReturnType<typeof boundsOf>['from'];
  readonly to: ReturnType<typeof boundsOf>['to'];
  /** the words of 只在…时填 and of 适用日为… */
  readonly guard: Span | undefined;
  readonly applicability: Span | undefined;
}

export type AmountType = AmountDecl['type'];
export type { BearerDecl, ListDecl };

type Part_ = Partial<{ -readonly [K in keyof Draft]: Draft[K] }>;

export class DeclarationParser extends EmbeddedActionsParser {
  constructor() {
    super([...partTokens], { recoveryEnabled: false, maxLookahead: 2, errorMessageProvider: expectation });
    this.performSelfAnalysis();
  }

  /** 机关（个，organ，以机关名为号） — the parts of every sentence of names, in any order */
  entry = this.RULE('entry', (): Draft => {
    const name = named(this.CONSUME(Part.Text));
    this.CONSUME(Word.Open);
    const parts: Part_[] = [this.SUBRULE(this.part)];
    this.MANY(() => {
      this.CONSUME(Word.Comma);
      parts.push(this.SUBRULE2(this.part));
    });
    this.CONSUME(Word.Close);
    return draft(name, parts);
  });

  /** 提交证明　事件　proof_submitted　已发生：已提交证明 */
  fact = this.RULE('fact', (): Draft => {
    const name = named(this.CONSUME(Part.Text));
    const parts: Part_[] = [this.SUBRULE(this.factType)];
    this.OPTION(() => {
      this.CONSUME(Word.Comma);
      this.CONSUME(Part.Judged);
      parts.push({ judged: true });
    });
    this.OPTION2(() => parts.push(this.SUBRULE(this.keyed)));
    this.MANY(() => {
      this.OPTION3(() => this.CONSUME2(Word.Comma));
      parts.push(this.SUBRULE(this.extra));
    });
    return draft(name, parts);
  });

  /** 每个机关、每次开庭填： */
  head = this.RULE('head', (): Over => {
    const over = this.SUBRULE(this.over);
    this.CONSUME(Word.Colon);
    return over;
  });

  private part = this.RULE(
    'part',
    (): Part_ =>
      this.OR([
        { ALT: () => ({ over: this.SUBRULE(this.over) }) },
        { ALT: () => this.SUBRULE(this.keyed) },
        { ALT: () => ({ within: this.SUBRULE(this.parents) }) },
        { ALT: () => ({ idName: within(this.CONSUME(Part.Id), 1, 2) }) },
        { ALT: () => ({ type: typeOf(this.CONSUME(Part.Type)) }) },
        { ALT: () => ({ measureWord: named(this.CONSUME(Part.Text)) }) },
        { ALT: () => this.SUBRULE(this.extra) },
      ]),
  );

  private keyed = this.RULE('keyed', (): Part_ => {
    const key = named(this.CONSUME(Part.Key));
    const label = this.OPTION(() => insideQuotes(this.CONSUME(Part.Label)));
    return { key, label };
  });

  private over = this.RULE('over', (): Over => {
    const over: Named[] = [];
    this.OR([
      { ALT: () => this.CONSUME(Part.WholeCase) },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP({
            SEP: Word.Pause,
            DEF: () => over.push(within(this.CONSUME(Part.Each), 1, 0)),
          }),
      },
    ]);
    return over;
  });

  private parents = this.RULE('parents', (): Over => {
    const parents = [within(this.CONSUME(Part.Within), 2, 0)];
    this.MANY(() => {
      this.CONSUME(Word.Pause);
      parents.push(named(this.CONSUME(Part.Text)));
    });
    return parents;
  });

  private factType = this.RULE(
    'factType',
    (): Part_ =>
      this.OR([
        { ALT: () => ({ type: typeOf(this.CONSUME(Part.Type)) }) },
        { ALT: () => ({ type: this.SUBRULE(this.options) }) },
      ]),
  );

  private options = this.RULE('options', (): FactType => {
    const options: OptionDecl[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Word.Pause, DEF: () => options.push(this.SUBRULE(this.optionDecl)) });
    return { kind: 'options', options };
  });

  private optionDecl = this.RULE('optionDecl', (): OptionDecl => {
    const name = named(this.CONSUME(Part.Text));
    const key = this.OPTION(() => {
      this.CONSUME(Word.Open);
      const inside = this.CONSUME(Part.Key);
      this.CONSUME(Word.Close);
      return named(inside);
    });
    return { name, key };
  });

  private extra = this.RULE(
    'extra',
    (): Part_ =>
      this.OR([
        { ALT: () => ({ opposite: this.SUBRULE(this.opposite) }) },
        { ALT: () => ({ happened: this.SUBRULE(this.happened) }) },
        { ALT: () => ({ question: this.SUBRULE(this.question) }) },
        { ALT: () => ({ guard: inner(this.CONSUME(Part.Guard), 2, 2) }) },
        { ALT: () => ({ applicability: inner(this.CONSUME(Part.Applies), 4, 0) }) },
        { ALT: () => boundsOf(this.CONSUME(Part.Bounds)) },
      ]),
  );

  private opposite = this.RULE('opposite', (): Named => {
    this.CONSUME(Part.Opposite);
    this.CONSUME(Word.Colon);
    return named(this.CONSUME(Part.Text));
  });

  private happened = this.RULE('happened', (): Named => {
    this.CONSUME(Part.Happened);
    this.CONSUME(Word.Colon);
    return named(this.CONSUME(Part.Text));
  });

  private question = this.RULE('question', (): Named => {
    this.CONSUME(Part.Asks);
    return insideQuotes(this.CONSUME(Part.Quoted));
  });
}

const named = (token: IToken): Named => ({ text: token.image, span: spanOf(token) });

const inner = (token: IToken, head: number, tail: number): Span =>
  span(token.startOffset + head, token.startOffset + token.image.length - tail);

function typeOf(token: IToken): FactType {
  const kind = new Map(Object.entries(factTypes)).get(token.image) ?? 'text';
  return kind === 'yesno' ? { kind } : { kind };
}

const blank: Omit<Draft, 'name'> = {
  key: undefined,
  label: undefined,
  over: [],
  measureWord: undefined,
  within: [],
  idName: undefined,
  type: undefined,
  judged: false,
  question: undefined,
  opposite: undefined,
  happened: undefined,
  from: undefined,
  to: undefined,
  guard: undefined,
  applicability: undefined,
};

const draft = (name: Named, parts: readonly Part_[]): Draft => Object.assign({ ...blank, name }, ...parts);
