/**
 * How long after a key the worker has fresh marks, the verdict of the case being tried, and the results of all cases
 * that the key may have touched: on the measure, and on one fifty times as long.
 *
 *   node bench/analysis.ts [copies…]
 *
 * KEYS: how many keys of each kind. CLOCK=cpu: the time this thread has worked, where others use the machine too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openAnalyst } from '../editor/analysis/analyst.ts';
import type { FromWorker, SourceFile } from '../editor/analysis/protocol.ts';
import { bigger } from './big.ts';

const rules = fileURLToPath(new URL('../rules/', import.meta.url));
const measure = 'wuqing-court-appearance';
const keys = Number(process.env.KEYS ?? 60);
const clock = process.env.CLOCK === 'cpu' ? worked : () => performance.now();

function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What the author types: a remark, a condition of one rule and back, half a sentence and back. */
type Key = 'remark' | 'condition' | 'half';

function filesOf(): readonly SourceFile[] {
  const own = readdirSync(`${rules}${measure}`).filter((name) => /\.(tiao|txt)$/.test(name));
  const paths = [...own.map((name) => `${measure}/${name}`), 'calendars/cn-2024.json'];
  return paths.map((path) => ({ path, text: readFileSync(rules + path, 'utf8') }));
}

/** An analyst whose work is done when it is told to, a slice at a time. */
function openBench(files: readonly SourceFile[]) {
  const waiting: (() => void)[] = [];
  const heard: FromWorker[] = [];
  const analyst = openAnalyst({
    send: (message) => heard.push(message),
    schedule: (work) => waiting.push(work),
  });
  const path = files.find((file) => /\d\.tiao$/.test(file.path))!.path;
  let text = files.find((file) => file.path === path)!.text;
  let revision = 1;
  analyst.receive({ kind: 'open', measure, revision, files });
  return { until, type, edit, heard, text: () => text, receive: analyst.receive };

  function until(done: (message: FromWorker) => boolean): number {
    const start = clock();
    for (let read = 0; ; ) {
      for (; read < heard.length; read++) if (done(heard[read]!)) return clock() - start;
      const work = waiting.shift();
      if (work === undefined) return clock() - start;
      work();
    }
  }

  function edit(from: number, to: number, by: string): void {
    heard.length = 0;
    revision += 1;
    text = text.slice(0, from) + by + text.slice(to);
    analyst.receive({ kind: 'change', path, revision, edits: [{ from, to, text: by }] });
  }

  /** One key and, at its end, the way back. */
  function type(key: Key, at: number): readonly [number, number, string] {
    switch (key) {
      case 'remark': {
        const line = text.lastIndexOf('\n', at) + 1;
        return [line, line, '  ※ 附注\n'];
      }
      case 'condition':
        return swapped(at, '或者', '并且');
      case 'half': {
        const stop = text.indexOf('。\n', at);
        return [stop, stop + 1, ''];
      }
    }
  }

  function swapped(at: number, word: string, other: string): readonly [number, number, string] {
    const found = text.indexOf(word, at);
    return [found, found + word.length, other];
  }
}

const isMarks = ({ kind }: FromWorker): boolean => kind === 'marks';
const isAnswer = ({ kind }: FromWorker): boolean => kind === 'answer' || kind === 'failed';
const isDone = (message: FromWorker): boolean =>
  message.kind === 'cases' && message.report.done === message.report.total;

function measured(copies: number): void {
  const bench = openBench(bigger(filesOf(), copies));
  console.log(`×${copies}: ${bench.text().length} characters`);
  console.log(`  open: marks ${ms(bench.until(isMarks))}, all cases ${ms(bench.until(isDone))}`);
  const sheet = JSON.stringify({ measure });
  for (const key of ['remark', 'condition', 'half'] as const) {
    const [marks, verdict, cases]: readonly number[][] = [[], [], []];
    for (let i = 0; i < keys; i++) {
      const at = Math.floor(bench.text().length * (0.3 + (0.6 * i) / keys));
      const [from, to, by] = bench.type(key, at);
      const before = bench.text().slice(from, to);
      for (const [a, b, text] of [[from, to, by] as const, [from, from + by.length, before] as const]) {
        bench.edit(a, b, text);
        bench.receive({
          kind: 'ask',
          id: i,
          question: { name: 'decide', of: { sheet, locale: 'zh' } },
        });
        const toMarks = bench.until(isMarks);
        const toVerdict = toMarks + bench.until(isAnswer);
        marks!.push(toMarks);
        verdict!.push(toVerdict);
        cases!.push(toVerdict + bench.until(isDone));
      }
    }
    console.log(
      `  ${key.padEnd(9)} marks ${percentiles(marks!)}  verdict ${percentiles(verdict!)}  cases ${percentiles(cases!)}`,
    );
  }
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => ms(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return `p50 ${at(0.5)} p95 ${at(0.95)}`;
}

const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

const asked = process.argv.slice(2).map(Number);
for (const copies of asked.length > 0 ? asked : [1, 50]) measured(copies);
