/** Rules, and rows of tables, that never stand. */
import type { CheckedMeasure, Condition } from '../../measure.ts';
import { placeAt } from '../encode/index.ts';
import { rulesOf } from '../encode/standing.ts';
import { all, and, without } from '../logic.ts';
import { type Prover, ruleNamed } from '../prover.ts';
import type { ProofQuestion, Unanswered } from '../question.ts';
import { inForce, placeOf, type Subject, subjectOf } from '../subject.ts';
import type { Term } from '../term.ts';
import { about, caseOf, firstCase, type Nearest, standingAt } from './shared.ts';

/**
 * A rule, or a row of a table, that never stands, or only where another of its clause says the same. Law says many a thing
 * twice: what another clause says as well is still a ground, and not dead.
 */
export function ruleQuestion(prover: Prover, at: number, dead: Set<number>): ProofQuestion {
  const { measure, encoding } = prover;
  const { terms } = encoding;
  const rule = measure.rules[at]!;
  const subject = subjectOf(rule.question);
  return {
    ...about(prover, rule, subject),
    answer: async () => {
      const stands = standingAt(encoding, rule.question, at);
      const siblings = rulesOf(measure, rule.question).filter(
        (other) => other !== at && saySame(measure, at, other),
      );
      const asked = await firstCase(prover, subject, [
        stands,
        ...siblings.map((other) => without(terms, stands, standingAt(encoding, rule.question, other))),
      ]);
      if (asked === 'all' || typeof asked === 'object') return asked === 'all' ? undefined : asked;
      // of two that say the same the later is the one too many
      if (
        asked > 0 &&
        siblings[asked - 1]! > at &&
        (await isWithin(prover, subject, siblings[asked - 1]!, at))
      )
        return undefined;
      dead.add(at);
      const found = await nearest(prover, subject, at);
      if ('kind' in found) return found;
      const what = rule.table === undefined ? 'rule' : 'row';
      return {
        kind: 'dead',
        what,
        rule: ruleNamed(measure, at),
        words: rule.source,
        span: rule.span,
        ...found,
      };
    },
  };

  async function isWithin(of: Prover, about: Subject, inner: number, outer: number): Promise<boolean> {
    const [a, b] = [inner, outer].map((one) => standingAt(encoding, rule.question, one)) as [Term, Term];
    return (await firstCase(of, about, [without(terms, a, b)])) === 0;
  }
}

const saySame = ({ rules }: CheckedMeasure, a: number, b: number): boolean =>
  rules[a]!.clause.text === rules[b]!.clause.text && inText(rules[a]!.answer) === inText(rules[b]!.answer);

const inText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));

/** A case in which the rule holds to no effect; or, where it never holds, all but one of its conditions. */
async function nearest(prover: Prover, subject: Subject, at: number): Promise<Nearest | Unanswered> {
  const { encoding, measure } = prover;
  const { terms } = encoding;
  const place = placeAt(placeOf(encoding, subject));
  const { condition } = measure.rules[at]!;
  const force = inForce(encoding, subject);
  const holds = await caseOf(
    prover,
    subject,
    and(terms, encoding.truth(condition, place), force),
    (fared) => fared(at) !== 'fails',
  );
  if (holds !== undefined) return 'kind' in holds ? holds : { because: 'outdone', shown: holds };
  for (const parts of shorter(condition)) {
    const almost = await caseOf(
      prover,
      subject,
      and(
        terms,
        all(
          terms,
          parts.map((part) => encoding.truth(part, place)),
        ),
        force,
      ),
      (fared) => fared(at) === 'fails',
    );
    if (almost !== undefined) return 'kind' in almost ? almost : { because: 'never', shown: almost };
  }
  return { because: 'never', shown: undefined };
}

function* shorter(condition: Condition): Generator<readonly Condition[]> {
  if (condition.kind !== 'and') yield [];
  else for (const at of condition.parts.keys()) yield condition.parts.toSpliced(at, 1);
}
