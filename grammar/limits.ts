/** What one rule file may at most hold. Beyond a limit there is a message, never a crash. */
export const limits = {
  /** UTF-16 units of source text */
  source: 2 * 1024 * 1024,
  /** characters of one declared name */
  name: 60,
  names: 20_000,
  /** lists that one list lies inside, however deep */
  within: 64,
  /** brackets inside brackets */
  nesting: 64,
  /** operators in one value: a value is a tree as deep as it has operators */
  operators: 256,
  /** messages about one file */
  messages: 100,
  /** mistakes after which the rest of a file is not read */
  mistakes: 1000,
} as const;
