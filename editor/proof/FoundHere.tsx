/** Under the sentence at the caret: what was found of it, with its case; changes of it that no case would notice. */
import { useRef, useState } from 'react';
import type { PlaceTold } from '../../service/contract.ts';
import { useSay } from '../app/context.tsx';
import { useOwnHeight } from '../app/use-own-height.ts';
import { proof as words } from '../words/proof.ts';
import { FindingCard } from './FindingCard.tsx';
import { Changes } from './ProofPanel.tsx';
import { isOld } from './told.ts';
import type { FoundHere as Found } from './use-finding-here.ts';
import { useProof } from './use-proof.ts';
import './proof.css';

export interface FoundHereProps {
  readonly found: Found;
  readonly top: number;
  readonly onGo: (place: PlaceTold) => void;
}

/** A sentence that disagrees with one of a list often disagrees with all. */
const shown = 1;

export function FoundHere({ found, top, onGo }: FoundHereProps) {
  const here = useRef<HTMLDivElement>(null);
  const say = useSay();
  const { stale } = useProof();
  const [most, setMost] = useState(shown);
  const { findings, changes, setHeight } = found;
  useOwnHeight(here, setHeight);
  return (
    <div className="slip proof-here" ref={here} style={{ top }}>
      {findings.slice(0, most).map(({ finding, place }) => (
        <FindingCard
          key={`${finding.kind} ${finding.places.map(({ span }) => span.start)}`}
          finding={finding}
          isStale={isOld(finding, stale)}
          under={place}
          onGo={onGo}
        />
      ))}
      {findings.length > most ? (
        <p className="label">
          {say(words.moreFindings, { count: findings.length - most })}{' '}
          <button type="button" className="deed" onClick={() => setMost(findings.length)}>
            {say(words.unfold)}
          </button>
        </p>
      ) : null}
      {findings.length === 0 ? <Changes changes={changes} /> : null}
    </div>
  );
}
