/** Where a name stands → whose instance it is read at: the rule's own, or the element being counted. */
import type { Span } from '../../grammar/span.ts';
import type { Named, Pointer } from '../../grammar/tree.ts';
import type { At, Over } from '../measure.ts';
import { fixedBy, type Names } from './names.ts';
import type { Report } from './report.ts';

export interface Place {
  /** lists the rule's own instance fixes */
  readonly own: ReadonlySet<number>;
  readonly counted: Counted | undefined;
}

interface Counted {
  readonly list: number;
  /** lists that the element being counted fixes, itself among them */
  readonly fixes: ReadonlySet<number>;
}

export const placeOf = (names: Names, over: Over): Place => ({
  own: fixedBy(names, over),
  counted: undefined,
});

/** Where any instance may be spoken of: the lists needed are found afterwards (范围, 断言, 适用日). */
export const anywhere = (names: Names): Place => ({ own: new Set(names.lists.keys()), counted: undefined });

export function counting(place: Place, list: number, names: Names): Place {
  return { ...place, counted: { list, fixes: names.closures[list]! } };
}

/** undefined: nothing here says which instance is meant (and that has been said). */
export function readAt(
  name: Named,
  over: Over,
  pointer: Pointer,
  place: Place,
  names: Names,
  report: Report,
): At | undefined {
  const at = pointer ?? (isOfCounted(over, place) ? 'counted' : 'own');
  if (at === 'counted' && !mayBeCounted(name, over, place, names, report)) return undefined;
  const missing = over.filter(
    (list) => !place.own.has(list) && !(at === 'counted' && place.counted?.fixes.has(list)),
  );
  if (missing.length === 0) return at;
  sayMissing(name.text, name.span, missing, names, report);
  return undefined;
}

/** Says which lists an instance would have to name. */
export function sayMissing(name: string, span: Span, missing: Over, names: Names, report: Report): void {
  report.say('NAM230', span, { name, which: whichOf(missing, names) });
}

/** 哪一次开庭、哪一个机关 */
export function whichOf(missing: Over, { lists }: Names): string {
  return missing.map((list) => `哪一${lists[list]!.measureWord}${lists[list]!.name}`).join('、');
}

/** A bare name is read at the counted element where it lies over the counted list, or over one reached only through it. */
function isOfCounted(over: Over, { own, counted }: Place): boolean {
  return (
    counted !== undefined &&
    over.some((list) => list === counted.list || (counted.fixes.has(list) && !own.has(list)))
  );
}

function mayBeCounted(name: Named, over: Over, place: Place, names: Names, report: Report): boolean {
  const { counted } = place;
  if (counted === undefined) report.say('NAM231', name.span, { name: name.text });
  else if (over.some((list) => counted.fixes.has(list))) return true;
  else report.say('NAM232', name.span, { name: name.text, list: names.lists[counted.list]!.name });
  return false;
}
