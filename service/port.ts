/** A port of this machine alone: the one asked for, or the next that is free. */
import type { FastifyInstance } from 'fastify';

export const usualPort = 4173;
const tries = 20;

export type Listening =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'none'; readonly last: number };

export async function listenFrom(app: FastifyInstance, first: number): Promise<Listening> {
  const last = Math.min(first + tries - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    try {
      await app.listen({ host: '127.0.0.1', port });
      return { kind: 'listening', port };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  return { kind: 'none', last };
}

/** A port as somebody wrote it, or undefined where it is none. */
export function readPort(written: string): number | undefined {
  const port = Number(written);
  return /^\d{1,5}$/.test(written) && port >= 1 && port <= 65_535 ? port : undefined;
}
