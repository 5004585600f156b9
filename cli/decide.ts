/** tiaowen decide: a case → its verdict; with --json the very bytes that are hashed and signed. */
import { verdictLines } from '../engine/explain/verdict.ts';
import { verdictJson } from '../index.ts';
import { type Call, hasFlag, localeOf } from './call.ts';
import { questionFlags, readQuestion, refuseQuestion, speechOf, verdictOf } from './question.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';

export const decide: Verb = {
  name: 'decide',
  operands: 'FACTS.json | -',
  about: {
    zh: '判定一件案子：给出事实（JSON），得出每一项的结论',
    en: 'decide a case: facts (JSON) in, the outcome of every question out',
  },
  flags: questionFlags,
  run: runDecide,
};

function runDecide(call: Call, streams: Streams): Exit {
  const question = readQuestion(call, streams);
  if ('diagnostics' in question) return refuseQuestion(question, call, streams);
  const verdict = verdictOf(question);
  if (hasFlag(call, '--json')) streams.out(`${verdictJson(verdict)}\n`);
  else streams.out(`${verdictLines(verdict, speechOf(question, localeOf(call))).join('\n')}\n`);
  return 0;
}
