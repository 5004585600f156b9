/** The page's side of the proofs: when it asks, what it shows while things change, and what it says in words. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folded } from '../editor/proof/folded.ts';
import { findingsAt, sentenceMarks, triedMarks } from '../editor/proof/marks.ts';
import { movedSpan, movedView } from '../editor/proof/moved.ts';
import { openProof } from '../editor/proof/store.ts';
import { findingSays, freeName, type Say } from '../editor/proof/told.ts';
import { nothingKnown } from '../editor/proof/view.ts';
import { say } from '../editor/words/index.ts';
import { proof as words } from '../editor/words/proof.ts';
import type { FindingTold, ProofAnswer, ProofAsk, Refusal, ShownCase } from '../service/contract.ts';

const shown: ShownCase = { sheet: '{}', facts: ['甲。'], expectations: ['应当出庭'], outcomes: [] };
const place = (clause: string, start: number, end: number) => ({
  clause,
  source: `${clause}的句子。`,
  span: { start, end },
});
const conflict: FindingTold = {
  kind: 'conflict',
  about: '出庭应诉',
  places: [place('第一条', 10, 20), place('第二条', 30, 40)],
  shown,
};
const idle: FindingTold = {
  kind: 'dead',
  what: 'rule',
  because: 'never',
  words: '',
  places: [place('第三条', 50, 60)],
  shown: undefined,
};
const zh: Say = (phrase, holes) => say(phrase, 'zh', holes);

describe('places', () => {
  it('move with what is typed before them, stay with what is typed behind them', () => {
    expect(movedSpan({ start: 10, end: 20 }, { from: 3, to: 5, text: '甲乙丙' })).toEqual({
      start: 11,
      end: 21,
    });
    expect(movedSpan({ start: 10, end: 20 }, { from: 20, to: 25, text: '' })).toEqual({ start: 10, end: 20 });
  });

  it('are gone where their own words change, at either end too', () => {
    for (const [from, to] of [
      [10, 10],
      [15, 15],
      [8, 10],
      [19, 30],
      [0, 99],
    ] as const)
      expect(movedSpan({ start: 10, end: 20 }, { from, to, text: '甲' })).toBeUndefined();
  });

  it('take a conflict with them when one of its two sentences changes, and leave the others', () => {
    const view = { ...nothingKnown, path: 'a', findings: [conflict, idle] };
    const moved = movedView(view, { from: 35, to: 35, text: '或者' });
    expect(moved.findings).toEqual([{ ...idle, places: [place('第三条', 52, 62)] }]);
  });
});

describe('in words', () => {
  it('a conflict names both clauses and the question, then the remedy', () => {
    const [says, mend] = findingSays(conflict, zh);
    for (const part of ['第一条', '第二条', '出庭应诉']) expect(says).toContain(part);
    expect(mend).toBe(words.conflictMend.zh);
  });

  it('a name is free of quotation marks and of those that there are', () => {
    const taken = new Set(['第一条与第二条', '第一条与第二条（2）']);
    expect(freeName('「第一条」与第二条', (name) => taken.has(name), zh)).toBe('第一条与第二条（3）');
  });
});

describe('marks', () => {
  const view = {
    ...nothingKnown,
    findings: [conflict, { ...idle, places: [place('第一条', 10, 20)] }],
    rules: [
      { ...place('第一条', 10, 20), tried: 'both' as const, side: undefined },
      { ...place('第一条', 12, 20), tried: 'none' as const, side: undefined },
    ],
  };

  it('draw a sentence once, and say all that was found of it', () => {
    const marks = sentenceMarks(view, zh);
    expect(marks.map(({ kind, span }) => [kind, span.start])).toEqual([
      ['conflict', 10],
      ['conflict', 30],
    ]);
    expect(marks[0]!.says.split('\n')).toHaveLength(2);
  });

  it('show of a line the rule that is tried least', () => {
    const tried = triedMarks({ ...view, findings: [] }, () => 1, zh).map((mark) => mark.tried);
    expect(tried).toEqual(['none']);
    expect(triedMarks(view, () => 1, zh)).toEqual([]);
  });

  it('are told under the sentence that holds the line', () => {
    const linesOf = ({ start, end }: { start: number; end: number }) => ({
      first: start / 10,
      last: end / 10,
    });
    expect(findingsAt(view, 4, linesOf).map(({ finding, place: at }) => [finding.kind, at])).toEqual([
      ['conflict', 1],
    ]);
    expect(findingsAt(view, 9, linesOf)).toEqual([]);
  });
});

describe('news', () => {
  const missing = (id: string) => ({
    kind: 'missing' as const,
    told: {
      id,
      place: place('第一条', 1, 2),
      change: { zh: id, en: id },
      shown,
      changed: { expectations: [], outcomes: [] },
    },
  });

  it('keeps the cases of an earlier check until a newer one has tried every change', () => {
    const before = folded(nothingKnown, answer({ news: [missing('甲'), missing('乙')] }));
    const during = folded(before, answer({ news: [missing('乙'), missing('丙')] }));
    expect(during.missing.map(({ id }) => id)).toEqual(['甲', '乙', '丙']);
    const told = { total: 9, killed: 7, equivalent: 0, survived: 2, proposed: ['乙', '丙'] };
    const after = folded(during, answer({ standing: 'done', news: [{ kind: 'mutants', told }] }));
    expect(after.missing.map(({ id }) => id)).toEqual(['乙', '丙']);
    expect(after.mutants?.survived).toBe(2);
  });
});

describe('the page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks only while somebody looks, a second after the last key, with the texts as they are now', async () => {
    const world = aWorld();
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.asked).toEqual([]);
    world.proof.subscribe(() => {});
    world.type('甲');
    await vi.advanceTimersByTimeAsync(900);
    world.type('甲乙');
    await vi.advanceTimersByTimeAsync(900);
    expect(world.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(world.asked.map(({ files }) => files[0]!.text)).toEqual(['甲乙']);
    world.proof.close();
  });

  it('asks nothing while the rules have errors, and at once when they have none any more', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    world.sound(false);
    world.type('错');
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.asked).toEqual([]);
    world.sound(true);
    await vi.advanceTimersByTimeAsync(10);
    expect(world.asked).toHaveLength(1);
    world.proof.close();
  });

  it('looks on until the check is done, then rests', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    world.answers.push(
      answer({ progress: { stage: 'findings', done: 1, of: 4 } }),
      answer({ news: [findings([conflict])] }),
      answer({ standing: 'done' }),
    );
    await vi.advanceTimersByTimeAsync(3000);
    expect(world.looked).toEqual([0, 1]);
    expect(world.proof.view()).toMatchObject({ standing: 'done', findings: [conflict] });
    world.proof.close();
  });

  it('shows what was found as old, in its place, from the first key until the next answer', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    world.answers.push(answer({ standing: 'done', news: [findings([conflict]), findings([idle], 'idle')] }));
    await vi.advanceTimersByTimeAsync(1500);
    world.type(`新的一行\n${world.text()}`);
    expect(world.proof.view().stale.wrong).toBe(true);
    expect(world.proof.view().findings![0]!.places[0]!.span).toEqual({ start: 15, end: 25 });
    world.answers.push(answer({ standing: 'done', news: [findings([])] }));
    await vi.advanceTimersByTimeAsync(1500);
    // what has no effect takes longer: until it is told anew it stays, as old
    expect(world.proof.view()).toMatchObject({ stale: { wrong: false, idle: true } });
    expect(world.proof.view().findings!.map(({ kind }) => kind)).toEqual(['dead']);
    world.proof.close();
  });

  it('forgets an answer to a text that was changed meanwhile', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    let give: (late: ProofAnswer) => void = () => {};
    world.answers.push(new Promise<ProofAnswer>((resolve) => (give = resolve)));
    await vi.advanceTimersByTimeAsync(1100);
    world.type('别的');
    give(answer({ standing: 'done', news: [findings([conflict])] }));
    await vi.advanceTimersByTimeAsync(100);
    expect(world.proof.view().findings).toBeUndefined();
    world.proof.close();
  });

  it('says that nobody answers, and asks again by itself', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    world.answers.push('lost');
    await vi.advanceTimersByTimeAsync(1100);
    expect(world.proof.view().standing).toBe('offline');
    world.answers.push(answer({ standing: 'done', news: [findings([])] }));
    await vi.advanceTimersByTimeAsync(4100);
    expect(world.proof.view()).toMatchObject({ standing: 'done', findings: [] });
    world.proof.close();
  });

  it('says why a check was refused, and waits to be told to ask again', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    world.answers.push({ kind: 'refused', code: 'noSolver', zh: '没有求解器。', en: 'No solver.' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.asked).toHaveLength(1);
    expect(world.proof.view()).toMatchObject({ standing: 'failed', why: { zh: '没有求解器。' } });
    world.answers.push(answer({ standing: 'done', news: [findings([])] }));
    world.proof.again();
    await vi.advanceTimersByTimeAsync(10);
    expect(world.proof.view()).toMatchObject({ standing: 'done', why: undefined });
    world.proof.close();
  });

  it('asks nothing more of a service that makes no proofs', async () => {
    const world = aWorld();
    world.proof.subscribe(() => {});
    world.answers.push(answer({ standing: 'off' }));
    await vi.advanceTimersByTimeAsync(1100);
    world.type('改了');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.asked).toHaveLength(1);
    expect(world.proof.view().standing).toBe('off');
    world.proof.close();
  });
});

function answer(part: Partial<ProofAnswer>): ProofAnswer {
  return { id: 'a', standing: 'checking', progress: undefined, news: [], from: 0, why: undefined, ...part };
}

const findings = (found: readonly FindingTold[], part: 'wrong' | 'idle' = 'wrong') => ({
  kind: 'findings' as const,
  told: { part, path: 'm/rules.tiao', lists: 2, findings: found, undecided: [] },
});

/** One file on a desk, rules that are sound, and a service that gives what was put into `answers`. */
function aWorld() {
  let [text, isSound] = ['一'.repeat(80), true];
  const [typed, reported] = [new Set<() => void>(), new Set<() => void>()];
  const asked: ProofAsk[] = [];
  const looked: number[] = [];
  const answers: (ProofAnswer | Refusal | Promise<ProofAnswer> | 'lost')[] = [];
  const next = async () => {
    const given = answers.shift() ?? answer({ standing: 'done' });
    if (given === 'lost') throw new TypeError('Failed to fetch');
    return given;
  };
  const proof = openProof({
    measure: 'm',
    desk: {
      documents: () => [{ path: 'm/rules.tiao', text }],
      subscribe: (listen) => {
        typed.add(listen);
        return () => void typed.delete(listen);
      },
    },
    analysis: {
      measure: () => ({ sound: isSound }),
      subscribe: (listen) => {
        reported.add(listen);
        return () => void reported.delete(listen);
      },
    },
    calls: {
      ask: (ask) => {
        asked.push(ask);
        return next();
      },
      look: (_, from) => {
        looked.push(from);
        return next();
      },
    },
  });
  return {
    proof,
    asked,
    looked,
    answers,
    text: () => text,
    type: (now: string) => {
      text = now;
      for (const listen of typed) listen();
    },
    sound: (now: boolean) => {
      isSound = now;
      for (const listen of reported) listen();
    },
  };
}
