/** Strong Kleene logic over diagrams (language.md §4): an unknown that cannot matter does not. */
import { joinWaits } from './content.ts';
import { type Diagram, type Diagrams, leaf, NO, open, YES } from './diagram.ts';
import { waitsOf } from './symbol.ts';

export function all(diagrams: Diagrams, parts: readonly Diagram[]): Diagram {
  return parts.reduceRight((rest, part) => and(diagrams, part, rest), YES);
}

export function any(diagrams: Diagrams, parts: readonly Diagram[]): Diagram {
  return parts.reduceRight((rest, part) => or(diagrams, part, rest), NO);
}

export function and(diagrams: Diagrams, a: Diagram, b: Diagram): Diagram {
  if (isNo(a) || isYes(b) || a === b) return a;
  if (isNo(b) || isYes(a)) return b;
  return diagrams.apply('and', [a, b], (x, y) => {
    if (saysNo(x) || saysNo(y)) return NO;
    return x.kind === 'open' || y.kind === 'open' ? open(waitsOf([x, y])) : YES;
  });
}

export function or(diagrams: Diagrams, a: Diagram, b: Diagram): Diagram {
  if (isYes(a) || isNo(b) || a === b) return a;
  if (isYes(b) || isNo(a)) return b;
  return diagrams.apply('or', [a, b], (x, y) => {
    if (saysYes(x) || saysYes(y)) return YES;
    return x.kind === 'open' || y.kind === 'open' ? open(waitsOf([x, y])) : NO;
  });
}

export function not(diagrams: Diagrams, a: Diagram): Diagram {
  return diagrams.apply('not', [a], (x) => (x.kind === 'open' ? leaf(x) : saysYes(x) ? NO : YES));
}

/** `yes` where the condition is so, `no` where it is not; where it is open, what both agree on. */
export function choose(diagrams: Diagrams, condition: Diagram, yes: Diagram, no: Diagram): Diagram {
  if (isYes(condition) || yes === no) return yes;
  if (isNo(condition)) return no;
  return diagrams.apply('choose', [condition, yes, no], (x, a, b) => {
    if (x.kind !== 'open') return leaf(saysYes(x) ? a : b);
    const [left, right] = [leaf(a), leaf(b)];
    return diagrams.same(left, right) ? left : open(joinWaits(x.waits, waitsOf([a, b])));
  });
}

export const isYes = (diagram: Diagram): boolean => diagram.kind === 'leaf' && saysYes(diagram.is);
export const isNo = (diagram: Diagram): boolean => diagram.kind === 'leaf' && saysNo(diagram.is);

type Said = Parameters<typeof leaf>[0];

export const saysYes = (is: Said): boolean =>
  is.kind === 'known' && is.value.kind === 'yesno' && is.value.yes;
export const saysNo = (is: Said): boolean =>
  is.kind === 'known' && is.value.kind === 'yesno' && !is.value.yes;
