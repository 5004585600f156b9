/** What is declared and never used, and what is used and never declared in full: mostly warnings. */
import { clauseContains } from '../../grammar/clause.ts';
import { moved } from '../../grammar/moved.ts';
import type { NoRule, Otherwise } from '../../grammar/tree.ts';
import type { Condition, QuestionRef, Rule } from '../measure.ts';
import { assignmentOf } from './assignments.ts';
import type { Checking, Parts } from './checking.ts';
import { inCondition, inExpr, inRule, type Mention } from './mentions.ts';
import { questionsAnswered } from './questions.ts';
import { underReadings } from './readings.ts';
import { ofKind, type Placed } from './rules.ts';

export function checkUse(parts: Parts, placed: readonly Placed[], checking: Checking): void {
  const used = usedIn(
    parts,
    ofKind(placed, 'otherwise').map(({ sentence }) => sentence),
    checking,
  );
  checkFacts(used, checking);
  checkConcepts(used, checking);
  checkLists(parts, used, checking);
  checkBearers(parts, checking);
  checkReadings(parts, used, checking);
  checkActs(parts, checking);
  checkAmounts(parts, checking);
  checkDoubles(parts.rules, checking);
  checkReachable(parts.rules, checking);
  for (const each of placed) if (each.of.kind === 'noRule') checkWritten(each.of, each.by, placed, checking);
}

/** By kind, the positions of what is mentioned; of a reading, which of its options. */
interface Used extends Readonly<Record<Exclude<Mention['kind'], 'reading'>, ReadonlySet<number>>> {
  readonly reading: ReadonlyMap<number, ReadonlySet<number>>;
}

function usedIn(
  { rules, scopes, facts, acts, applicability, priorities }: Parts,
  closings: readonly Otherwise[],
  { readings, report }: Checking,
): Used {
  const empty = () => new Set<number>();
  const [fact, concept, amount, list, state] = [empty(), empty(), empty(), empty(), empty()];
  const reading = new Map(readings.declared.map((_, index) => [index, empty()]));
  const used = { fact, concept, amount, list, state, modality: empty(), reading };
  const note = (mentions: readonly Mention[]) => {
    for (const mention of mentions) {
      if (mention.kind === 'reading') reading.get(mention.index)?.add(mention.option);
      else used[mention.kind].add(mention.index);
    }
  };
  for (const rule of rules) note(inRule(rule));
  for (const { condition } of [...scopes, ...priorities]) note(inCondition(condition));
  for (const { guard } of facts) if (guard !== undefined) note(inCondition(guard));
  for (const day of [applicability, ...acts.map((act) => act.applicability)]) if (day) note(inExpr(day));
  // 采…时，除此以外，不认定: a reading that shows in no rule, only in what is left to none
  for (const closing of closings) note(inCondition(underReadings(closing.readings, readings, report)));
  return used;
}

function checkFacts(used: Used, { names, report }: Checking): void {
  names.facts.forEach(({ name, declaration }, index) => {
    if (!used.fact.has(index)) report.say('LAW430', declaration.name.span, { name });
  });
}

/** A concept that only its own sentences speak of has no consequence. */
function checkConcepts(used: Used, { names, report }: Checking): void {
  names.concepts.forEach(({ name, declaration }, index) => {
    if (!used.concept.has(index)) report.say('LAW431', declaration.name.span, { name });
  });
}

function checkLists(parts: Parts, used: Used, { names, report }: Checking): void {
  const { lists, bearers, acts, facts, concepts, amounts } = parts;
  const spread = [bearers, acts, facts, concepts, amounts].flatMap((kind) =>
    kind.flatMap((each) => each.over),
  );
  const known = new Set([...spread, ...lists.flatMap((list) => list.within)]);
  lists.forEach(({ name }, index) => {
    if (!known.has(index) && !used.list.has(index)) {
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

/** 一处分歧的每一种理解都要在正文里看得到, the default one among them. */
function checkReadings({ readings: declared }: Parts, used: Used, { readings, report }: Checking): void {
  declared.forEach(({ id, options }, index) => {
    options.forEach(({ name }, option) => {
      if (used.reading.get(index)?.has(option)) return;
      report.say('LAW432', readings.spans[index]!, { reading: id, option: name });
    });
  });
}

function checkActs({ acts, rules }: Parts, { names, report }: Checking): void {
  const answered = (kind: QuestionRef['kind']) => questionsAnswered(rules, kind);
  const [duties, performances] = [answered('duty'), answered('performance')];
  acts.forEach(({ name: act }, index) => {
    const [duty, performance] = [duties.has(index), performances.has(index)];
    const { span } = names.acts[index]!.declaration.name;
    if (performance && !duty) report.say('LAW433', span, { act });
    else if (duty && !performance) report.say('LAW434', span, { act });
    else if (!duty) report.say('LAW456', span, { name: act });
  });
}

function checkAmounts({ rules }: Parts, { names, report }: Checking): void {
  const answered = questionsAnswered(rules, 'amount');
  names.amounts.forEach(({ name, declaration }, index) => {
    if (!answered.has(index)) report.say('LAW449', declaration.name.span, { amount: name });
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
    const content = contentOf(rule);
    const before = first.get(content);
    if (before === undefined) first.set(content, rule);
    else {
      const related = [{ file: report.file, span: before.span }];
      const equal = before.clause.text === rule.clause.text ? '前面一条' : before.clause.text;
      report.say('LAW435', rule.span, { clause: rule.clause.text, equal }, { related });
    }
  }
}

interface Content extends Pick<Rule, 'question' | 'answer'> {
  readonly text: string;
}

/** Written once for a rule, however often the measure is checked. */
const contents = new WeakMap<Condition, Content>();

function contentOf({ question, condition, answer }: Rule): string {
  const known = contents.get(condition);
  if (known?.question === question && known.answer === answer) return known.text;
  const text = JSON.stringify([question, condition, answer], (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  contents.set(condition, { question, answer, text });
  return text;
}

/** 本句已写入 that clause: then something must stand there. */
function checkWritten(
  { writtenInto }: NoRule,
  by: number,
  placed: readonly Placed[],
  { report }: Checking,
): void {
  if (writtenInto === undefined) return;
  const found = placed.some(({ of, clause }) => {
    if (of.kind === 'noRule' || of.kind === 'remark') return false;
    return clauseContains(writtenInto, clause) || clauseContains(clause, writtenInto);
  });
  if (!found) report.say('LAW448', moved(writtenInto.span, by), { clause: writtenInto.text });
}
