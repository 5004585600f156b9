/** A new case begins with what it is about: which matter, and one thing of each kind that it lies over. */
import { useId, useState } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { type Beginning, begin, beginningsOf } from './beginning.ts';
import { Choices } from './Choices.tsx';
import { thingName } from './sheet.ts';
import { useForm } from './use-form.tsx';

interface Entry {
  readonly typed: string;
  /** whether it is the only one: not known until it is said */
  readonly only: 'complete' | 'incomplete' | 'unknown';
}

const nothing: Entry = { typed: '', only: 'unknown' };

export function BeginningPanel({ onBegun }: { readonly onBegun: (about: Beginning) => void }) {
  const say = useSay();
  const id = useId();
  const { terms, told, change, nameOf } = useForm();
  const beginnings = beginningsOf(terms);
  const [at, setAt] = useState(0);
  const [entries, setEntries] = useState<ReadonlyMap<number, Entry>>(new Map());
  const [lacking, setLacking] = useState<readonly number[]>([]);
  const chosen = beginnings[at];
  if (chosen === undefined) return null;
  const put = (list: number, to: Partial<Entry>) =>
    setEntries(new Map(entries).set(list, { ...(entries.get(list) ?? nothing), ...to }));
  const start = () => {
    const named = chosen.lists.map((list) => ({
      list,
      id: thingName(entries.get(list)?.typed ?? ''),
      only: { complete: true, incomplete: false, unknown: undefined }[entries.get(list)?.only ?? 'unknown'],
    }));
    const missing = named.filter((each) => each.id === undefined).map(({ list }) => list);
    setLacking(missing);
    if (missing.length > 0) return;
    change(
      begin(
        terms,
        told,
        named.map((each) => ({ ...each, id: each.id! })),
      ),
    );
    onBegun(chosen);
  };
  return (
    <form
      className="trial-beginning"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div>
        <p className="trial-ask-head">
          <span className="awaits">{say(trial.newCase)}</span>
        </p>
        <h2 id={`${id}-title`} className="trial-question-text">
          {say(trial.aboutWhat)}
        </h2>
        <p className="label">{say(trial.newCaseNote)}</p>
        <Matters beginnings={beginnings} at={at} onChoose={setAt} labelledBy={`${id}-title`} />
      </div>
      <div className="trial-beginning-things">
        {chosen.lists.map((list) => {
          const own = terms.lists[list]!;
          const shown = { unit: own.measureWord, list: nameOf(own) };
          const isLacking = lacking.includes(list);
          const entry = entries.get(list) ?? nothing;
          return (
            <fieldset key={list} className="trial-beginning-list">
              <div>
                <label className="trial-question-small" htmlFor={`${id}-${list}`}>
                  {say(trial.which, shown)}
                </label>
                <input
                  id={`${id}-${list}`}
                  className="trial-written-input"
                  autoComplete="off"
                  value={entry.typed}
                  aria-invalid={isLacking}
                  aria-describedby={`${id}-${list}-note`}
                  onChange={(event) => put(list, { typed: event.target.value })}
                />
                <p id={`${id}-${list}-note`} className={isLacking ? 'trial-written-wrong' : 'label'}>
                  {isLacking
                    ? say(trial.beginMissing, shown)
                    : say(trial.writeId, { list: shown.list, id: own.idName })}
                </p>
              </div>
              <div>
                <p id={`${id}-${list}-only`} className="label">
                  {say(trial.onlyOne, shown)}
                </p>
                <Choices
                  labelledBy={`${id}-${list}-only`}
                  size="small"
                  chosen={entry.only}
                  choices={[
                    { id: 'complete', text: say(trial.onlyThis, shown), mark: 'answer' },
                    { id: 'incomplete', text: say(trial.maybeMore), mark: 'answer' },
                    { id: 'unknown', text: say(trial.notKnown), mark: 'unknown' },
                  ]}
                  onChoose={(to) => put(list, { only: to as Entry['only'] })}
                />
              </div>
            </fieldset>
          );
        })}
        <button type="submit" className="deed-main">
          {say(trial.begin)}
        </button>
      </div>
    </form>
  );
}

interface MattersProps {
  readonly beginnings: readonly Beginning[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly labelledBy: string;
}

/** 机关、程序、开庭: 出庭应诉等 21 项 */
function Matters({ beginnings, at, onChoose, labelledBy }: MattersProps) {
  const say = useSay();
  const { terms, nameOf } = useForm();
  const words = ({ lists, acts, amounts }: Beginning) => {
    const norms = [
      ...acts.map((act) => terms.acts[act]!),
      ...amounts.map((amount) => terms.amounts[amount]!),
    ];
    const first = nameOf(norms[0]!);
    const said = norms.length === 1 ? first : say(trial.norms, { first, count: norms.length });
    const about = lists.map((list) => nameOf(terms.lists[list]!)).join('、') || say(trial.aboutWhole);
    return `${said}（${about}）`;
  };
  if (beginnings.length === 1) return <p>{words(beginnings[0]!)}</p>;
  return (
    <div className="trial-matters">
      <Choices
        labelledBy={labelledBy}
        stacked
        size="small"
        chosen={String(at)}
        choices={beginnings.map((each, index) => ({ id: String(index), text: words(each), mark: 'answer' }))}
        onChoose={(to) => onChoose(Number(to))}
      />
    </div>
  );
}
