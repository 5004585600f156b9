/** Which things of a list there are in one place, and whether these are all. */
import { useId } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { AddThing } from './AddThing.tsx';
import { Choices } from './Choices.tsx';
import { instanceOf } from './place.ts';
import { type Completeness, listed, listedAt, type ThingPlace } from './sheet.ts';
import { useForm } from './use-form.tsx';

export interface ListQuestionProps {
  readonly place: ThingPlace;
  /** the only place that is asked about: its heading says where */
  readonly alone: boolean;
  readonly labelledBy?: string;
  readonly size?: 'large' | 'small';
  readonly onAnswered?: () => void;
}

export function ListQuestion({ place, alone, labelledBy, size = 'large', onAnswered }: ListQuestionProps) {
  const say = useSay();
  const id = useId();
  const { terms, told, change, where, nameOf } = useForm();
  const list = terms.lists[place.list]!;
  const here = told.facts.lists[place.list]!.elements.filter(
    ({ parents }) => parents.join() === place.parents.join(),
  );
  const standing = listedAt(told, place);
  const words: Record<Completeness, string> = {
    complete: say(here.length === 0 ? trial.none : trial.allListed),
    incomplete: say(here.length === 0 ? trial.someUnlisted : trial.maybeMore),
    unknown: say(trial.notKnown),
  };
  return (
    <div className="trial-list-question">
      <p id={id} className={alone ? 'only-heard' : 'label'}>
        {list.within.length === 0 ? '' : where(instanceOf(terms, told.facts, list.within, place.parents))}
        {nameOf(list)}
      </p>
      {here.length === 0 ? null : (
        <p className="trial-list-things">{here.map((each) => each.id).join('、')}</p>
      )}
      <Choices
        labelledBy={labelledBy === undefined || !alone ? id : labelledBy}
        size={size}
        chosen={standing}
        choices={[
          { id: 'complete', text: words.complete, mark: 'answer' },
          { id: 'incomplete', text: words.incomplete, mark: 'answer' },
          { id: 'unknown', text: words.unknown, mark: 'unknown' },
        ]}
        onChoose={(to) => {
          change(listed(told, place, to as Completeness));
          if (to === 'complete') onAnswered?.();
        }}
      />
      <AddThing place={place} isFirst={here.length === 0} />
    </div>
  );
}
