/** What the screens can do with a document, each as one step of its sheet. */
import { fileKind, isWritable } from '../../service/contract.ts';
import type { Desk } from './desk-types.ts';
import { edited } from './edits.ts';
import { chosen, differing } from './merge.ts';
import { created, decided, discarded, kept, noticed, type Sheet, typed } from './sheet.ts';

export interface DeedParts {
  readonly measure: string;
  readonly sheetAt: (path: string) => Sheet | undefined;
  readonly isTaken: (path: string) => boolean;
  /** False where there is no sheet, or the desk is closed. */
  readonly step: (path: string, take: (sheet: Sheet) => Sheet | undefined) => boolean;
  readonly begin: (sheet: Sheet) => void;
}

type Deeds = Pick<Desk, 'change' | 'create' | 'resolve' | 'keep' | 'discard' | 'acknowledge'>;

export function deedsOn({ measure, sheetAt, isTaken, step, begin }: DeedParts): Deeds {
  return {
    change: (path, change, seen) => {
      if (sheetAt(path)?.writable !== true) return false;
      return step(path, (sheet) => {
        const before = seen ?? sheet.text;
        const text = typeof change === 'string' ? change : edited(before, change);
        return text === before ? sheet : typed(sheet, text, before);
      });
    },
    create: (path, text) => {
      const kind = fileKind(path);
      if (kind === undefined || !isWritable(kind) || !path.startsWith(`${measure}/`)) return 'badName';
      if (isTaken(path)) return 'exists';
      begin(created(path, text));
      return 'created';
    },
    resolve: (path, clash, resolution) => {
      if (sheetAt(path)?.clash !== clash) return false;
      if (resolution.kind === 'sides' && resolution.sides.length !== differing(clash).length) return false;
      const text = resolution.kind === 'text' ? resolution.text : chosen(clash, resolution.sides);
      return step(path, (sheet) => decided(sheet, text));
    },
    keep: (path) => void step(path, kept),
    discard: (path) => {
      const text = sheetAt(path)?.text;
      return step(path, discarded) ? text : undefined;
    },
    acknowledge: (path) => void step(path, noticed),
  };
}
