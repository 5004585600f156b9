/** One question, put large: what it is about, how it is answered, and what each answer would come to. */
import { useId } from 'react';
import type { Answered } from '../../engine/facts.ts';
import type { Fact } from '../../engine/measure.ts';
import { useAnswer, useLocale, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { AnswerField } from './AnswerField.tsx';
import { DayField } from './DayField.tsx';
import { ListQuestion } from './ListQuestion.tsx';
import { instanceOf, instanceOfFact, type Place } from './place.ts';
import type { About, Prospect } from './questions.ts';
import type { Asked } from './questions-on.ts';
import { answerAt, askedAt } from './sheet.ts';
import { type Form, useForm } from './use-form.tsx';

export interface QuestionProps {
  readonly place: Place;
  /** undefined: it does not matter to the outcome at hand */
  readonly asked: Asked | undefined;
  readonly about: About | undefined;
  /** `stays`: more may be said to it, so that the reader goes on by hand */
  readonly onAnswered: (stays: boolean) => void;
  readonly onNext: () => void;
}

export function Question({ place, asked, about, onAnswered, onNext }: QuestionProps) {
  const say = useSay();
  const form = useForm();
  const id = useId();
  const { subject, text, original } = questionWords(place, form, say);
  return (
    <section className="trial-question" aria-labelledby={id}>
      {subject === undefined ? null : <p className="label trial-question-about">{subject}</p>}
      <h2 id={id} className="trial-question-text">
        {text}
      </h2>
      {original === undefined ? null : (
        <p className="label" lang="zh-Hans">
          {original}
        </p>
      )}
      <Asking place={place} labelledBy={id} question={text} onAnswered={onAnswered} />
      {isAnswered(place, form) ? (
        <button type="button" className="deed trial-go-on" onClick={onNext}>
          {say(trial.goOn)}
        </button>
      ) : null}
      {asked !== undefined && about !== undefined ? <Prospects asked={asked} about={about} /> : null}
    </section>
  );
}

interface AskingProps extends Pick<QuestionProps, 'place' | 'onAnswered'> {
  readonly labelledBy: string;
  readonly question: string;
}

const isAnswered = (place: Place, { told }: Form): boolean =>
  place.kind === 'fact'
    ? answerAt(told, place) !== undefined
    : place.kind === 'asOf' && told.asOf !== undefined;

/** A day is complete before it is typed to its end, and a judgement is not told by its value alone. */
function hasMore({ judged }: Fact, answered: Answered | undefined): boolean {
  const kind = answered?.value.kind;
  return judged || kind === 'day' || kind === 'minute';
}

function Asking({ place, labelledBy, question, onAnswered }: AskingProps) {
  const say = useSay();
  const { terms, told, change, answer } = useForm();
  switch (place.kind) {
    case 'fact':
      return (
        <AnswerField
          key={`${place.fact} ${place.key}`}
          fact={terms.facts[place.fact]!}
          answered={answerAt(told, place)}
          labelledBy={labelledBy}
          question={question}
          onAnswer={(answered) => {
            answer(place, answered);
            onAnswered(hasMore(terms.facts[place.fact]!, answered));
          }}
        />
      );
    case 'list':
      return (
        <div className="trial-question-lists">
          {place.places.map((each) => (
            <ListQuestion
              key={each.parents.join()}
              place={each}
              alone={place.places.length === 1}
              labelledBy={labelledBy}
              onAnswered={() => onAnswered(false)}
            />
          ))}
        </div>
      );
    case 'asOf':
      return (
        <>
          <DayField
            label={question}
            value={told.asOf}
            onChange={(iso) => {
              change(askedAt(told, iso));
              onAnswered(true);
            }}
          />
          <p className="label">{say(trial.asOfNote)}</p>
        </>
      );
  }
}

function Prospects({ asked: { ask }, about }: { readonly asked: Asked; readonly about: About }) {
  const say = useSay();
  const { locale } = useLocale();
  const { sheet } = useForm();
  const { value, pending } = useAnswer('prospects', { sheet, locale, about, ask });
  if (pending) return <p className="label trial-prospects">{say(trial.weighing)}</p>;
  if (value === undefined || value.length === 0) return null;
  const isList = ask.standing === 'listUnknown' || ask.standing === 'listIncomplete';
  return (
    <dl className="trial-prospects">
      {value.map((prospect) => (
        <div key={prospect.answer}>
          <dt>{say(isList ? trial.ifListed : trial.if, { answer: prospect.answer })}</dt>
          <dd>
            <Outcome prospect={prospect} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Outcome({ prospect: { moves, to, stillMissing } }: { readonly prospect: Prospect }) {
  const say = useSay();
  const left = stillMissing > 0;
  if (!moves) return left ? say(trial.sameMore, { count: stillMissing }) : say(trial.same);
  return (
    <>
      <b>{to}</b>
      {left ? say(trial.thenMore, { count: stillMissing }) : null}
    </>
  );
}

/** What is asked, about what, and in English the question as the rules put it. */
export function questionWords(
  place: Place,
  form: Pick<Form, 'terms' | 'told' | 'nameOf' | 'where'>,
  say: ReturnType<typeof useSay>,
): { readonly subject: string | undefined; readonly text: string; readonly original: string | undefined } {
  const { terms, told, nameOf, where } = form;
  switch (place.kind) {
    case 'asOf':
      return { subject: undefined, text: say(trial.askAsOf), original: undefined };
    case 'list': {
      const own = terms.lists[place.list]!;
      const list = nameOf(own);
      const isEmpty = place.places.every(({ parents }) => !hasThings(told, place.list, parents));
      const [only] = place.places;
      const subject =
        place.places.length === 1 && own.within.length > 0
          ? where(instanceOf(terms, told.facts, own.within, only!.parents))
          : undefined;
      return { subject, text: say(isEmpty ? trial.askWhich : trial.askMore, { list }), original: undefined };
    }
    case 'fact': {
      const fact = terms.facts[place.fact]!;
      const instance = instanceOfFact(terms, told.facts, place);
      const said = nameOf(fact);
      const inTheirWords = said === fact.name;
      return {
        subject: instance.length === 0 ? undefined : where(instance),
        text: inTheirWords ? fact.question : said,
        original: inTheirWords ? undefined : fact.question,
      };
    }
  }
}

const hasThings = ({ facts }: Form['told'], list: number, parents: readonly number[]): boolean =>
  facts.lists[list]!.elements.some((each) => each.parents.join() === parents.join());
