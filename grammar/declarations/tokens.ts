/** Token types of the 名称 block, which is cut by punctuation and blanks: here the names are not known yet. */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import { Word } from '../tokens.ts';

const sort = (name: string, label: string): TokenType => createToken({ name, pattern: Lexer.NA, label });

export const Part = {
  Text: sort('DeclText', '名称'),
  Key: sort('DeclKey', '英文键名'),
  Label: sort('DeclLabel', '"English"'),
  Quoted: sort('DeclQuoted', '「…」'),
  Each: sort('DeclEach', '每…'),
  WholeCase: sort('DeclWholeCase', '“全案”'),
  Type: sort('DeclType', '类型'),
  Within: sort('DeclWithin', '属于…'),
  Id: sort('DeclId', '以…为号'),
  Bounds: sort('DeclBounds', '自…至…'),
  Guard: sort('DeclGuard', '只在…时填'),
  Applies: sort('DeclApplies', '适用日为…'),
  Judged: sort('DeclJudged', '“由人认定”'),
  Opposite: sort('DeclOpposite', '“反面”'),
  Happened: sort('DeclHappened', '“已发生”'),
  Asks: sort('DeclAsks', '“问”'),
} as const;

export const partTokens: readonly TokenType[] = [
  ...Object.values(Part),
  ...[Word.Comma, Word.Semicolon, Word.Stop, Word.Colon, Word.Pause, Word.Open, Word.Close],
];
