/** What is known so far of one set of texts: pieces of news in their order, and how it stands. */
import type { ProofAnswer, ProofNews, ProofProgress, ProofStanding, Refusal } from '../contract.ts';
import { Refused } from '../refused.ts';
import type { FromProver } from './message.ts';

export class ProofRecord {
  readonly id: string;
  readonly measure: string;
  readonly #news: ProofNews[] = [];
  #standing: ProofStanding = 'checking';
  #progress: ProofProgress | undefined = { stage: 'starting', done: 0, of: 0 };
  #why: Refusal | undefined;

  constructor(id: string, measure: string) {
    this.id = id;
    this.measure = measure;
  }

  get standing(): ProofStanding {
    return this.#standing;
  }

  /** From the `from`-th piece of news on; whoever names one that there is not gets none. */
  answer(from: number): ProofAnswer {
    return {
      id: this.id,
      standing: this.#standing,
      progress: this.#progress,
      news: this.#news.slice(from),
      from,
      why: this.#why,
    };
  }

  hear(message: FromProver): void {
    if (message.kind === 'news') this.#news.push(message.news);
    else if (message.kind === 'progress') this.#progress = message.progress;
    else if (message.kind === 'ended') this.#end(message.standing, message.why);
  }

  stop(): void {
    this.#end('stopped', undefined);
  }

  lost(why: string): void {
    this.#end('failed', new Refused('proofFailed', { why }).refusal);
  }

  #end(standing: ProofStanding, why: Refusal | undefined): void {
    if (this.#standing !== 'checking') return;
    this.#standing = standing;
    this.#progress = undefined;
    this.#why = why;
  }
}
