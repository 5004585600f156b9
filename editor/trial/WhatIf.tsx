/** 如果: which answers, told otherwise, would change the outcome; and any one answer changed by hand, with all that moves. */
import { useId, useState } from 'react';
import { useAnswer, useLocale, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { AnswerField } from './AnswerField.tsx';
import { instanceOfFact } from './place.ts';
import type { OutcomeView, Prospect } from './questions.ts';
import { answerAt, type Case, type FactPlace, tell, writeSheet } from './sheet.ts';
import { useForm } from './use-form.tsx';
import { type Turn, useTurns } from './use-turns.ts';

/** Tried without being asked for. */
const atOnce = 12;

export function WhatIf({ outcome }: { readonly outcome: OutcomeView }) {
  const say = useSay();
  const { locale } = useLocale();
  const form = useForm();
  const { sheet, terms, told } = form;
  const { about } = outcome;
  const { value } = useAnswer('reasons', { sheet, locale, about });
  const [most, setMost] = useState(atOnce);
  const places = value?.facts.filter((place) => answerAt(told, place) !== undefined);
  const { found, done, total } = useTurns(sheet, about, places?.slice(0, most));
  if (told.facts.answers.every(({ size }) => size === 0)) return null;
  const left = (places?.length ?? 0) - most;
  return (
    <section className="trial-what-if">
      <header className="trial-part-head trial-part-head-plain">
        <h2>{say(trial.whatIf)}</h2>
        <span className="label">{say(trial.comparedWithNow)}</span>
        {done < total ? (
          <span className="label" role="status">
            {say(trial.tryingOut, { done, total })}
          </span>
        ) : null}
      </header>
      {found.length === 0 && done === total && total > 0 ? (
        <p className="label">{say(trial.nothingTurns)}</p>
      ) : null}
      <ul className="trial-turns">
        {telling(found).map(({ place, to, turns }) => (
          <li key={`${place.fact} ${place.key} ${to}`} className="trial-turn">
            <span>
              {form.nameOf(terms.facts[place.fact]!)}
              <Where place={place} />
            </span>
            <span className="trial-turn-answers">
              {turns.map(({ answer, sheet: instead }) => (
                <button
                  key={answer}
                  type="button"
                  className="deed"
                  title={say(trial.useAnswer)}
                  onClick={() => form.setSheet(instead)}
                >
                  {answer}
                </button>
              ))}
            </span>
            <span>
              → <b>{to}</b>
            </span>
          </li>
        ))}
      </ul>
      <p className="trial-what-if-deeds">
        {left > 0 && done === total ? (
          <button type="button" className="deed" onClick={() => setMost(most + atOnce)}>
            {say(trial.readingsMore, { count: left })}
          </button>
        ) : null}
      </p>
      <ByHand />
    </section>
  );
}

interface SameTurn extends Turn {
  readonly to: string;
}

/** Answers that come to the same stand together; what changes one norm into another comes before what ends it. */
function telling(found: readonly Turn[]): readonly SameTurn[] {
  const same = found.flatMap(({ place, turns }) =>
    [...Map.groupBy(turns, ({ to }) => to)].map(([to, own]) => ({ place, to, turns: own })),
  );
  const worth = ({ turns: [first] }: SameTurn) => ranks.indexOf(first?.standing ?? 'absent');
  return same.sort((a, b) => worth(a) - worth(b));
}

const ranks: readonly Prospect['standing'][] = ['is', 'conflict', 'undetermined', 'absent', 'notApplicable'];

function Where({ place }: { readonly place: FactPlace }) {
  const { terms, told, where } = useForm();
  const instance = instanceOfFact(terms, told.facts, place);
  return instance.length === 0 ? null : <span className="label trial-row-about">{where(instance)}</span>;
}

/** Any answer that was given, changed in a copy of the case. */
function ByHand() {
  const say = useSay();
  const id = useId();
  const { terms, told, nameOf, where } = useForm();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [instead, setInstead] = useState<Case | undefined>();
  const places = told.facts.answers.flatMap((own, fact) => [...own.keys()].map((key) => ({ fact, key })));
  if (places.length === 0) return null;
  const place = places.find((each) => `${each.fact} ${each.key}` === chosen);
  return (
    <div className="trial-by-hand">
      <button type="button" className="deed" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? say(trial.fold) : say(trial.chooseFact)}
      </button>
      {isOpen ? (
        <div className="trial-in-place">
          <label className="label" htmlFor={`${id}-which`}>
            {say(trial.chosenFact)}
          </label>{' '}
          <select
            id={`${id}-which`}
            className="trial-choose"
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              setInstead(undefined);
            }}
          >
            <option value="">—</option>
            {places.map((each) => {
              const instance = instanceOfFact(terms, told.facts, each);
              const name = nameOf(terms.facts[each.fact]!);
              return (
                <option key={`${each.fact} ${each.key}`} value={`${each.fact} ${each.key}`}>
                  {instance.length === 0 ? name : `${name}　${where(instance)}`}
                </option>
              );
            })}
          </select>
          {place === undefined ? null : (
            <>
              <p id={`${id}-asked`}>{terms.facts[place.fact]!.question}</p>
              <AnswerField
                key={chosen}
                fact={terms.facts[place.fact]!}
                answered={answerAt(instead ?? told, place)}
                labelledBy={`${id}-asked`}
                question={nameOf(terms.facts[place.fact]!)}
                size="small"
                onAnswer={(answered) => setInstead(tell(terms, instead ?? told, place, answered))}
              />
            </>
          )}
          {instead === undefined ? null : <Moves instead={writeSheet(terms, instead)} />}
        </div>
      ) : null}
    </div>
  );
}

function Moves({ instead }: { readonly instead: string }) {
  const say = useSay();
  const { locale } = useLocale();
  const { sheet, setSheet } = useForm();
  const { value, pending } = useAnswer('whatIf', { sheet, locale, instead });
  if (value === undefined || pending) return <p className="label">{say(trial.comparing)}</p>;
  return (
    <div role="status">
      {value.length === 0 ? (
        <p>{say(trial.nothingMoves)}</p>
      ) : (
        <ul className="trial-turns">
          {value.map(({ outcome, instance, from, to }) => (
            <li key={`${outcome} ${instance}`} className="trial-turn">
              <span>
                {outcome}
                <span className="label trial-row-about">{instance}</span>
              </span>
              <span>
                {from} → <b>{to}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="deed" onClick={() => setSheet(instead)}>
        {say(trial.useAnswer)}
      </button>
    </div>
  );
}
