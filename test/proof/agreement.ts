/** A random case of which everything is told → what the encoding of a measure makes of it, beside what the engine decides. */

import { isoDay, isoMinute, MINUTES_A_DAY } from '../../engine/decide/day.ts';
import { fraction, fractionText } from '../../engine/decide/fraction.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Said } from '../../engine/proof/assign.ts';
import { evaluate } from '../../engine/proof/assign.ts';
import { anyDay, type Encoding, encode } from '../../engine/proof/encode/index.ts';
import { decided } from '../../engine/proof/prover.ts';
import { shapeOf } from '../../engine/proof/shape.ts';
import { declared, inForce, named, placeOf, type Subject } from '../../engine/proof/subject.ts';
import { coneOf, type Term, Terms, variablesOf } from '../../engine/proof/term.ts';
import type { Encoded } from '../../engine/proof/value.ts';
import { type Witness, witnessOf } from '../../engine/proof/witness.ts';
import type { Outcome, Settled } from '../../engine/verdict.ts';

export function encodingOf(measure: CheckedMeasure, lists: number): Encoding {
  const terms = new Terms();
  return encode({ terms, measure, shape: shapeOf(terms, measure, lists), asOf: anyDay(terms) });
}

export const subjectsOf = ({ acts, concepts, amounts }: CheckedMeasure): readonly Subject[] => [
  ...[...acts.keys()].map((index): Subject => ({ kind: 'act', index })),
  ...[...concepts.keys()].map((index): Subject => ({ kind: 'concept', index })),
  ...[...amounts.keys()].map((index): Subject => ({ kind: 'amount', index })),
];

/** Everything that an outcome says, as one term each with its word. */
export interface Words {
  /** all that `say` looks at */
  readonly roots: readonly Term[];
  readonly cone: readonly Term[];
  readonly say: (values: ReadonlyMap<Term, Said>) => Readonly<Record<string, string>>;
  readonly loose: readonly Term[];
  readonly force: Term;
  readonly query: Term;
}

/** `whole`: the cases answer every fact, also those that no outcome of the question can hang on. */
export function wordsOf(encoding: Encoding, subject: Subject, whole = false): Words {
  const { terms } = encoding;
  const at = placeOf(encoding, subject);
  const force = inForce(encoding, subject);
  const parts: { readonly roots: readonly Term[]; readonly say: Words['say'] }[] = [];
  if (subject.kind === 'concept') {
    const { is, clash } = encoding.concept(subject.index, at);
    parts.push({
      roots: [is, clash],
      say: (v) => ({ value: v.get(clash) ? 'conflict' : String(v.get(is)) }),
    });
  } else if (subject.kind === 'amount') {
    const { is, clash } = encoding.amount(subject.index, at);
    parts.push({
      roots: [...termsOf(is), clash],
      say: (v) => ({ value: v.get(clash) ? 'conflict' : valueText(is, v, terms) }),
    });
  } else {
    const duty = encoding.duty(subject.index, at);
    const state = encoding.state(subject.index, at);
    const { deadline } = duty;
    parts.push({
      roots: [
        duty.na,
        duty.clash,
        ...duty.is.values(),
        ...state.is.values(),
        deadline.promptly,
        deadline.regularly,
        deadline.dated,
        ...termsOf(deadline.date),
      ],
      say: (v) => {
        if (v.get(duty.na)) return { modality: 'notApplicable', state: 'notApplicable' };
        if (v.get(duty.clash)) return { modality: 'conflict' };
        const word = (of: ReadonlyMap<string, Term>) =>
          [...of].find(([, so]) => v.get(so) === true)?.[0] ?? 'none';
        return {
          modality: word(duty.is),
          state: word(state.is),
          deadline: v.get(deadline.dated)
            ? valueText(deadline.date, v, terms)
            : v.get(deadline.promptly)
              ? 'promptly'
              : v.get(deadline.regularly)
                ? 'regularly'
                : 'none',
        };
      },
    });
  }
  const [{ roots, say }] = parts as [(typeof parts)[number]];
  const facts = whole ? factsOf(encoding) : [];
  const cone = coneOf([...roots, ...facts, force]);
  const loose = variablesOf(cone).flatMap(({ variable }) => variable!.loose ?? []);
  const asked = coneOf([...cone, ...loose]);
  return {
    roots,
    cone: asked,
    say,
    loose,
    force,
    query: everything(terms, [...roots, ...facts, force]),
  };
}

/** What every fact answers everywhere. */
const factsOf = (encoding: Encoding): readonly Term[] =>
  encoding.measure.facts.flatMap(({ over }, index) =>
    encoding.shape.ground.instances(over).flatMap((at) => termsOf(encoding.fact(index, at))),
  );

/** A truth that hangs on all of these. */
const everything = (terms: Terms, roots: readonly Term[]): Term =>
  terms.make(
    'and',
    'truth',
    roots.map((root) => (root.sort === 'truth' ? root : terms.make('equal', 'truth', [root, root]))),
  );

const termsOf = (value: Encoded): readonly Term[] =>
  value.kind === 'moment'
    ? [value.na, value.never, value.timed, value.day, value.minute]
    : value.kind === 'oneOf'
      ? [value.na, ...value.is]
      : [value.na, value.is];

