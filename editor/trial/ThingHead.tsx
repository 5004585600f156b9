/** The heading of one thing of the case, where it is renamed or taken away with everything told of it. */
import { useState } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { instanceOf } from './place.ts';
import { answersIn, removeThing, renameThing, thingName } from './sheet.ts';
import { useForm } from './use-form.tsx';
import { WrittenField } from './WrittenField.tsx';

export interface ThingHeadProps {
  readonly list: number;
  readonly position: number;
}

export function ThingHead({ list, position }: ThingHeadProps) {
  const say = useSay();
  const { terms, told, change, where, nameOf } = useForm();
  const [doing, setDoing] = useState<'nothing' | 'rename' | 'remove'>('nothing');
  const { id } = told.facts.lists[list]!.elements[position]!;
  const done = () => setDoing('nothing');
  if (doing === 'rename')
    return (
      <div className="trial-group-name">
        <WrittenField
          label={say(trial.call)}
          value={id}
          autoFocus
          suggestion={id}
          enterWord={say(trial.renamed)}
          onEscape={done}
          onEnter={(typed) => {
            const next = thingName(typed);
            if (next === undefined) return say(trial.noName);
            const renamed = renameThing(told, list, position, next);
            if (renamed === undefined)
              return say(trial.sameName, { id: next, list: nameOf(terms.lists[list]!) });
            change(renamed);
            return void done();
          }}
        />
        <button type="button" className="deed" onClick={done}>
          {say(trial.keepName)}
        </button>
      </div>
    );
  const without = doing === 'remove' ? removeThing(terms, told, list, position) : undefined;
  return (
    <div className="trial-group-name">
      <h3>{where(instanceOf(terms, told.facts, [list], [position]))}</h3>
      {without === undefined ? (
        <span className="trial-part-deeds">
          <button type="button" className="deed trial-quiet" onClick={() => setDoing('rename')}>
            {say(trial.rename)}
          </button>
          <button type="button" className="deed trial-quiet" onClick={() => setDoing('remove')}>
            {say(trial.remove)}
          </button>
        </span>
      ) : (
        <p className="trial-group-ask" role="alert">
          {say(trial.removeNote, { id, count: answersIn(told) - answersIn(without) })}{' '}
          <button type="button" className="deed" onClick={() => change(without)}>
            {say(trial.remove)}
          </button>{' '}
          <button type="button" className="deed" onClick={done}>
            {say(trial.keep)}
          </button>
        </p>
      )}
    </div>
  );
}
