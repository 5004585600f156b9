/**
 * Questions to the solver: is there a case in which this is so? First among cases of which every part can be told (no
 * conflict followed to one side, no day against a time of that day); only then among all.
 */
import type { Said } from './assign.ts';
import { all, and, not } from './logic.ts';
import { definition, type Mark, nameOf, readValues } from './smt.ts';
import type { Effort, Solver } from './solver.ts';
import { coneOf, type Term, type Terms, variablesOf } from './term.ts';

export type Model = ReadonlyMap<Term, Said>;

export type Answer =
  /** no case at all */
  | { readonly kind: 'never' }
  /** `exact`: nothing in it hangs on what cannot be told */
  | { readonly kind: 'case'; readonly model: Model; readonly query: Term; readonly exact: boolean }
  | { readonly kind: 'unknown'; readonly why: 'time' | 'stopped' };

/** Wished for together; where that cannot be, one by one. */
export type Wish = readonly Term[];

export interface How {
  /** what a case should fulfil besides, the most wanted first; what of it some case still can is kept */
  readonly wishes?: () => readonly Wish[];
  /** which side of this conflict is followed is no matter of the question (`sideName`) */
  readonly own?: string;
}

export interface Asker {
  readonly terms: Terms;
  readonly ask: (query: Term, how?: How) => Promise<Answer>;
}

export function createAsker(terms: Terms, solver: Solver, effort: Effort): Asker {
  const mark = markFor(solver);
  const defined = new Set<Term>();
  const begin = solver.run(`(set-option :produce-models true)(set-option :timeout ${effort.perQuestion})`);
  // where no question follows nobody waits for it; where one does, that question is told
  begin.catch(() => undefined);

  /** Sends what the solver does not know yet, then asks; a model only on demand. */
  async function check(query: Term): Promise<Model | 'unsat' | 'unknown'> {
    if (query === terms.no) return 'unsat';
    await begin;
    const cone = coneOf([query]);
    const commands: string[] = [];
    for (const term of cone) {
      if (defined.has(term)) continue;
      defined.add(term);
      commands.push(definition(term, mark));
    }
    const variables = variablesOf(cone);
    const domains = variables.flatMap(({ variable }) => variable!.domain ?? []);
    commands.push(
      '(push)',
      ...[query, ...new Set(domains)].map((term) => `(assert ${nameOf(term, mark)})`),
      '(check-sat)',
    );
    const printed = await solver.run(commands.join('\n'));
    // after a mistake the answer would be one to another question
    const result = printed.includes('(error') ? 'unknown' : /\b(unsat|sat|unknown)\b/.exec(printed)?.[1];
    const model = result === 'sat' ? await modelOf(variables) : result;
    await solver.run('(pop)');
    return model === 'unsat' ? 'unsat' : model instanceof Map ? model : 'unknown';
  }

  async function modelOf(variables: readonly Term[]): Promise<Model> {
    if (variables.length === 0) return new Map();
    const values = readValues(
      await solver.run(`(get-value (${variables.map((term) => nameOf(term, mark)).join(' ')}))`),
    );
    return new Map(variables.map((variable) => [variable, values.get(nameOf(variable, mark))]));
  }

  async function found(query: Term, model: Model, exact: boolean, wishes: readonly Wish[]): Promise<Answer> {
    let [best, kept] = [model, query];
    const take = async (wish: Term): Promise<boolean> => {
      const wished = and(terms, kept, wish);
      if (wished === kept) return true;
      const better = await check(wished);
      if (better instanceof Map) [best, kept] = [better, wished];
      return better instanceof Map;
    };
    for (const wish of wishes) if (!(await take(all(terms, wish)))) for (const one of wish) await take(one);
    return { kind: 'case', model: best, query, exact };
  }

  async function ask(query: Term, { wishes = () => [], own }: How = {}): Promise<Answer> {
    if (!effort.goesOn()) return { kind: 'unknown', why: 'stopped' };
    const plain = and(terms, query, toldThroughout(terms, query, own));
    const exact = await check(plain);
    if (exact instanceof Map) return found(plain, exact, true, wishes());
    if (exact === 'unknown') return { kind: 'unknown', why: 'time' };
    if (plain === query) return { kind: 'never' };
    const loose = await check(query);
    if (loose instanceof Map) return found(query, loose, false, wishes());
    return loose === 'unsat' ? { kind: 'never' } : { kind: 'unknown', why: 'time' };
  }

  return { terms, ask };
}

const pools = new WeakMap<Solver, number>();

/** One solver may be asked about several measures, by turns. */
function markFor(solver: Solver): Mark {
  const before = pools.get(solver) ?? 0;
  pools.set(solver, before + 1);
  return before === 0 ? '' : `p${before}`;
}

/** That nothing the term hangs on is a matter of what cannot be told. */
function toldThroughout(terms: Terms, query: Term, own: string | undefined): Term {
  const loose = variablesOf(coneOf([query])).flatMap(({ variable }) =>
    own !== undefined && variable!.name.startsWith(own) ? [] : (variable!.loose ?? []),
  );
  return all(
    terms,
    loose.map((when) => not(terms, when)),
  );
}
