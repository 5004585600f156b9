/** Understandings that change nothing. */
import type { Span } from '../../../grammar/span.ts';
import type { Condition } from '../../measure.ts';
import { following } from '../encode/following.ts';
import { and } from '../logic.ts';
import type { Prover } from '../prover.ts';
import { type ProofQuestion, type Unanswered, unanswered } from '../question.ts';
import type { DeadFound } from '../report.ts';
import { differs, inForce, ownSide, type Subject, subjectOf } from '../subject.ts';
import { caseOf } from './shared.ts';

/** An option of a reading that never decides anything otherwise than the adopted one, whatever the others are. */
export function readingQuestions(prover: Prover, reading: number): readonly ProofQuestion[] {
  const { measure } = prover;
  const { id, options, adopted } = measure.readings[reading]!;
  return options.flatMap(({ name }, option) => {
    const rules = measure.rules.filter(({ condition }) => reads(condition, reading));
    const readers = [
      ...rules,
      ...measure.priorities
        .filter(({ condition }) => reads(condition, reading))
        .map(({ under }) => measure.rules[under]!),
    ];
    const first = readers.find(({ condition }) => reads(condition, reading, option)) ?? readers[0];
    if (option === adopted || first === undefined) return [];
    const questions = [
      ...new Map(readers.map(({ question }) => [`${question.kind} ${question.index}`, question])).values(),
    ];
    return [
      {
        about: 'dead',
        what: `${id} ${name}`,
        span: first.span,
        subject: undefined,
        answer: () =>
          readingAnswer(
            prover,
            { id, reading, option, adopted, name, span: first.span },
            questions.map(subjectOf),
          ),
      },
    ];
  });
}

interface ReadingOption {
  readonly id: string;
  readonly reading: number;
  readonly option: number;
  readonly adopted: number;
  readonly name: string;
  readonly span: Span;
}

async function readingAnswer(
  prover: Prover,
  of: ReadingOption,
  subjects: readonly Subject[],
): Promise<DeadFound | Unanswered | undefined> {
  const { encoding } = prover;
  const { terms } = encoding;
  const [own, other] = [of.adopted, of.option].map((option) => following(encoding, of.reading, option));
  let undecided: Unanswered | undefined;
  for (const subject of subjects) {
    const query = and(terms, differs(own!, other!, subject), inForce(encoding, subject));
    const answer = await prover.asker.ask(query, { own: ownSide(encoding, subject) });
    if (answer.kind === 'case') return undefined;
    if (answer.kind === 'unknown') undecided ??= unanswered(answer.why);
  }
  if (undecided !== undefined) return undecided;
  const words = `${of.id} ${of.name}`;
  const found = await caseOf(
    prover,
    subjects[0]!,
    and(terms, encoding.options[of.reading]![of.option]!, inForce(encoding, subjects[0]!)),
    () => true,
  );
  const shownBy = found === undefined || 'kind' in found ? undefined : found;
  return {
    kind: 'dead',
    what: 'reading',
    rule: undefined,
    words,
    span: of.span,
    because: 'outdone',
    shown: shownBy,
  };
}

function reads(condition: Condition, reading: number, option?: number): boolean {
  switch (condition.kind) {
    case 'reading':
      return condition.reading === reading && (option === undefined || condition.option === option);
    case 'and':
    case 'or':
      return condition.parts.some((part) => reads(part, reading, option));
    case 'not':
      return reads(condition.part, reading, option);
    default:
      return false;
  }
}
