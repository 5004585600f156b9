/** At the foot of 条文: quietly whether the rules are being checked, and what awaits the reader. */
import { useSay } from '../app/context.tsx';
import { proof as words } from '../words/proof.ts';
import { standingLine } from './Standing.tsx';
import { useProof } from './use-proof.ts';
import './proof.css';

export function ProofFoot({ onShow }: { readonly onShow: () => void }) {
  const say = useSay();
  const view = useProof();
  if (view.standing === 'off') return null;
  const line = standingLine(view);
  const found = view.findings?.filter(({ kind }) => kind !== 'dead').length ?? 0;
  const isKnown = view.findings !== undefined && !view.stale.wrong;
  return (
    <span className="proof-foot">
      <span className="label" role="status">
        {line === undefined ? null : say(line.phrase, line.holes)}
      </span>
      {found > 0 ? (
        <button type="button" className={isKnown ? 'deed awaits' : 'deed proof-stale'} onClick={onShow}>
          {say(words.foundBriefly, { count: found })}
        </button>
      ) : null}
      {found === 0 && isKnown ? (
        <button type="button" className="deed" onClick={onShow}>
          {say(words.noneBriefly)}
        </button>
      ) : null}
    </span>
  );
}
