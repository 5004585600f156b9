/** The sheets 对象, 事实 and 结论: what each row tells of its case, as a statement or an expectation of it. */
import { type ClauseRef, parseClause } from '../../grammar/clause.ts';
import type { Expectation, Instance, Judgement, Named, Telling } from '../../grammar/tree.ts';
import { columns, completeness } from '../words/sheet.ts';
import { answerIn } from './answer.ts';
import { listIn, type Report, wordsIn } from './cells.ts';
import { conclusionIn } from './conclusion.ts';
import { type CaseRow, dayIn, missing, notFound, type ReadingHeads, readingsIn } from './heads.ts';
import { idIn, placeIn } from './place.ts';
import { type SheetProblem, wrongAt } from './refused.ts';
import type { Cell, Row } from './table.ts';

export interface Reading extends ReadingHeads {
  readonly heads: ReadonlyMap<string, CaseRow>;
}

/** A row with its case; what is wrong with it is wrong with the case. */
interface Told {
  readonly head: CaseRow;
  readonly report: Report;
}

function caseIn(cell: Cell, { heads, report, note }: Reading): Told | undefined {
  const name = wordsIn(cell, report);
  if (name === undefined) return void missing(cell, columns.facts.case.zh, report);
  const head = heads.get(name);
  if (head === undefined) return void report(notFound(cell.place, '案例', name, heads.keys()));
  const reportOf: Report = (problem) => {
    head.sound = false;
    note(problem);
  };
  return { head, report: reportOf };
}

type ListCompleteness = keyof typeof completeness;

/** The rows about one list at one place of one case. */
interface RollRows {
  readonly told: Told;
  readonly at: Cell;
  readonly list: Named;
  readonly ids: Named[];
  readonly said: { readonly complete: ListCompleteness; readonly cell: Cell }[];
  readonly first: Cell;
}

export function readElements(rows: readonly Row<'elements'>[], reading: Reading): void {
  const rolls = new Map<string, RollRows>();
  for (const { cells } of rows) {
    const told = caseIn(cells.case, reading);
    const list = told && listNamed(cells.list, told, reading);
    if (told === undefined || list === undefined) continue;
    const at = wordsIn(cells.at, told.report) ?? '';
    const key = JSON.stringify([told.head.name.text, at, reading.names.lists.get(list.text)]);
    const roll = rolls.get(key) ?? { told, at: cells.at, list, ids: [], said: [], first: cells.id };
    rolls.set(key, roll);
    const id = wordsIn(cells.id, told.report);
    if (id !== undefined)
      roll.ids.push(reading.places.named(idIn(id, measureWordOf(list, reading)), cells.id.place));
    const complete = completeIn(cells.complete, told.report);
    if (complete !== undefined) roll.said.push({ complete, cell: cells.complete });
  }
  for (const roll of rolls.values()) tellRoll(roll, reading);
}

function listNamed(cell: Cell, { report }: Told, { names, places }: Reading): Named | undefined {
  const word = wordsIn(cell, report);
  if (word === undefined) return void missing(cell, columns.elements.list.zh, report);
  if (names.lists.has(word)) return places.named(word, cell.place);
  return void report(notFound(cell.place, '对象', word, names.lists.keys()));
}

const measureWordOf = ({ text }: Named, { names, measure }: Reading): string =>
  measure.lists[names.lists.get(text)!]!.measureWord;

function completeIn(cell: Cell, report: Report): ListCompleteness | undefined {
  const found = wordsIn(cell, report);
  if (found === undefined) return undefined;
  const complete = (Object.keys(completeness) as readonly ListCompleteness[]).find(
    (each) => completeness[each].zh === found || completeness[each].en === found,
  );
  if (complete === undefined) report(wrongAt(cell.place, 'RUN753', { found }));
  return complete;
}

function tellRoll({ told, at, list, ids, said, first }: RollRows, reading: Reading): void {
  const { head, report } = told;
  const complete = said[0]?.complete ?? 'incomplete';
  const problem = rollProblem(list, ids, said, first);
  if (problem !== undefined) return void report(problem);
  const instance = instanceIn(at, list, reading, report);
  if (instance === undefined) return;
  const { span } = list;
  const telling: Telling = {
    kind: 'list',
    list,
    complete: complete === 'none' ? 'complete' : complete,
    ids,
    span,
  };
  head.statements.push({ instance, tellings: [telling], span });
}

function rollProblem(
  list: Named,
  ids: readonly Named[],
  said: RollRows['said'],
  first: Cell,
): SheetProblem | undefined {
  const [before, ...after] = said;
  const other = after.find(({ complete }) => complete !== before!.complete);
  if (other !== undefined) return wrongAt(other.cell.place, 'RUN739', { list: list.text });
  if (before?.complete === 'none' && ids.length > 0)
    return wrongAt(before.cell.place, 'RUN740', { list: list.text, id: ids[0]!.text });
  const needed = before === undefined || before.complete === 'complete';
  if (ids.length > 0 || !needed) return undefined;
  return wrongAt(first.place, 'RUN734', { heading: columns.elements.id.zh });
}

