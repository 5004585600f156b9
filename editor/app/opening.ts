/** Which measures there are, and the one asked for opened; another one asked for closes the first. */
import { useEffect, useState } from 'react';
import type { MeasureEntry } from '../../service/contract.ts';
import { startAnalysis } from '../analysis/client.ts';
import { openDesk } from '../desk/index.ts';
import { httpTransport } from '../desk/transport.ts';
import { httpProofs } from '../proof/requests.ts';
import { openProof } from '../proof/store.ts';
import { openTrial } from '../trial/store.ts';
import { openStudio, type Studio } from './studio.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string; readonly again: () => void }
  | { readonly kind: 'open'; readonly studio: Studio; readonly measures: readonly MeasureEntry[] };

export function useOpening(asked: string | undefined): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same opening once more
  useEffect(() => {
    let studio: Studio | undefined;
    let over = false;
    setOpening({ kind: 'opening' });
    open(asked).then(
      (opened) => {
        if (over) return opened.kind === 'open' ? opened.studio.close() : undefined;
        if (opened.kind === 'open') studio = opened.studio;
        setOpening(opened);
      },
      (reason: unknown) =>
        over || setOpening({ kind: 'failed', reason: String(reason), again: () => setAttempt((n) => n + 1) }),
    );
    return () => {
      over = true;
      studio?.close();
    };
  }, [asked, attempt]);
  return opening;
}

/** The worker reads its own code while the files are fetched. */
async function open(asked: string | undefined): Promise<Opening> {
  const analysis = startAnalysis(
    () => new Worker(new URL('../analysis/worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const transport = httpTransport();
    const { measures } = await transport.measures();
    const entry = measures.find(({ id }) => id === asked) ?? measures[0];
    if (entry === undefined) {
      analysis.close();
      return { kind: 'none' };
    }
    const { id: measure, title } = entry;
    const desk = await openDesk({ measure, transport });
    const trial = openTrial(measure, localStorage);
    const proof = openProof({ measure, desk, analysis, calls: httpProofs, onSeen });
    const studio = openStudio({ measure, title, desk, analysis, trial, proof });
    return { kind: 'open', studio, measures };
  } catch (reason) {
    analysis.close();
    throw reason;
  }
}

function onSeen(listen: () => void): () => void {
  const look = () => void (document.visibilityState === 'visible' && listen());
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
