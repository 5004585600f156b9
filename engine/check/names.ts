/** The declarations of a file → what each name means: lists, bearers, acts, facts, concepts, amounts by position. */
import type { Span } from '../../grammar/span.ts';
import type {
  ActDecl,
  AmountDecl,
  BearerDecl,
  ConceptDecl,
  Declaration,
  FactDecl,
  Named,
} from '../../grammar/tree.ts';
import type { Amount, Bearer, List, Name, Over, ValueType } from '../measure.ts';
import { checkKeys, keyOf } from './keys.ts';
import { closuresOf, readLists } from './lists.ts';
import { fixTo, nearest } from './nearest.ts';
import { optionsOf } from './options.ts';
import type { Report } from './report.ts';

export interface Names {
  readonly lists: readonly List[];
  /** where each list is declared */
  readonly listPlaces: readonly Span[];
  readonly bearers: readonly Known<BearerDecl>[];
  readonly acts: readonly Known<ActDecl>[];
  readonly facts: readonly KnownFact[];
  readonly concepts: readonly Known<ConceptDecl>[];
  readonly amounts: readonly Known<AmountDecl>[];
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly keys: ReadonlySet<string>;
  /** per list: itself and every list it lies inside, however deep */
  readonly closures: readonly ReadonlySet<number>[];
}

/** A declared name, its rules and guards not yet read. */
export interface Known<D> extends Name {
  readonly over: Over;
  readonly declaration: D;
}

export interface KnownFact extends Known<FactDecl> {
  readonly type: ValueType;
}

export type Meaning =
  | { readonly kind: 'list' | 'bearer' | 'act' | 'fact' | 'concept' | 'amount'; readonly index: number }
  /** 反面: the registered opposite of a fact or concept */
  | { readonly kind: 'opposite'; readonly of: 'fact' | 'concept'; readonly index: number }
  /** 已发生: how an event that has happened is said */
  | { readonly kind: 'happened'; readonly index: number };

export function readNames(declarations: readonly Declaration[], report: Report): Names {
  checkKeys(declarations, report);
  const lists = readLists(of('list'), report);
  const closures = closuresOf(lists);
  const over = (named: readonly Named[]): Over => overLists(named, lists, closures, report);
  return {
    lists,
    listPlaces: of('list').map((declaration) => declaration.name.span),
    bearers: of('bearer').map((declaration) => ({
      ...nameOf(declaration),
      over: over(declaration.over),
      declaration,
    })),
    acts: of('act').map((declaration) => ({
      ...nameOf(declaration),
      over: over(declaration.over),
      declaration,
    })),
    facts: of('fact').map((declaration) => ({
      ...nameOf(declaration),
      over: over(declaration.over),
      type: typeOf(declaration, report),
      declaration,
    })),
    concepts: of('concept').map((declaration) => ({
      ...nameOf(declaration),
      over: over(declaration.over),
      declaration,
    })),
    amounts: of('amount').map((declaration) => ({
      ...nameOf(declaration),
      over: over(declaration.over),
      declaration,
    })),
    meanings: meaningsOf(declarations, report),
    keys: new Set(declarations.map(keyOf)),
    closures,
  };

  function of<K extends Declaration['kind']>(kind: K): readonly Extract<Declaration, { kind: K }>[] {
    return declarations.filter((each): each is Extract<Declaration, { kind: K }> => each.kind === kind);
  }
}

export function nameOf(declaration: Declaration): Name {
  return { name: declaration.name.text, key: keyOf(declaration), label: declaration.label?.text };
}

/** What a measure says of its names: no places, no tree. */
export function readAmounts({ amounts }: Names): readonly Amount[] {
  return amounts.map(({ name, key, label, over, declaration }) => ({
    name,
    key,
    label,
    over,
    type: { kind: declaration.type },
  }));
}

export function readBearers({ bearers }: Names): readonly Bearer[] {
  return bearers.map(({ name, key, label, over }) => ({ name, key, label, over }));
}

/** The lists an instance over `over` fixes: an instance of 开庭 also fixes its 程序. */
export function fixedBy(names: Names, over: Over): ReadonlySet<number> {
  return new Set(over.flatMap((list) => [...(names.closures[list] ?? [])]));
}

/** Says that a name is unknown, with the nearest one as a fix. */
export function sayUnknown(name: Named, names: Names, report: Report): void {
  const meant = nearest(name.text, names.meanings.keys());
  report.say('NAM216', name.span, { name: name.text }, { fixes: fixTo(meant, name.span) });
}

/** 每个程序、每次开庭 is 每次开庭: an instance of 开庭 already fixes its 程序. */
function overLists(
  named: readonly Named[],
  lists: readonly List[],
  closures: Names['closures'],
  report: Report,
): Over {
  const found = named.flatMap((name) => {
    const index = lists.findIndex((list) => list.name === name.text);
    if (index < 0) sayUnknownList(name, lists, report);
    return index < 0 ? [] : [index];
  });
  const over = [...new Set(found)].sort((a, b) => a - b);
  return over.filter((list) => !over.some((other) => other !== list && closures[other]!.has(list)));
}

function sayUnknownList(name: Named, lists: readonly List[], report: Report): void {
  const meant = nearest(
    name.text,
    lists.map((list) => list.name),
  );
  report.say('NAM214', name.span, { name: name.text }, { fixes: fixTo(meant, name.span) });
}

function typeOf(declaration: FactDecl, report: Report): ValueType {
  return declaration.type.kind === 'options'
    ? optionsOf(declaration, declaration.type.options, report)
    : declaration.type;
}

/** Every way of saying a declared name; a name said twice keeps its first meaning. */
function meaningsOf(declarations: readonly Declaration[], report: Report): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const places = new Map<string, Span>();
  const counts = new Map<Declaration['kind'], number>();
  for (const declaration of declarations) {
    const index = counts.get(declaration.kind) ?? 0;
    counts.set(declaration.kind, index + 1);
    for (const [said, meaning] of sayings(declaration, index)) {
      const before = places.get(said.text);
      if (before === undefined) {
        meanings.set(said.text, meaning);
        places.set(said.text, said.span);
      } else {
        report.say(
          'NAM210',
          said.span,
          { name: said.text },
          { related: [{ file: report.file, span: before }] },
        );
      }
    }
  }
  return meanings;
}

function sayings(declaration: Declaration, index: number): readonly (readonly [Named, Meaning])[] {
  const own = [declaration.name, { kind: declaration.kind, index }] as const;
  const opposite =
    declaration.kind === 'fact' || declaration.kind === 'concept' ? declaration.opposite : undefined;
  const happened = declaration.kind === 'fact' ? declaration.happened : undefined;
  return [
    own,
    ...(opposite
      ? [[opposite, { kind: 'opposite', of: declaration.kind as 'fact' | 'concept', index }] as const]
      : []),
    ...(happened ? [[happened, { kind: 'happened', index }] as const] : []),
  ];
}
