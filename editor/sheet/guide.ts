/** The sheet 说明: how to fill the workbook in, and every fact, list and conclusion of the measure with what it takes. */
import type { CheckedMeasure, Fact, Over } from '../../engine/measure.ts';
import type { Locale } from '../../grammar/messages/index.ts';
import { say } from '../words/index.ts';
import { guide, wholeCase } from '../words/sheet.ts';

/** Rows of words; the rows on which the names of facts, lists and abouts begin and end are for the lists to choose from. */
export interface Guide {
  readonly rows: readonly (readonly string[])[];
  readonly headings: ReadonlySet<number>;
  readonly ranges: Readonly<Record<'facts' | 'lists' | 'abouts', readonly [from: number, to: number]>>;
}

export function guideOf(measure: CheckedMeasure, locale: Locale): Guide {
  const rows: (readonly string[])[] = [
    [say(guide.title, locale)],
    ...guide.steps.map((step) => [say(step, locale)]),
  ];
  const headings = new Set([0]);
  const part = (title: readonly string[], entries: readonly (readonly string[])[]): [number, number] => {
    rows.push([]);
    headings.add(rows.length);
    rows.push(title, ...entries);
    return [rows.length - entries.length + 1, rows.length];
  };
  const { facts, lists, acts, concepts, amounts } = measure;
  const { of, question, takes, judged } = guide;
  const words = (...phrases: readonly { zh: string; en: string }[]) =>
    phrases.map((each) => say(each, locale));
  const ranges = {
    facts: part(
      [say(guide.facts, locale), ...words(of, question, takes, judged)],
      facts.map((fact) => factRow(measure, fact, locale)),
    ),
    lists: part(
      [say(guide.lists, locale), ...words(of)],
      lists.map((list) => [list.name, overWords(measure, list.within, locale)]),
    ),
    abouts: part(
      [say(guide.abouts, locale), ...words(of)],
      [...acts, ...concepts, ...amounts].map((each) => [each.name, overWords(measure, each.over, locale)]),
    ),
  };
  return { rows, headings, ranges };
}

function factRow(measure: CheckedMeasure, fact: Fact, locale: Locale): readonly string[] {
  const said = fact.opensConcept === undefined ? fact.name : measure.concepts[fact.opensConcept]!.name;
  const options = fact.type.kind === 'options' ? fact.type.options.map(({ name }) => name).join('、') : '';
  return [
    said,
    overWords(measure, fact.over, locale),
    fact.question,
    say(guide.kinds[fact.type.kind], locale, { options }),
    fact.judged ? '√' : '',
  ];
}

const overWords = ({ lists }: CheckedMeasure, over: Over, locale: Locale): string =>
  over.length === 0 ? say(wholeCase, locale) : over.map((list) => lists[list]!.name).join('、');
