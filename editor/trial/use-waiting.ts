/** What makes a wait bearable: how long it has been, and what has changed when it is over. */
import { useEffect, useRef, useState } from 'react';

/** Whole seconds that something has been pending; 0 below one second. */
export function useSeconds(pending: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!pending) return;
    const ticking = setInterval(() => setSeconds((n) => n + 1), 1000);
    return () => clearInterval(ticking);
  }, [pending]);
  return seconds;
}

/** True for a moment after a value has changed; not when it first appears. */
export function useFresh(value: string): boolean {
  const before = useRef(value);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setFresh(true);
    const over = setTimeout(() => setFresh(false), 1200);
    return () => clearTimeout(over);
  }, [value]);
  return fresh;
}
