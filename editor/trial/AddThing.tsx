/** 又一次开庭: one more thing of a list, by the name it goes by. */
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { addThing, type ThingPlace, thingName } from './sheet.ts';
import { useForm } from './use-form.tsx';
import { WrittenField } from './WrittenField.tsx';

export interface AddThingProps {
  readonly place: ThingPlace;
  readonly isFirst: boolean;
}

export function AddThing({ place, isFirst }: AddThingProps) {
  const say = useSay();
  const { terms, told, change, nameOf } = useForm();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (!isOpen && returns.current) opener.current?.focus();
    returns.current = false;
  }, [isOpen]);
  const list = terms.lists[place.list]!;
  const shown = { unit: list.measureWord, list: nameOf(list) };
  const close = () => {
    returns.current = true;
    setOpen(false);
  };
  if (!isOpen)
    return (
      <button type="button" className="deed trial-add-thing" ref={opener} onClick={() => setOpen(true)}>
        {say(isFirst ? trial.addThing : trial.another, shown)}
      </button>
    );
  return (
    <span className="trial-add-thing trial-add-thing-open">
      <WrittenField
        label={`${shown.list}${say(trial.colon)}${say(trial.call)}`}
        value=""
        suggestion={nextOrdinal(told, place) ?? ''}
        enterWord={say(trial.add)}
        autoFocus
        onEscape={close}
        onEnter={(typed) => {
          const id = thingName(typed);
          if (id === undefined) return say(trial.noName);
          const next = addThing(terms, told, place, id);
          if (next === undefined) return say(trial.sameName, { id, list: shown.list });
          change(next);
          return void close();
        }}
      />
      <button type="button" className="deed" onClick={close}>
        {say(trial.cancel)}
      </button>
    </span>
  );
}

/** Where things are numbered so far, the next number is what one would write. */
function nextOrdinal(
  { facts }: ReturnType<typeof useForm>['told'],
  { list, parents }: ThingPlace,
): string | undefined {
  const here = facts.lists[list]!.elements.filter((each) => each.parents.join() === parents.join());
  const numbers = here.map(({ id }) => (/^\d{1,6}$/.test(id) ? Number(id) : undefined));
  if (here.length === 0 || numbers.includes(undefined)) return undefined;
  return String(Math.max(...(numbers as number[])) + 1);
}
