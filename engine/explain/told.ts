/** A reason in words, and the reasons it rests on. */
export interface Told {
  readonly text: string;
  readonly under: readonly Told[];
}

export const told = (text: string, under: readonly Told[] = []): Told => ({ text, under });

/** Each reason a line, what it rests on further in. */
export function toldLines(reasons: readonly Told[], depth = 0): readonly string[] {
  return reasons.flatMap(({ text, under }) => [
    `${'  '.repeat(depth)}${text}`,
    ...toldLines(under, depth + 1),
  ]);
}
