/** Cases within the measure in which something that it asks for has no answer. */
import { inRule } from '../check/mentions.ts';
import type { Condition, Rule } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { standingOf } from './conflicts.ts';
import { placeAt } from './encode/index.ts';
import { rulesOf } from './encode/standing.ts';
import { and, any, not, or } from './logic.ts';
import { askFor, type Prover, ruleNamed, shown } from './prover.ts';
import { type ProofQuestion, unanswered } from './question.ts';
import type { GapFound } from './report.ts';
import { declared, inForce, named, outcomeTerms, placeOf, type Subject } from './subject.ts';
import type { Term } from './term.ts';

export const gapQuestions = (prover: Prover): readonly ProofQuestion[] => [
  ...amountGaps(prover),
  ...actGaps(prover),
];

/** A table of which no row fits; an amount that no sentence gives, where others rest on it or nobody does. */
function amountGaps(prover: Prover): readonly ProofQuestion[] {
  const { measure, encoding } = prover;
  const { terms } = encoding;
  return [...measure.amounts.keys()].flatMap((index) => {
    const subject: Subject = { kind: 'amount', index };
    const standing = standingOf(encoding, 'amount', subject);
    if (standing.length === 0) return [];
    const place = placeAt(placeOf(encoding, subject));
    const tables = Map.groupBy(
      standing.filter(({ rule }) => rule.table !== undefined),
      ({ rule }) => rule.table!,
    );
    const rows = [...tables].map(([premise, own]) => {
      const noRow = and(
        terms,
        encoding.truth(premise, place),
        not(
          terms,
          any(
            terms,
            own.map(({ holds }) => holds),
          ),
        ),
      );
      return gapOf(prover, subject, 'table', own[0]!.at, noRow, isMissing);
    });
    const none = not(
      terms,
      any(
        terms,
        standing.map(({ holds }) => holds),
      ),
    );
    const needed = neededBy(prover, index);
    if (tables.size > 0 && standing.every(({ rule }) => rule.table !== undefined) && needed.length === 0)
      return rows;
    const whole = needed.length === 0 ? terms.yes : or(terms, ...needed.map(({ term }) => term));
    return [
      ...rows,
      gapOf(
        prover,
        subject,
        'question',
        needed[0]?.at ?? standing[0]!.at,
        and(terms, none, whole),
        isMissing,
      ),
    ];
  });
}

const isMissing = (outcome: Outcome): boolean =>
  outcome.kind === 'amount' && outcome.value.kind === 'notApplicable';

/** Rules at the same place whose answer needs the amount, and when they hold. */
function neededBy(
  { measure, encoding }: Prover,
  amount: number,
): readonly { readonly at: number; readonly term: Term }[] {
  const { over } = measure.amounts[amount]!;
  const place = placeAt(encoding.shape.ground.narrow(over, encoding.shape.first));
  return measure.rules.flatMap((rule, at) =>
    rule.over.join() === over.join() && mentions(rule, amount)
      ? [{ at, term: encoding.truth(rule.condition, place) }]
      : [],
  );
}

const mentions = (rule: Rule, amount: number): boolean =>
  inRule({ ...rule, condition: ALWAYS }).some(
    (mention) => mention.kind === 'amount' && mention.index === amount && mention.at === 'own',
  );

const ALWAYS: Condition = { kind: 'true' };

/** A duty whose last day does not arise, and a duty of which no sentence says when it is done. */
function actGaps(prover: Prover): readonly ProofQuestion[] {
  const { measure, encoding } = prover;
  const { terms } = encoding;
  return [...measure.acts.keys()].flatMap((index) => {
    const subject: Subject = { kind: 'act', index };
    const standing = standingOf(encoding, 'duty', subject);
    const lapses = standing.flatMap((one) => {
      const { answer } = one.rule;
      if (answer.kind !== 'modality' || answer.deadline === undefined || !('value' in answer.deadline))
        return [];
      const date = encoding.value(answer.deadline.value, placeAt(placeOf(encoding, subject)));
      return [gapOf(prover, subject, 'deadline', one.at, and(terms, one.stands, date.na), hasNoDay)];
    });
    const binding = standing.filter(
      ({ rule: { answer } }) => answer.kind === 'modality' && answer.modality === 'must',
    );
    if (
      binding.length === 0 ||
      rulesOf(measure, { kind: 'performance', index }).some((at) => isPositive(measure.rules[at]!))
    )
      return lapses;
    return [
      ...lapses,
      gapOf(
        prover,
        subject,
        'performance',
        binding[0]!.at,
        any(
          terms,
          binding.map(({ stands }) => stands),
        ),
        isUnfulfilled,
      ),
    ];
  });
}

const isPositive = ({ answer }: Rule): boolean =>
  answer.kind === 'performance' && answer.performs !== 'deemedNotDone';
const hasNoDay = (outcome: Outcome): boolean => outcome.kind === 'act' && outcome.deadline.kind === 'is';
const isUnfulfilled = (outcome: Outcome): boolean =>
  outcome.kind === 'act' && outcome.modality.kind === 'is' && outcome.modality.value === 'must';

function gapOf(
  prover: Prover,
  subject: Subject,
  lacks: GapFound['lacks'],
  rule: number,
  when: Term,
  confirms: (outcome: Outcome) => boolean,
): ProofQuestion {
  const { encoding, measure, adopted } = prover;
  const { terms } = encoding;
  const question = named(encoding, subject);
  const place = placeOf(encoding, subject);
  const scope = subject.kind === 'act' ? encoding.scope(subject.index, place) : terms.yes;
  const query = and(terms, when, adopted, scope, inForce(encoding, subject));
  const at = ruleNamed(measure, rule);
  return {
    about: 'gap',
    what: `${question.name}：${at.clause.text}`,
    span: at.span,
    subject: `${subject.kind} ${declared(measure, subject).key}`,
    answer: async () => {
      const answer = await askFor(prover, query);
      if (answer.kind === 'never') return undefined;
      if (answer.kind === 'unknown') return unanswered(answer.why);
      const found = shown(prover, {
        query,
        answer,
        questions: [question],
        decides: outcomeTerms(encoding, subject),
        at: [place],
        confirms: ([outcome]) => outcome !== undefined && confirms(outcome),
      });
      return found === undefined
        ? unanswered('disagreed')
        : { kind: 'gap', lacks, question, rule: at, shown: found };
    },
  };
}
