/** The calls of proof-contract.ts: bodies and addresses in, answers out. Joins the calls of api.ts, with their doors. */
import type { FastifyError, FastifyInstance } from 'fastify';
import {
  fileKind,
  isMeasureId,
  largestProofAsk,
  type ProofAnswer,
  type ProofAsk,
  type ProofFile,
} from '../contract.ts';
import { checkWrite } from '../doors.ts';
import { Refused } from '../refused.ts';
import type { Proofs } from './proofs.ts';

/** More files than any measure has. */
const mostFiles = 1000;

/** `proofs` undefined: the service was started without them, and says so. */
export function addProofApi(api: FastifyInstance, proofs: Proofs | undefined): void {
  api.post(
    '/api/proof',
    {
      bodyLimit: 2 * largestProofAsk,
      onRequest: async ({ headers }) => checkWrite(headers, 'proofNotFromPage'),
      errorHandler: (error) => {
        throw asProofRefusal(error);
      },
    },
    async ({ body }) => {
      const ask = askOf(body);
      return proofs === undefined ? off : proofs.ask(ask);
    },
  );
  api.get<{ Params: { id: string }; Querystring: { from?: string } }>(
    '/api/proof/:id',
    async ({ params, query }) => {
      const { from = '0' } = query;
      if (!/^[0-9a-f]{64}$/.test(params.id) || !/^\d{1,6}$/.test(from)) throw new Refused('badProofAsk');
      if (proofs === undefined) return off;
      return proofs.look(params.id, Number(from));
    },
  );
}

const off: ProofAnswer = {
  id: '0'.repeat(64),
  standing: 'off',
  progress: undefined,
  news: [],
  from: 0,
  why: undefined,
};

/** What api.ts says of a save is said here of a check. */
function asProofRefusal(error: FastifyError | Error): Error {
  const code = error instanceof Refused ? error.refusal.code : (error as FastifyError).code;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge();
  if (code === 'badBody' || code?.startsWith('FST_ERR_CTP_') === true) return new Refused('badProofAsk');
  return error;
}

const tooLarge = () => new Refused('proofTooLarge', { limit: largestProofAsk / 1024 / 1024 });

function askOf(body: unknown): ProofAsk {
  if (typeof body !== 'object' || body === null) throw new Refused('badProofAsk');
  const { measure, files } = body as Readonly<Record<string, unknown>>;
  if (typeof measure !== 'string' || !isMeasureId(measure)) throw new Refused('badProofAsk');
  if (!Array.isArray(files) || files.length > mostFiles) throw new Refused('badProofAsk');
  const read = files.map((file: unknown) => fileOf(file, measure));
  if (new Set(read.map(({ path }) => path)).size < read.length) throw new Refused('badProofAsk');
  const bytes = read.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > largestProofAsk) throw tooLarge();
  return { measure, files: read };
}

/** Only what may lie in the folder of the measure, and the calendars beside it. */
function fileOf(file: unknown, measure: string): ProofFile {
  if (typeof file !== 'object' || file === null) throw new Refused('badProofAsk');
  const { path, text } = file as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || typeof text !== 'string') throw new Refused('badProofAsk');
  const kind = fileKind(path);
  const isOurs = kind === 'calendar' || (kind !== undefined && path.startsWith(`${measure}/`));
  if (!isOurs) throw new Refused('badProofAsk');
  return { path, text };
}
