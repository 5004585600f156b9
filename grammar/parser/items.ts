/** 列举 and 例外: the numbered items of a list, and what they do not hold for (grammar/README.md, Sentences). */
import type { IToken } from 'chevrotain';
import { digits } from '../numbers.ts';
import { Shape, Word } from '../tokens.ts';
import type { Condition, Item, Named } from '../tree.ts';
import { ConditionParser } from './conditions.ts';
import { spanOf } from './values.ts';

export class ItemParser extends ConditionParser {
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

  protected itemList = this.RULE(
    'itemList',
    (): readonly Item[] =>
      this.OPTION(() => {
        this.CONSUME(Word.Colon);
        return this.SUBRULE(this.items);
      }) ?? [],
  );

  /** Items end in ； or 。; a further one is known by its number. */
  protected items = this.RULE('items', (): readonly Item[] => {
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
}

/** "1．" is item 1, "（一）" is item （一）. */
function itemNumber(image: string, token: IToken): Named {
  const chinese = /[一二三四五六七八九十百]+/.exec(image)?.[0];
  return { text: chinese ? `（${chinese}）` : digits(image).replace(/[.、]$/, ''), span: spanOf(token) };
}
