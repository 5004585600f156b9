/** How the check stands, in a few quiet words; what it waits for, and the way to ask again. */
import { useLocale, useSay, useStudio } from '../app/context.tsx';
import type { Phrase } from '../words/index.ts';
import { proof as words } from '../words/proof.ts';
import { useProof } from './use-proof.ts';
import type { ProofView } from './view.ts';

export function ProofStanding() {
  const say = useSay();
  const { locale } = useLocale();
  const { proof } = useStudio();
  const view = useProof();
  const line = standingLine(view);
  const canAsk = view.standing === 'failed' || view.standing === 'stopped' || view.standing === 'offline';
  return (
    <div className="proof-standing">
      <p className="label" role="status">
        {line === undefined ? null : say(line.phrase, line.holes)}
      </p>
      {view.why === undefined ? null : <p className="proof-why">{view.why[locale]}</p>}
      {canAsk ? (
        <button type="button" className="deed" onClick={proof.again}>
          {say(words.again)}
        </button>
      ) : null}
    </div>
  );
}

/** In words and counts; undefined where there is nothing to say of it. */
export function standingLine({
  standing,
  progress,
  stale,
  findings,
}: ProofView): { readonly phrase: Phrase; readonly holes: Readonly<Record<string, number>> } | undefined {
  if (standing === 'checking') {
    const { stage = 'starting', done = 0, of = 0 } = progress ?? {};
    return { phrase: of === 0 ? words.starting : stages[stage], holes: { done, of } };
  }
  if (standing === 'offline' || standing === 'stopped' || standing === 'failed' || standing === 'off')
    return { phrase: words[standing], holes: {} };
  if (standing === 'resting' && findings !== undefined && stale.wrong)
    return { phrase: words.stale, holes: {} };
  return undefined;
}

const stages = {
  starting: words.starting,
  findings: words.checking,
  coverage: words.checkingCases,
  idle: words.checkingIdle,
  missing: words.checkingChanges,
} as const;
