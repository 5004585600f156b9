/** What of a measure its cases use: each rule from both sides, each sentence of the text. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Trial, trialsOf } from '../cli/cases/trial.ts';
import { loadProject } from '../cli/project.ts';
import { type Coverage, coverageOf } from '../engine/cases/index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-coverage-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The small measure with its own cases and one more. */
function covered(more = ''): Coverage {
  const folder = join(scratch, 'mini');
  cpSync(join(import.meta.dirname, 'mini', 'mini'), folder, { recursive: true });
  const cases = join(folder, 'cases.tiao');
  writeFileSync(cases, `${readFileSync(cases, 'utf8')}\n${more}`);
  const [trial] = trialsOf(loadProject([folder])) as [Trial];
  return coverageOf(trial.sets, trial.texts);
}

const came = (outcome: string): string => `案例「负责人到庭」，截至2021年6月1日：
  全案：没有涉及重大公共利益；机关只有「某局」；程序只有「二审」。
  「某局」：不是复议机关。
  「二审」：开庭只有第1次。
  「二审」第1次开庭：开庭日期为2021年5月10日。
  「某局」「二审」第1次开庭：法院通知出庭；到庭人只有「甲」。
  「甲」：职务为正职。
  结论应为：${outcome}。
`;

describe('coverage', () => {
  it('counts the rules that some case sees hold or yield, and the sentences they stand on', () => {
    const { rules, sentences, versions } = covered();
    expect(rules).toEqual({ total: 5, covered: 3 });
    expect(sentences).toEqual({ total: 4, covered: 3 });
    expect(versions.map(({ seen }) => seen)).toEqual([['held', 'both', 'notHeld', 'notHeld', 'both']]);
  });

  it('names what is left, with its place', () => {
    const [version] = covered().versions;
    const uncovered = version!.uncoveredRules.map(({ clause, source }) => `${clause.text} ${source}`);
    expect(uncovered).toEqual([
      expect.stringMatching(/^一第一款 本规则所称负责人到庭/),
      expect.stringMatching(/^一第一款 负责人到庭的，认定已履行/),
    ]);
    expect(version!.uncoveredSentences).toEqual([
      expect.objectContaining({
        clause: '一第一款第一句',
        words: '行政机关负责人在以下案件中应当出庭应诉：',
        rules: [2, 3],
      }),
    ]);
  });

  it('follows what the named outcome rests on', () => {
    const whole = covered(came('出庭应诉已履行'));
    expect(whole.rules).toEqual({ total: 5, covered: 5 });
    expect(whole.sentences).toEqual({ total: 4, covered: 4 });
  });

  it('does not count what a case decides and nobody looks at', () => {
    const { versions } = covered(came('负责人到庭'));
    expect(versions[0]!.seen).toEqual(['held', 'both', 'both', 'notHeld', 'both']);
  });

  it('counts no sentences where the text is not held', () => {
    const [trial] = trialsOf(loadProject([join(import.meta.dirname, 'mini', 'mini')])) as [Trial];
    expect(coverageOf(trial.sets, new Map()).sentences).toEqual({ total: 0, covered: 0 });
  });
});
