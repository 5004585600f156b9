/** The line to the service, as the browser has it: fetch for questions and saves, EventSource for news. */
import type { News, Transport } from './parts.ts';
import { serviceRequests } from './requests.ts';

export { RefusedByService } from './requests.ts';

export const httpTransport = (): Transport => ({ ...serviceRequests(''), listen });

/**
 * A browser keeps only a few lines open to one server, and each page in the background would hold one: so only a page that
 * is seen listens. When it is seen again it is told `connected`, and looks at everything.
 */
function listen(hear: (news: News) => void): () => void {
  let source: EventSource | undefined;
  const connect = () => {
    source = new EventSource('/api/changes');
    source.onopen = () => hear({ kind: 'connected' });
    source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as News);
    source.onerror = () => {
      hear({ kind: 'lost' });
      // a refused stream is not tried again by the browser
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(turn, 2000);
    };
  };
  let again: ReturnType<typeof setTimeout> | undefined;
  const disconnect = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
  const turn = () => {
    disconnect();
    if (document.visibilityState === 'visible') connect();
  };
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    disconnect();
  };
}
