/** tiaowen diff: two versions, or two measures: the kinds of case that they decide differently. */
import type { CheckedMeasure } from '../engine/measure.ts';
import type { DifferenceReport, Effort, Solver } from '../engine/proof/index.ts';
import { type Call, CallError, flagValue, hasFlag, localeOf } from './call.ts';
import { comparedOf, resultOf } from './proof/differences.ts';
import { differencesInData } from './proof/differences-json.ts';
import { differencesInText } from './proof/differences-text.ts';
import { proving, provingFlags } from './proof/proving.ts';
import { sideOf } from './proof/side.ts';
import { inJson, refuse } from './report.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';

/** `engine/proof`, or in tests a comparison that was recorded. */
export type Differ = (
  a: CheckedMeasure,
  b: CheckedMeasure,
  solver: Solver,
  effort: Effort,
  options?: { readonly lists?: number },
) => Promise<DifferenceReport>;

export const diffVerb = (differ: Differ): Verb => ({
  name: 'diff',
  operands: 'A B',
  about: {
    zh: '比较两个文本（规则文件，或者“法规@施行日期”）：哪些案件的结论不同。退出码 0：证明了全部相同；1：有不同，或者没有全部得出结果',
    en: 'compare two texts (rule files, or measure@date): which cases come out differently. Exit 0: proved the same throughout; 1: different, or not all decided',
  },
  flags: [
    {
      name: '--rules',
      value: 'PATH',
      about: {
        zh: '“法规@施行日期”在哪里找（默认 rules）',
        en: 'where measure@date is looked for (default: rules)',
      },
    },
    ...provingFlags,
  ],
  run: (call, streams) => runDiff(differ, call, streams),
});

async function runDiff(differ: Differ, call: Call, streams: Streams): Promise<Exit> {
  const [a, b, ...more] = call.paths;
  if (a === undefined || b === undefined || more.length > 0) throw new CallError('needTwo');
  const given = flagValue(call, '--rules');
  const rules = given === undefined ? [] : [given];
  const sides = [sideOf(a, rules), sideOf(b, rules)] as const;
  const [one, other] = sides;
  if ('diagnostics' in one) return refuse(one, call, streams);
  if ('diagnostics' in other) return refuse(other, call, streams);
  const locale = localeOf(call);
  return proving(call, streams, async ({ ask, lists, seconds, wasStopped }) => {
    const doing = { zh: `比较 ${one.name} 与 ${other.name}`, en: `comparing ${one.name} with ${other.name}` };
    const report = await ask(doing, (solver, effort) =>
      differ(one.measure, other.measure, solver, effort, lists),
    );
    const compared = comparedOf(one, other, report, seconds());
    if (hasFlag(call, '--json')) streams.out(inJson(differencesInData(compared, locale)));
    else streams.out(differencesInText(compared, locale));
    return wasStopped() || resultOf(report) !== 'same' ? 1 : 0;
  });
}
