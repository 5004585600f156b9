/** One thing that was found: what it is and the remedy, its sentences, and the case that shows it. */
import { useId, useState } from 'react';
import type { FindingTold, PlaceTold } from '../../service/contract.ts';
import { useSay } from '../app/context.tsx';
import { proof as words } from '../words/proof.ts';
import { CaseShown } from './CaseShown.tsx';
import { KeepDeeds } from './KeepDeeds.tsx';
import { findingName, findingSays, signs } from './told.ts';
import { inFile } from './use-proof.ts';

export interface FindingCardProps {
  readonly finding: FindingTold;
  readonly isStale: boolean;
  /** the sentence under which it is shown, and which need not be repeated */
  readonly under?: number;
  readonly onGo: (place: PlaceTold) => void;
}

export function FindingCard({ finding, isStale, under, onGo }: FindingCardProps) {
  const say = useSay();
  const [says, mend] = findingSays(finding, say);
  const shown = finding.shown;
  return (
    <div className="proof-finding" data-kind={finding.kind} data-stale={isStale ? '' : undefined}>
      <p className="proof-says">
        <b className={finding.kind === 'dead' || isStale ? undefined : 'awaits'}>
          {signs[finding.kind]} {say(words[finding.kind])}
        </b>
        <span>{says}</span> <span className="proof-mend">{mend}</span>
      </p>
      {isStale ? <p className="label">{say(words.stale)}</p> : null}
      <Sentences places={finding.places.filter((_, place) => place !== under)} onGo={onGo} />
      {shown === undefined ? null : (
        <>
          <CaseOf finding={finding} />
          <KeepDeeds shown={shown} name={findingName(finding, inFile)} />
        </>
      )}
    </div>
  );
}

/** Of a conflict both stand side by side; beside the one at hand the other is enough. */
function Sentences({
  places,
  onGo,
}: {
  readonly places: readonly PlaceTold[];
  readonly onGo: (place: PlaceTold) => void;
}) {
  if (places.length === 0) return null;
  return (
    <ul className="proof-sentences" lang="zh-Hans">
      {places.map((place) => (
        <li key={place.span.start}>
          <button type="button" className="deed" onClick={() => onGo(place)}>
            {place.clause === '' ? place.source.slice(0, 12) : place.clause}
          </button>
          <q>{place.source}</q>
        </li>
      ))}
    </ul>
  );
}

/** Folded: the words of the law stay in sight. */
function CaseOf({ finding }: { readonly finding: FindingTold }) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (finding.shown === undefined) return null;
  return (
    <div>
      <button
        type="button"
        className="deed proof-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>{' '}
        {say(finding.kind === 'dead' ? words.nearestCase : words.theCase)}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <CaseShown shown={finding.shown} /> : null}
      </div>
    </div>
  );
}
