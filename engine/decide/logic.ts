/** Strong Kleene logic over diagrams (language.md §4): an unknown that cannot matter does not. */
import { type Content, joinWaits } from './content.ts';
import { type Combine, type Diagram, type Diagrams, leaf, NO, open, type Settles, YES } from './diagram.ts';
import { waitsOf } from './symbol.ts';

export function all(diagrams: Diagrams, parts: readonly Diagram[]): Diagram {
  let sofar: Diagram = YES;
  for (let at = parts.length - 1; at >= 0; at -= 1) sofar = and(diagrams, parts[at]!, sofar);
  return sofar;
}

export function any(diagrams: Diagrams, parts: readonly Diagram[]): Diagram {
  let sofar: Diagram = NO;
  for (let at = parts.length - 1; at >= 0; at -= 1) sofar = or(diagrams, parts[at]!, sofar);
  return sofar;
}

export function and(diagrams: Diagrams, a: Diagram, b: Diagram): Diagram {
  if (isNo(a) || isYes(b) || a === b) return a;
  if (isNo(b) || isYes(a)) return b;
  return diagrams.apply('and', [a, b], bothSo, eitherNo);
}

export function or(diagrams: Diagrams, a: Diagram, b: Diagram): Diagram {
  if (isYes(a) || isNo(b) || a === b) return a;
  if (isYes(b) || isNo(a)) return b;
  return diagrams.apply('or', [a, b], eitherSo, eitherYes);
}

export function not(diagrams: Diagrams, a: Diagram): Diagram {
  if (isNo(a)) return YES;
  if (isYes(a)) return NO;
  return diagrams.apply('not', [a], opposite);
}

/** `yes` where the condition is so, `no` where it is not; where it is open, what both agree on. */
export function choose(diagrams: Diagrams, condition: Diagram, yes: Diagram, no: Diagram): Diagram {
  if (isYes(condition) || yes === no) return yes;
  if (isNo(condition)) return no;
  return chosen(diagrams, condition, yes, no);
}

const chosen = (diagrams: Diagrams, condition: Diagram, yes: Diagram, no: Diagram): Diagram =>
  diagrams.apply(
    'choose',
    [condition, yes, no],
    (x, a, b) => {
      if (x!.kind !== 'open') return leaf(saysYes(x!) ? a! : b!);
      const [left, right] = [leaf(a!), leaf(b!)];
      return diagrams.same(left, right) ? left : open(joinWaits(x!.waits, waitsOf([a!, b!])));
    },
    ([x, a, b]) => (isYes(x!) ? a : isNo(x!) ? b : undefined),
  );

const bothSo: Combine = (x, y) => (saysNo(x!) || saysNo(y!) ? NO : openOr(YES, x!, y!));
const eitherSo: Combine = (x, y) => (saysYes(x!) || saysYes(y!) ? YES : openOr(NO, x!, y!));
const opposite: Combine = (x) => (x!.kind === 'open' ? leaf(x!) : saysYes(x!) ? NO : YES);
const eitherNo: Settles = ([x, y]) => (isNo(x!) || isYes(y!) ? x : isNo(y!) || isYes(x!) ? y : undefined);
const eitherYes: Settles = ([x, y]) => (isYes(x!) || isNo(y!) ? x : isYes(y!) || isNo(x!) ? y : undefined);

const openOr = (otherwise: Diagram, x: Content, y: Content): Diagram =>
  x.kind === 'open' || y.kind === 'open' ? open(waitsOf([x, y])) : otherwise;

export const isYes = (diagram: Diagram): boolean => diagram.kind === 'leaf' && saysYes(diagram.is);
export const isNo = (diagram: Diagram): boolean => diagram.kind === 'leaf' && saysNo(diagram.is);

export const saysYes = (is: Content): boolean =>
  is.kind === 'known' && is.value.kind === 'yesno' && is.value.yes;
export const saysNo = (is: Content): boolean =>
  is.kind === 'known' && is.value.kind === 'yesno' && !is.value.yes;
