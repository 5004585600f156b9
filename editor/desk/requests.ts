/** Questions to the service and saves, over fetch. */
import {
  type Changed,
  type FileState,
  type Refusal,
  type Saved,
  writeHeader,
} from '../../service/contract.ts';
import type { Transport } from './parts.ts';

/** No answer within this time counts as none. */
const patience = 20_000;

/** A refusal where an answer is needed to go on. */
export class RefusedByService extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.zh);
    this.refusal = refusal;
  }
}

/** `service` is the beginning of its addresses; for its own page, nothing. */
export function serviceRequests(service: string): Omit<Transport, 'listen'> {
  const addressOf = (path: string) =>
    `${service}/api/files/${path.split('/').map(encodeURIComponent).join('/')}`;
  return {
    measures: async () => insisted(await ask(`${service}/api/measures`)),
    measure: async (id) => insisted(await ask(`${service}/api/measures/${encodeURIComponent(id)}`)),
    read: async (path) => {
      const answer = await ask<FileState>(addressOf(path));
      return 'code' in answer && answer.code === 'noSuchFile' ? undefined : answer;
    },
    save: (path, file) =>
      ask<Saved | Changed>(addressOf(path), {
        method: 'PUT',
        headers: { 'content-type': 'application/json', [writeHeader]: '1' },
        body: JSON.stringify(file),
      }),
  };
}

/** What the service answers, or its refusal. Fails where neither came. */
async function ask<T>(address: string, options: RequestInit = {}): Promise<T | Refusal> {
  const response = await fetch(address, {
    ...options,
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  return (await response.json()) as T | Refusal;
}

function insisted<T extends object>(answer: T | Refusal): T {
  if ('kind' in answer && answer.kind === 'refused') throw new RefusedByService(answer as Refusal);
  return answer as T;
}
