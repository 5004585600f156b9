/** Marks of lines from outside fade when nothing has changed for a while. */
import type { Clock } from './parts.ts';
import type { Sheet } from './sheet.ts';

const markedFor = 60_000;

export interface Marks {
  watch(path: string, sheet: Sheet | undefined): void;
  end(): void;
}

export function startMarks(clock: Clock, fade: (path: string) => void): Marks {
  const fading = new Map<string, () => void>();
  return {
    watch: (path, sheet) => {
      fading.get(path)?.();
      fading.delete(path);
      if (sheet === undefined || sheet.outside.length === 0) return;
      fading.set(
        path,
        clock.after(markedFor, () => fade(path)),
      );
    },
    end: () => {
      for (const callOff of fading.values()) callOff();
    },
  };
}
