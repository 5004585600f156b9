/** A case that came with the address: opened at once where none is being tried, else only when the reader says so. */
import { useEffect, useState } from 'react';
import { useRoute, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { unpack } from './link.ts';
import { isEmpty, readSheet, writeSheet } from './sheet.ts';
import { useForm } from './use-form.tsx';

type Came =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bad' }
  | { readonly kind: 'case'; readonly sheet: string };

export function Arrived() {
  const say = useSay();
  const [route, go] = useRoute();
  const { terms, told, setSheet } = useForm();
  const [came, setCame] = useState<Came>({ kind: 'nothing' });
  const { packed } = route;
  useEffect(() => {
    if (packed === undefined) return setCame({ kind: 'nothing' });
    let over = false;
    unpack(packed).then((text) => {
      if (over) return;
      const read = text === undefined ? undefined : readSheet(terms, text).told;
      setCame(read === undefined ? { kind: 'bad' } : { kind: 'case', sheet: writeSheet(terms, read) });
    });
    return () => {
      over = true;
    };
  }, [packed, terms]);
  const isNew = came.kind === 'case' && came.sheet !== writeSheet(terms, told);
  const opensItself = isNew && isEmpty(told);
  useEffect(() => {
    if (came.kind !== 'case' || (isNew && !opensItself)) return;
    if (opensItself) setSheet(came.sheet);
    go({ place: 'trial' });
  }, [came, isNew, opensItself, setSheet, go]);
  if (came.kind === 'nothing' || (came.kind === 'case' && (!isNew || opensItself))) return null;
  return (
    <div className="trial-arrived" role="alert">
      {came.kind === 'bad' ? (
        <p>
          {say(trial.arrivedBad)}{' '}
          <button type="button" className="deed" onClick={() => go({ place: 'trial' })}>
            {say(trial.close)}
          </button>
        </p>
      ) : (
        <p>
          <b>{say(trial.arrived)}</b> {say(trial.arrivedReplace)}{' '}
          <button
            type="button"
            className="deed"
            onClick={() => {
              setSheet(came.sheet);
              go({ place: 'trial' });
            }}
          >
            {say(trial.arrivedOpen)}
          </button>{' '}
          <button type="button" className="deed" onClick={() => go({ place: 'trial' })}>
            {say(trial.arrivedKeep)}
          </button>
        </p>
      )}
    </div>
  );
}
