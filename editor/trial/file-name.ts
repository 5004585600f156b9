/** What no system refuses in a file name. */
export const fileName = (words: readonly string[], ending: string): string =>
  `${words
    .join(' ')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|「」]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .toWellFormed()}.${ending}`;
