/** A reason in words, and the reasons it rests on. */
export interface Told {
  readonly text: string;
  readonly under: readonly Told[];
}

export const told = (text: string, under: readonly Told[] = []): Told => ({ text, under });

/** Each reason a line, what it rests on further in. */
export function toldLines(reasons: readonly Told[], depth = 0): readonly string[] {
  return reasons.flatMap(({ text, under }) => [
    `${'  '.repeat(depth)}${visible(text)}`,
    ...toldLines(under, depth + 1),
  ]);
}

/** Words of a case may hold anything: what would move a cursor or turn the direction of reading is shown as a picture. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
