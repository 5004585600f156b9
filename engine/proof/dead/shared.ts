/** What all questions about what never matters have in common. */
import type { QuestionRef, Rule } from '../../measure.ts';
import type { Outcome } from '../../verdict.ts';
import { standingOf } from '../conflicts.ts';
import type { Encoding } from '../encode/index.ts';
import { and } from '../logic.ts';
import { askFor, type Prover, shown } from '../prover.ts';
import { type Unanswered, unanswered } from '../question.ts';
import type { DeadFound, Shown } from '../report.ts';
import {
  declared,
  inForce,
  named,
  outcomeTerms,
  ownSide,
  placeOf,
  type Subject,
  subjectOf,
} from '../subject.ts';
import type { Term } from '../term.ts';

export type Nearest = Pick<DeadFound, 'because' | 'shown'>;

export function about(prover: Prover, { clause, span }: Rule, subject: Subject) {
  const { key, name } = declared(prover.measure, subject);
  return { about: 'dead' as const, what: `${name}：${clause.text}`, span, subject: `${subject.kind} ${key}` };
}

export function standingAt(encoding: Encoding, question: QuestionRef, at: number): Term {
  return standingOf(encoding, question.kind, subjectOf(question)).find((one) => one.at === at)!.stands;
}

/** The first of these that is so in no case; 'all' where each has a case. */
export async function firstCase(
  prover: Prover,
  subject: Subject,
  queries: readonly Term[],
): Promise<number | 'all' | Unanswered> {
  const { encoding } = prover;
  for (const [at, query] of queries.entries()) {
    const answer = await prover.asker.ask(and(encoding.terms, query, inForce(encoding, subject)), {
      own: ownSide(encoding, subject),
    });
    if (answer.kind === 'unknown') return unanswered(answer.why);
    if (answer.kind === 'never') return at;
  }
  return 'all';
}

/** A case in which this is so, decided and confirmed by how the rules fared in it. */
export async function caseOf(
  prover: Prover,
  subject: Subject,
  query: Term,
  confirms: (fared: (rule: number) => string | undefined) => boolean,
): Promise<Shown | Unanswered | undefined> {
  const { encoding } = prover;
  const answer = await askFor(prover, query, ownSide(encoding, subject));
  if (answer.kind === 'unknown') return unanswered(answer.why);
  if (answer.kind === 'never') return undefined;
  const ways = ([outcome]: readonly Outcome[]): boolean =>
    confirms((rule) => outcome?.rules.find((one) => one.rule === rule)?.fared);
  const found = shown(prover, {
    query,
    answer,
    questions: [named(encoding, subject)],
    decides: outcomeTerms(encoding, subject),
    at: [placeOf(encoding, subject)],
    confirms: ways,
  });
  return found ?? unanswered('disagreed');
}
