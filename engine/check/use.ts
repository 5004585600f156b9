/** What is declared and never used, and what is used and never declared in full: mostly warnings. */
import { clauseContains } from '../../grammar/clause.ts';
import type { NoRule } from '../../grammar/tree.ts';
import type { QuestionRef, Rule } from '../measure.ts';
import { assignmentOf } from './assignments.ts';
import type { Checking, Parts } from './checking.ts';
import { inCondition, inExpr, inRule, type Mention } from './mentions.ts';
import { keyOfQuestion } from './questions.ts';
import { underReadings } from './readings.ts';
import type { Placed } from './rules.ts';

export function checkUse(parts: Parts, placed: readonly Placed[], checking: Checking): void {
  const mentions = mentionsOf(parts);
  const used = new Set(mentions.map(({ kind, index }) => `${kind} ${index}`));
  checkFacts(used, checking);
  checkConcepts(used, checking);
  checkLists(parts, used, checking);
  checkBearers(parts, checking);
  checkReadings(parts, [...mentions, ...closings(placed, checking)], checking);
  checkActs(parts, checking);
  checkAmounts(parts, checking);
  checkDoubles(parts.rules, checking);
  checkReachable(parts.rules, checking);
  for (const { sentence } of placed) if (sentence.kind === 'noRule') checkWritten(sentence, placed, checking);
}

function mentionsOf({ rules, scopes, facts, acts, applicability, priorities }: Parts): readonly Mention[] {
  const conditions = [
    ...scopes.map((scope) => scope.condition),
    ...priorities.map((priority) => priority.condition),
    ...facts.flatMap(({ guard }) => guard ?? []),
  ];
  const days = [applicability, ...acts.map((act) => act.applicability)].flatMap((day) => day ?? []);
  return [...rules.flatMap(inRule), ...conditions.flatMap(inCondition), ...days.flatMap(inExpr)];
}

function checkFacts(used: ReadonlySet<string>, { names, report }: Checking): void {
  names.facts.forEach(({ name, declaration }, index) => {
    if (!used.has(`fact ${index}`)) report.say('LAW430', declaration.name.span, { name });
  });
}

/** A concept that only its own sentences speak of has no consequence. */
function checkConcepts(used: ReadonlySet<string>, { names, report }: Checking): void {
  names.concepts.forEach(({ name, declaration }, index) => {
    if (!used.has(`concept ${index}`)) report.say('LAW431', declaration.name.span, { name });
  });
}

function checkLists(parts: Parts, used: ReadonlySet<string>, { names, report }: Checking): void {
  const { lists, bearers, acts, facts, concepts, amounts } = parts;
  const spread = [bearers, acts, facts, concepts, amounts].flatMap((kind) =>
    kind.flatMap((each) => each.over),
  );
  const known = new Set([...spread, ...lists.flatMap((list) => list.within)]);
  lists.forEach(({ name }, index) => {
    if (!known.has(index) && !used.has(`list ${index}`)) {
      report.say('LAW456', names.listPlaces[index]!, { name });
    }
  });
}

function checkBearers({ bearers, acts }: Parts, { names, report }: Checking): void {
  bearers.forEach(({ name }, index) => {
    if (acts.some((act) => act.bearer === index)) return;
    report.say('LAW456', names.bearers[index]!.declaration.name.span, { name });
  });
}

/** 采…时，除此以外，不认定: a reading that shows in no rule, only in what is left to none. */
function closings(placed: readonly Placed[], { readings, report }: Checking): readonly Mention[] {
  return placed.flatMap(({ sentence }) =>
    sentence.kind === 'otherwise' ? inCondition(underReadings(sentence.readings, readings, report)) : [],
  );
}

/** 一处分歧的每一种理解都要在正文里看得到, the default one among them. */
function checkReadings(
  { readings: declared }: Parts,
  mentions: readonly Mention[],
  { readings, report }: Checking,
): void {
  const used = new Set(
    mentions.flatMap((each) => (each.kind === 'reading' ? [`${each.index} ${each.option}`] : [])),
  );
  declared.forEach(({ id, options }, index) => {
    options.forEach(({ name }, option) => {
      if (used.has(`${index} ${option}`)) return;
      report.say('LAW432', readings.spans[index]!, { reading: id, option: name });
    });
  });
}

function checkActs({ acts, rules }: Parts, { names, report }: Checking): void {
  const answered = new Set(rules.map(({ question }) => keyOfQuestion(question)));
  acts.forEach(({ name: act }, index) => {
    const [duty, performance] = (['duty', 'performance'] as const).map((kind) =>
      answered.has(keyOfQuestion({ kind, index })),
    );
    const { span } = names.acts[index]!.declaration.name;
    if (performance && !duty) report.say('LAW433', span, { act });
    else if (duty && !performance) report.say('LAW434', span, { act });
    else if (!duty) report.say('LAW456', span, { name: act });
  });
}

function checkAmounts({ rules }: Parts, { names, report }: Checking): void {
  const answered = new Set(rules.map(({ question }) => keyOfQuestion(question)));
  names.amounts.forEach(({ name, declaration }, index) => {
    const question: QuestionRef = { kind: 'amount', index };
    if (!answered.has(keyOfQuestion(question))) report.say('LAW449', declaration.name.span, { amount: name });
  });
}

/** 采…甲说时 and within it 采…乙说时: no choice of readings is both. */
function checkReachable(rules: readonly Rule[], { report }: Checking): void {
  for (const { condition, clause, span } of rules) {
    if (assignmentOf(condition) === undefined) report.say('LAW457', span, { clause: clause.text });
  }
}

/** Two rules of one condition and one answer: one of them says nothing. */
function checkDoubles(rules: readonly Rule[], { report }: Checking): void {
  const first = new Map<string, Rule>();
  for (const rule of rules) {
    const content = textOf([rule.question, rule.condition, rule.answer]);
    const before = first.get(content);
    if (before === undefined) first.set(content, rule);
    else {
      const related = [{ file: report.file, span: before.span }];
      const equal = before.clause.text === rule.clause.text ? '前面一条' : before.clause.text;
      report.say('LAW435', rule.span, { clause: rule.clause.text, equal }, { related });
    }
  }
}

function textOf(content: unknown): string {
  return JSON.stringify(content, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** 本句已写入 that clause: then something must stand there. */
function checkWritten({ writtenInto }: NoRule, placed: readonly Placed[], { report }: Checking): void {
  if (writtenInto === undefined) return;
  const found = placed.some(({ sentence, standing: { clause } }) => {
    if (sentence.kind === 'noRule' || sentence.kind === 'remark') return false;
    return clauseContains(writtenInto, clause) || clauseContains(clause, writtenInto);
  });
  if (!found) report.say('LAW448', writtenInto.span, { clause: writtenInto.text });
}
