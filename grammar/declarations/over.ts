/** Finds in 每次开庭 the list 开庭 whose measure word is 次, once all lists are known. */
import type { Diagnostic } from '../diagnostic.ts';
import { problem } from '../messages/index.ts';
import { span } from '../span.ts';
import type { Named, Over } from '../tree.ts';
import type { Drafted } from './index.ts';

export interface Resolved {
  readonly drafted: readonly Drafted[];
  readonly diagnostics: readonly Diagnostic[];
}

export function resolveOver(drafted: readonly Drafted[], file: string): Resolved {
  const lists = listsOf(drafted);
  const diagnostics: Diagnostic[] = [];
  const told = new Set<number>();
  const resolve = (over: Over): Over =>
    over.flatMap((each) => {
      const found = lists.get(each.text);
      if (found !== undefined) return [listIn(each, found)];
      if (!told.has(each.span.start)) diagnostics.push(unknownList(each, file));
      told.add(each.span.start);
      return [];
    });
  return {
    drafted: drafted.map((at) => ({ ...at, draft: { ...at.draft, over: resolve(at.draft.over) } })),
    diagnostics,
  };
}

/** 到庭人 may be said 人到庭人, 个到庭人 or, without a measure word, 到庭人: 个 counts anything. */
function listsOf(drafted: readonly Drafted[]): ReadonlyMap<string, string> {
  const names = drafted.filter(({ kind }) => kind === 'list').map(({ draft }) => draft);
  return new Map(
    names.flatMap(({ name, measureWord }) => [
      [name.text, name.text],
      [`个${name.text}`, name.text],
      [(measureWord?.text ?? '') + name.text, name.text],
    ]),
  );
}

/** The span of the list's own name inside 每次开庭. */
function listIn(each: Named, list: string): Named {
  return { text: list, span: span(each.span.end - list.length, each.span.end) };
}

function unknownList(each: Named, file: string): Diagnostic {
  return problem('NAM208', { file, span: each.span }, { text: each.text });
}
