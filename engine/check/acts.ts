/** The declared acts → acts with the one bearer their duties name and their own 适用日. */
import type { Duty } from '../../grammar/tree.ts';
import type { Act, Over } from '../measure.ts';
import type { Checking } from './checking.ts';
import { fixedBy } from './names.ts';
import { placeOf, whichOf } from './place.ts';
import { here, type Placed } from './rules.ts';
import { readMoment } from './values.ts';

export function readActs(placed: readonly Placed[], checking: Checking): readonly Act[] {
  const duties = Map.groupBy(placed.filter(isDuty), ({ of }) => of.act.text);
  return checking.names.acts.map(({ name, key, label, over, declaration }) => {
    const own = duties.get(name) ?? [];
    const place = placeOf(checking.names, over);
    const applicability =
      declaration.applicability && readMoment(declaration.applicability, place, checking).expr;
    return { name, key, label, over, bearer: bearerOf(own, over, checking), applicability };
  });
}

const isDuty = (placed: Placed): placed is Placed<Duty> => placed.of.kind === 'duty';

/** An act is one bearer's: what the mayor must do and what the bureau must do are two acts. */
function bearerOf(duties: readonly Placed<Duty>[], over: Over, checking: Checking): number | undefined {
  const [first] = duties;
  const other = duties.find(({ of }) => of.bearer.text !== first?.of.bearer.text);
  if (first === undefined) return undefined;
  if (other !== undefined) sayTwo(here(first), here(other), checking);
  const meaning = checking.names.meanings.get(first.of.bearer.text);
  if (meaning?.kind !== 'bearer') return undefined;
  checkOver(first, meaning.index, over, checking);
  return meaning.index;
}

function sayTwo(first: Duty, second: Duty, { report }: Checking): void {
  const args = { act: first.act.text, bearer: second.bearer.text, other: first.bearer.text };
  report.say('LAW423', second.bearer.span, args, {
    related: [{ file: report.file, span: first.bearer.span }],
  });
}

function checkOver(first: Placed<Duty>, bearer: number, over: Over, { names, report }: Checking): void {
  const fixed = fixedBy(names, over);
  const missing = names.bearers[bearer]!.over.filter((list) => !fixed.has(list));
  if (missing.length === 0) return;
  const duty = here(first);
  const words = { bearer: duty.bearer.text, act: duty.act.text, which: whichOf(missing, names) };
  report.say('NAM235', duty.bearer.span, words);
}
