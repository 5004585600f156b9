/** One measure whose names the grammar's tests speak with, and short ways to read a sentence, a case or a mistake. */
import { expect } from 'vitest';
import {
  type Block,
  type Diagnostic,
  message,
  type Parsed,
  parse,
  type Sentence,
} from '../../grammar/index.ts';

export const head = '语言 1。\n法规：test「试行办法」。\n自2020年12月3日起施行。\n';

export const names = `名称
  对象：机关（个，organ，以机关名为号）；程序（个，procedure，以案号为号）；开庭（次，hearing，属于程序，以庭次为号）；到庭人（人，attendee，属于机关、开庭，以姓名为号）。
  主体：行政机关负责人（每个机关，head）；区司法局（全案，bureau）。
  行为：出庭应诉（每个机关、每次开庭，appear "appear in court"，适用日为开庭日期）；通报（全案，report）。
  每个机关填：
    是复议机关　是否　is_review_organ
    复议决定理由　不符合受理条件、其他　review_ground　只在是复议机关时填
  每次开庭填：
    开庭日期　日期　hearing_date
  全案填：
    涉及重大公共利益　是否，由人认定　public_interest "major public interest"　问「是否涉及重大公共利益？」
    标的额　金额　amount　自0元至1亿元
    人数　整数　people
    提交证明　事件　proof　已发生：已提交证明　反面：未提交证明
    备注　文字　note
  每个到庭人填：
    职务　正职（chief）、副职（deputy）、工作人员　post
  概念：具有负责人身份（每个到庭人，is_head）；负责人到庭（每个机关、每次开庭，head_present，反面：负责人未到庭）。
  数额：受理费（全案，金额，fee）；开庭次数（每个程序，整数，hearings）。
`;

const clause = '\n【二（一）】「原文」\n';

export const read = (body: string): Parsed => parse(head + names + body, { file: 'x.tiao' });

/** A tree without the places in the text. */
export function bare<T>(tree: T): T {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'span' ? undefined : value)));
}

/** The one sentence that `text` is, read under a clause. */
export function sentence(text: string): Sentence {
  const { tree, diagnostics } = read(clause + text);
  expect(told(diagnostics)).toEqual([]);
  const block = tree.blocks[0];
  if (block?.kind !== 'clause' || block.sentences.length !== 1) throw new Error(`not one sentence: ${text}`);
  return bare(block.sentences[0]!);
}

/** The one block that `text` is. */
export function block(text: string): Block {
  const { tree, diagnostics } = read(`\n${text}`);
  expect(told(diagnostics)).toEqual([]);
  expect(tree.blocks).toHaveLength(1);
  return bare(tree.blocks[0]!);
}

/** Code and the words it points at, for each mistake. */
export function mistakes(source: string): readonly (readonly [string, string])[] {
  return parse(source, { file: 'x.tiao' }).diagnostics.map((at) => [
    at.code,
    source.slice(at.span.start, at.span.end),
  ]);
}

/** The mistakes of sentences under one clause. */
export const mistakesIn = (text: string): readonly (readonly [string, string])[] =>
  mistakes(head + names + clause + text);

export const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map((at) => `${at.code} ${message(at, 'zh')}`);
