/** In what two measures decide differently, for people: each kind of case by its smallest, and what is the same. */
import { speech } from '../../engine/explain/speech.ts';
import { type Told, told, toldLines } from '../../engine/explain/told.ts';
import { type Locale, say } from '../words.ts';
import { type Compared, type NamedKind, resultOf } from './differences.ts';
import { caseLines, outcomeLine } from './shown.ts';
import type { Side } from './side.ts';
import { oneLine } from './text.ts';

export function differencesInText(compared: Compared, locale: Locale): string {
  const { a, b, report, kinds, undecided } = compared;
  const head = told(say('compared', locale, { a: a.name, b: b.name }));
  const paragraphs: readonly (readonly Told[])[] = [
    [head],
    ...kinds.map((kind) => [kindTold(kind, compared, locale)]),
    onlyTold(report.onlyIn[0], a, locale),
    onlyTold(report.onlyIn[1], b, locale),
    sameTold(compared, locale),
  ];
  return [
    ...paragraphs.filter((each) => each.length > 0).map((each) => toldLines(each).join('\n')),
    ...undecided.map((each) => oneLine(each, a.sources, locale)),
    sum(compared, locale),
  ]
    .map((each) => `${each}\n`)
    .join('\n');
}

function kindTold(kind: NamedKind, { a, b }: Compared, locale: Locale): Told {
  const { question, shown, outcomes, caseName } = kind;
  const written = caseLines(a.measure, caseName, shown, locale);
  const under = (side: Side, at: 0 | 1) =>
    told(say('underSide', locale, { side: side.name }), [
      told(outcomeLine(side.measure, outcomes[at], shown, locale)),
    ]);
  const lines = written.map((line) => told(line));
  return told(say('decidedDifferently', locale, { question: question.name }), [
    told(say('suchCase', locale), lines),
    under(a, 0),
    under(b, 1),
  ]);
}

function onlyTold(keys: readonly string[], { measure, name }: Side, locale: Locale): readonly Told[] {
  if (keys.length === 0) return [];
  const { names, words } = speech([measure], locale);
  const called = words.list(keys.map((key) => names.get(key) ?? key));
  return [told(say('onlyIn', locale, { side: name, names: called }))];
}

function sameTold({ a, report, kinds }: Compared, locale: Locale): readonly Told[] {
  if (report.sameOtherwise.length === 0) return [];
  const { names, words } = speech([a.measure], locale);
  const called = report.sameOtherwise.map(({ key, name }) => names.get(key) ?? name);
  const word = kinds.length === 0 ? 'sameEverywhere' : 'sameOtherwise';
  return [told(say(word, locale, { names: words.list([...new Set(called)]) }))];
}

function sum({ report, kinds, seconds }: Compared, locale: Locale): string {
  const { questions, lists, undecided } = report;
  const counts = { count: kinds.length, open: undecided.length };
  return [
    say(resultWords[resultOf(report)], locale, counts),
    say('proofAsked', locale, { questions, lists, seconds: seconds.toFixed(1) }),
  ].join('\n');
}

const resultWords = { same: 'diffSame', different: 'diffDifferent', open: 'diffOpen' } as const;