/** A blank place is the whole case; what goes wrong there is said at the word it is about. */
function instanceIn(
  cell: Cell,
  about: Named,
  { measure, places }: Reading,
  report: Report,
): Instance | undefined {
  const words = wordsIn(cell, report);
  if (words === undefined) return cell.value.kind === 'formula' ? undefined : { parts: [], span: about.span };
  const parts = placeIn(words, measure);
  if (parts === undefined) return void report(wrongAt(cell.place, 'RUN738', { found: words }));
  const named = (text: string): Named => places.named(text, cell.place);
  return {
    parts: parts.map(({ id, list }) => ({
      id: named(id),
      list: list === undefined ? undefined : named(list),
    })),
    span: places.spanAt(cell.place),
  };
}

export function readTold(rows: readonly Row<'facts'>[], reading: Reading): void {
  for (const { cells } of rows) {
    const told = caseIn(cells.case, reading);
    const name = told && factNamed(cells.fact, told, reading);
    if (told !== undefined && name !== undefined) tellFact(cells, name, told, reading);
  }
}

function factNamed(cell: Cell, { report }: Told, { names, places, measure }: Reading): Named | undefined {
  const word = wordsIn(cell, report);
  if (word === undefined) return void missing(cell, columns.facts.fact.zh, report);
  const keyed = measure.facts.find(({ key }) => key === word);
  if (names.facts.has(word)) return places.named(word, cell.place);
  if (keyed !== undefined && names.facts.has(keyed.name)) return places.named(keyed.name, cell.place);
  return void report(notFound(cell.place, '事实', word, names.facts.keys()));
}

function tellFact(cells: Row<'facts'>['cells'], name: Named, { head, report }: Told, reading: Reading): void {
  const fact = reading.measure.facts[reading.names.facts.get(name.text)!.fact]!;
  const telling = answerIn(cells.answer, { ...reading, fact, name, report });
  const judgement = judgementIn(cells, reading, report);
  const instance = instanceIn(cells.at, name, reading, report);
  if (telling === undefined || instance === undefined) return;
  const judged = telling.kind === 'yesno' || telling.kind === 'value' ? { ...telling, judgement } : telling;
  head.statements.push({ instance, tellings: [judged], span: name.span });
}

function judgementIn(
  { by, on, because }: Row<'facts'>['cells'],
  { places, from1904 }: Reading,
  report: Report,
): Judgement | undefined {
  const who = wordsIn(by, report);
  const day = dayIn(on, from1904, report);
  const why = wordsIn(because, report);
  if (who === undefined && (day !== undefined || why !== undefined))
    return void report(wrongAt(by.place, 'RUN754', {}));
  if (who === undefined) return undefined;
  const span = places.spanAt(by.place);
  return {
    by: { text: who, span },
    on: day === undefined ? undefined : { date: day, span: places.spanAt(on.place) },
    because: why === undefined ? undefined : places.named(why, because.place),
    span,
  };
}

export function readConclusions(rows: readonly Row<'conclusions'>[], reading: Reading): void {
  for (const { cells } of rows) {
    const told = caseIn(cells.case, reading);
    const expectation = told && expectationIn(cells, { ...reading, report: told.report });
    if (told !== undefined && expectation !== undefined) told.head.expectations.push(expectation);
  }
}

function expectationIn(cells: Row<'conclusions'>['cells'], reading: Reading): Expectation | undefined {
  const { report, places } = reading;
  const about = aboutIn(cells.about, reading);
  if (about === undefined) return undefined;
  const outcome = conclusionIn(about, cells.about, cells.conclusion, reading);
  if (outcome === undefined) return undefined;
  const named = places.named(about, cells.about.place);
  const isWhole = cells.at.value.kind === 'blank';
  const instance = isWhole ? undefined : instanceIn(cells.at, named, reading, report);
  return {
    readings: readingsIn(cells.readings, places, report),
    instance,
    outcome,
    grounds: clausesIn(cells.grounds, reading),
    missing: missingIn(cells.missing, reading),
    span: places.spanAt(cells.about.place),
  };
}

function aboutIn(cell: Cell, { names, report }: Reading): string | undefined {
  const word = wordsIn(cell, report);
  if (word === undefined) return void missing(cell, columns.conclusions.about.zh, report);
  const known = [...names.acts.keys(), ...names.concepts.keys(), ...names.amounts.keys()];
  if (known.includes(word) || parseClause(word, { start: 0, end: 0 }) !== undefined) return word;
  return void report(notFound(cell.place, '事项', word, known));
}

function clausesIn(cell: Cell, { places, report }: Reading): readonly ClauseRef[] {
  return listIn(wordsIn(cell, report) ?? '').flatMap((found) => {
    const clause = parseClause(found, places.spanAt(cell.place));
    if (clause === undefined) report(wrongAt(cell.place, 'RUN752', { found }));
    return clause ?? [];
  });
}

function missingIn(cell: Cell, { names, places, report }: Reading): readonly Named[] {
  return listIn(wordsIn(cell, report) ?? '').flatMap((found) => {
    if (names.facts.has(found) || names.lists.has(found)) return [places.named(found, cell.place)];
    report(notFound(cell.place, '事实', found, names.facts.keys()));
    return [];
  });
}
