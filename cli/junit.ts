/** Results of cases → a JUnit report, as CI systems read it. */
export interface JunitCase {
  readonly suite: string;
  readonly name: string;
  readonly file: string;
  /** what did not hold; undefined when the case passed */
  readonly failure: string | undefined;
  readonly skipped: boolean;
}

export function junit(cases: readonly JunitCase[]): string {
  const suites = Map.groupBy(cases, (each) => each.suite);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts(cases)}>`,
    ...[...suites].map(([name, members]) => suite(name, members)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(name: string, cases: readonly JunitCase[]): string {
  return [
    `  <testsuite name="${escaped(name)}" ${counts(cases)}>`,
    ...cases.map(testcase),
    '  </testsuite>',
  ].join('\n');
}

function testcase({ suite: classname, name, file, failure, skipped }: JunitCase): string {
  const head = `    <testcase classname="${escaped(classname)}" name="${escaped(name)}" file="${escaped(file)}"`;
  if (skipped) return `${head}><skipped/></testcase>`;
  if (failure === undefined) return `${head}/>`;
  const first = failure.split('\n', 1)[0] ?? '';
  return `${head}><failure message="${escaped(first)}">${escaped(failure)}</failure></testcase>`;
}

function counts(cases: readonly JunitCase[]): string {
  const failures = cases.filter((each) => each.failure !== undefined).length;
  const skipped = cases.filter((each) => each.skipped).length;
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}

/** XML 1.0 has no place at all for most control characters and lone surrogates: they become U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/g, (character) => entities.get(character) ?? character);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  // as references: an attribute would otherwise turn them into blanks
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
]);
