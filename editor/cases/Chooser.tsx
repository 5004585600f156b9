/** Which cases are shown, and in what order. */
import { useSay } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import type { Phrase } from '../words/index.ts';
import type { Choice } from './shelf.ts';

export interface ChooserProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

const standings = [
  ['all', words.showAll],
  ['failed', words.showFailed],
  ['passed', words.showPassed],
  ['notRun', words.showNotRun],
] as const;
const orders = [
  ['clause', words.byClause],
  ['file', words.byFile],
  ['flat', words.flat],
] as const;

export function Chooser({ choice, onChoose }: ChooserProps) {
  const say = useSay();
  return (
    <search className="cases-chooser">
      <input
        type="search"
        className="cases-find"
        aria-label={say(words.find)}
        placeholder={say(words.find)}
        value={choice.query}
        onChange={(event) => onChoose({ ...choice, query: event.target.value })}
      />
      <Picked
        label={words.show}
        options={standings}
        value={choice.standing}
        onPick={(standing) => onChoose({ ...choice, standing })}
      />
      <Picked
        label={words.group}
        options={orders}
        value={choice.by}
        onPick={(by) => onChoose({ ...choice, by })}
      />
    </search>
  );
}

interface PickedProps<T extends string> {
  readonly label: Phrase;
  readonly options: readonly (readonly [T, Phrase])[];
  readonly value: T;
  readonly onPick: (value: T) => void;
}

function Picked<T extends string>({ label, options, value, onPick }: PickedProps<T>) {
  const say = useSay();
  return (
    <fieldset className="cases-picked">
      <legend className="only-heard">{say(label)}</legend>
      <span className="label" aria-hidden="true">
        {say(label)}
      </span>
      {options.map(([option, phrase]) => (
        <label key={option}>
          <input type="radio" name={label.en} checked={value === option} onChange={() => onPick(option)} />
          <span>{say(phrase)}</span>
        </label>
      ))}
    </fieldset>
  );
}
