/** A duty's answer: the modality in which the standing rules meet, and the earliest 期限 they set. */
import type { Modality } from '../../grammar/tree.ts';
import { lastDay } from './arithmetic.ts';
import { compare } from './comparison.ts';
import { conflict } from './conflict.ts';
import type { Content, Due } from './content.ts';
import { type Diagram, leaf, NO, NOT_APPLICABLE, open, word, YES } from './diagram.ts';
import type { Duty, Evaluator, Standing } from './evaluator.ts';
import { sameModality } from './literal.ts';
import { any, choose, isNo, saysYes } from './logic.ts';
import { meet } from './modality.ts';
import type { Place, Positions } from './place.ts';
import type { ProgramDeadline } from './program.ts';
import { side, standings } from './standing.ts';
import { waitsOf } from './symbol.ts';

export const NONE = word('none');

export function dutyAt(run: Evaluator, act: number, positions: Positions): Duty {
  const scope = run.scope(act, positions);
  const standing = standings(run, run.program.questions.duties[act]!, positions, scope);
  const met = run.diagrams.apply(
    () => `duty ${run.version} ${act} ${positions} ${side(standing, () => true)}`,
    MODALITIES.map((modality) => stands(run, standing, modality)),
    (...is) => meeting(run, act, positions, standing, is),
  );
  const answer = choose(run.diagrams, scope, met, NOT_APPLICABLE);
  return { answer, standing, deadline: deadlineOf(run, answer, standing) };
}

const MODALITIES: readonly Modality[] = ['must', 'may', 'mayNot', 'needNot', 'mustNot'];

const modalityOf = (run: Evaluator, rule: number): Modality | undefined => {
  const { answer } = run.program.rules[rule]!;
  return answer.kind === 'modality' ? answer.modality : undefined;
};

function stands(run: Evaluator, standing: readonly Standing[], modality: Modality): Diagram {
  const parts = standing.filter(({ rule }) => modalityOf(run, rule) === modality).map((one) => one.stands);
  return any(run.diagrams, parts);
}

function meeting(
  run: Evaluator,
  act: number,
  positions: Positions,
  standing: readonly Standing[],
  is: readonly Content[],
): Diagram {
  const waits = waitsOf(is);
  if (waits.length > 0 || is.some(({ kind }) => kind === 'open')) return open(waits);
  const found = new Set(MODALITIES.filter((_, at) => saysYes(is[at]!)));
  const answers = meet(found);
  if (answers.length === 0) return NONE;
  if (answers.length === 1) return word(answers[0]!);
  const sides = answers.map((answer) => ({
    answer: word(answer).is,
    rules: side(standing, (rule) => sameModality(modalityOf(run, rule)!) === sameModality(answer)),
  }));
  return conflict(run, `duty ${act} ${answers.join(' ')}`, positions, sides);
}

/** The earliest of the deadlines that standing rules of the answer's modality set. */
function deadlineOf(run: Evaluator, answer: Diagram, standing: readonly Standing[]): Diagram {
  return TIMED.reduce((earliest: Diagram, modality) => {
    const dues = duesOf(
      run,
      standing.filter(({ rule }) => modalityOf(run, rule) === modality),
    );
    if (dues.length === 0) return earliest;
    const own = dues.reduce((sofar: Diagram, { due, stands: is }) => {
      const both = run.diagrams.apply('earlier deadline', [sofar, due], (a, b) => earlier(run, a, b));
      return choose(run.diagrams, is, both, sofar);
    }, NONE);
    return choose(run.diagrams, isAnswer(run, answer, modality), own, earliest);
  }, NONE);
}

interface Dated {
  readonly due: Diagram;
  readonly stands: Diagram;
}

/** Rules that set the same deadline are one: any of them may stand. */
function duesOf(run: Evaluator, standing: readonly Standing[]): readonly Dated[] {
  const found: Dated[] = [];
  for (const { rule, place, stands: is } of standing) {
    const said = run.program.rules[rule]!.answer;
    if (said.kind !== 'modality' || said.deadline === undefined || isNo(is)) continue;
    const due = deadlineAt(run, said.deadline, place);
    const at = found.findIndex((other) => run.diagrams.same(other.due, due));
    if (at < 0) found.push({ due, stands: is });
    else found[at] = { due, stands: any(run.diagrams, [found[at]!.stands, is]) };
  }
  return found;
}

const isAnswer = (run: Evaluator, answer: Diagram, modality: Modality): Diagram =>
  run.diagrams.apply(`is ${modality}`, [answer], (is) =>
    is.kind === 'open' ? open(is.waits) : is.kind === 'word' && is.word === modality ? YES : NO,
  );

/** Only 应当 and 可以 have rows of the table that turn on a deadline. */
const TIMED: readonly Modality[] = ['must', 'may'];

/** A clock whose start has not happened does not run: no deadline. */
function deadlineAt(run: Evaluator, deadline: ProgramDeadline, place: Place): Diagram {
  switch (deadline.kind) {
    case 'promptly':
    case 'regularly':
      return word(deadline.kind);
    case 'on':
    case 'before':
      return run.diagrams.apply(`due ${deadline.kind}`, [run.value(deadline.value, place)], (is) =>
        dueOn(is, deadline.kind === 'before'),
      );
    case 'within': {
      const { from, amount, suspended } = deadline;
      const parts = suspended === undefined ? [from, amount] : [from, amount, suspended];
      const operation = lastDay(deadline, run.program.calendar);
      return run.diagrams.apply(
        `due ${run.version} ${operation.name}`,
        parts.map((part) => run.value(part, place)),
        (...is) => (isNever(is[0]!) ? NONE : dueOn(run.operate(operation, is), false)),
      );
    }
  }
}

const isNever = (is: Content): boolean => is.kind === 'known' && is.value.kind === 'never';

function dueOn(is: Content, before: boolean): Diagram {
  if (is.kind === 'open') return leaf(is);
  return (is.kind === 'known' || is.kind === 'symbol') && !isNever(is)
    ? leaf({ kind: 'due', date: is, before })
    : NONE;
}

/** A date comes before 及时, 及时 before 定期, anything before none. */
function earlier(run: Evaluator, a: Content, b: Content): Diagram {
  if (a.kind === 'open' || b.kind === 'open') return open(waitsOf([a, b]));
  if (a.kind !== 'due' || b.kind !== 'due') return leaf(urgency(a) >= urgency(b) ? a : b);
  const first = compare(run.diagrams, firstOp(a, b), a.date, b.date);
  return choose(run.diagrams, first, leaf(a), leaf(b));
}

/** Of two deadlines on one day, 之前 is the earlier. */
const firstOp = (a: Due, b: Due): 'le' | 'lt' => (a.before || !b.before ? 'le' : 'lt');

const urgency = (is: Content): number =>
  is.kind === 'due' ? 3 : is.kind === 'word' ? ['none', 'regularly', 'promptly'].indexOf(is.word) : -1;
