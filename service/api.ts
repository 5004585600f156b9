/** The calls of contract.ts: addresses and bodies in, answers out. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decoded } from './bytes.ts';
import type { Listeners } from './changes.ts';
import { largestFile, type SaveFile } from './contract.ts';
import { checkSite, checkWrite, safeHeaders } from './doors.ts';
import { addProofApi } from './proof/api.ts';
import type { Proofs } from './proof/proofs.ts';
import { Refused } from './refused.ts';
import type { Store } from './store.ts';

const filesAt = '/api/files/';

/** In JSON a line end takes two bytes, and nothing of ordinary text takes more than twice its own. */
const largestBody = 2 * largestFile + 1024;

export function addApi(app: FastifyInstance, store: Store, listeners: Listeners, proofs?: Proofs): void {
  app.register(async (api) => {
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: largestBody }, readJson);
    api.addHook('onRequest', async ({ headers }, reply) => {
      checkSite(headers);
      reply.header('cache-control', 'no-store');
    });
    api.get('/api/measures', () => store.measures());
    api.get<{ Params: { id: string } }>('/api/measures/:id', ({ params }) => store.measure(params.id));
    api.get(`${filesAt}*`, (request) => store.file(pathOf(request)));
    api.put(
      `${filesAt}*`,
      { bodyLimit: largestBody, onRequest: async ({ headers }) => checkWrite(headers) },
      async (request, reply) => {
        const answer = await store.save(pathOf(request), askedOf(request.body));
        return reply.status(answer.kind === 'changed' ? 409 : 200).send(answer);
      },
    );
    api.get('/api/changes', (_, reply) => {
      reply.hijack();
      listeners.add(reply.raw, safeHeaders);
    });
    addProofApi(api, proofs);
    api.all('/api', unknownCall);
    api.all('/api/*', unknownCall);
  });
}

async function unknownCall(): Promise<never> {
  throw new Refused('noSuchCall');
}

/** Read from the address itself: a separator that hides in a percent sign is no separator. */
function pathOf({ raw }: FastifyRequest): string {
  const [address = ''] = (raw.url ?? '').split('?');
  const parts = address.slice(filesAt.length).split('/').map(part);
  if (parts.some((each) => /[/\\\0]/.test(each))) throw new Refused('badPath');
  return parts.join('/');
}

function part(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refused('badPath');
  }
}

/** Strictly UTF-8: Node's own reading would put replacement characters where the bytes are wrong. */
async function readJson(_: FastifyRequest, bytes: Buffer): Promise<unknown> {
  const source = decoded(bytes);
  if (source === undefined) throw new Refused('badBody');
  try {
    return JSON.parse(source);
  } catch {
    throw new Refused('badBody');
  }
}

function askedOf(body: unknown): SaveFile {
  if (typeof body !== 'object' || body === null) throw new Refused('badBody');
  const { text, base } = body as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') throw new Refused('badBody');
  if (base === undefined) return { text, base };
  if (typeof base !== 'string' || !/^[0-9a-f]{64}$/.test(base)) throw new Refused('badBody');
  return { text, base };
}
