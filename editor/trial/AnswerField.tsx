/** How one question is answered, by its type; a judged one with who judged it, when and on what. */
import { useId, useState } from 'react';
import type { Answered, JudgedBy } from '../../engine/facts.ts';
import type { Fact, Value } from '../../engine/measure.ts';
import { message } from '../../grammar/messages/index.ts';
import { useLocale, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { Choices } from './Choices.tsx';
import { DayField } from './DayField.tsx';
import { asTyped, typedAnswer } from './typed.ts';
import { useForm } from './use-form.tsx';
import { WrittenField } from './WrittenField.tsx';

export interface AnswerFieldProps {
  readonly fact: Fact;
  readonly answered: Answered | undefined;
  readonly onAnswer: (answered: Answered | undefined) => void;
  /** id of the element that says the question */
  readonly labelledBy: string;
  readonly question: string;
  readonly size?: 'large' | 'small';
}

export function AnswerField(props: AnswerFieldProps) {
  const { fact, answered, onAnswer } = props;
  const give = (value: Value | undefined) => onAnswer(value && { value, judgement: answered?.judgement });
  return (
    <div className="trial-answer">
      <ValueField {...props} give={give} />
      {fact.judged ? <Judgement answered={answered} onAnswer={onAnswer} /> : null}
    </div>
  );
}

type ValueFieldProps = AnswerFieldProps & { readonly give: (value: Value | undefined) => void };

function ValueField(props: ValueFieldProps) {
  const { fact, answered, give, question } = props;
  const say = useSay();
  switch (fact.type.kind) {
    case 'yesno':
    case 'options':
      return <OneOf {...props} />;
    case 'date':
    case 'time':
      return (
        <span className="trial-answer-day">
          <DayField
            label={question}
            withTime={fact.type.kind === 'time'}
            value={answered && asTyped(fact, answered.value)}
            onChange={(iso) => give(iso === undefined ? undefined : valueTyped(fact, iso))}
          />
          {answered === undefined ? null : (
            <button type="button" className="deed" onClick={() => give(undefined)}>
              {say(trial.forget)}
            </button>
          )}
        </span>
      );
    case 'event':
      return <Event {...props} />;
    default:
      return <Typed {...props} />;
  }
}

function OneOf({ fact, answered, give, labelledBy, size = 'large' }: ValueFieldProps) {
  const say = useSay();
  const { answerWords } = useForm();
  const values: readonly (readonly [string, Value])[] =
    fact.type.kind === 'options'
      ? fact.type.options.map((_, option) => [String(option), { kind: 'option', option }])
      : [
          ['yes', { kind: 'yesno', yes: true }],
          ['no', { kind: 'yesno', yes: false }],
        ];
  const now = answered?.value;
  const chosen =
    now?.kind === 'option' ? String(now.option) : now?.kind === 'yesno' ? (now.yes ? 'yes' : 'no') : '?';
  return (
    <Choices
      labelledBy={labelledBy}
      size={size}
      chosen={chosen}
      choices={[
        ...values.map(([id, value]) => ({ id, text: answerWords(fact, value), mark: 'answer' as const })),
        fact.judged
          ? { id: '?', text: say(trial.awaits), mark: 'awaits' as const }
          : { id: '?', text: say(trial.unknown), mark: 'unknown' as const },
      ]}
      onChoose={(id) => give(values.find(([each]) => each === id)?.[1])}
    />
  );
}

/** That it has happened is said with its day; the time of the day only where it is known. */
function Event({ fact, answered, give, labelledBy, question, size = 'large' }: ValueFieldProps) {
  const say = useSay();
  const now = answered?.value;
  const [happened, setHappened] = useState(false);
  const chosen = now?.kind === 'never' ? 'never' : now !== undefined || happened ? 'happened' : '?';
  const iso = now === undefined || now.kind === 'never' ? undefined : asTyped(fact, now);
  const [day, time] = [iso?.slice(0, 10), iso?.slice(11)];
  const put = (to: string | undefined) => give(to === undefined ? undefined : valueTyped(fact, to));
  return (
    <>
      <Choices
        labelledBy={labelledBy}
        size={size}
        chosen={chosen}
        choices={[
          { id: 'happened', text: say(trial.happened), mark: 'answer' },
          { id: 'never', text: say(trial.never), mark: 'answer' },
          {
            id: '?',
            text: say(fact.judged ? trial.awaits : trial.unknown),
            mark: fact.judged ? 'awaits' : 'unknown',
          },
        ]}
        onChoose={(id) => {
          setHappened(id === 'happened');
          if (id === 'never') give({ kind: 'never' });
          if (id === '?') give(undefined);
        }}
      />
      {chosen === 'happened' ? (
        <span className="trial-answer-day">
          <span className="label">{say(trial.happenedOn)}</span>
          <DayField
            label={question}
            value={day}
            onChange={(to) => put(to && `${to}${time ? `T${time}` : ''}`)}
          />
          {day === undefined ? null : (
            <WrittenField
              label={say(trial.timeIfKnown)}
              value={time ?? ''}
              placeholder="09:30"
              onEnter={(typed) => {
                const clock = typed.normalize('NFKC').trim();
                if (clock === '') return void put(day);
                const at = `${day}T${clock.padStart(5, '0')}`;
                return valueTyped(fact, at) === undefined ? say(trial.badTime) : void put(at);
              }}
            />
          )}
        </span>
      ) : null}
    </>
  );
}

const typeWords = {
  money: trial.enterAmount,
  percent: trial.enterPercent,
  integer: trial.enterInteger,
  decimal: trial.enterDecimal,
  text: trial.enterText,
} as const;

function Typed({ fact, answered, give }: ValueFieldProps) {
  const say = useSay();
  const { locale } = useLocale();
  const { kind } = fact.type;
  return (
    <WrittenField
      label={say(kind in typeWords ? typeWords[kind as keyof typeof typeWords] : trial.enterText)}
      value={asTyped(fact, answered?.value)}
      onEnter={(typed) => {
        const read = typedAnswer(fact, typed);
        if (read.kind === 'wrong') return message(read.diagnostic, locale);
        return void give(read.kind === 'value' ? read.value : undefined);
      }}
    />
  );
}

function valueTyped(fact: Fact, typed: string): Value | undefined {
  const read = typedAnswer(fact, typed);
  return read.kind === 'value' ? read.value : undefined;
}

/** A judgement without its author is still the answer that was given; it is only said that nobody is named. */
function Judgement({ answered, onAnswer }: Pick<AnswerFieldProps, 'answered' | 'onAnswer'>) {
  const say = useSay();
  const note = useId();
  if (answered === undefined) return <p className="label">◇ {say(trial.judgedNote)}</p>;
  const { by = '', on, because } = answered.judgement ?? {};
  const put = (change: Partial<JudgedBy>) => {
    const next = { by, on, because, ...change };
    const isEmpty = next.by === '' && next.on === undefined && next.because === undefined;
    onAnswer({ ...answered, judgement: isEmpty ? undefined : next });
  };
  const words = (typed: string) =>
    typed
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .toWellFormed();
  return (
    <fieldset className="trial-judgement" aria-labelledby={note}>
      <p id={note} className="label">
        ◇ {say(trial.judgedNote)}
      </p>
      <WrittenField
        label={say(trial.judgedBy)}
        value={by}
        onEnter={(typed) => void put({ by: words(typed) })}
      />
      <span className="trial-written">
        <span className="label">{say(trial.judgedOn)}</span>
        <DayField label={say(trial.judgedOn)} value={on} onChange={(to) => put({ on: to })} />
      </span>
      <WrittenField
        label={say(trial.judgedBecause)}
        value={because ?? ''}
        onEnter={(typed) => void put({ because: words(typed) || undefined })}
      />
    </fieldset>
  );
}
