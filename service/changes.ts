/** The stream of news to the open pages: server-sent events, with a heartbeat so that a dead line is noticed. */
import type { ServerResponse } from 'node:http';
import type { FileEvent } from './contract.ts';

export interface Listeners {
  add(response: ServerResponse, headers: Readonly<Record<string, string>>): void;
  tell(event: FileEvent): void;
  readonly count: number;
  close(): void;
}

/** A page that stopped reading is let go; it comes back by itself and looks at everything anew. */
const unreadLimit = 1024 * 1024;

export function openListeners(heartbeat = 15_000): Listeners {
  const listening = new Set<ServerResponse>();
  const send = (response: ServerResponse, chunk: string) => {
    if (response.writableLength > unreadLimit) response.destroy();
    else response.write(chunk);
  };
  const beat = setInterval(() => {
    for (const response of listening) send(response, ':\n\n');
  }, heartbeat);
  beat.unref();
  return {
    add: (response, headers) => {
      // listening before the head is sent: whoever sees the stream open misses nothing from then on
      listening.add(response);
      response.on('close', () => listening.delete(response));
      response.on('error', () => listening.delete(response));
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
    },
    tell: (event) => {
      for (const response of listening) send(response, `data: ${JSON.stringify(event)}\n\n`);
    },
    get count() {
      return listening.size;
    },
    close: () => {
      clearInterval(beat);
      for (const response of listening) response.end();
    },
  };
}
