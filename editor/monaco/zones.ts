/** Room between lines: where the law is taller than its rules, and where something is to be said under a line. */
import type { editor } from 'monaco-editor/editor';

export interface Zone {
  readonly after: number;
  readonly height: number;
  /** part of the clause at hand */
  readonly lit: boolean;
}

export interface Zones {
  readonly set: (zones: readonly Zone[]) => void;
  /** how much room stands before a line */
  readonly above: (line: number) => number;
}

export function zonesOf(rules: editor.ICodeEditor): Zones {
  let ids: string[] = [];
  let present: readonly Zone[] = [];
  return {
    set: (zones) => {
      if (same(zones, present)) return;
      present = zones;
      rules.changeViewZones((accessor) => {
        for (const id of ids) accessor.removeZone(id);
        ids = zones.map(({ after, height, lit }) => {
          const room = () => {
            const element = document.createElement('div');
            element.className = lit ? 'rules-room lit' : 'rules-room';
            return element;
          };
          return accessor.addZone({
            afterLineNumber: after,
            heightInPx: height,
            domNode: room(),
            marginDomNode: room(),
            suppressMouseDown: false,
          });
        });
      });
    },
    above: (line) => present.reduce((sum, { after, height }) => (after < line ? sum + height : sum), 0),
  };
}

const same = (a: readonly Zone[], b: readonly Zone[]): boolean =>
  a.length === b.length &&
  a.every(({ after, height, lit }, i) => {
    const other = b[i]!;
    return after === other.after && height === other.height && lit === other.lit;
  });
