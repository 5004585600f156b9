/** How high a printed line of the law will be before it has been set: lines that are not yet on the screen. */
import type { Line, Setting } from '../reading/lines.ts';

interface Face {
  /** characters in a full line */
  readonly across: number;
  /** characters that the first line is set in */
  readonly indent: number;
  readonly line: number;
  /** space below */
  readonly below: number;
}

const body: Face = { across: 28, indent: 2, line: 36, below: 12 };

const faces: Readonly<Record<Setting, Face>> = {
  body,
  flush: { ...body, indent: 0 },
  centred: { ...body, indent: 0 },
  title: { across: 21, indent: 0, line: 42, below: 12 },
  part: { ...body, indent: 2 },
  section: { ...body, indent: 2 },
  item: { ...body, across: 25, indent: 0 },
};

/** In CSS pixels at the size of the page's root; `scale` is that size over sixteen. */
export function estimated({ setting, pieces }: Line, scale: number): number {
  const { across, indent, line, below } = faces[setting];
  const length = pieces.reduce((sum, { text }) => sum + text.length, indent);
  return (Math.max(1, Math.ceil(length / across)) * line + below) * scale;
}
