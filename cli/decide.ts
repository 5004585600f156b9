/** tiaowen decide: a case → its verdict; with --json the very bytes that are hashed and signed. */
import { readingsTold } from '../engine/explain/readings.ts';
import { toldLines } from '../engine/explain/told.ts';
import { verdictTold } from '../engine/explain/verdict.ts';
import { writeFacts } from '../engine/read/index.ts';
import { verdictJson } from '../index.ts';
import { type Call, flagValue, hasFlag, localeOf } from './call.ts';
import { everyReading, type Question, questionFlags, readQuestion, speechOf, verdictOf } from './question.ts';
import { inJson, refuse } from './report.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';

export const decide: Verb = {
  name: 'decide',
  operands: 'FACTS.json | -',
  about: {
    zh: '判定一件案子：给出事实（JSON），得出每一项的结论',
    en: 'decide a case: facts (JSON) in, the outcome of every question out',
  },
  flags: [
    ...questionFlags,
    {
      name: '--facts',
      value: undefined,
      about: { zh: '不判定，把所给的事实写成 JSON', en: 'do not decide: write the facts given as JSON' },
    },
  ],
  run: runDecide,
};

function runDecide(call: Call, streams: Streams): Exit {
  const question = readQuestion(call, streams);
  if ('diagnostics' in question) return refuse(question, call, streams);
  if (hasFlag(call, '--facts')) return writeAsked(question, streams);
  const all = flagValue(call, '--readings') === 'all';
  if (hasFlag(call, '--json'))
    streams.out(all ? readingsJson(question) : `${verdictJson(verdictOf(question))}\n`);
  else streams.out(`${inText(question, call, all).join('\n')}\n`);
  return 0;
}

/** The facts as a document to change and to decide again. */
function writeAsked({ told, ...question }: Question, { out }: Streams): Exit {
  out(inJson(writeFacts(told, question)));
  return 0;
}

function inText(question: Question, call: Call, all: boolean): readonly string[] {
  const speech = speechOf(question, localeOf(call));
  const verdict = verdictTold(verdictOf(question), speech);
  return toldLines(all ? [...verdict, ...readingsTold(everyReading(question), speech)] : verdict);
}

/** Each verdict in its own bytes, under the readings it was decided under. */
function readingsJson(question: Question): string {
  const { varied, complete, verdicts } = everyReading(question);
  const each = verdicts.map(
    ({ readings, verdict }) => `{"readings":${JSON.stringify(readings)},"verdict":${verdictJson(verdict)}}`,
  );
  return `{"varied":${JSON.stringify(varied)},"complete":${complete},"verdicts":[${each.join(',')}]}\n`;
}
