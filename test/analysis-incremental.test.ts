/** What the worker keeps from one state of the texts to the next never shows: all is as if read and decided afresh. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnalyst } from '../editor/analysis/analyst.ts';
import { caseFilesOf, namedCases } from '../editor/analysis/case-files.ts';
import type { CaseOutcome, FromWorker, SourceFile } from '../editor/analysis/protocol.ts';
import { readState, type State, type Texts } from '../editor/analysis/state.ts';
import { runCases } from '../engine/cases/index.ts';
import { type Checked, check } from '../engine/check/index.ts';
import { outcomeSentence } from '../engine/explain/outcome.ts';
import { speech } from '../engine/explain/speech.ts';
import type { Diagnostic } from '../grammar/index.ts';
import { parse } from '../grammar/index.ts';
import { decideFacts } from '../index.ts';
import { edit, edited, filesUnder, root, textOf } from './edits.ts';

const file = 'f.tiao';
const isVersion = (name: string): boolean => !textOf(name).slice(0, 300).includes('案例集：');
const versions = [...filesUnder('rules', '.tiao'), ...filesUnder('test', '.tiao')].filter(isVersion);

/** Hashes are found when they are asked for: here they are. */
const whole = ({ measure, ...rest }: Checked) => ({
  ...rest,
  measure: measure && { ...measure, hashes: { ...measure.hashes } },
});

describe('a measure checked again', () => {
  it('is the same as checked afresh, whatever was edited', () => {
    let sound = 0;
    const runs = fc.property(
      fc.constantFrom(...versions),
      fc.array(edit, { maxLength: 6 }),
      (name, edits) => {
        const first = textOf(name);
        const law = name.replace(/\.tiao$/, '.txt');
        const statute = existsSync(join(root, law)) ? textOf(law) : undefined;
        const input = (source: string, before?: ReturnType<typeof parse>) => {
          const { tree, diagnostics } = before ?? parse(source, { file });
          return { tree, diagnostics, source, file };
        };
        let text = first;
        let parsed = parse(text, { file });
        let checked = check(input(text, parsed), statute);
        for (const each of edits) {
          text = edited(text, each, first);
          parsed = parse(text, { file, before: parsed });
          checked = check(input(text, parsed), statute, { before: checked });
          if (checked.measure !== undefined) sound += 1;
          expect(whole(checked)).toEqual(whole(check(input(text), statute)));
        }
      },
    );
    fc.assert(runs, { numRuns: 300 });
    expect(sound).toBeGreaterThan(100);
  });
});

const measures = [
  'test/laws/annual-leave',
  'test/laws/litigation-fees',
  'test/laws/review-acceptance',
  'test/laws/synthetic/transition',
  'test/laws/synthetic/conflicts',
  'test/laws/synthetic/counting',
];

/** The files of a folder as the page sends them. */
function filesOf(folder: string): readonly SourceFile[] {
  const id = folder.split('/').at(-1)!;
  const own = [...filesUnder(folder, '.tiao'), ...filesUnder(folder, '.txt')];
  return [
    ...own.map((name) => ({ path: `${id}/${name.split('/').at(-1)!}`, text: textOf(name) })),
    { path: 'calendars/cn-2024.json', text: textOf('rules/calendars/cn-2024.json') },
  ];
}

const idOf = (folder: string): string => folder.split('/').at(-1)!;

/** What a page knows once the worker has nothing left to do. */
function openPage(measure: string) {
  const waiting: (() => void)[] = [];
  const marks = new Map<string, readonly Diagnostic[]>();
  const cases = new Map<string, CaseOutcome>();
  let total = 0;
  const send = (message: FromWorker): void => {
    if (message.kind === 'marks') marks.set(message.path, message.diagnostics);
    if (message.kind !== 'cases') return;
    total = message.report.total;
    for (const id of message.report.gone) cases.delete(id);
    for (const outcome of message.report.changed) cases.set(outcome.id, outcome);
  };
  const { receive } = openAnalyst({ send, schedule: (work) => waiting.push(work) });
  let revision = 0;
  return {
    open: (files: readonly SourceFile[]) => receive({ kind: 'open', measure, revision: ++revision, files }),
    put: (path: string, text: string) => receive({ kind: 'put', path, revision: ++revision, text }),
    some: (turns: number) => {
      for (let turn = 0; turn < turns; turn++) waiting.shift()?.();
    },
    known: () => {
      for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work();
      return { marks, cases, total };
    },
  };
}

