/** The proofs of the service: one bench a measure, the last answers kept, checks that nobody looks at ended. */
import { createHash } from 'node:crypto';
import type { ProofAnswer, ProofAsk } from '../contract.ts';
import { Refused } from '../refused.ts';
import { type Bench, openBench, type Pauses, type StartThread } from './bench.ts';
import { ProofRecord } from './record.ts';

export interface Proofs {
  /** @throws Refused where too many measures are being checked already */
  readonly ask: (ask: ProofAsk) => ProofAnswer;
  /** @throws Refused where there is no such check any more */
  readonly look: (id: string, from: number) => ProofAnswer;
  readonly close: () => Promise<void>;
}

export interface ProofPace extends Pauses {
  /** milliseconds without a look after which a check ends: its page is gone */
  readonly unseen: number;
}

/** A page in the background may look only once a minute. */
export const usualProofPace: ProofPace = { idle: 60_000, grace: 3_000, unseen: 150_000 };

const mostMeasures = 4;
const keptAnswers = 24;

export function openProofs(start: StartThread, pace: ProofPace = usualProofPace): Proofs {
  const benches = new Map<string, Bench>();
  const records = new Map<string, ProofRecord>();
  const unseen = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    ask: (ask) => {
      const id = idOf(ask);
      const known = records.get(id);
      const record = known !== undefined && isWorthKeeping(known) ? known : begin(id, ask);
      keep(record);
      return seen(record, 0);
    },
    look: (id, from) => {
      const record = records.get(id);
      if (record === undefined) throw new Refused('noSuchProof');
      return seen(record, from);
    },
    close: async () => {
      for (const timer of unseen.values()) clearTimeout(timer);
      await Promise.all([...benches.values()].map(({ close }) => close()));
      benches.clear();
    },
  };

  function begin(id: string, { measure, files }: ProofAsk): ProofRecord {
    const bench = benchOf(measure);
    const record = new ProofRecord(id, measure);
    bench.begin(record, files);
    return record;
  }

  function benchOf(measure: string): Bench {
    const known = benches.get(measure);
    if (known !== undefined) return known;
    const idle = [...benches].filter(([, { isWarm }]) => !isWarm());
    for (const [other] of idle) benches.delete(other);
    if (benches.size >= mostMeasures) throw new Refused('proofsBusy', { count: mostMeasures });
    const bench = openBench(measure, start, pace);
    benches.set(measure, bench);
    return bench;
  }

  /** The newest last; the oldest goes. */
  function keep(record: ProofRecord): void {
    records.delete(record.id);
    records.set(record.id, record);
    for (const [id, { standing }] of records) {
      if (records.size <= keptAnswers) return;
      if (standing !== 'checking') records.delete(id);
    }
  }

  function seen(record: ProofRecord, from: number): ProofAnswer {
    clearTimeout(unseen.get(record.id));
    unseen.delete(record.id);
    if (record.standing === 'checking') {
      const timer = setTimeout(() => abandon(record), pace.unseen);
      timer.unref();
      unseen.set(record.id, timer);
    }
    return record.answer(from);
  }

  function abandon(record: ProofRecord): void {
    unseen.delete(record.id);
    const bench = benches.get(record.measure);
    if (bench?.current() === record) bench.stop();
  }
}

/** What was broken off or failed is tried again when it is asked for again. */
const isWorthKeeping = ({ standing }: ProofRecord): boolean =>
  standing !== 'stopped' && standing !== 'failed';

function idOf({ measure, files }: ProofAsk): string {
  const told = files.map(({ path, text }) => [path, text]).sort(([a], [b]) => (a! < b! ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([measure, told]))
    .digest('hex');
}
