/** The left side, below: what has been told, thing by thing, each answer to be changed in place; and what is not asked. */
import { useId, useState } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { AddThing } from './AddThing.tsx';
import { AnswerField } from './AnswerField.tsx';
import { DayField } from './DayField.tsx';
import { ListQuestion } from './ListQuestion.tsx';
import { instanceOf, type Place } from './place.ts';
import { questionWords } from './Question.tsx';
import { type Asked, type Group, thingPlaces, toldGroups, unasked } from './questions-on.ts';
import { answerAt, askedAt, type FactPlace, listedAt, type ThingPlace } from './sheet.ts';
import { ThingHead } from './ThingHead.tsx';
import { useForm } from './use-form.tsx';

export interface ToldProps {
  readonly asked: readonly Asked[];
  readonly onPick: (place: Place) => void;
  readonly onStartOver: () => void;
}

export function Told({ asked, onPick, onStartOver }: ToldProps) {
  const say = useSay();
  const { terms, told, back, steps, dropped } = useForm();
  const [isAll, setAll] = useState(false);
  const groups = toldGroups(terms, told);
  const count = groups.reduce((sum, { facts }) => sum + facts.length, told.asOf === undefined ? 0 : 1);
  return (
    <section className="trial-told">
      <header className="trial-part-head">
        <h2>{say(trial.told, { count })}</h2>
        <span className="trial-part-deeds">
          {steps > 0 ? (
            <button type="button" className="deed" onClick={back}>
              {say(trial.back)}
            </button>
          ) : null}
          <button type="button" className="deed" onClick={onStartOver}>
            {say(trial.startOver)}
          </button>
        </span>
      </header>
      <p className="trial-dropped" role="status">
        {dropped > 0 ? say(trial.dropped, { count: dropped }) : ''}
      </p>
      <AsOf />
      {groups.map((group) => (
        <GroupTold key={`${group.over.join()} ${group.at.join()}`} group={group} />
      ))}
      <Lists isAll={isAll} />
      <Unasked asked={asked} onPick={onPick} isOpen={isAll} setOpen={setAll} />
    </section>
  );
}

function AsOf() {
  const say = useSay();
  const { told, change } = useForm();
  return (
    <div className="trial-row trial-row-asof">
      <span>{say(trial.asOf)}</span>
      <DayField label={say(trial.asOf)} value={told.asOf} onChange={(iso) => change(askedAt(told, iso))} />
    </div>
  );
}

