/** 两种读法: what the outcome comes to under each option of a reading, side by side, and the way to try it so. */
import { useState } from 'react';
import { useAnswer, useLocale, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { placeOf } from './place.ts';
import { questionWords } from './Question.tsx';
import type { OptionOutcome, OutcomeView, ReadingView } from './questions.ts';
import { readAs } from './sheet.ts';
import { useForm } from './use-form.tsx';

/** Compared without being asked for; more are compared one after another on demand. */
const atOnce = 2;
/** While more than these are open, nearly every reading leaves the outcome open, and finding that out takes long. */
const fewAsked = 12;

export function Readings({ outcome }: { readonly outcome: OutcomeView }) {
  const say = useSay();
  const { locale } = useLocale();
  const { sheet, terms } = useForm();
  const [isWanted, setWanted] = useState(false);
  const isOpen = outcome.standing === 'undetermined';
  const isWorth = isWanted || !isOpen || outcome.missing <= fewAsked;
  const { value, pending } = useAnswer(
    'readings',
    isWorth ? { sheet, locale, about: outcome.about } : undefined,
  );
  const [shown, setShown] = useState(atOnce);
  const [isAll, setAll] = useState(false);
  if (terms.readings.length === 0) return null;
  if (!isWorth)
    return (
      <p className="trial-readings trial-readings-more label">
        {say(trial.readingsLater)}
        <button type="button" className="deed" onClick={() => setWanted(true)}>
          {say(trial.readingsCompare)}
        </button>
      </p>
    );
  if (value === undefined) return pending ? <p className="label">{say(trial.readingsWait)}</p> : null;
  const matter = value.filter((each) => each.matters || isOther(each));
  const rest = value.filter((each) => !matter.includes(each));
  return (
    <section className="trial-readings" aria-label={say(trial.readingsUsed)}>
      {matter.slice(0, shown).map((reading) => (
        <Reading key={reading.id} reading={reading} outcome={outcome} />
      ))}
      <p className="trial-readings-more label">
        {matter.length === 0 ? <span>{say(isOpen ? trial.readingsOpen : trial.readingsNone)}</span> : null}
        {matter.length > shown ? (
          <button type="button" className="deed" onClick={() => setShown(shown + 4)}>
            {say(trial.readingsMore, { count: matter.length - shown })}
          </button>
        ) : null}
        {rest.length > 0 ? (
          <button type="button" className="deed" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {say(trial.readingsOther, { count: rest.length })}
          </button>
        ) : null}
      </p>
      {isAll
        ? rest.map((reading) => <Reading key={reading.id} reading={reading} outcome={outcome} isBrief />)
        : null}
    </section>
  );
}

const isOther = ({ options }: ReadingView): boolean =>
  options.some(({ adopted, chosen }) => chosen && !adopted);

interface ReadingProps {
  readonly reading: ReadingView;
  readonly outcome: OutcomeView;
  /** its options come to the same: only their words are shown */
  readonly isBrief?: boolean;
}

function Reading({ reading, outcome, isBrief = false }: ReadingProps) {
  const say = useSay();
  const { locale } = useLocale();
  const { sheet, terms, told, change } = useForm();
  const { value } = useAnswer(
    'underReading',
    isBrief ? undefined : { sheet, locale, about: outcome.about, reading: reading.id },
  );
  return (
    <section
      className="trial-reading"
      aria-label={`${say(trial.reading, { id: reading.id })} ${reading.question}`}
    >
      <div className="trial-reading-head">
        <h3>{say(trial.twoReadings, { count: numeral(reading.options.length, locale) })}</h3>
        <p className="label">{say(trial.reading, { id: reading.id })}</p>
        <p className="label" lang="zh-Hans">
          {reading.question}
        </p>
      </div>
      <div className="trial-reading-options" data-count={reading.options.length}>
        {reading.options.map((option) => (
          <div
            key={option.name}
            className={option.chosen ? 'trial-reading-option trial-reading-chosen' : 'trial-reading-option'}
          >
            <p>
              <b lang="zh-Hans">{option.name}</b>
              {'　'}
              {isBrief ? null : (
                <OptionOutcomeWords under={value?.find(({ name }) => name === option.name)} />
              )}
              {option.adopted ? <span className="label">{say(trial.adopted)}</span> : null}
              {option.chosen && !option.adopted ? <span className="label">{say(trial.inUse)}</span> : null}
            </p>
            <p className="trial-reading-source" lang="zh-Hans">
              {option.source}
            </p>
            {isBrief ? null : <OptionMissing under={value?.find(({ name }) => name === option.name)} />}
            {option.chosen ? null : (
              <button
                type="button"
                className="deed"
                onClick={() => change(readAs(terms, told, reading.id, option.name))}
              >
                {say(option.adopted ? trial.backToAdopted : trial.tryUnder, { option: option.name })}
              </button>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function OptionOutcomeWords({ under }: { readonly under: OptionOutcome | undefined }) {
  if (under?.outcome === undefined) return <span className="label">…</span>;
  const { brief, standing } = under.outcome;
  return (
    <>
      <b>
        {standing === 'undetermined' ? '□ ' : standing === 'conflict' ? '≠ ' : ''}
        {brief}
      </b>{' '}
    </>
  );
}

function OptionMissing({ under }: { readonly under: OptionOutcome | undefined }) {
  const say = useSay();
  const form = useForm();
  if (under?.ask === undefined || under.outcome?.standing !== 'undetermined') return null;
  const place = placeOf(form.terms, form.told.facts, under.ask);
  const first = place === undefined ? under.ask.question : questionWords(place, form, say).text;
  const more = under.outcome.missing - 1;
  return (
    <p>
      <span className="awaits">{say(trial.stillOpen)}</span>
      {more > 0 ? say(trial.andMore, { first, count: more }) : first}
    </p>
  );
}

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'];
const numeral = (n: number, locale: 'zh' | 'en'): string =>
  locale === 'zh' ? (numerals[n] ?? String(n)) : String(n);