function valueText(value: Encoded, v: ReadonlyMap<Term, Said>, terms: Terms): string {
  if (v.get(value.na)) return 'notApplicable';
  const number = (term: Term): { n: bigint; d: bigint } => v.get(term) as never;
  if (value.kind === 'moment') {
    if (v.get(value.never)) return 'never';
    const day = Number(number(value.day).n);
    return v.get(value.timed) ? isoMinute(day * MINUTES_A_DAY + Number(number(value.minute).n)) : isoDay(day);
  }
  if (value.kind === 'amount') return fractionText(number(value.is));
  if (value.kind === 'text') return terms.texts[Number(number(value.is).n)] ?? '其他';
  return String(v.get((value as { is: Term }).is));
}

/** What the engine says, in the same words. */
export function engineWords(outcome: Outcome): Readonly<Record<string, string>> {
  const text = (settled: Settled<unknown>): string =>
    settled.kind === 'is'
      ? String(settled.value)
      : settled.kind === 'undetermined' && !settled.proven
        ? 'open'
        : settled.kind;
  if (outcome.kind === 'act')
    return { modality: text(outcome.modality), state: text(outcome.state), deadline: text(outcome.deadline) };
  return { value: text(outcome.value) };
}

/** Deterministic: a small generator of numbers (Lehmer, 1951). */
export function createDice(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** An answer to every variable, near the days at which the measure is in force. */
export function randomModel(
  encoding: Encoding,
  cone: readonly Term[],
  dice: (below: number) => number,
): Map<Term, Said> {
  const { measure } = encoding;
  const model = new Map<Term, Said>();
  const began = Math.floor(Date.parse(`${measure.effective}T00:00:00Z`) / 86_400_000);
  const groups = new Map<string, Term[]>();
  for (const term of variablesOf(cone)) {
    const name = term.variable!.name;
    const fact = /^(fact \[.*\]) (\S+)$/.exec(name);
    const reading = /^reading (\[.*\])$/.exec(name);
    if (term.sort === 'truth' && fact !== null && fact[2] !== 'never') push(groups, fact[1]!, term);
    else if (reading !== null) push(groups, `reading ${JSON.parse(reading[1]!)[0]}`, term);
    else if (term.sort === 'truth') model.set(term, dice(name.endsWith(' never') ? 4 : 2) === 0);
    else if (/ minute$/.test(name)) model.set(term, fraction(BigInt(dice(3) * 30 + 540)));
    else if (/ day$|^asOf$/.test(name)) model.set(term, fraction(BigInt(began + 28 + dice(6))));
    else if (term.sort === 'whole') model.set(term, fraction(BigInt(dice(5))));
    else model.set(term, fraction(BigInt(dice(400)), 2n));
  }
  for (const members of groups.values()) {
    const chosen = dice(members.length);
    for (const [at, member] of members.entries()) model.set(member, at === chosen);
  }
  return model;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}

export interface Compared {
  readonly subject: string;
  readonly solver: Readonly<Record<string, string>>;
  readonly engine: Readonly<Record<string, string>>;
  readonly loose: boolean;
}

/** A random case in which every fact is within its bounds and the version in force; undefined where the dice gave none. */
export function randomCase(
  encoding: Encoding,
  words: Words,
  dice: (below: number) => number,
): ReadonlyMap<Term, Said> | undefined {
  const model = randomModel(encoding, words.cone, dice);
  const domains = words.cone.flatMap(({ variable }) => variable?.domain ?? []);
  const values = evaluate(coneOf([...domains, words.force]), (variable) => model.get(variable) ?? false);
  return [...domains, words.force].every((so) => values.get(so) === true) ? model : undefined;
}

/** The case as facts, everything told. */
export const told = (
  encoding: Encoding,
  subject: Subject,
  { query }: Words,
  model: ReadonlyMap<Term, Said>,
): Witness =>
  witnessOf(encoding, model, { query, decided: [], at: [placeOf(encoding, subject)], whole: true });

/** What the engine makes of a case, of one question. */
export function engineSays(
  encoding: Encoding,
  subject: Subject,
  witness: Witness,
): Readonly<Record<string, string>> {
  const [outcome] = decided(encoding.measure, witness, [named(encoding, subject)]);
  if (outcome === undefined) throw new Error(`no outcome of ${declared(encoding.measure, subject).key}`);
  return engineWords(outcome);
}

/** One random case, one question: what both say. */
export function compareOnce(
  encoding: Encoding,
  subject: Subject,
  words: Words,
  dice: (below: number) => number,
): Compared | undefined {
  const model = randomCase(encoding, words, dice);
  if (model === undefined) return undefined;
  const values = evaluate(words.cone, (variable) => model.get(variable));
  return {
    subject: `${subject.kind} ${declared(encoding.measure, subject).key}`,
    solver: words.say(values),
    engine: engineSays(encoding, subject, told(encoding, subject, words, model)),
    loose: words.loose.some((when) => values.get(when) !== false),
  };
}

/** Where the encoding leaves something open, or rests on a conflict, so may the engine; nothing else may be said otherwise. */
export const disagrees = ({ solver, engine, loose }: Compared): boolean =>
  Object.entries(solver).some(
    ([part, said]) => engine[part] !== said && !(loose && ['open', 'conflict'].includes(engine[part]!)),
  );
