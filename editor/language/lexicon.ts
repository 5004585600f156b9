/** What the names of a rule file mean: read off its declarations, also while sentences elsewhere have mistakes. */
import type { Declaration, RuleFile } from '../../grammar/index.ts';
import type { NameRole } from '../../grammar/tokens.ts';
import type { TokenView } from './questions.ts';

/** One way in which a declaration makes a text a name. */
export interface Meaning {
  readonly text: string;
  readonly sense: 'name' | 'opposite' | 'happened' | 'measure' | 'option';
  /** what it is declared with: of an option the fact it belongs to */
  readonly declaration: Declaration;
}

export interface Lexicon {
  readonly declarations: readonly Declaration[];
  /** several where facts share an option or lists a measure word */
  meanings(text: string): readonly Meaning[];
  /** the thing itself, by the name it is declared with */
  named(text: string): Declaration | undefined;
}

const known = new WeakMap<RuleFile, Lexicon>();

export function lexiconOf(tree: RuleFile): Lexicon {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const byText = Map.groupBy(tree.names.flatMap(meaningsOf), ({ text }) => text);
  const meanings = (text: string): readonly Meaning[] => byText.get(text) ?? [];
  const lexicon: Lexicon = {
    declarations: tree.names,
    meanings,
    named: (text) => meanings(text).find(({ sense }) => sense === 'name')?.declaration,
  };
  known.set(tree, lexicon);
  return lexicon;
}

function meaningsOf(declaration: Declaration): readonly Meaning[] {
  const as = (sense: Meaning['sense'], name: { readonly text: string } | undefined): readonly Meaning[] =>
    name === undefined ? [] : [{ text: name.text, sense, declaration }];
  const own = as('name', declaration.name);
  switch (declaration.kind) {
    case 'list':
      return [...own, ...as('measure', declaration.measureWord)];
    case 'concept':
      return [...own, ...as('opposite', declaration.opposite)];
    case 'fact': {
      const { type, opposite, happened } = declaration;
      const options = type.kind === 'options' ? type.options.flatMap(({ name }) => as('option', name)) : [];
      return [...own, ...as('opposite', opposite), ...as('happened', happened), ...options];
    }
    case 'bearer':
    case 'act':
    case 'amount':
      return own;
  }
}

/** Lists that an instance of the declaration fixes, by name. */
export const overOf = (declaration: Declaration): readonly string[] =>
  (declaration.kind === 'list' ? declaration.within : declaration.over).map(({ text }) => text);

/** 每次开庭, 每个到庭人: a measure word that the name ends with is not said twice. */
export const eachWords = ({ name, measureWord }: Extract<Declaration, { kind: 'list' }>): string =>
  `每${name.text.endsWith(measureWord.text) ? '个' : measureWord.text}${name.text}`;

/** A list with all it lies within. */
export function closureOf(lists: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...lists];
  for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
    if (found.has(list)) continue;
    found.add(list);
    const declared = lexicon.named(list);
    if (declared !== undefined) waiting.push(...overOf(declared));
  }
  return found;
}

/** How a name is coloured. */
export const kindOfRole: Readonly<Record<NameRole, TokenView['kind']>> = {
  List: 'list',
  Measure: 'list',
  Bearer: 'bearer',
  Act: 'act',
  YesNo: 'fact',
  Options: 'fact',
  Quantity: 'fact',
  Event: 'fact',
  Happened: 'fact',
  Opposite: 'fact',
  Concept: 'concept',
  Amount: 'amount',
  Option: 'option',
};
