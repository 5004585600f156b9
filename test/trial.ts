/** A small rule file to change in tests, and what the checker finds in it. */
import { check } from '../engine/check/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { parse } from '../grammar/index.ts';

/** The head and names that the small files below stand on; more names may follow. */
export const head = `语言 1。
法规：trial「试验」。
自2020年12月3日起施行。
适用日为开庭日期。
`;
export const names = `
名称
  对象：机关（个，organ，以机关名为号）；程序（个，procedure，以案号为号）；
        开庭（次，hearing，属于程序，以庭次为号）；到庭人（人，attendee，属于机关、开庭，以姓名为号）。
  主体：行政机关负责人（每个机关，head）。
  行为：出庭应诉（每个机关、每次开庭，appear）。
  全案填：
    涉及公共利益　是否，由人认定　public_interest
    标的额　金额　amount_at_stake
    人数　整数　persons
    申请日期　日期　applied_on
    材料时间　事件　proof_submitted　已发生：材料已交　反面：材料未交
    备注　文字　remark
  每次开庭填：
    开庭日期　日期　hearing_date
  每个机关、每次开庭填：
    再次通知　是否　renotified
  每个到庭人填：
    职务　正职（chief）、副职（deputy）、其他（other）　post
  概念：具有负责人身份（每个到庭人，is_head）；
        负责人到庭（每个机关、每次开庭，head_present，反面：负责人未到庭）；
        此前已到庭（每个机关、每次开庭，present_before）。
  数额：受理费（全案，金额，fee）。
`;
export const concepts = `
【二（一）第一款第三句】「行政机关负责人包括：」
  有下列情形之一的，认定为具有负责人身份：
    1．「正职或副职负责人；」，指职务为正职、副职之一。
  除此以外，不认定为具有负责人身份。
  本规则所称负责人到庭，是指本次开庭的到庭人中有一人以上，该人具有负责人身份的情形。
  负责人到庭的，认定已履行出庭应诉，履行时间为开庭日期。
【二（二）第二款第一句】「负责人出庭一次即履行了出庭义务。」
  本规则所称此前已到庭，是指本程序的开庭中有一次以上，该次的开庭日期早于本次的开庭日期，并且该次负责人到庭的情形。
  此前已到庭的，视为已履行出庭应诉；但再次通知的除外。
`;
export const duties = `
【二（三）第一款】「行政机关负责人在以下案件中应当出庭应诉：」
  有下列情形之一的，行政机关负责人应当在开庭日期出庭应诉：
    1．「涉及重大公共利益的案件；」，指涉及公共利益。
【二（四）第一款】「行政机关负责人在以下情况中可以不出庭：」
  材料已交，并且申请日期早于2021年5月10日的，行政机关负责人可以不出庭应诉。
`;
export const amounts = `
【三第一款】「受理费按标的额计算。」
  受理费为标的额乘以1%。
`;
export const body = concepts + duties + amounts;

/** A sentence under a clause and a quotation of its own. */
export function rule(sentence: string): string {
  return `\n【四第一款】「另外的话。」\n  ${sentence}\n`;
}

/** Everything said of a file: of its text, then of its meaning. */
export function diagnosticsOf(source: string): readonly Diagnostic[] {
  const parsed = parse(source, { file: 'trial' });
  const checked = check({ ...parsed, source, file: 'trial' }, undefined);
  return [...parsed.diagnostics, ...checked.diagnostics];
}

/** Code and the words it points at. */
export function errors(source: string): readonly string[] {
  return diagnosticsOf(source)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code} ${source.slice(span.start, span.end)}`);
}

export function measureOf(source: string): CheckedMeasure {
  const parsed = parse(source, { file: 'trial' });
  const { measure } = check({ ...parsed, source, file: 'trial' }, undefined);
  if (measure === undefined) throw new Error(errors(source).join('\n'));
  return measure;
}
