/** A measure changed in one place: whether any case at all is decided differently by it, and the plainest that is. */
import type { Mutant } from '../cases/index.ts';
import type { QuestionRef } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { following } from './encode/following.ts';
import { type Encoding, encodeChanged } from './encode/index.ts';
import { and, not, or } from './logic.ts';
import { askFor, createProver, decided, type Prover, shown } from './prover.ts';
import type { ToldApart } from './report.ts';
import type { Effort, Solver } from './solver.ts';
import {
  differs,
  inForce,
  named,
  outcomeTerms,
  ownSide,
  placeOf,
  type Subject,
  subjectOf,
} from './subject.ts';
import type { Term } from './term.ts';

/** What of a measure was changed. */
export type Changed = Pick<Mutant, 'measure' | 'questions'>;

export function mutantTeller(
  measure: Mutant['measure'],
  solver: Solver,
  effort: Effort,
): (mutant: Changed) => Promise<ToldApart> {
  const prover = createProver(measure, solver, effort);
  return (mutant) => tellApart(prover, mutant);
}

/** Under any readings: a case may ask for whichever it likes. */
export function tellApart(prover: Prover, mutant: Changed): Promise<ToldApart> {
  const { measure } = prover;
  if (mutant.measure.facts.length > measure.facts.length) return toldOpened(prover, mutant);
  const reading = measure.readings.findIndex(
    ({ adopted }, at) => adopted !== mutant.measure.readings[at]!.adopted,
  );
  if (reading >= 0) return toldAdopted(prover, mutant, reading);
  return firstOf(changedSubjects(prover, mutant), (subject, changed) =>
    shownApart(prover, mutant, subject, changed),
  );
}

const EQUIVALENT = { kind: 'equivalent' } as const;

type Undecided = Extract<ToldApart, { kind: 'undecided' }>;

/** The first question of those changed that comes to something else. */
async function firstOf(
  subjects: Iterable<readonly [Subject, Encoding]>,
  told: (subject: Subject, changed: Encoding) => Promise<ToldApart>,
): Promise<ToldApart> {
  let undecided: Undecided | undefined;
  for (const [subject, encoding] of subjects) {
    const answer = await told(subject, encoding);
    if (answer.kind === 'differs') return answer;
    if (answer.kind === 'undecided') undecided ??= answer;
  }
  return undecided ?? EQUIVALENT;
}

/** Another understanding adopted: told apart by a case that does not say which is to be followed. */
function toldAdopted(prover: Prover, mutant: Changed, reading: number): Promise<ToldApart> {
  const { encoding, measure } = prover;
  const [own, other] = [measure, mutant.measure].map(({ readings }) =>
    following(encoding, reading, readings[reading]!.adopted),
  ) as [Encoding, Encoding];
  const subjects = [
    ...new Map(mutant.questions.map(subjectOf).map((each) => [`${each.kind} ${each.index}`, each])).values(),
  ];
  return firstOf(
    subjects.map((subject) => [subject, other] as const),
    (subject, changed) => shownApart({ ...prover, encoding: own }, mutant, subject, changed),
  );
}

/** A closed concept left to judgement: told apart by a case in which no rule says it is so, or that it is not. */
async function toldOpened(prover: Prover, { measure, questions }: Changed): Promise<ToldApart> {
  const { encoding } = prover;
  const { terms } = encoding;
  const subject = subjectOf(questions[0]!);
  const { standing } = encoding.concept(subject.index, placeOf(encoding, subject));
  const query = and(terms, ...standing.map(({ stands }) => not(terms, stands)), inForce(encoding, subject));
  const answer = await askFor(prover, query);
  if (answer.kind === 'never') return EQUIVALENT;
  if (answer.kind === 'unknown') return { kind: 'undecided', why: answer.why };
  const question = named(encoding, subject);
  let other: readonly Outcome[] = [];
  const found = shown(prover, {
    query,
    answer,
    questions: [question],
    decides: outcomeTerms(encoding, subject),
    at: [placeOf(encoding, subject)],
    confirms: ([mine], { facts, asOf, readings }) => {
      const told = { asOf, readings, facts: { ...facts, answers: [...facts.answers, new Map()] } };
      other = decided(measure, told, [question]);
      return isNo(mine) && isOpen(other[0]);
    },
  });
  return found === undefined
    ? { kind: 'undecided', why: 'disagreed' }
    : { kind: 'differs', shown: found, changed: other };
}

const isNo = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'concept' && outcome.value.kind === 'is' && !outcome.value.value;
const isOpen = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'concept' &&
  outcome.value.kind === 'undetermined' &&
  outcome.value.awaits === 'judgement';

/** Acts of which only the scope was changed are changed, too; each subject once. */
function* changedSubjects(
  prover: Prover,
  { measure, questions }: Changed,
): Generator<readonly [Subject, Encoding]> {
  const subjects = new Map<string, { readonly subject: Subject; readonly own: QuestionRef[] }>();
  for (const question of questions) {
    const subject = subjectOf(question);
    const name = `${subject.kind} ${subject.index}`;
    const found = subjects.get(name) ?? { subject, own: [] };
    found.own.push(question);
    subjects.set(name, found);
  }
  for (const { subject, own } of subjects.values())
    yield [subject, encodeChanged(prover.encoding, measure, own)];
}

/** Wherever one of the two is in force. */
function queryOf({ encoding }: Prover, subject: Subject, changed: Encoding): Term {
  const { terms } = encoding;
  const governed = or(terms, inForce(encoding, subject), inForce(changed, subject));
  return and(terms, differs(encoding, changed, subject), governed);
}

async function shownApart(
  prover: Prover,
  { measure }: Changed,
  subject: Subject,
  changed: Encoding,
): Promise<ToldApart> {
  const { encoding } = prover;
  const query = queryOf(prover, subject, changed);
  const answer = await askFor(prover, query, ownSide(encoding, subject));
  if (answer.kind === 'never') return { kind: 'equivalent' };
  if (answer.kind === 'unknown') return { kind: 'undecided', why: answer.why };
  const question = named(encoding, subject);
  let other: readonly Outcome[] = [];
  const found = shown(prover, {
    query,
    answer,
    questions: [question],
    decides: [...outcomeTerms(encoding, subject), ...outcomeTerms(changed, subject)],
    at: [placeOf(encoding, subject)],
    confirms: ([mine], witness) => {
      other = decided(measure, witness, [question]);
      return comeApart(mine, other[0]);
    },
  });
  return found === undefined
    ? { kind: 'undecided', why: 'disagreed' }
    : { kind: 'differs', shown: found, changed: other };
}

/** What an expectation can name of two outcomes is not the same; 未定 is no outcome to expect. */
export function comeApart(a: Outcome | undefined, b: Outcome | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [settledOf(a), settledOf(b)];
  return one.some(
    (part, at) =>
      part.kind !== 'undetermined' &&
      other[at]!.kind !== 'undetermined' &&
      textOf(part) !== textOf(other[at]!),
  );
}

type Settled = ReturnType<typeof settledOf>[number];

const settledOf = (outcome: Outcome) =>
  outcome.kind === 'act' ? [outcome.modality, outcome.state, outcome.deadline] : [outcome.value];

function textOf(settled: Settled): string {
  if (settled.kind !== 'is') return settled.kind;
  return settled.value === 'needNot' ? 'mayNot' : String(settled.value);
}
