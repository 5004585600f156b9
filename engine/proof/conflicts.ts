/** Two rules of one question that can apply together, disagree, and between which nobody has said which prevails. */
import { meet } from '../decide/modality.ts';
import type { Outcome } from '../verdict.ts';
import type { Encoding, Standing } from './encode/index.ts';
import { placeAt } from './encode/index.ts';
import { and, any, not } from './logic.ts';
import { askFor, type Prover, ruleNamed, shown } from './prover.ts';
import { type ProofQuestion, unanswered } from './question.ts';
import { declared, inForce, named, ownSide, placeOf, type Subject, subjectOf } from './subject.ts';
import type { Term } from './term.ts';
import { sameValue } from './value.ts';

export function conflictQuestions(prover: Prover): readonly ProofQuestion[] {
  const { measure } = prover;
  return measure.order.flatMap((question) => {
    const subject = subjectOf(question);
    const standing = standingOf(prover.encoding, question.kind, subject);
    return pairs(standing).flatMap(([a, b]) => {
      const apart = disagree(prover.encoding, a, b, subject);
      return apart === prover.encoding.terms.no ? [] : [questionOf(prover, subject, a, b, apart)];
    });
  });
}

export function standingOf(
  encoding: Encoding,
  kind: 'concept' | 'amount' | 'duty' | 'performance',
  subject: Subject,
): readonly Standing[] {
  const at = placeOf(encoding, subject);
  return encoding[kind](subject.index, at).standing;
}

const pairs = <T>(of: readonly T[]): readonly (readonly [T, T])[] =>
  of.flatMap((a, at) => of.slice(at + 1).map((b) => [a, b] as const));

function questionOf(prover: Prover, subject: Subject, a: Standing, b: Standing, apart: Term): ProofQuestion {
  const { encoding, measure, adopted } = prover;
  const { terms } = encoding;
  const question = named(encoding, subject);
  const query = and(
    terms,
    a.stands,
    b.stands,
    apart,
    not(terms, isMeant(encoding, a.at, b.at)),
    adopted,
    inForce(encoding, subject),
  );
  return {
    about: 'conflict',
    what: `${question.name}：${a.rule.clause.text} / ${b.rule.clause.text}`,
    span: b.rule.span,
    subject: `${subject.kind} ${declared(measure, subject).key}`,
    answer: async () => {
      const answer = await askFor(prover, query, ownSide(encoding, subject));
      if (answer.kind === 'never') return undefined;
      if (answer.kind === 'unknown') return unanswered(answer.why);
      const found = shown(prover, {
        query,
        answer,
        questions: [question],
        decides: [],
        at: [placeOf(encoding, subject)],
        confirms: ([outcome]) => bothStand(outcome, a.at, b.at),
      });
      if (found === undefined) return unanswered('disagreed');
      return {
        kind: 'conflict',
        question,
        rules: [ruleNamed(measure, a.at), ruleNamed(measure, b.at)],
        shown: found,
      };
    },
  };
}

const bothStand = (outcome: Outcome | undefined, a: number, b: number): boolean =>
  [a, b].every((rule) => outcome?.rules.some((one) => one.rule === rule && one.fared === 'holds'));

/** Whether two rules give answers that do not agree. */
function disagree(encoding: Encoding, a: Standing, b: Standing, subject: Subject): Term {
  const { terms } = encoding;
  const [one, other] = [a.rule.answer, b.rule.answer];
  if (one.kind === 'truth' && other.kind === 'truth') return terms.truth(one.value !== other.value);
  if (one.kind === 'modality' && other.kind === 'modality')
    return terms.truth(meet(new Set([one.modality, other.modality])).length > 1);
  if (one.kind === 'performance' && other.kind === 'performance')
    return terms.truth((one.performs === 'deemedNotDone') !== (other.performs === 'deemedNotDone'));
  if (one.kind !== 'value' || other.kind !== 'value') return terms.no;
  const place = placeAt(placeOf(encoding, subject));
  const [left, right] = [encoding.value(one.value, place), encoding.value(other.value, place)];
  return and(terms, not(terms, left.na), not(terms, right.na), not(terms, sameValue(terms, left, right)));
}

/** 不定先后，报告冲突: somebody has said that nobody says. */
function isMeant({ terms, measure, truth, shape }: Encoding, a: number, b: number): Term {
  const meant = measure.priorities.filter(
    ({ over, under, meant: said }) =>
      said === 'conflict' && ((over === a && under === b) || (over === b && under === a)),
  );
  return any(
    terms,
    meant.map(({ condition }) => truth(condition, placeAt(shape.first))),
  );
}
