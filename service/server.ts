/** The local service: the editor's page and the API over one folder of rules, for one person on this machine. */
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import serveFolder from '@fastify/static';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { addApi } from './api.ts';
import { openListeners } from './changes.ts';
import { largestFile } from './contract.ts';
import { checkHost, checkOrigin, safeHeaders } from './doors.ts';
import { RulesFolder } from './folder.ts';
import type { Proofs } from './proof/proofs.ts';
import { Refused } from './refused.ts';
import { openStore } from './store.ts';
import { type Pace, usualPace, watchRules } from './watch.ts';
import type { RefusalCode } from './words.ts';

export interface ServerOptions {
  /** the folder that holds <measure>/<date>.tiao */
  readonly rules: string;
  /** the folder of the built page; undefined: the API alone */
  readonly editor?: string;
  /** hears of faults of the service itself */
  readonly report?: (fault: unknown) => void;
  readonly pace?: Pace;
  readonly heartbeat?: number;
  /** the proofs asked for while rules are written; undefined: none are made, and whoever asks is told so */
  readonly proofs?: Proofs;
}

/** Ready to listen. `close` lets every save end, then ends every stream and connection. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { rules, editor, report = () => undefined, pace = usualPace, heartbeat, proofs } = options;
  const folder = new RulesFolder(await realpath(rules));
  const listeners = openListeners(heartbeat);
  const watch = await watchRules(folder, listeners.tell, pace);
  const store = openStore(folder, watch.wrote);
  const app = fastify({
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 4096 },
    // an address that cannot be decoded never reaches the hooks
    frameworkErrors: (_: unknown, __: unknown, reply: FastifyReply) => {
      const { status, refusal } = new Refused('badPath');
      reply.headers(safeHeaders).status(status).send(refusal);
    },
  });
  app.addHook('onRequest', async ({ headers }, reply) => {
    reply.headers(safeHeaders);
    checkHost(headers);
    checkOrigin(headers);
  });
  app.setErrorHandler((error, _, reply) => {
    const { status, refusal } = asRefused(error, report);
    return reply.status(status).send(refusal);
  });
  app.setNotFoundHandler(async () => {
    throw new Refused('noEditor');
  });
  addApi(app, store, listeners, proofs);
  if (editor !== undefined) addEditor(app, editor);
  app.addHook('preClose', async () => {
    watch.close();
    listeners.close();
    await proofs?.close();
    await store.idle();
  });
  return app;
}

/** The page routes behind the #, so that only / is the page; nothing else falls back to it. */
function addEditor(app: FastifyInstance, root: string): void {
  app.register(serveFolder, {
    root,
    index: ['index.html'],
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** Vite puts the hash of its contents into the name of whatever stands in assets/. */
const isHashed = (path: string): boolean =>
  path.includes(`${sep}assets${sep}`) && /-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(path);

function asRefused(error: unknown, report: (fault: unknown) => void): Refused {
  if (error instanceof Refused) return error;
  const code = frameworkCodes[(error as { readonly code?: string }).code ?? ''];
  if (code !== undefined) return new Refused(code, { limit: largestFile / 1024 / 1024 });
  const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
  // the router and the static files speak of bad addresses in their own errors
  if (status >= 400 && status < 500) return new Refused(status === 404 ? 'noEditor' : 'badBody');
  report(error);
  return new Refused('failed');
}

const frameworkCodes: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'notJson',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'badBody',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'badBody',
  FST_STATIC_FORBIDDEN_PATH: 'noEditor',
};
