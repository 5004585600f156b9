/** The calls of the proofs, over fetch. */
import { type ProofAnswer, type ProofAsk, type Refusal, writeHeader } from '../../service/contract.ts';

export interface ProofCalls {
  readonly ask: (ask: ProofAsk, signal: AbortSignal) => Promise<ProofAnswer | Refusal>;
  readonly look: (id: string, from: number, signal: AbortSignal) => Promise<ProofAnswer | Refusal>;
}

export const httpProofs: ProofCalls = {
  ask: (ask, signal) =>
    call('/api/proof', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [writeHeader]: '1' },
      body: JSON.stringify(ask),
      signal,
    }),
  look: (id, from, signal) => call(`/api/proof/${id}?from=${from}`, { signal }),
};

async function call(address: string, options: RequestInit): Promise<ProofAnswer | Refusal> {
  const response = await fetch(address, { ...options, cache: 'no-store' });
  return (await response.json()) as ProofAnswer | Refusal;
}
