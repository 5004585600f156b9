/** For every PRF code rules that earn it, and the same, mended: proved with the real solver. */
import { problemsIn, provedOf } from '../cli/proof/proved.ts';
import { type Effort, type ProofOptions, prove, type Solver } from '../engine/proof/index.ts';
import type { Diagnostic } from '../grammar/index.ts';
import { loadMeasure } from '../index.ts';
import { effortWithin } from '../solver/effort.ts';
import { solverOnDemand } from '../solver/z3.ts';

export interface ProofExample {
  bad(): Promise<readonly Diagnostic[]>;
  /** the same, mended */
  good(): Promise<readonly Diagnostic[]>;
}

const head = `语言 1。
法规：court「出庭办法」。
自2020年12月3日起施行。
`;
const facts = `
  全案填：
    法院已通知　是否　notified
    是复议机关　是否　is_review_organ
    确已到庭　是否　present　反面：未到庭
    人数　整数　persons　自0至100
    收到通知　事件　received　已发生：已收到通知`;
const act = '  主体：负责人（全案，head）。\n  行为：出庭（全案，appear）。';

/** A rule file about a duty, with these sentences. */
const duty = (...sentences: readonly string[]): string =>
  `${head}\n名称\n${act}${facts}\n\n【第一条】「原文。」\n  确已到庭的，认定已履行出庭。\n  ${sentences.join('\n  ')}\n`;

/** The same, without the sentence that says when it is done. */
const undone = (...sentences: readonly string[]): string =>
  duty(...sentences).replace('  确已到庭的，认定已履行出庭。\n', '');

/** A rule file about amounts. */
const fee = (amounts: string, ...sentences: readonly string[]): string =>
  `${head}\n名称${facts}\n  数额：${amounts}。\n\n【第一条】「原文。」\n  ${sentences.join('\n  ')}\n`;

const must = '法院已通知的，负责人应当出庭。';
const second = '\n【第二条】「原文二。」\n  是复议机关的，负责人可以不出庭。';
const prevails = '第二条与第一条不一致的，适用第二条。';
const one = '受理费（全案，金额，fee）';
const two = `${one}；总额（全案，金额，total）`;
const table = (...rows: readonly string[]): string =>
  ['受理费按下表：', '｜人数｜受理费｜', ...rows].join('\n    ');
const readings = '\n分歧A01「通知算不算？」：甲说（本文件采用）「算」；乙说「不算」。';
const assertion = '\n断言「复议机关不用出庭」：凡是复议机关的，不得判为应当出庭。';

const sources = {
  PRF800: [duty(must, second), duty(must, second, prevails)],
  PRF810: [
    fee(two, '人数超过10的，受理费为二十元。', '总额为受理费加十元。'),
    fee(two, '人数超过10的，受理费为二十元。', '人数不超过10的，受理费为十元。', '总额为受理费加十元。'),
  ],
  PRF811: [
    fee(one, table('｜不满10｜10元｜', '｜超过10｜20元｜')),
    fee(one, table('｜不满10｜10元｜', '｜10以上｜20元｜')),
  ],
  PRF812: [
    duty('法院已通知的，负责人应当最迟于（收到通知后3日）出庭。'),
    duty('法院已通知，并且已收到通知的，负责人应当最迟于（收到通知后3日）出庭。'),
  ],
  PRF813: [undone(must, '未到庭的，视为未履行出庭。'), duty(must, '未到庭的，视为未履行出庭。')],
  PRF820: [duty(must, '人数超过100的，负责人应当出庭。'), duty(must, '人数超过99的，负责人应当出庭。')],
  PRF821: [
    fee(one, table('｜不满10｜10元｜', '｜10以上｜20元｜', '｜超过100｜30元｜')),
    fee(one, table('｜不满10｜10元｜', '｜10以上｜20元｜')),
  ],
  PRF822: [
    duty('法院已通知的，负责人应当出庭；但人数超过100的除外。'),
    duty('法院已通知的，负责人应当出庭；但人数超过99的除外。'),
  ],
  PRF823: [duty('法院已通知，并且人数不超过100的，负责人应当出庭。'), duty(must)],
  PRF824: [
    duty('没有是复议机关的，负责人应当出庭。', second, prevails),
    duty('法院已通知的，负责人应当出庭。', second, prevails),
  ],
  PRF825: [
    duty(
      '采A01甲说时，法院已通知的，负责人应当出庭。',
      '采A01乙说时，法院已通知的，负责人应当出庭。',
      readings,
    ),
    duty(
      '采A01甲说时，法院已通知的，负责人应当出庭。',
      '采A01乙说时，法院已通知的，负责人可以出庭。',
      readings,
    ),
  ],
  PRF830: [duty(must, assertion), duty(must, second, prevails, assertion)],
} as const satisfies Readonly<Record<string, readonly [bad: string, good: string]>>;

type Proven = keyof typeof sources;

const proven = (code: Proven): ProofExample => {
  const [bad, good] = sources[code];
  const about = new Set([band(code)]);
  return { bad: () => proved(bad, { about }), good: () => proved(good, { about }) };
};

const proofs = Object.fromEntries(Object.keys(sources).map((code) => [code, proven(code as Proven)]));

/** What was not decided: the same rules before another solver, or in less time. */
const undecided = {
  PRF840: tried((solver) => answering(solver, /\b(?:un)?sat\b/, 'unknown')),
  PRF841: tried((solver) => solver, effortWithin({ total: 0 })),
};

export const proofExamples: Readonly<Record<string, ProofExample>> = { ...proofs, ...undecided };

function tried(solverOf: (solver: Solver) => Solver, effort = effortWithin()): ProofExample {
  const about = new Set(['dead'] as const);
  const [bad, good] = sources.PRF820;
  return {
    // of many questions the first
    bad: async () => (await proved(bad, { about }, effort, solverOf)).slice(0, 1),
    good: () => proved(good, { about }),
  };
}

const answering = (solver: Solver, said: RegExp, instead: string): Solver => ({
  run: async (commands) => (await solver.run(commands)).replace(said, instead),
});

function band(code: Proven): 'conflict' | 'gap' | 'dead' | 'property' {
  if (code < 'PRF810') return 'conflict';
  if (code < 'PRF820') return 'gap';
  return code < 'PRF830' ? 'dead' : 'property';
}

async function proved(
  source: string,
  options: ProofOptions,
  effort: Effort = effortWithin(),
  solverOf = (solver: Solver): Solver => solver,
): Promise<readonly Diagnostic[]> {
  const measure = checked(source);
  const { solver, close } = solverOnDemand();
  const report = await prove(measure, solverOf(solver), effort, options).finally(close);
  return problemsIn(provedOf(measure, 'made', report, 0));
}

function checked(source: string) {
  const text = source.includes('第二条') ? '第一条 原文。\n第二条 原文二。\n' : '第一条 原文。\n';
  const { measure, diagnostics } = loadMeasure({ rules: source, text });
  if (measure === undefined) throw new Error(diagnostics.map(({ code }) => code).join(' '));
  return measure.versions[0]!.measure;
}
