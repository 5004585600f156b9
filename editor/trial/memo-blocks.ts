/** A memorandum → the blocks it is set with, the same for the screen, the printer and Word. All text is text. */
import type { Locale } from '../../grammar/index.ts';
import { type Phrase, say } from '../words/index.ts';
import { trial } from '../words/trial.ts';
import type { Memorandum, OutcomeView, Reason } from './questions.ts';

export type Block =
  | { readonly kind: 'title' | 'heading' | 'line' | 'signature' | 'small'; readonly text: string }
  /** what is quoted stands in the law's face */
  | {
      readonly kind: 'reason';
      readonly depth: number;
      readonly quoted: string | undefined;
      readonly clause: string | undefined;
      readonly text: string;
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Reasons below this are the machine's, not the reader's. */
const deepest = 3;

export function memoBlocks(memo: Memorandum, locale: Locale): readonly Block[] {
  const told = (phrase: Phrase, holes: Readonly<Record<string, string | number>> = {}) =>
    say(phrase, locale, holes);
  const { outcome, reasons } = memo.finding;
  const line = (label: Phrase, text: string): Block => ({
    kind: 'line',
    text: `${told(label)}${told(trial.colon)}${text}`,
  });
  const heading = (phrase: Phrase): Block => ({ kind: 'heading', text: told(phrase) });
  const plain = (phrase: Phrase): Block => ({ kind: 'line', text: told(phrase) });
  const inForce = memo.versions.map(({ effective }) =>
    told(trial.memoInForce, { date: dated(effective, locale) }),
  );
  return [
    { kind: 'title', text: told(trial.memoTitle, { matter: `${outcome.instance}${outcome.name}` }) },
    line(trial.memoMeasure, `《${memo.measure}》`),
    line(trial.memoVersion, inForce.join(told(trial.andWord))),
    line(trial.memoAsOf, memo.asOf === undefined ? told(trial.memoNoAsOf) : dated(memo.asOf, locale)),
    ...(memo.current ? [] : [plain(trial.memoNotCurrent)]),
    ...memo.notes.map((text): Block => ({ kind: 'line', text })),
    heading(trial.memoConclusion),
    { kind: 'line', text: `${outcome.instance}${told(trial.colon)}${conclusion(outcome, told)}` },
    ...outcome.sides.flatMap((side, at): Block[] => [
      ...(at === 0 ? [plain(trial.conflictHead)] : [plain(trial.against)]),
      ...side.map(
        ({ clause, words, says }): Block => ({ kind: 'reason', depth: 0, quoted: words, clause, text: says }),
      ),
    ]),
    heading(trial.memoReasons),
    ...(reasons.why.length === 0
      ? [plain(trial.noReasons)]
      : reasons.why.flatMap((each) => reasonBlocks(each, 0))),
    heading(trial.memoFacts),
    {
      kind: 'table',
      head: [trial.memoAbout, trial.memoFact, trial.memoAnswer, trial.memoJudged].map((phrase) =>
        told(phrase),
      ),
      rows: memo.facts.map(({ about, name, answer, judgement }) => [
        about,
        name,
        answer,
        judgement === undefined
          ? told(trial.memoNotJudged)
          : [judgement.by, judgement.on, judgement.because].filter((part) => part).join('，'),
      ]),
    },
    heading(trial.memoReadings),
    ...(memo.readings.length === 0
      ? [plain(trial.memoNoReadings)]
      : memo.readings.flatMap((each) => readingBlocks(each, told))),
    heading(trial.memoOpen),
    ...(memo.open.length === 0
      ? [plain(trial.memoNothingOpen)]
      : memo.open.map(
          ({ question, name, instance, standing }): Block => ({
            kind: 'reason',
            depth: 0,
            quoted: undefined,
            clause: undefined,
            text: `${instance.map(({ id }) => `「${id}」`).join('')}${
              standing === 'unknown' || standing === 'awaitsJudgement' ? question : name
            }（${told(standing === 'awaitsJudgement' ? trial.awaits : trial.unknown)}）`,
          }),
        )),
    heading(trial.memoOthers),
    ...(memo.others.length === 0
      ? [plain(trial.memoNoOthers)]
      : [
          {
            kind: 'table' as const,
            head: [trial.memoAbout, trial.obligation, trial.state].map((phrase) => told(phrase)),
            rows: memo.others.map(({ instance, title, state }) => [instance, title, state]),
          },
        ]),
    { kind: 'signature', text: told(trial.memoSigned) },
    { kind: 'signature', text: told(trial.memoDay) },
    { kind: 'small', text: told(trial.memoFoot) },
    ...memo.versions.map(
      ({ hashes }): Block => ({
        kind: 'small',
        text: told(trial.memoPrints, { text: hashes.text.slice(0, 16), rules: hashes.rules.slice(0, 16) }),
      }),
    ),
  ];
}

type Say = (phrase: Phrase, holes?: Readonly<Record<string, string | number>>) => string;

function conclusion({ brief, bearer, deadline, doneOn }: OutcomeView, told: Say): string {
  const notes = [
    ...(deadline === undefined ? [] : [`${told(trial.deadline)}${deadline}`]),
    ...(doneOn === undefined ? [] : [`${told(trial.doneOn)}${doneOn}`]),
  ];
  return `${bearer ?? ''}${brief}${notes.length === 0 ? '' : `（${notes.join('，')}）`}`;
}

function reasonBlocks({ text, clause, words, fared, under }: Reason, depth: number): readonly Block[] {
  const own: Block = { kind: 'reason', depth, quoted: words, clause, text };
  // of a rule that does not hold it is enough what it lacked
  if (fared === 'fails' && depth === 0)
    return [
      own,
      ...under.map(
        (each): Block => ({ ...own, depth: 1, quoted: undefined, clause: undefined, text: each.text }),
      ),
    ];
  return depth >= deepest ? [own] : [own, ...under.flatMap((each) => reasonBlocks(each, depth + 1))];
}

function readingBlocks({ view, under }: Memorandum['readings'][number], told: Say): readonly Block[] {
  return [
    { kind: 'line', text: `${told(trial.reading, { id: view.id })}${told(trial.colon)}${view.question}` },
    {
      kind: 'table',
      head: [trial.readingsUsed, trial.memoConclusion, trial.clauses].map((phrase) =>
        told(phrase).replace(/^.、/, ''),
      ),
      rows: view.options.map(({ name, source, adopted, chosen }) => [
        `${name}${chosen ? `（${told(trial.memoChosen)}）` : adopted ? `（${told(trial.adopted)}）` : ''}`,
        under.find((each) => each.name === name)?.outcome?.brief ?? '',
        source,
      ]),
    },
  ];
}

/** 2021年7月1日 in documents. */
function dated(iso: string, locale: Locale): string {
  const [, year = '', month = '', day = ''] = /^(\d+)-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return locale === 'en' || year === '' ? iso : `${year}年${Number(month)}月${Number(day)}日`;
}
