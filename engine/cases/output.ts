/** 「某局」「二审」第1次开庭出庭应诉 → the outcome of a verdict it names, in full or shortened. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import type { Expectation, Instance, Named } from '../../grammar/tree.ts';
import type { InstancePart, Outcome } from '../verdict.ts';
import type { Held } from './expectation.ts';

/** Outcomes of one question at every instance that the parts named fit. */
export function outcomesAt(
  held: Held,
  { instance }: Expectation,
  name: Named,
): readonly Outcome[] | Diagnostic {
  const question = questionOf(held, name.text);
  if (question === undefined)
    return problem('RUN660', { file: held.file, span: name.span }, { name: name.text });
  const fitting = held.verdict.outcomes.filter(
    (outcome) =>
      outcome.kind === question.kind &&
      outcome.key === question.key &&
      fits(held, instance, outcome.instance),
  );
  return fitting.length > 0
    ? fitting
    : problem('RUN661', { file: held.file, span: name.span }, { name: name.text });
}

/** An instance may be shortened only where one outcome fits. */
export function only(
  held: Held,
  { outcome }: Expectation,
  found: readonly Outcome[] | Diagnostic,
): Outcome | Diagnostic {
  if ('code' in found) return found;
  const words = held.source.slice(outcome.span.start, outcome.span.end);
  return found.length === 1
    ? found[0]!
    : problem('RUN662', { file: held.file, span: outcome.span }, { name: words });
}

/** Every part named stands in the instance, each for an element of its own. */
export function fits(held: Held, instance: Instance | undefined, parts: readonly InstancePart[]): boolean {
  const left = [...parts];
  return (instance?.parts ?? []).every(({ id, list }) => {
    const key =
      list === undefined ? undefined : held.measure.lists[held.names.lists.get(list.text) ?? -1]?.key;
    const at = left.findIndex((part) => part.id === id.text && (list === undefined || part.list === key));
    return at >= 0 && left.splice(at, 1).length === 1;
  });
}

function questionOf(
  { names, measure }: Held,
  name: string,
): { kind: Outcome['kind']; key: string } | undefined {
  const act = measure.acts[names.acts.get(name) ?? -1];
  const concept = measure.concepts[names.concepts.get(name)?.concept ?? -1];
  const amount = measure.amounts[names.amounts.get(name) ?? -1];
  if (act) return { kind: 'act', key: act.key };
  if (concept) return { kind: 'concept', key: concept.key };
  return amount && { kind: 'amount', key: amount.key };
}