function GroupTold({ group }: { readonly group: Group }) {
  const say = useSay();
  const { terms, told, where } = useForm();
  const { over, at, facts } = group;
  const isThing = over.length === 1;
  if (facts.length === 0 && !isThing) return null;
  return (
    <section className="trial-group">
      {isThing ? (
        <ThingHead list={over[0]!} position={at[0]!} />
      ) : (
        <h3 className="trial-group-name">
          {over.length === 0 ? say(trial.wholeCase) : where(instanceOf(terms, told.facts, over, at))}
        </h3>
      )}
      <ul className="trial-rows">
        {facts.map((place) => (
          <Answer key={`${place.fact} ${place.key}`} place={place} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ place }: { readonly place: FactPlace }) {
  const say = useSay();
  const id = useId();
  const { terms, told, answer, nameOf, answerWords } = useForm();
  const [isOpen, setOpen] = useState(false);
  const fact = terms.facts[place.fact]!;
  const answered = answerAt(told, place)!;
  const { by, on, because } = answered.judgement ?? {};
  return (
    <li>
      <button
        type="button"
        className="trial-row trial-row-answer"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span id={id}>{nameOf(fact)}</span>
        <b>{answerWords(fact, answered.value)}</b>
        <span className="only-heard">{say(trial.change)}</span>
      </button>
      {fact.judged && !isOpen ? (
        <p className="label trial-judged-by">
          {by ? say(trial.judged, { by }) : `◇ ${say(trial.judgedNobody)}`}
          {on === undefined ? '' : `　${on}`}
          {because === undefined ? '' : `　${say(trial.on, { because })}`}
        </p>
      ) : null}
      {isOpen ? (
        <div className="trial-in-place">
          <p className="label">{fact.question}</p>
          <AnswerField
            fact={fact}
            answered={answered}
            labelledBy={id}
            question={nameOf(fact)}
            size="small"
            onAnswer={(to) => answer(place, to)}
          />
        </div>
      ) : null}
    </li>
  );
}

/** 又一次开庭, and whether the things listed are all: where there are some already, or the list stands by itself. */
function Lists({ isAll }: { readonly isAll: boolean }) {
  const { terms, told } = useForm();
  const places = terms.lists.flatMap((_, list) => thingPlaces(terms, told, list));
  const shown = places.filter(
    (place) => isAll || isInUse(told, place) || terms.lists[place.list]!.within.length === 0,
  );
  if (shown.length === 0) return null;
  return (
    <ul className="trial-lists">
      {shown.map((place) => (
        <ListTold key={`${place.list} ${place.parents.join()}`} place={place} />
      ))}
    </ul>
  );
}

function ListTold({ place }: { readonly place: ThingPlace }) {
  const say = useSay();
  const { terms, told, nameOf, where } = useForm();
  const [isOpen, setOpen] = useState(false);
  const list = terms.lists[place.list]!;
  const count = told.facts.lists[place.list]!.elements.filter(
    ({ parents }) => parents.join() === place.parents.join(),
  ).length;
  const standing = listedAt(told, place);
  const words = {
    complete: count === 0 ? trial.none : trial.allListed,
    incomplete: count === 0 ? trial.someUnlisted : trial.maybeMore,
    unknown: count === 0 ? trial.notKnown : trial.moreNotKnown,
  }[standing];
  return (
    <li>
      <div className="trial-row">
        <span>
          {list.within.length === 0 ? null : (
            <span className="label">{where(instanceOf(terms, told.facts, list.within, place.parents))} </span>
          )}
          {nameOf(list)}
        </span>
        <span className="trial-list-standing">
          <button type="button" className="deed" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {count > 0 ? `${count} ${list.measureWord}${say(trial.listJoin)}` : ''}
            {say(words)}
          </button>
          {isOpen ? null : <AddThing place={place} isFirst={count === 0} />}
        </span>
      </div>
      {isOpen ? (
        <div className="trial-in-place">
          <ListQuestion place={place} alone size="small" />
        </div>
      ) : null}
    </li>
  );
}

const isInUse = (told: ReturnType<typeof useForm>['told'], place: ThingPlace): boolean =>
  listedAt(told, place) !== 'unknown' ||
  told.facts.lists[place.list]!.elements.some(({ parents }) => parents.join() === place.parents.join());

interface UnaskedProps extends Pick<ToldProps, 'asked' | 'onPick'> {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

function Unasked({ asked, onPick, isOpen, setOpen }: UnaskedProps) {
  const say = useSay();
  const form = useForm();
  const places = unasked(form.terms, form.told, asked);
  if (places.length === 0) return null;
  return (
    <div className="trial-unasked">
      <p className="label">
        {say(trial.irrelevant, { count: places.length })}{' '}
        <button type="button" className="deed" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? trial.hideAll : trial.showAll)}
        </button>
      </p>
      {isOpen ? (
        <ul className="trial-rows">
          {places.map((place) => {
            const { text, subject } = questionWords({ kind: 'fact', ...place }, form, say);
            return (
              <li key={`${place.fact} ${place.key}`} className="trial-row">
                <button
                  type="button"
                  className="trial-row-open"
                  onClick={() => onPick({ kind: 'fact', ...place })}
                >
                  {text}
                  {subject === undefined ? null : <span className="trial-row-about label">{subject}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
