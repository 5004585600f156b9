/** Tells how high an element stands, at once and whenever that changes. */
import { type RefObject, useLayoutEffect } from 'react';

export function useOwnHeight(of: RefObject<HTMLElement | null>, tell: (height: number) => void): void {
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const measure = () => tell(element.offsetHeight);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [of, tell]);
}
