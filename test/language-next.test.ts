/** The words that may go on a piece: read off the grammar, they hold every sentence that there is. */
import { describe, expect, it } from 'vitest';
import { parse } from '../grammar/index.ts';
import { lex, type Token } from '../grammar/lexer.ts';
import { nextInPiece, type PieceRule } from '../grammar/parser/language.ts';
import { casePieces, clausePieces, outline } from '../grammar/parser/outline.ts';
import { namesRegion } from '../grammar/region.ts';
import { Word } from '../grammar/tokens.ts';
import { rulesPath, texts } from './desk.ts';
import { goodExamples } from './examples.ts';

interface Piece {
  readonly rule: PieceRule;
  readonly tokens: readonly Token[];
}

const rulesOf = {
  sentence: 'sentence',
  quote: 'quote',
  head: 'caseHead',
  statement: 'statement',
  expectations: 'expectations',
} as const;

function piecesOf(source: string, vocabulary: ReturnType<typeof parse>['vocabulary']): readonly Piece[] {
  const { tokens } = lex(source, namesRegion(source).body, 'body', vocabulary, 'x');
  return outline(tokens).blocks.flatMap((block): readonly Piece[] => {
    if (block.kind === 'reading') return [{ rule: 'readingBlock', tokens: block.tokens }];
    if (block.kind === 'assertion') return [{ rule: 'assertionBlock', tokens: block.tokens }];
    const pieces =
      block.kind === 'clause'
        ? clausePieces(block.tokens)
        : block.kind === 'remark'
          ? []
          : casePieces(block.tokens);
    return pieces.flatMap(({ kind, tokens: own }) =>
      kind === 'remark' ? [] : [{ rule: rulesOf[kind], tokens: own }],
    );
  });
}

function check(pieces: readonly Piece[]): number {
  let words = 0;
  for (const { rule, tokens } of pieces) {
    for (const [at, token] of tokens.entries()) {
      const { words: next } = nextInPiece(rule, tokens.slice(0, at));
      const said = tokens
        .slice(0, at + 1)
        .map(({ image }) => image)
        .join('');
      expect(
        next.some(({ type }) => type === token.tokenType),
        said,
      ).toBe(true);
      words++;
    }
    expect(nextInPiece(rule, tokens).ends).toBe(true);
  }
  return words;
}

describe('what may stand next', () => {
  const rules = texts.get(rulesPath)!;
  const { vocabulary } = parse(rules, { file: rulesPath });

  it('holds every word of the rules and of the cases', () => {
    const files = [...texts].filter(([path]) => path.endsWith('.tiao'));
    const words = files.reduce((sum, [, source]) => sum + check(piecesOf(source, vocabulary)), 0);
    expect(words).toBeGreaterThan(8_000);
  });

  it('holds every word of the good examples', () => {
    const words = goodExamples()
      .filter(({ path, source }) => path.endsWith('.tiao') && !source.includes('\n案例集：'))
      .reduce((sum, { source }) => {
        const parsed = parse(source, { file: 'x' });
        const sound = parsed.diagnostics.every(({ severity }) => severity !== 'error');
        return sum + (sound ? check(piecesOf(source, parsed.vocabulary)) : 0);
      }, 0);
    expect(words).toBeGreaterThan(1_000);
  });

  it('says in which production a word would stand, and ends where a sentence may', () => {
    const cut = (text: string): readonly Token[] =>
      lex(text, { start: 0, end: text.length }, 'body', vocabulary, 'x').tokens;
    const next = nextInPiece('sentence', cut('负责人到庭的，行政机关负责人应当在'));
    expect(next.ends).toBe(false);
    expect(next.words.every(({ rules: [, ...outer] }) => outer.includes('byDay'))).toBe(true);
    expect(nextInPiece('sentence', cut('应当应当')).words).toEqual([]);
    expect(
      nextInPiece('sentence', cut('本句不另设规则，理由：「甲」')).words.map(({ type }) => type),
    ).toEqual([Word.Stop]);
  });

  it('goes through long sentences at once: readings that come together are followed once', () => {
    const text = `${'该次的开庭日期早于本次的开庭日期，并且'.repeat(200)}该次`;
    const { tokens } = lex(text, { start: 0, end: text.length }, 'body', vocabulary, 'x');
    const began = performance.now();
    expect(nextInPiece('wholeCondition', tokens).words.length).toBeGreaterThan(5);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