describe('the worker', () => {
  it('knows of every file and every case what it would know if all were opened anew', () => {
    let decided = 0;
    const change = fc.record({ of: fc.nat(20), edit, turns: fc.nat(12) });
    const runs = fc.property(
      fc.constantFrom(...measures),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (folder, changes) => {
        const files = filesOf(folder);
        const texts = new Map(files.map(({ path, text }) => [path, text]));
        const page = openPage(idOf(folder));
        page.open(files);
        page.known();
        for (const { of, edit, turns } of changes) {
          const { path, text } = files[of % (files.length - 1)]!;
          texts.set(path, edited(texts.get(path)!, edit, text));
          page.put(path, texts.get(path)!);
          // another key comes before all is decided
          page.some(turns);
        }
        const fresh = openPage(idOf(folder));
        fresh.open([...texts].map(([path, text]) => ({ path, text })));
        const [known, anew] = [page.known(), fresh.known()];
        expect(known.marks).toEqual(anew.marks);
        expect(known.total).toBe(anew.total);
        const run = ([, { standing }]: [string, CaseOutcome]) => standing !== 'notRun';
        // what is not run keeps what it came to before
        expect(new Map([...known.cases].filter(run))).toEqual(new Map([...anew.cases].filter(run)));
        expect([...known.cases.keys()].sort()).toEqual([...anew.cases.keys()].sort());
        decided += [...anew.cases].filter(run).length;
      },
    );
    fc.assert(runs, { numRuns: 60 });
    expect(decided).toBeGreaterThan(200);
  });

  it('comes to what a whole decision of every case comes to', () => {
    for (const folder of [...measures, 'test/laws/synthetic/consequences', 'test/laws/synthetic/numbers']) {
      const files = filesOf(folder);
      const page = openPage(idOf(folder));
      page.open(files);
      const { cases } = page.known();
      const { snapshot } = readState(
        idOf(folder),
        1,
        new Map(files.map(({ path, text }) => [path, text])),
        undefined,
      );
      const measure = snapshot.lastSound!;
      for (const { rules, version } of caseFilesOf(snapshot)) {
        const versions = measure.versions.map((each) => each.measure);
        const set = {
          measure: version.measure!,
          versions,
          file: rules.path,
          source: rules.source,
          blocks: rules.tree.blocks,
        };
        const results = runCases(set, (facts, asOf, readings) =>
          decideFacts(measure, facts, set.measure, { asOf, readings }),
        );
        for (const [at, { id }] of namedCases(rules.path, rules.tree.blocks).entries()) {
          const { passed, expectations, diagnostics } = results[at]!;
          const outcome = cases.get(id)!;
          expect(outcome.standing).toBe(passed ? 'passed' : 'failed');
          expect(outcome.diagnostics).toEqual(diagnostics);
          expect(outcome.expectations.map(({ actual, clauses }) => [actual?.zh, clauses])).toEqual(
            expectations.map(({ actual, rests }) => [
              actual && outcomeSentence(actual, speech(versions, 'zh')),
              rests(),
            ]),
          );
        }
      }
    }
  });

  it('keeps what a change does not touch: the same objects', () => {
    const id = 'review-acceptance';
    const texts: Texts = new Map(filesOf(`test/laws/${id}`).map(({ path, text }) => [path, text]));
    const first: State = readState(id, 1, texts, undefined);
    const cases = `${id}/cases.tiao`;
    const now = readState(id, 2, new Map(texts).set(cases, `${texts.get(cases)!}\n※ 附注\n`), first);
    expect(now.snapshot.versions[0]).toBe(first.snapshot.versions[0]);
    expect(now.snapshot.lastSound).toBe(first.snapshot.lastSound);
    expect(now.snapshot.caseSets[0]).not.toBe(first.snapshot.caseSets[0]);
  });
});
