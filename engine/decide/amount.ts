/** An amount's answer: the value that the standing rules agree on; 不适用 where none gives one. */
import { compare } from './comparison.ts';
import { conflict } from './conflict.ts';
import { type Content, contentKey } from './content.ts';
import { type Diagram, leaf, NOT_APPLICABLE, open, word } from './diagram.ts';
import type { Answered, Evaluator, Standing } from './evaluator.ts';
import { choose } from './logic.ts';
import type { Positions } from './place.ts';
import { EVERYWHERE, standings } from './standing.ts';
import { known, waitsOf } from './symbol.ts';

const SILENT = word('silent');

export function amountAt(run: Evaluator, index: number, positions: Positions): Answered {
  const standing = standings(run, run.program.questions.amounts[index]!, positions, EVERYWHERE);
  const offers = standing
    .map((one) => ({ rule: one.rule, says: offer(run, one) }))
    .filter(({ says }) => says !== SILENT);
  const rules = offers.map(({ rule }) => rule);
  const answer = run.diagrams.apply(
    () => `amount ${run.version} ${index} ${positions} ${rules}`,
    offers.map(({ says }) => says),
    (...contents) => agreed(run, `amount ${index}`, positions, contents, rules),
  );
  return { answer, standing };
}

function offer(run: Evaluator, { rule, place, stands }: Standing): Diagram {
  const { answer } = run.program.rules[rule]!;
  if (answer.kind !== 'value') return SILENT;
  return choose(run.diagrams, stands, run.value(answer.value, place), SILENT);
}

/** Equal values agree; a rule whose value is 不适用 offers none. */
function agreed(
  run: Evaluator,
  question: string,
  positions: Positions,
  contents: readonly Content[],
  rules: readonly number[],
): Diagram {
  const sides = new Map<string, { readonly answer: Content; readonly rules: number[] }>();
  contents.forEach((answer, at) => {
    if (answer.kind === 'word' || answer.kind === 'notApplicable') return;
    const bare = answer.kind === 'known' ? known(answer.value) : answer;
    const key = contentKey(bare);
    if (!sides.has(key)) sides.set(key, { answer: bare, rules: [] });
    sides.get(key)!.rules.push(rules[at]!);
  });
  const different = [...sides.values()];
  if (different.length === 0) return NOT_APPLICABLE;
  if (different.length === 1) return leaf(different[0]!.answer);
  const answers = different.map(({ answer }) => answer);
  const clash = conflict(run, question, positions, different);
  if (answers.every(({ kind }) => kind === 'known')) return clash;
  if (answers.length > 2 || answers.some(({ kind }) => kind === 'open')) return open(waitsOf(answers));
  // an unknown that may turn out to be the other value
  return choose(
    run.diagrams,
    compare(run.diagrams, 'eq', answers[0]!, answers[1]!),
    leaf(answers[1]!),
    clash,
  );
}
