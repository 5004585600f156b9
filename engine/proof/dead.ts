/**
 * What may be struck out of a measure without any case coming out otherwise, under any readings: rules, rows, exceptions,
 * conditions, priorities, readings. That a form does not ask a fact (只在……时填) is no reason to strike out a condition
 * that says so: conditions are tried as if every fact could be answered.
 */
import type { Span } from '../../grammar/span.ts';
import { sameModality } from '../decide/literal.ts';
import { conditionWords } from '../explain/condition.ts';
import { speech } from '../explain/speech.ts';
import type { CheckedMeasure, Condition, QuestionRef, Rule } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { standingOf } from './conflicts.ts';
import { following } from './encode/following.ts';
import { type Encoding, encode, encodeChanged, placeAt } from './encode/index.ts';
import { rulesOf } from './encode/standing.ts';
import { all, and, differ, not, without } from './logic.ts';
import type { Changed } from './mutants.ts';
import { askFor, type Prover, proverOf, ruleNamed, shown } from './prover.ts';
import { type ProofQuestion, type Unanswered, unanswered } from './question.ts';
import type { DeadFound, Shown } from './report.ts';
import {
  answersDiffer,
  declared,
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

export function deadQuestions(prover: Prover): readonly ProofQuestion[] {
  const formless = withoutForm(prover);
  const deadRules = new Set<number>();
  return [
    ...prover.measure.rules.map((_, at) => ruleQuestion(prover, at, deadRules)),
    ...prover.measure.rules.flatMap((_, at) => partQuestions(prover, formless, at, deadRules)),
    ...prover.measure.priorities.map((_, at) => priorityQuestion(prover, at, deadRules)),
    ...prover.measure.readings.flatMap((_, reading) => readingQuestions(prover, reading)),
  ];
}

function withoutForm(prover: Prover): Prover {
  const { encoding, asker, effort, lists } = prover;
  const { terms, measure, shape, asOf } = encoding;
  return proverOf(encode({ terms, measure, shape, asOf, keepsForm: false }), asker, effort, lists);
}

/**
 * A rule, or a row of a table, that never stands, or only where another of its clause says the same. Law says many a thing
 * twice: what another clause says as well is still a ground, and not dead.
 */
function ruleQuestion(prover: Prover, at: number, dead: Set<number>): ProofQuestion {
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

/** The first of these that is so in no case; 'all' where each has a case. */
async function firstCase(
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

function standingAt(encoding: Encoding, question: QuestionRef, at: number): Term {
  return standingOf(encoding, question.kind, subjectOf(question)).find((one) => one.at === at)!.stands;
}

const saySame = ({ rules }: CheckedMeasure, a: number, b: number): boolean =>
  rules[a]!.clause.text === rules[b]!.clause.text && inText(rules[a]!.answer) === inText(rules[b]!.answer);

const inText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));

type Nearest = Pick<DeadFound, 'because' | 'shown'>;

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

async function caseOf(
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

/** Each part of a condition that says nothing the rest does not say. */
function partQuestions(
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

/** Two rules that never meet, or that say the same: which prevails does not matter. */
function priorityQuestion(prover: Prover, position: number, dead: ReadonlySet<number>): ProofQuestion {
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

/** An option of a reading that never decides anything otherwise than the adopted one, whatever the others are. */
function readingQuestions(prover: Prover, reading: number): readonly ProofQuestion[] {
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

function about(prover: Prover, { clause, span }: Rule, subject: Subject) {
  const { key, name } = declared(prover.measure, subject);
  return { about: 'dead' as const, what: `${name}：${clause.text}`, span, subject: `${subject.kind} ${key}` };
}
