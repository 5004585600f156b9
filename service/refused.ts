/** A refusal as something that can be thrown: whoever notices says it, the server answers with it. */
import type { Refusal } from './contract.ts';
import { fill, type Holes, type RefusalCode, refusals } from './words.ts';

export class Refused extends Error {
  readonly refusal: Refusal;
  readonly status: number;

  constructor(code: RefusalCode, holes: Holes = {}) {
    const { zh, en, status } = refusals[code];
    super(fill(en, holes));
    this.refusal = { kind: 'refused', code, zh: fill(zh, holes), en: fill(en, holes) };
    this.status = status;
  }
}
