/** 顺位 that order nothing. */
import { sameModality } from '../../decide/literal.ts';
import type { CheckedMeasure, QuestionRef } from '../../measure.ts';
import { encodeChanged, placeAt } from '../encode/index.ts';
import { and } from '../logic.ts';
import type { Changed } from '../mutants.ts';
import { type Prover, ruleNamed } from '../prover.ts';
import { type ProofQuestion, type Unanswered, unanswered } from '../question.ts';
import { answersDiffer, inForce, ownSide, placeOf, subjectOf } from '../subject.ts';
import type { Term } from '../term.ts';
import { about, caseOf } from './shared.ts';

/** Two rules that never meet, or that say the same: which prevails does not matter. */
export function priorityQuestion(prover: Prover, position: number, dead: ReadonlySet<number>): ProofQuestion {
  const { measure, encoding } = prover;
  const { terms } = encoding;
  const { over, under, meant, span, condition, clause } = measure.priorities[position]!;
  const rule = measure.rules[under]!;
  const subject = subjectOf(rule.question);
  const words = `${measure.rules[over]!.clause.text} / ${rule.clause.text}`;
  const place = placeAt(placeOf(encoding, subject));
  const [higher, alone] = [over, under].map((at) =>
    and(terms, encoding.truth(measure.rules[at]!.condition, place), inForce(encoding, subject)),
  ) as [Term, Term];
  const both = and(terms, higher, alone, encoding.truth(condition, placeAt(encoding.shape.first)));
  return {
    ...about(prover, rule, subject),
    span,
    what: `${clause?.text ?? ''} ${words}`,
    answer: async () => {
      if (dead.has(over) || dead.has(under)) return undefined;
      const meet = await prover.asker.ask(both, { own: ownSide(encoding, subject) });
      if (meet.kind === 'unknown') return unanswered(meet.why);
      if (meet.kind === 'case') {
        // of two rules that say the same it orders nothing: a sentence about clauses is about all they hold
        if (meant === 'conflict' || sayAlike(measure, over, under)) return undefined;
        const priorities = measure.priorities.toSpliced(position, 1);
        const told = await areAnsweredApart(
          prover,
          { measure: { ...measure, priorities }, questions: [rule.question] },
          rule.question,
        );
        if (told === 'differs') return undefined;
        if (typeof told === 'object') return told;
      }
      const because = meet.kind === 'case' ? 'outdone' : 'never';
      const found = await caseOf(
        prover,
        subject,
        meet.kind === 'case' ? both : alone,
        (fared) => fared(under) !== 'fails',
      );
      if (found !== undefined && 'kind' in found) return found;
      return {
        kind: 'dead',
        what: 'priority',
        rule: ruleNamed(measure, under),
        words,
        span,
        because,
        shown: found,
      };
    },
  };
}

function sayAlike({ rules }: CheckedMeasure, a: number, b: number): boolean {
  const [one, other] = [rules[a]!.answer, rules[b]!.answer];
  if (one.kind === 'modality' && other.kind === 'modality')
    return sameModality(one.modality) === sameModality(other.modality);
  return one.kind === 'truth' && other.kind === 'truth' && one.value === other.value;
}

/** Whether the question itself is ever answered otherwise, of an act also when it was done. */
async function areAnsweredApart(
  { asker, encoding }: Prover,
  { measure }: Changed,
  question: QuestionRef,
): Promise<'differs' | 'equivalent' | Unanswered> {
  const changed = encodeChanged(encoding, measure, [question]);
  const subject = subjectOf(question);
  const query = and(encoding.terms, answersDiffer(encoding, changed, question), inForce(encoding, subject));
  const answer = await asker.ask(query, { own: ownSide(encoding, subject) });
  return answer.kind === 'unknown'
    ? unanswered(answer.why)
    : answer.kind === 'never'
      ? 'equivalent'
      : 'differs';
}
