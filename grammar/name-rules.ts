/** What a name may look like (language.md §1): no mark, no fixed word, no number, no ending that belongs to the grammar. */
import { parseClause } from './clause.ts';
import type { Diagnostic } from './diagnostic.ts';
import { limits } from './limits.ts';
import { problem } from './messages/index.ts';
import { numberAt } from './numbers.ts';
import { shortened } from './parser/problems.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';
import { fixedWords } from './words.ts';

export function checkNames({ entries }: Vocabulary, file: string): readonly Diagnostic[] {
  const all = [...entries.values()];
  const extra = all[limits.names];
  const many =
    extra &&
    problem(
      'NAM218',
      { file, span: extra.span },
      { name: shortened(extra.text), limit: String(limits.names) },
    );
  return [...all.flatMap((entry) => ruleBroken(entry, file) ?? []), ...(many ? [many] : [])];
}

const fixedTexts: ReadonlySet<string> = new Set(
  Object.values(fixedWords)
    .filter(({ group }) => group !== 'file')
    .map(({ text }) => text),
);
const mark = /[^\p{L}\p{N}\p{M}·—－-]/u;
const endings = ['的', '之一', '之时'];

/** The first rule that the name breaks: one mistake, one message. */
function ruleBroken({ text, role, span }: Entry, file: string): Diagnostic | undefined {
  const place = { file, span };
  const wrong = mark.exec(text)?.[0];
  const ending = endings.find((end) => text.endsWith(end));
  if (text.length > limits.name) {
    return problem('NAM209', place, { name: shortened(text), limit: String(limits.name) });
  }
  if (wrong !== undefined) return problem('NAM204', place, { name: text, mark: wrong });
  if (fixedTexts.has(text)) return problem('NAM203', place, { name: text });
  if (ending !== undefined) return problem('NAM206', place, { name: text, ending });
  if (role === 'Act' && text.startsWith('不')) return problem('NAM207', place, { name: text });
  return readsAsNumber(text) ? problem('NAM250', place, { name: text }) : undefined;
}

const readsAsNumber = (text: string): boolean =>
  numberAt(text, 0)?.length === text.length ||
  parseClause(text, { start: 0, end: 0 }) !== undefined ||
  begun.some((pattern) => pattern.test(text));

/** What a number, a clause number or an ASCII id may begin with: followed by the rest of it, it would run on. */
const begun: readonly RegExp[] = [
  /^(?:第[0-9０-９〇零一二两三四五六七八九十百千]+(?:分句|[章节条款项目句段]))*第[0-9０-９〇零一二两三四五六七八九十百千]*$/,
  /^百(?:分之?)?$/,
  /^[文前]$/,
  /^[A-Za-z][A-Za-z0-9_-]*$/,
];
