/** A measure → which questions the answer to a question may depend on, through everything it needs. */
import { inCondition, inExpr, inRule, type Mention } from '../check/mentions.ts';
import type { CheckedMeasure, QuestionRef } from '../measure.ts';

/** `concept 3`, `duty 0`: a question as an entry of a set. */
export type QuestionName = string;

export const questionName = ({ kind, index }: QuestionRef): QuestionName => `${kind} ${index}`;

export type Dependencies = (from: readonly QuestionName[]) => ReadonlySet<QuestionName>;

/** Both ends included: a question depends on itself in that its own rules decide it. */
export function dependencies(measure: CheckedMeasure): Dependencies {
  const direct = directly(measure);
  return (from) => {
    const found = new Set(from);
    for (const name of found) for (const next of direct.get(name) ?? []) found.add(next);
    return found;
  };
}

function directly(measure: CheckedMeasure): ReadonlyMap<QuestionName, ReadonlySet<QuestionName>> {
  const direct = new Map<QuestionName, Set<QuestionName>>();
  const add = (name: QuestionName, mentions: readonly Mention[]) => {
    const needed = direct.get(name) ?? new Set();
    for (const mention of mentions) for (const next of namesOf(mention)) needed.add(next);
    direct.set(name, needed);
  };
  for (const rule of measure.rules) add(questionName(rule.question), inRule(rule));
  const scope = measure.scopes.flatMap(({ condition }) => inCondition(condition));
  for (const [index, { applicability }] of measure.acts.entries())
    add(`duty ${index}`, [...scope, ...(applicability ? inExpr(applicability) : [])]);
  for (const [index, { guard }] of measure.facts.entries())
    if (guard !== undefined) add(`fact ${index}`, inCondition(guard));
  const version = measure.applicability ? inExpr(measure.applicability) : [];
  for (const name of [...direct.keys()]) if (!name.startsWith('fact')) add(name, version);
  return direct;
}

/** A fact counts too: whether it is asked at all may depend on others (只在…时填). */
function namesOf({ kind, index }: Mention): readonly QuestionName[] {
  switch (kind) {
    case 'fact':
    case 'concept':
    case 'amount':
      return [`${kind} ${index}`];
    case 'modality':
      return [`duty ${index}`];
    case 'state':
      return [`duty ${index}`, `performance ${index}`];
    case 'reading':
    case 'list':
      return [];
  }
}
