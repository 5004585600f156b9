/** The sentences at the head of a file, gathered into its header; what is said twice or lacks is told. */
import type { Diagnostic } from './diagnostic.ts';
import type { Token } from './lexer.ts';
import { problem } from './messages/index.ts';
import type { HeaderPart } from './parser/blocks.ts';
import type { Builder } from './parser/piece.ts';
import { tokenSpan } from './parser/problems.ts';
import { cover, type Span, span } from './span.ts';
import type { Dated, Header, Named, RuleFile, Value } from './tree.ts';

export function headerOf(
  parts: readonly HeaderPart[],
  tokens: readonly Token[],
  { file, diagnostics }: Builder,
): Header {
  const draft: Draft = { ...empty };
  for (const part of parts) {
    const { field, at } = fill(draft, part);
    if (field) diagnostics.push(problem('SYN122', { file, span: at }, { found: field }));
    if (part.kind === 'language' && part.version.text !== '1') {
      diagnostics.push(problem('SYN121', { file, span: at }, { version: part.version.text }));
    }
  }
  return { ...draft, span: wholeSpan(tokens) };
}

/** A file says which version of which measure it is; a collection, whose cases it holds. */
export function missingFromHeader(
  header: Header,
  kind: RuleFile['kind'],
  file: string,
): readonly Diagnostic[] {
  const lacking = [
    ...(header.language === undefined ? ['语言 1。'] : []),
    ...(header.id === undefined ? [kind === 'cases' ? '案例集：……' : '法规：……'] : []),
    ...(header.effective === undefined ? [kind === 'cases' ? '自……起施行的文本' : '自……起施行。'] : []),
  ];
  return lacking.map((what) => problem('SYN116', { file, span: span(0, 0) }, { what }));
}

interface Draft {
  language: number | undefined;
  id: Named | undefined;
  title: Named | undefined;
  effective: Dated | undefined;
  repealed: Dated | undefined;
  applicability: Value | undefined;
  calendar: Named | undefined;
}

const empty: Draft = {
  language: undefined,
  id: undefined,
  title: undefined,
  effective: undefined,
  repealed: undefined,
  applicability: undefined,
  calendar: undefined,
};

/** Fills one field; the first sentence of a kind stands, a second is told by its words. */
function fill(draft: Draft, part: HeaderPart): { field: string | undefined; at: Span } {
  const set = <K extends keyof Draft>(key: K, value: Draft[K], words: string, at: Span) => {
    const again = draft[key] !== undefined;
    if (!again) draft[key] = value;
    return { field: again ? words : undefined, at };
  };
  switch (part.kind) {
    case 'language':
      return set('language', Number(part.version.text), '语言', part.version.span);
    case 'regulation':
      if (draft.id === undefined) draft.title = part.title;
      return set('id', part.id, '法规', part.id.span);
    case 'collection':
      draft.effective ??= part.effective;
      return set('id', part.id, '案例集', part.id.span);
    case 'effective':
      return set('effective', part.day, '起施行', part.day.span);
    case 'repealed':
      return set('repealed', part.day, '起失效', part.day.span);
    case 'applicability':
      return set('applicability', part.value, '适用日为', part.value.span);
    case 'calendar':
      return set('calendar', part.name, '工作日历为', part.name.span);
  }
}

function wholeSpan(tokens: readonly Token[]): Span {
  const [first] = tokens;
  return first ? cover(tokenSpan(first), tokenSpan(tokens.at(-1)!)) : span(0, 0);
}
