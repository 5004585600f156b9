/** tiaowen decide: a case → its verdict; with --json the very bytes that are hashed and signed. */
import { caseToJson } from '../engine/cases/index.ts';
import { verdictJson } from '../engine/decide/index.ts';
import { speech } from '../engine/explain/speech.ts';
import { verdictLines } from '../engine/explain/verdict.ts';
import { type Call, hasFlag, localeOf } from './call.ts';
import { decideQuestion, questionFlags, readQuestion, refuseQuestion } from './question.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';
