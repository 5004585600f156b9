/**
 * The cases of a measure, decided one after another: every new state of the texts makes a plan of the cases that have
 * to be decided again, each step of which decides one. A case is decided again when its own words have changed, or a
 * rule that what it expects may rest on; else it keeps its result.
 */
import { type CaseSet, type OutcomeName, runSliced, type Slicer, slicer } from '../../engine/cases/index.ts';
import { moved } from '../../grammar/index.ts';
import type { Measure } from '../../index.ts';
import { type CaseFile, caseFilesOf, type NamedCase } from './case-files.ts';
import { inWords, notRun, outcomeOf, type Tongues, tongues } from './case-outcome.ts';
import type { CaseOutcome, CasesReport } from './protocol.ts';
import { isSame } from './same.ts';
import type { Snapshot } from './snapshot.ts';
import { type Touched, touchedBetween } from './touched.ts';

export interface CaseDesk {
  /** Makes the plan for a new state; what is still to do of the plan before is part of it. */
  plan(snapshot: Snapshot): void;
  /** Decides one case; false when nothing is left to decide. */
  step(): boolean;
  /** What has changed since the last report; undefined where nothing has. */
  report(): CasesReport | undefined;
}

/** How a case came out, and what that rests on. */
interface Decided {
  readonly named: NamedCase;
  readonly outcome: CaseOutcome;
  /** outcomes it may look at; 'any' where it asks how a clause fared, under which any rule may come to stand */
  readonly needs: ReadonlySet<OutcomeName> | 'any';
}

interface Task {
  readonly named: NamedCase;
  readonly run: () => Decided;
}

export function openCases(): CaseDesk {
  let revision = 0;
  /** the measure by which all that is in `decided` is right */
  let measure: Measure | undefined;
  let said: Tongues | undefined;
  let slice: Slicer | undefined;
  let left: Task[] = [];
  let total = 0;
  let told = '';
  const decided = new Map<string, Decided>();
  const shown = new Map<string, CaseOutcome>();
  const changed = new Map<string, CaseOutcome>();
  const gone = new Set<string>();

  return { plan, step, report };

  function plan(snapshot: Snapshot): void {
    revision = snapshot.revision;
    const files = caseFilesOf(snapshot);
    forgetOthers(new Set(files.flatMap(({ cases }) => cases.map(({ id }) => id))));
    total = files.reduce((sum, { cases }) => sum + cases.length, 0);
    const now = snapshot.sound ? snapshot.lastSound : undefined;
    if (now !== undefined) turnTo(now);
    left = files.flatMap((file) => (now === undefined || file.hasErrors ? leave(file) : tasksOf(file, now)));
    // what failed is looked at first: the author is mending it
    left.sort((a, b) => urgency(a) - urgency(b));
  }

  function step(): boolean {
    const task = left.shift();
    if (task !== undefined) keep(task.run());
    return left.length > 0;
  }

  function report(): CasesReport | undefined {
    const state = `${revision} ${left.length} ${total}`;
    if (changed.size === 0 && gone.size === 0 && state === told) return undefined;
    told = state;
    const news = { changed: [...changed.values()], gone: [...gone] };
    changed.clear();
    gone.clear();
    return { revision, done: total - left.length, total, ...news };
  }

  function forgetOthers(present: ReadonlySet<string>): void {
    for (const id of shown.keys()) {
      if (present.has(id)) continue;
      for (const known of [decided, shown, changed]) known.delete(id);
      gone.add(id);
    }
  }

  /** What a changed rule may touch is no longer decided; the rest is right by the new measure too. */
  function turnTo(now: Measure): void {
    if (measure === now) return;
    const touched: Touched = measure === undefined ? 'all' : touchedBetween(measure, now);
    measure = now;
    said = undefined;
    slice = undefined;
    for (const [id, { needs }] of decided) if (isTouched(needs, touched)) decided.delete(id);
  }

  /** Without sound rules nothing is decided: the page sees what the case came to when it last was. */
  function leave({ cases }: CaseFile): readonly Task[] {
    for (const named of cases) show(notRun(named, shown.get(named.id)));
    return [];
  }

  function tasksOf(file: CaseFile, by: Measure): readonly Task[] {
    const set = caseSetOf(file, by);
    const run = runnerOf(set);
    return file.cases.flatMap((named) => {
      const known = decided.get(named.id);
      if (known === undefined || !isSameCase(known, named)) {
        decided.delete(named.id);
        return [{ named, run: () => run(named) }];
      }
      keep({ ...known, named, outcome: movedOutcome(known, named) });
      return [];
    });
  }

  function runnerOf(set: CaseSet): (named: NamedCase) => Decided {
    return (named) => {
      const { expectations } = named.block;
      slice ??= slicer(set.versions);
      const { result, set: own, needed } = runSliced(set, slice, named.block);
      said ??= tongues(set.versions);
      const asksClauses = expectations.some(({ outcome }) => outcome.kind === 'clause');
      const outcome = outcomeOf(named, own, result, inWords(said, own.versions));
      return { named, outcome, needs: asksClauses ? 'any' : needed };
    };
  }

  function keep(now: Decided): void {
    decided.set(now.named.id, now);
    show(now.outcome);
  }

  function show(outcome: CaseOutcome): void {
    const before = shown.get(outcome.id);
    shown.set(outcome.id, outcome);
    gone.delete(outcome.id);
    if (!isSame(before, outcome)) changed.set(outcome.id, outcome);
  }

  function urgency({ named }: Task): number {
    return shown.get(named.id)?.expectations.some(({ passed }) => !passed) ? 0 : 1;
  }
}

const isTouched = (needs: Decided['needs'], touched: Touched): boolean =>
  touched === 'all' ||
  (needs === 'any' ? touched.size > 0 : [...touched].some((outcome) => needs.has(outcome)));

/** The same words, over the same 底案; what was wrong with it named places, and is said anew when these have moved. */
const isSameCase = ({ named: a, outcome }: Decided, b: NamedCase): boolean =>
  a.read === b.read &&
  a.bases.length === b.bases.length &&
  a.bases.every((base, at) => base === b.bases[at]) &&
  (a.by === b.by || outcome.diagnostics.length === 0);

/** A result tells places of the case; they are where the case is now. */
const movedOutcome = ({ outcome, named: before }: Decided, { by }: NamedCase): CaseOutcome =>
  moved(outcome, by - before.by);

const caseSetOf = ({ rules: { path, source, tree }, version }: CaseFile, measure: Measure): CaseSet => ({
  measure: version.measure!,
  versions: measure.versions.map((each) => each.measure),
  file: path,
  source,
  blocks: tree.blocks,
});
