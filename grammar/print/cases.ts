/** Prints 底案 and 案例: what is told of each instance, and what must come out. */
import type {
  BaseBlock,
  CaseBlock,
  Expectation,
  ExpectedOutcome,
  Instance,
  Judgement,
  Named,
  Statement,
  Telling,
} from '../tree.ts';
import { fill, listedBelow, separated } from './layout.ts';
import { printDate, printLiteral } from './literals.ts';
import type { Manner } from './manner.ts';
import { printName, printNames } from './names.ts';
import { printReadings, printUses } from './norms.ts';
import { printClauses } from './sentences.ts';
import { faredWords, modalityWords, negationWords, outcomeWords, stateWords } from './words.ts';

export function printBase({ name, base, statements }: BaseBlock, manner: Manner): string {
  const title = `底案「${name.text}」${base === undefined ? '' : `，依底案「${base.text}」`}：`;
  return [title, ...statements.map((statement) => printStatement(statement, manner))].join('\n');
}

export function printCase(block: CaseBlock, manner: Manner): string {
  const told = block.statements.map((statement) => printStatement(statement, manner));
  const expected = separated(
    block.expectations.map((expectation) => printExpectation(expectation, manner)),
    '；',
    '。',
  );
  const outcome = expected.length === 0 ? [] : [listedBelow('  结论应为：', expected, 4)];
  return [caseTitle(block), ...told, ...outcome].join('\n');
}

function caseTitle({ name, sources, base, asOf, readings }: CaseBlock): string {
  const parts = [
    `案例「${name.text}」`,
    ...(sources.length === 0 ? [] : [`来源${sources.map(({ text }) => text).join('、')}`]),
    ...(base === undefined ? [] : [`依底案「${base.text}」`]),
    ...(asOf === undefined ? [] : [`截至${printDate(asOf.date)}`]),
    ...(readings.length === 0 ? [] : [`采${printUses(readings)}`]),
  ];
  return `${parts.join('，')}：`;
}

function printStatement({ instance, tellings }: Statement, manner: Manner): string {
  const told = separated(
    tellings.map((telling) => printTelling(telling, manner)),
    '；',
    '。',
  );
  return fill(`  ${printInstance(instance, manner)}：`, told, 4);
}

/** 「某局」「二审」第1次开庭; 全案 where nothing is named */
function printInstance({ parts }: Instance, manner: Manner): string {
  if (parts.length === 0) return '全案';
  return parts
    .map(({ id, list }) =>
      list === undefined ? `「${id.text}」` : printId(id, list, manner) + printName(list, manner),
    )
    .join('');
}

/** 第1次, or 「甲」 */
function printId(id: Named, list: Named, manner: Manner): string {
  const counted = /^[1-9]\d*$/.test(id.text) && !manner.isQuoted(id.span);
  return counted ? `第${id.text}${manner.measureIn(id.span, list.text)}` : `「${id.text}」`;
}

function printTelling(telling: Telling, manner: Manner): string {
  const name = telling.kind === 'list' ? printName(telling.list, manner) : printName(telling.name, manner);
  switch (telling.kind) {
    case 'yesno':
      return printNot(telling, manner) + name + printJudgement(telling.judgement, manner);
    case 'value':
      return `${name}为${printTold(telling, manner)}${printJudgement(telling.judgement, manner)}`;
    case 'unknown':
      return (
        name + (manner.wordBetween(telling.name.span.end, telling.span.end, ['未知', '待认定']) ?? '未知')
      );
    case 'list':
      return printList(name, telling, manner);
  }
}

function printNot({ negated, name }: Extract<Telling, { kind: 'yesno' }>, manner: Manner): string {
  return negated ? (manner.wordBefore(name.span.start, negationWords) ?? '不') : '';
}

/** An option stands as it is, the words of a 文字 in 「」. */
function printTold({ name, value }: Extract<Telling, { kind: 'value' }>, manner: Manner): string {
  if (!('text' in value)) return printLiteral(value);
  return manner.isQuoted(value.span) || manner.isText(name.text)
    ? `「${value.text}」`
    : printName(value, manner);
}

function printList(
  name: string,
  { list, complete, ids }: Extract<Telling, { kind: 'list' }>,
  manner: Manner,
): string {
  if (complete === 'unknown') return `${name}不明`;
  if (complete === 'complete' && ids.length === 0) return `没有${name}`;
  const elements = ids.map((id) => printId(id, list, manner));
  return `${name}${complete === 'complete' ? '只有' : '有'}${elements.join('、')}`;
}

function printJudgement(judgement: Judgement | undefined, manner: Manner): string {
  if (judgement === undefined) return '';
  const { by, on, because } = judgement;
  const who = manner.isQuoted(by.span) || !isPlainJudge(by.text) ? `「${by.text}」` : by.text;
  const day = on === undefined ? '' : `于${printDate(on.date)}`;
  return `（由${who}${day}认定${because === undefined ? '' : `，理由「${because.text}」`}）`;
}

/** Whether free words are read back whole: 认定 or a date would end them. */
function isPlainJudge(text: string): boolean {
  return /^[^\s，,；;。（）()「」]+$/.test(text) && !/认定|于\d{4}年/.test(text);
}

/** One item of 结论应为, without the mark at its end. */
export function printExpectation(expectation: Expectation, manner: Manner): string {
  const { readings, instance, outcome, grounds, missing } = expectation;
  const whose = instance === undefined ? '' : printInstance(instance, manner);
  const because = grounds.length === 0 ? '' : `，依据${printClauses(grounds)}`;
  const lacks = missing.length === 0 ? '' : `，还缺${printNames(missing, manner)}`;
  return printReadings(readings) + whose + printOutcome(outcome, manner) + because + lacks;
}

export function printOutcome(outcome: ExpectedOutcome, manner: Manner): string {
  switch (outcome.kind) {
    case 'modality':
      return modalityWords[outcome.modality] + printName(outcome.act, manner);
    case 'state': {
      const act = printName(outcome.act, manner);
      return outcome.state === 'breach' ? `违反${act}` : act + stateWords[outcome.state];
    }
    case 'yesno': {
      const not = manner.wordBefore(outcome.name.span.start, negationWords) ?? '不';
      return (outcome.negated ? not : '') + printName(outcome.name, manner);
    }
    case 'value':
      return `${printName(outcome.name, manner)}${outcome.ofDeadline ? '期限' : ''}为${printLiteral(outcome.value)}`;
    case 'word':
      return `${printName(outcome.name, manner)}${outcome.aspect === 'modality' ? '的义务' : ''}${outcomeWords[outcome.word]}`;
    case 'clause':
      return outcome.clause.text + faredWords[outcome.fared];
  }
}
