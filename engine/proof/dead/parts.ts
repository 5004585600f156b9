/** Parts of a condition, and exceptions, that say nothing the rest does not say. */
import { conditionWords } from '../../explain/condition.ts';
import { speech } from '../../explain/speech.ts';
import type { CheckedMeasure, Condition, Rule } from '../../measure.ts';
import { encodeChanged, placeAt } from '../encode/index.ts';
import { all, and, differ, not } from '../logic.ts';
import { type Prover, ruleNamed } from '../prover.ts';
import { type ProofQuestion, type Unanswered, unanswered } from '../question.ts';
import { inForce, ownSide, placeOf, type Subject, subjectOf } from '../subject.ts';
import { about, caseOf, type Nearest, standingAt } from './shared.ts';

/** Each part of a condition that says nothing the rest does not say. */
export function partQuestions(
  prover: Prover,
  formless: Prover,
  at: number,
  dead: ReadonlySet<number>,
): readonly ProofQuestion[] {
  const { measure } = prover;
  const rule = measure.rules[at]!;
  const subject = subjectOf(rule.question);
  return droppable(rule).map(({ what, condition, part, rest }) => ({
    ...about(prover, rule, subject),
    answer: async () => {
      if (dead.has(at)) return undefined;
      const changed = {
        measure: { ...measure, rules: measure.rules.with(at, { ...rule, condition }) },
        questions: [rule.question],
      };
      for (const { encoding, asker } of [prover, formless]) {
        const without = standingAt(
          encodeChanged(encoding, changed.measure, changed.questions),
          rule.question,
          at,
        );
        const { terms } = encoding;
        const query = and(
          terms,
          differ(terms, standingAt(encoding, rule.question, at), without),
          inForce(encoding, subject),
        );
        const answer = await asker.ask(query, { own: ownSide(encoding, subject) });
        if (answer.kind === 'unknown') return unanswered(answer.why);
        if (answer.kind === 'case') return undefined;
      }
      const found = await idle(prover, subject, at, part, rest);
      if ('kind' in found) return found;
      return {
        kind: 'dead',
        what,
        rule: ruleNamed(measure, at),
        words: inWords(measure, what === 'exception' && part.kind === 'not' ? part.part : part),
        span: rule.span,
        ...found,
      };
    },
  }));
}

/** As the rule file has it: an exception is told by what it excepts. */
function inWords(measure: CheckedMeasure, part: Condition): string {
  return conditionWords(part, { measure, speech: speech([measure], 'zh'), counted: undefined });
}

interface Droppable {
  readonly what: 'exception' | 'condition';
  readonly condition: Condition;
  readonly part: Condition;
  readonly rest: readonly Condition[];
}

/** 采……说时 is not a condition of the text, and is not tried. */
function droppable({ condition, exception }: Rule): readonly Droppable[] {
  if (condition.kind !== 'and')
    return exception === undefined
      ? []
      : [{ what: 'exception', condition: { kind: 'true' }, part: exception, rest: [] }];
  return condition.parts.flatMap((part, at): Droppable[] => {
    if (part.kind === 'reading') return [];
    const rest = condition.parts.toSpliced(at, 1);
    return [
      {
        what: part === exception ? 'exception' : 'condition',
        condition: { kind: 'and', parts: rest },
        part,
        rest,
      },
    ];
  });
}

/** A case in which the rest holds, and with it the part that adds nothing; or in which it does not, to no effect. */
async function idle(
  prover: Prover,
  subject: Subject,
  at: number,
  part: Condition,
  rest: readonly Condition[],
): Promise<Nearest | Unanswered> {
  const { encoding } = prover;
  const { terms } = encoding;
  const place = placeAt(placeOf(encoding, subject));
  const others = and(
    terms,
    all(
      terms,
      rest.map((one) => encoding.truth(one, place)),
    ),
    inForce(encoding, subject),
  );
  const outdone = await caseOf(
    prover,
    subject,
    and(terms, others, not(terms, encoding.truth(part, place))),
    (fared) => fared(at) === 'fails',
  );
  if (outdone !== undefined) return 'kind' in outdone ? outdone : { because: 'outdone', shown: outdone };
  const held = await caseOf(prover, subject, others, (fared) => fared(at) !== 'fails');
  return held !== undefined && 'kind' in held ? held : { because: 'always', shown: held };
}
