/** Which piece of a block is being written at the end of its words, and by which rules of the parser it will be read. */
import type { Token } from '../../../grammar/lexer.ts';
import { allowedAfter, nextInPiece, type PieceRule } from '../../../grammar/parser/language.ts';
import type { Next } from '../../../grammar/parser/next.ts';
import { type BlockOutline, casePieces, clausePieces, outline } from '../../../grammar/parser/outline.ts';
import { Word } from '../../../grammar/tokens.ts';
import type { FormPlace } from '../../words/forms.ts';

export interface PieceAt {
  readonly kind: BlockOutline['kind'] | 'head' | 'none';
  readonly tokens: readonly Token[];
  readonly next: readonly Next[];
  /** forms that may begin here; 'block' only at the beginning of a line */
  readonly begins: readonly FormPlace[];
}

/** What may begin at the beginning of a line only. */
const blocks: readonly FormPlace[] = ['block', 'caseBlock'];

export function pieceInHead(tokens: readonly Token[]): PieceAt {
  const own = afterStop(tokens);
  const begins: readonly FormPlace[] = own.length === 0 ? ['head', ...blocks] : [];
  return { kind: 'head', tokens: own, next: nextOf(['header'], own), begins };
}

/** `tokens` are the words from the beginning of the block to the place. */
export function pieceInBlock(tokens: readonly Token[]): PieceAt {
  const block = outline(tokens).blocks.at(-1);
  if (block === undefined) return { kind: 'none', tokens: [], next: [], begins: blocks };
  switch (block.kind) {
    case 'clause':
      return inClause(block);
    case 'case':
    case 'base':
      return inCase(block);
    case 'reading':
      return inSentence(block, 'readingBlock');
    case 'assertion':
      return inSentence(block, 'assertionBlock');
    case 'remark':
      return { kind: 'remark', tokens: [], next: [], begins: blocks };
  }
}

function inClause({ kind, tokens }: BlockOutline): PieceAt {
  const last = clausePieces(tokens).at(-1);
  if (last === undefined) return { kind, tokens: [], next: nextOf(['quote'], []), begins: [] };
  if (last.kind === 'sentence' && !isEnded(last.tokens))
    return { kind, tokens: last.tokens, next: nextOf(['sentence'], last.tokens), begins: [] };
  return { kind, tokens: [], next: nextOf(['sentence', 'quote'], []), begins: ['sentence', ...blocks] };
}

function inCase({ kind, tokens }: BlockOutline): PieceAt {
  const pieces = casePieces(tokens);
  const last = pieces.at(-1)!;
  if (last.kind === 'head' && last.tokens.at(-1)?.tokenType !== Word.Colon)
    return { kind, tokens: last.tokens, next: nextOf(['caseHead'], last.tokens), begins: [] };
  if (last.kind !== 'head' && !isEnded(last.tokens)) {
    const rule: PieceRule = last.kind === 'expectations' ? 'expectations' : 'statement';
    return { kind, tokens: last.tokens, next: nextOf([rule], last.tokens), begins: [] };
  }
  const rules: readonly PieceRule[] = kind === 'case' ? ['statement', 'expectations'] : ['statement'];
  const expecting: readonly FormPlace[] = kind === 'case' ? ['expectations'] : [];
  return { kind, tokens: [], next: nextOf(rules, []), begins: ['statement', ...expecting, ...blocks] };
}

/** A block that is one sentence: after its end only another block may begin. */
function inSentence({ kind, tokens }: BlockOutline, rule: PieceRule): PieceAt {
  const ended = tokens.findIndex(({ tokenType }) => tokenType === Word.Stop) >= 0;
  return ended
    ? { kind, tokens: [], next: [], begins: blocks }
    : { kind, tokens, next: nextOf([rule], tokens), begins: [] };
}

const isEnded = (tokens: readonly Token[]): boolean => tokens.at(-1)?.tokenType === Word.Stop;

function afterStop(tokens: readonly Token[]): readonly Token[] {
  const stop = tokens.findLastIndex(({ tokenType }) => tokenType === Word.Stop);
  return tokens.slice(stop + 1);
}

/** Where the words before hold a mistake, what may follow the last of them anywhere. */
export function nextOf(rules: readonly PieceRule[], tokens: readonly Token[]): readonly Next[] {
  const exact = rules.flatMap((rule) => nextInPiece(rule, tokens).words);
  const last = tokens.at(-1)?.tokenType;
  if (exact.length > 0 || last === undefined) return exact;
  return [...(allowedAfter.get(last) ?? [])].map((type) => ({ type, rules: [] }));
}
