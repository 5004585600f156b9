/** What was proved → JUnit: one test for each finding, each assertion, and each kind of which nothing was found. */
import type { Finding } from '../../engine/proof/index.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { message } from '../../grammar/messages/index.ts';
import type { JunitCase } from '../junit.ts';
import { type Locale, say } from '../words.ts';
import type { Proved } from './proved.ts';
import { caseLines } from './shown.ts';

export function junitOf(proved: Proved, strict: boolean, locale: Locale): readonly JunitCase[] {
  const { measure, file, report, findings, properties, undecided } = proved;
  const test = (name: string, failure?: string, skipped = false): JunitCase => ({
    suite: `${say('proofSuite', locale)} ${report.measure} ${report.effective}`,
    name,
    file,
    failure,
    skipped,
  });
  const failure = (diagnostic: Diagnostic, { shown, caseName }: Shows) =>
    [
      codeAndMessage(diagnostic, locale),
      ...(shown === undefined ? [] : caseLines(measure, caseName, shown, locale)),
    ].join('\n');
  const none = (['conflict', 'gap', 'dead'] as const satisfies readonly Finding['kind'][])
    .filter((kind) => findings.every(({ finding }) => finding.kind !== kind))
    .map((kind) => test(say(`no_${kind}`, locale)));
  return [
    ...none,
    ...findings.map((each) => test(each.caseName, failure(each.diagnostic, each))),
    ...properties.map((each) =>
      test(
        `${say('assertion', locale)}「${each.property.name}」`,
        each.diagnostic && failure(each.diagnostic, each),
        each.property.result === 'undecided',
      ),
    ),
    // what is not decided is neither: skipped, unless the call wants it decided
    ...undecided.map(({ undecided: { what }, diagnostic }) =>
      test(
        say('notDecided', locale, { what }),
        strict ? codeAndMessage(diagnostic, locale) : undefined,
        !strict,
      ),
    ),
  ];
}

type Shows = Pick<Proved['findings'][number], 'shown' | 'caseName'>;

const codeAndMessage = (diagnostic: Diagnostic, locale: Locale): string =>
  `${diagnostic.code} ${message(diagnostic, locale)}`;
