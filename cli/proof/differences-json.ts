/** In what two measures decide differently, for programs. */
import { placed } from '../places.ts';
import type { Locale } from '../words.ts';
import { type Compared, resultOf } from './differences.ts';
import { caseInJson } from './shown.ts';
import type { Side } from './side.ts';

export function differencesInData({ a, b, report, seconds, ...told }: Compared, locale: Locale) {
  const places = placed(told.undecided, a.sources, locale);
  return {
    a: sideInData(a),
    b: sideInData(b),
    result: resultOf(report),
    kinds: told.kinds.map(({ question, shown, outcomes, caseName }) => ({
      question,
      case: caseInJson(a.measure, caseName, shown, locale),
      outcomes: { a: outcomes[0], b: outcomes[1] },
    })),
    onlyIn: { a: report.onlyIn[0], b: report.onlyIn[1] },
    sameOtherwise: report.sameOtherwise,
    undecided: report.undecided.map(({ about, what, why }, at) => ({
      code: places[at]!.code,
      message: places[at]!.message,
      about,
      what,
      why,
    })),
    questions: report.questions,
    lists: report.lists,
    seconds: Number(seconds.toFixed(1)),
  };
}

const sideInData = ({ measure: { id, effective }, file }: Side) => ({
  measure: id,
  version: effective,
  file,
});
