/** Which of the answers given would, changed alone, change the outcome: tried one after another, and counted. */
import { useEffect, useState } from 'react';
import { useLocale, useStudio } from '../app/context.tsx';
import type { About, Prospect } from './questions.ts';
import type { FactPlace } from './sheet.ts';

export interface Turn {
  readonly place: FactPlace;
  readonly turns: readonly Prospect[];
}

export interface Turns {
  readonly found: readonly Turn[];
  readonly done: number;
  readonly total: number;
}

export function useTurns(sheet: string, about: About, places: readonly FactPlace[] | undefined): Turns {
  const { analysis } = useStudio();
  const { locale } = useLocale();
  const [turns, setTurns] = useState<Turns>({ found: [], done: 0, total: 0 });
  const name = JSON.stringify([sheet, about, places, locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` is all that is asked
  useEffect(() => {
    if (places === undefined) return;
    const stop = new AbortController();
    const ask = async () => {
      let found: readonly Turn[] = [];
      for (const [at, place] of places.entries()) {
        const turned = await analysis.ask('turns', { sheet, locale, about, place }, stop.signal);
        if (turned.length > 0) found = [...found, { place, turns: turned }];
        setTurns({ found, done: at + 1, total: places.length });
      }
    };
    setTurns({ found: [], done: 0, total: places.length });
    ask().catch(() => undefined); // superseded by another case, or the worker has gone: then nothing more is found
    return () => stop.abort();
  }, [analysis, name]);
  return turns;
}
