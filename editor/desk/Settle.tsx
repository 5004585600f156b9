/** Two versions of a file, place by place side by side: the reader chooses one, both, or writes it; then it is saved. */
import { useEffect, useId, useRef, useState } from 'react';
import { useSay, useStudio } from '../app/context.tsx';
import { Foot } from '../app/Foot.tsx';
import { saving } from '../words/saving.ts';
import { nameOf } from './Awaiting.tsx';
import type { AgreedPiece, DifferingPiece, Side } from './merge.ts';
import { differing } from './merge.ts';
import { apart, type Choice, type Choices, open, placeOf, settled } from './settling.ts';
import type { SheetClash } from './sheet.ts';

export interface SettleProps {
  readonly path: string;
  readonly clash: SheetClash;
  readonly onDone: () => void;
}

export default function Settle({ path, clash, onDone }: SettleProps) {
  const { desk } = useStudio();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [changedAgain, setChangedAgain] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const file = nameOf(path);
  const places = differing(clash);
  const waiting = open(clash, choices);
  const choose = (piece: DifferingPiece, choice: Choice) =>
    setChoices((before) => new Map(before).set(placeOf(piece), choice));
  const settle = () => {
    if (desk.resolve(path, clash, { kind: 'text', text: settled(clash, choices) })) onDone();
    else setChangedAgain(true);
  };
  return (
    <section className="settle" aria-labelledby="settle-title">
      <div className="settle-places">
        <h2 id="settle-title" ref={heading} tabIndex={-1}>
          {say(clash.against === 'disk' ? saving.clashDisk : saving.clashCopy, {
            file,
            count: places.length,
          })}
        </h2>
        {changedAgain ? (
          <p className="awaits" role="alert">
            {say(saving.changedAgain)}
          </p>
        ) : null}
        {places.map((piece, index) => (
          <Place
            key={placeOf(piece)}
            piece={piece}
            at={index + 1}
            before={lastLines(clash, piece)}
            theirs={say(clash.against === 'disk' ? saving.theirs : saving.theirsCopy)}
            choice={choices.get(placeOf(piece))}
            onChoose={(choice) => choose(piece, choice)}
          />
        ))}
      </div>
      <Foot>
        <button type="button" className="deed" onClick={onDone}>
          {say(saving.back)}
        </button>
        <span className="foot-next">
          {waiting === 0 ? null : <span className="label">{say(saving.notChosen, { count: waiting })}</span>}
          <button type="button" className="deed-main" disabled={waiting > 0} onClick={settle}>
            {say(saving.settle)}
          </button>
        </span>
      </Foot>
    </section>
  );
}

interface PlaceProps {
  readonly piece: DifferingPiece;
  readonly at: number;
  readonly before: readonly string[];
  readonly theirs: string;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function Place({ piece, at, before, theirs, choice, onChoose }: PlaceProps) {
  const say = useSay();
  const title = say(saving.place, { at, line: piece.line + 1 });
  return (
    <fieldset className="settle-place">
      <legend>{title}</legend>
      {before.length === 0 ? null : (
        <p className="settle-before label" lang="zh-Hans">
          {before.join('\n')}
        </p>
      )}
      <div className="settle-sides">
        <SideOf
          name={say(saving.mine)}
          lines={piece.ours}
          others={piece.theirs}
          taken={takes(choice, 'ours')}
        />
        <SideOf name={theirs} lines={piece.theirs} others={piece.ours} taken={takes(choice, 'theirs')} />
      </div>
      <div className="settle-choices" role="radiogroup" aria-label={title}>
        {sides.map(([side, words]) => (
          <Option
            key={side}
            words={say(words)}
            group={`place-${at}`}
            chosen={choice === side}
            onChoose={() => onChoose(side)}
          />
        ))}
        <Option
          words={say(saving.useOwn)}
          group={`place-${at}`}
          chosen={typeof choice === 'object'}
          onChoose={() => onChoose({ own: piece.ours.join('\n') })}
        />
      </div>
      {typeof choice === 'object' ? (
        <textarea
          className="settle-own"
          aria-label={say(saving.ownWords, { at })}
          value={choice.own}
          rows={Math.min(12, choice.own.split('\n').length + 1)}
          onChange={({ target }) => onChoose({ own: target.value })}
        />
      ) : null}
    </fieldset>
  );
}

const sides = [
  ['ours', saving.useMine],
  ['theirs', saving.useTheirs],
  ['both', saving.useBoth],
] as const satisfies readonly (readonly [Side, unknown])[];

const takes = (choice: Choice | undefined, side: Side): boolean => choice === side || choice === 'both';

interface OptionProps {
  readonly words: string;
  readonly group: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Option({ words, group, chosen, onChoose }: OptionProps) {
  const id = useId();
  return (
    <span className="settle-choice">
      <input type="radio" id={id} name={group} checked={chosen} onChange={onChoose} />
      <label htmlFor={id}>{words}</label>
    </span>
  );
}

interface SideProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly others: readonly string[];
  readonly taken: boolean;
}

function SideOf({ name, lines, others, taken }: SideProps) {
  const say = useSay();
  const id = useId();
  const numbered = lines.map((line, at) => ({ at, ...apart(line, others[at] ?? '') }));
  return (
    <section className={`settle-side${taken ? ' lit' : ''}`} aria-labelledby={id}>
      <h3 id={id} className="label">
        {name}
      </h3>
      {lines.length === 0 ? (
        <p className="label">{say(saving.nothing)}</p>
      ) : (
        <div lang="zh-Hans">
          {numbered.map(({ at, before, changed, after }) => (
            <p key={at} className="settle-line">
              {before}
              <b>{changed}</b>
              {after}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

const shownBefore = 2;

/** The lines that stand before a place, to know it by. */
function lastLines({ pieces }: SheetClash, piece: DifferingPiece): readonly string[] {
  const before = pieces[pieces.indexOf(piece) - 1] as AgreedPiece | undefined;
  return (before?.lines ?? []).filter((line) => line.trim() !== '').slice(-shownBefore);
}
