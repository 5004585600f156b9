/** Prints one sentence under its clause, without indentation; a remark as a line of its own. */

import type { ClauseRef } from '../clause.ts';
import { chineseNumeral } from '../numbers.ts';
import type {
  Define,
  Duty,
  Hold,
  NoRule,
  Perform,
  Priority,
  ReadingSentence,
  Repeal,
  Sentence,
} from '../tree.ts';
import { printCompute } from './amounts.ts';
import { printBody, printCondition, printValue } from './expressions.ts';
import { listedBelow, separated } from './layout.ts';
import { printDate } from './literals.ts';
import type { Manner } from './manner.ts';
import { printName } from './names.ts';
import { printDeadline, printExcept, printItems, printPremise, printReadings } from './norms.ts';
import { printRemark } from './remarks.ts';
import { modalityWords, performWords } from './words.ts';

export function printOneSentence(sentence: Sentence, manner: Manner): string {
  if (sentence.kind === 'remark') return printRemark(sentence.text);
  return printReadings(sentence.readings) + body(sentence, manner) + (endsInTable(sentence) ? '' : '。');
}

function endsInTable(sentence: Sentence): boolean {
  return sentence.kind === 'compute' && sentence.body.kind === 'table' && sentence.rounding === undefined;
}

function body(sentence: Exclude<Sentence, { kind: 'remark' }>, manner: Manner): string {
  switch (sentence.kind) {
    case 'define':
      return printDefine(sentence, manner);
    case 'hold':
      return printHold(sentence, manner);
    case 'duty':
      return printDuty(sentence, manner);
    case 'perform':
      return printPerform(sentence, manner);
    case 'otherwise': {
      const concept = printName(sentence.concept, manner);
      return sentence.closes ? `除此以外，不认定为${concept}` : `除此以外，是否${concept}由人工认定`;
    }
    case 'compute':
      return printCompute(sentence, manner);
    case 'readings':
      return printReadingSentence(sentence, manner);
    case 'priority':
      return printPriority(sentence);
    case 'noRule':
      return printNoRule(sentence);
    case 'scope':
      return `本文件适用于${printCondition(sentence.condition, manner)}的情形`;
    case 'repeal':
      return printRepeal(sentence);
  }
}

function printDefine({ concept, body, except }: Define, manner: Manner): string {
  const means = `本规则所称${printName(concept, manner)}，是指${printBody(body, manner)}的情形`;
  return means + printExcept(except, manner);
}

function printHold({ premise, negated, concept, except, items }: Hold, manner: Manner): string {
  const held = (negated ? '不认定为' : '认定为') + printName(concept, manner);
  return printPremise(premise, manner) + held + printExcept(except, manner) + printItems(items, manner);
}

function printDuty(duty: Duty, manner: Manner): string {
  const { premise, bearer, modality, discretion, deadline, act, except, items } = duty;
  const must = modalityWords[modality] + (discretion ? '视情' : '');
  const norm = printName(bearer, manner) + must + printDeadline(deadline, manner) + printName(act, manner);
  return printPremise(premise, manner) + norm + printExcept(except, manner) + printItems(items, manner);
}

function printPerform({ premise, performs, act, at, except, items }: Perform, manner: Manner): string {
  const time = at === 'earliest' ? '该情形最早成立之时' : at && printValue(at, manner);
  const done =
    performWords[performs] + printName(act, manner) + (time === undefined ? '' : `，履行时间为${time}`);
  return printPremise(premise, manner) + done + printExcept(except, manner) + printItems(items, manner);
}

function printReadingSentence({ concept, id, options }: ReadingSentence, manner: Manner): string {
  const number = options.length === 2 ? '两' : chineseNumeral(options.length);
  const ways = options.map(({ name, adopted, source, body }) => {
    const option =
      name.text + (adopted ? '（本文件采用）' : '') + (source === undefined ? '' : `「${source.text}」`);
    return `${option}，指${printBody(body, manner)}`;
  });
  return listedBelow(
    `${printName(concept, manner)}有${number}种理解（${id.text}）：`,
    separated(ways, '；', ''),
    2,
  );
}

function printPriority({ left, right, prevails }: Priority): string {
  const outcome =
    prevails === undefined ? '不定先后，报告冲突' : `适用${printClauses(prevails === 'left' ? left : right)}`;
  return `${printClauses(left)}与${printClauses(right)}不一致的，${outcome}`;
}

export function printClauses(clauses: readonly ClauseRef[]): string {
  return clauses.map(({ text }) => text).join('、');
}

function printNoRule({ writtenInto, reason }: NoRule): string {
  const what = writtenInto === undefined ? '本句不另设规则' : `本句已写入${writtenInto.text}`;
  return `${what}，理由：「${reason.text}」`;
}

function printRepeal({ title, issued, textHeld }: Repeal): string {
  const ended = `「${title.text}」（${printDate(issued.date)}印发）自本文件施行起不再执行`;
  return textHeld ? ended : `${ended}，其条文未收录`;
}
