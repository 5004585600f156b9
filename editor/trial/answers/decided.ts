/** The verdict for the screen: every outcome in words, and every question that still matters, each once. */
import type { MissingFact } from '../../../engine/verdict.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Decided, Tried } from '../questions.ts';
import { triedCase } from './tried.ts';
import { outcomeView } from './view.ts';

export function decided(snapshot: Snapshot, { sheet, locale }: Tried): Decided {
  const reading = triedCase(snapshot, sheet);
  const about = {
    diagnostics: [],
    current: snapshot.sound,
    canDecide: true,
    outcomes: [],
    asked: [],
    notes: [],
  };
  if (reading.kind === 'noRules') return { ...about, canDecide: false };
  if (reading.kind === 'unreadable') return { ...about, diagnostics: reading.diagnostics };
  const { tried } = reading;
  const speech = tried.speech(locale);
  const verdict = tried.verdict();
  const asks = numbering();
  const outcomes = verdict.outcomes.map((outcome, at) => outcomeView(outcome, at, speech, asks));
  const notes = (verdict.lackingYears ?? []).map(({ calendar, year }) =>
    speech.words.lackingYear(calendar, year),
  );
  return { ...about, outcomes, asked: asks.all, notes };
}

export function numbering() {
  const all: MissingFact[] = [];
  const known = new Map<string, number>();
  const number = (ask: MissingFact): number => {
    const name = askName(ask);
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, all.length);
    return all.push(ask) - 1;
  };
  return { all: all as readonly MissingFact[], number };
}

export const askName = ({ key, instance, standing }: MissingFact): string =>
  JSON.stringify([key, standing === 'asOf', instance.map(({ list, id }) => [list, id])]);
