/** The edge: a web worker that hands its messages to the analyst. */
import { openAnalyst } from './analyst.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Of the worker's own scope, what is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = self as unknown as Scope;

// a message to oneself comes after those that wait already, and, unlike a timer, without delay
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

const analyst = openAnalyst({
  send: (message) => scope.postMessage(message),
  schedule: (work) => {
    waiting.push(work);
    turns.port2.postMessage(undefined);
  },
});

scope.onmessage = ({ data }) => analyst.receive(data);
