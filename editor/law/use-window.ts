/** Which stretch of a scrolled part is to be rendered: what is seen and a screen more above and below. */
import { type RefObject, useEffect, useState } from 'react';

const step = 400;

export function useWindow(scroller: RefObject<HTMLElement | null>): {
  readonly top: number;
  readonly bottom: number;
} {
  const [seen, setSeen] = useState({ top: 0, bottom: 2000 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const from = Math.floor(element.scrollTop / step) * step;
      const height = Math.ceil(element.clientHeight / step) * step;
      setSeen((before) => {
        const next = { top: from - step, bottom: from + height + 2 * step };
        return before.top === next.top && before.bottom === next.bottom ? before : next;
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [scroller]);
  return seen;
}
