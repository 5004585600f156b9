/** Two parts of the page that scroll as one: each follows the other. */
import { type RefObject, useEffect } from 'react';

export interface Scrolled {
  readonly scrollTop: () => number;
  readonly scrollTo: (top: number) => void;
  readonly on: (name: 'scrolled', listen: () => void) => () => void;
}

export function useOneScroll(
  scroller: RefObject<HTMLDivElement | null>,
  other: Scrolled | undefined,
  height: number,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || other === undefined) return;
    const follow = () => {
      if (Math.abs(element.scrollTop - other.scrollTop()) > 1) element.scrollTop = other.scrollTop();
    };
    const lead = () => {
      if (Math.abs(element.scrollTop - other.scrollTop()) > 1) other.scrollTo(element.scrollTop);
    };
    const stop = other.on('scrolled', follow);
    element.addEventListener('scroll', lead, { passive: true });
    return () => {
      stop();
      element.removeEventListener('scroll', lead);
    };
  }, [scroller, other]);
  // content that has grown may let the other part be followed further
  // biome-ignore lint/correctness/useExhaustiveDependencies: `height` is why
  useEffect(() => {
    const element = scroller.current;
    if (element !== null && other !== undefined) element.scrollTop = other.scrollTop();
  }, [scroller, other, height]);
}
