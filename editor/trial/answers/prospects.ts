/** A question → what the outcome comes to with each of its possible answers, as far as these can be counted. */
import { plainValue } from '../../../engine/explain/fact.ts';
import type { Speech } from '../../../engine/explain/speech.ts';
import type { Fact, Value } from '../../../engine/measure.ts';
import type { MissingFact } from '../../../engine/verdict.ts';
import { say } from '../../words/index.ts';
import { trial } from '../../words/trial.ts';
import { type Place, placeOf } from '../place.ts';
import type { About, OutcomeView, Prospect } from '../questions.ts';
import { answerAt, type Case, type FactPlace, listed, tell, writeSheet } from '../sheet.ts';
import { numbering } from './decided.ts';
import { outcomeAbout, type TriedCase, toldOtherwise } from './tried.ts';
import { fingerprint, outcomeView } from './view.ts';

/** A list of more options than this is read faster than decided. */
const mostAnswers = 8;

export function prospectsOf(
  tried: TriedCase,
  about: About,
  ask: MissingFact,
  speech: Speech,
): readonly Prospect[] {
  const place = placeOf(tried.measure, tried.told.facts, ask);
  return place === undefined ? [] : varied(tried, about, answersTo(tried, place, speech), speech);
}

/** Of one thing that was told: its other answers, as far as they change the outcome. */
export function turnsOf(
  tried: TriedCase,
  about: About,
  place: FactPlace,
  speech: Speech,
): readonly Prospect[] {
  const { measure, told } = tried;
  const now = answerAt(told, place)?.value;
  const fact = measure.facts[place.fact]!;
  const others = possibleValues(fact)
    .filter((value) => !sameValue(value, now))
    .map((value) => answering(tried, place, fact, value, speech));
  return varied(tried, about, others, speech).filter(({ moves }) => moves);
}

interface Answering {
  readonly answer: string;
  readonly told: Case;
}

function varied(
  tried: TriedCase,
  about: About,
  answers: readonly Answering[],
  speech: Speech,
): readonly Prospect[] {
  const now = viewOf(tried, about, speech);
  if (now === undefined) return [];
  return answers.slice(0, mostAnswers).flatMap(({ answer, told }) => {
    const then = viewOf(toldOtherwise(tried, told), about, speech);
    if (then === undefined) return [];
    return {
      answer,
      sheet: writeSheet(tried.measure, told),
      to: then.brief,
      standing: then.absent ? ('absent' as const) : then.standing,
      moves: fingerprint(then) !== fingerprint(now),
      stillMissing: then.missing,
    };
  });
}

function viewOf(tried: TriedCase, about: About, speech: Speech): OutcomeView | undefined {
  const outcome = outcomeAbout(tried.only(about), about);
  return outcome && outcomeView(outcome, 0, speech, numbering());
}

function answersTo(tried: TriedCase, place: Place, speech: Speech): readonly Answering[] {
  const { measure, told } = tried;
  switch (place.kind) {
    case 'fact': {
      const fact = measure.facts[place.fact]!;
      return possibleValues(fact).map((value) => answering(tried, place, fact, value, speech));
    }
    case 'list': {
      const nobody = place.places.every(
        ({ list, parents }) =>
          !told.facts.lists[list]!.elements.some((each) => each.parents.join() === parents.join()),
      );
      return [
        {
          answer: say(nobody ? trial.none : trial.allListed, speech.locale),
          told: place.places.reduce((so, each) => listed(so, each, 'complete'), told),
        },
      ];
    }
    case 'asOf':
      return [];
  }
}

const answering = (
  { measure, told }: TriedCase,
  place: FactPlace,
  fact: Fact,
  value: Value,
  speech: Speech,
): Answering => ({
  answer: plainValue(value, fact.type, speech),
  told: tell(measure, told, place, { value, judgement: answerAt(told, place)?.judgement }),
});

/** Dates and numbers have no end: of an event only that it has not happened can be tried. */
function possibleValues({ type }: Fact): readonly Value[] {
  switch (type.kind) {
    case 'yesno':
      return [
        { kind: 'yesno', yes: true },
        { kind: 'yesno', yes: false },
      ];
    case 'options':
      return type.options.map((_, option) => ({ kind: 'option', option }));
    case 'event':
      return [{ kind: 'never' }];
    default:
      return [];
  }
}

function sameValue(a: Value, b: Value | undefined): boolean {
  if (a.kind === 'yesno') return b?.kind === 'yesno' && a.yes === b.yes;
  if (a.kind === 'option') return b?.kind === 'option' && a.option === b.option;
  return a.kind === b?.kind;
}
