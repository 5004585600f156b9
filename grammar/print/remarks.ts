/** Prints a remark for people. */

export function printRemark(text: string): string {
  return `※ ${text}`.trimEnd();
}
