/** Why there is no solver, in words for whoever asked for a proof. */

export type Fault = 'missing' | 'broken' | 'died' | 'closed';
export type Locale = 'zh' | 'en';

export class SolverFault extends Error {
  readonly fault: Fault;
  readonly why: string;

  constructor(fault: Fault, why: string) {
    super(`${faultWords(fault, why, 'zh')}\n${faultWords(fault, why, 'en')}`);
    this.name = 'SolverFault';
    this.fault = fault;
    this.why = why;
  }
}

export function faultWords(fault: Fault, why: string, locale: Locale): string {
  return words[fault][locale].replaceAll('{why}', () => why);
}

const words: Readonly<Record<Fault, Readonly<Record<Locale, string>>>> = {
  missing: {
    zh: '证明要用求解器 Z3，这里没有安装。请在规则库的目录里执行 npm install --save-dev z3-solver@5.2.0，再试一次。',
    en: 'Proofs need the solver Z3, which is not installed. Run npm install --save-dev z3-solver@5.2.0 in the folder of your rules, then try again.',
  },
  broken: {
    zh: '求解器 Z3 已安装，但启动不了：{why}。请在规则库的目录里重新执行 npm install --save-dev z3-solver@5.2.0，再试一次。',
    en: 'The solver Z3 is installed but does not start: {why}. Run npm install --save-dev z3-solver@5.2.0 again in the folder of your rules, then try again.',
  },
  died: {
    zh: '求解器 Z3 中途停了：{why}。在此之前没有答完的问题都没有结论。请再试一次，或者缩小范围：给每个问题少一点时间，或者每种对象少设几个。',
    en: 'The solver Z3 stopped on the way: {why}. What was not answered before has no answer. Try again, or ask for less: less time for each question, or fewer things in a list.',
  },
  closed: {
    zh: '求解器 Z3 已经关闭，不再回答问题。要继续证明，请重新启动它。',
    en: 'The solver Z3 has been closed and answers nothing more. Start it anew to go on proving.',
  },
};
