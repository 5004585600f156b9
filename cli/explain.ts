/** tiaowen explain: a case → every outcome with its reasons: the clauses verbatim, how each fared, and on which facts. */
import { nearest } from '../engine/check/nearest.ts';
import { explain as explainVerdict } from '../engine/decide/index.ts';
import { reasonsTold } from '../engine/explain/reasons.ts';
import type { Speech } from '../engine/explain/speech.ts';
import { toldLines } from '../engine/explain/told.ts';
import { headTold, isAbsent } from '../engine/explain/verdict.ts';
import type { Outcome, Verdict } from '../engine/verdict.ts';
import { type Call, CallError, flagValue, hasFlag, localeOf } from './call.ts';
import { questionFlags, readQuestion, speechOf, verdictOf } from './question.ts';
import { inJson, refuse } from './report.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';

export const explain: Verb = {
  name: 'explain',
  operands: 'FACTS.json | -',
  about: {
    zh: '判定一件案子，并说明理由：每一条原文、成立与否、依据哪些事实',
    en: 'decide a case and give the reasons: each clause verbatim, how it fared, on which facts',
  },
  flags: [
    ...questionFlags,
    {
      name: '--about',
      value: 'NAME',
      about: { zh: '只说这一项（行为、概念或者数额）', en: 'only this act, concept or amount' },
    },
    {
      name: '--full',
      value: undefined,
      about: { zh: '不成立的各条也说到底', en: 'the whole of why rules fail, too' },
    },
    {
      name: '--all',
      value: undefined,
      about: { zh: '没有产生的和推出的也都说', en: 'also what has not arisen' },
    },
  ],
  run: runExplain,
};

function runExplain(call: Call, streams: Streams): Exit {
  const question = readQuestion(call, streams);
  if ('diagnostics' in question) return refuse(question, call, streams);
  const verdict = verdictOf(question);
  const speech = speechOf(question, localeOf(call));
  const asked = askedAbout(call, verdict, speech);
  const explanation = explainVerdict(verdict);
  if (hasFlag(call, '--json')) streams.out(inJson(explanation));
  else
    streams.out(
      `${toldLines([...headTold(verdict, speech), ...reasonsTold(explanation, speech, asked, hasFlag(call, '--full') ? 'full' : 'brief')]).join('\n')}\n`,
    );
  return 0;
}

/** Without a name: the acts about which something is required, allowed or open. What they rest on is told under them. */
function askedAbout(call: Call, { outcomes }: Verdict, { names }: Speech): (outcome: Outcome) => boolean {
  const about = flagValue(call, '--about');
  if (about === undefined) return hasFlag(call, '--all') ? () => true : arose;
  const namesOf = ({ key, name }: Outcome) => [name, key, names.get(key) ?? name];
  const known = new Set(outcomes.flatMap(namesOf));
  if (known.has(about)) return (outcome) => namesOf(outcome).includes(about);
  const near = nearest(about, known);
  throw near === undefined
    ? new CallError('unknownName', { given: about })
    : new CallError('unknownNameNear', { given: about, near });
}

const arose = (outcome: Outcome): boolean => outcome.kind !== 'concept' && !isAbsent(outcome);
