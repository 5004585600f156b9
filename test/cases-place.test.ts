/** 案例 in the editor: what its form and its workbook make of the case files, held to the cases of the measure. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, openAnalyst } from '../editor/analysis/analyst.ts';
import type {
  AnswerTo,
  CaseOutcome,
  FromWorker,
  Question,
  QuestionName,
} from '../editor/analysis/protocol.ts';
import type { Questions } from '../editor/analysis/questions.ts';
import { edited } from '../editor/analysis/texts.ts';
import { groundsOf, sectionOf, shelved } from '../editor/cases/shelf.ts';
import { textOf } from './edits.ts';

const measure = 'wuqing-court-appearance';
const cases = `${measure}/hypotheticals.tiao`;
const named = (name: string, path = cases) => `${path}#${name}`;

describe('the form of a case', () => {
  const desk = openDesk();
  beforeAll(desk.settle, 120_000);

  it('told again as it stands changes nothing of what the case says', async () => {
    for (const name of ['镇长一审出庭', '科长出庭', '复议不受理决定与法院通知出庭']) {
      const told = (await desk.ask('caseSheet', { id: named(name) }))!;
      const { edits, diagnostics } = await desk.ask('tellCase', { ...told, sheet: told.sheet! });
      expect(diagnostics).toEqual([]);
      const anew = desk.with(cases, edited(desk.text(cases), edits));
      await anew.settle();
      expect(await anew.ask('caseSheet', { id: named(name) })).toEqual(told);
      expect(anew.outcome(named(name))?.standing).toBe('passed');
    }
  });

  it('with another name and another answer is another case, green with what is decided', async () => {
    const told = (await desk.ask('caseSheet', { id: named('镇长一审出庭') }))!;
    const sheet = told.sheet!.replace('镇人民政府', '街道办事处');
    expect(sheet).not.toBe(told.sheet);
    const copy = { ...told, id: undefined, name: '街道办主任一审出庭', sheet, expectations: undefined };
    const { edits } = await desk.ask('tellCase', copy);
    const anew = desk.with(cases, edited(desk.text(cases), edits));
    await anew.settle();
    expect(anew.outcome(named('街道办主任一审出庭'))).toMatchObject({ standing: 'passed' });
    expect(anew.outcome(named('街道办主任一审出庭'))!.expectations.length).toBeGreaterThan(3);
    expect(anew.text(cases)).toContain('依底案「负责人到庭」');
  });

  it('names what cannot be read in an expected outcome, and changes nothing', async () => {
    const told = (await desk.ask('caseSheet', { id: named('镇长一审出庭') }))!;
    const wrong = { ...told, sheet: told.sheet!, expectations: ['出庭应诉已经办妥'] };
    const { edits, diagnostics } = await desk.ask('tellCase', wrong);
    expect(edits).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('begins a case file that is not there yet', async () => {
    const path = `${measure}/another.tiao`;
    const told = (await desk.ask('caseSheet', { id: named('科长出庭') }))!;
    const alone = {
      ...told,
      id: undefined,
      path,
      base: undefined,
      sheet: told.sheet!,
      expectations: undefined,
    };
    const { edits, begun, diagnostics } = await desk.ask('tellCase', alone);
    expect({ edits, diagnostics }).toEqual({ edits: [], diagnostics: [] });
    const anew = desk.with(path, begun!);
    await anew.settle();
    expect(anew.outcome(named('科长出庭', path))).toMatchObject({ standing: 'passed' });
  });

  it('offers the base cases of its file, each with what it tells', async () => {
    const bases = await desk.ask('baseSheets', { path: cases });
    expect(bases.map(({ name }) => name)).toContain('负责人到庭');
    for (const { sheet } of bases) expect(JSON.parse(sheet)).toHaveProperty('lists');
  });
});

describe('an expectation that turns out wrong', () => {
  const wrong = edited(textOf(`rules/${cases}`), [
    editOf(
      textOf(`rules/${cases}`),
      '    应当出庭应诉；\n    出庭应诉已履行，',
      '    应当出庭应诉；\n    出庭应诉逾期未履行，',
    ),
  ]);
  const desk = openDesk(new Map([[cases, wrong]]));
  beforeAll(desk.settle, 120_000);

  it('is shown beside what came', () => {
    const outcome = desk.outcome(named('镇长一审出庭'))!;
    expect(outcome.standing).toBe('failed');
    const [slip] = outcome.expectations.filter(({ passed }) => !passed);
    expect(slip).toMatchObject({ expected: '出庭应诉逾期未履行，依据二（一）第一款第1项', conflict: false });
    expect(slip!.actual!.zh).toContain('已履行');
    const [first] = shelved([desk.outcome(named('科长出庭'))!, outcome], {
      query: '',
      standing: 'all',
      by: 'flat',
    });
    expect(first!.cases.map(({ name }) => name)).toEqual(['镇长一审出庭', '科长出庭']);
  });

  it('is put as it came, and the others are left as they stand', async () => {
    const told = (await desk.ask('caseSheet', { id: named('镇长一审出庭') }))!;
    const expectations = (await desk.ask('amended', { id: named('镇长一审出庭') }))!;
    expect(expectations).toContain('就化解争议发表意见已履行');
    expect(expectations.join()).not.toContain('逾期');
    const { edits } = await desk.ask('tellCase', { ...told, sheet: told.sheet!, expectations });
    const anew = desk.with(cases, edited(wrong, edits));
    await anew.settle();
    expect(anew.outcome(named('镇长一审出庭'))?.standing).toBe('passed');
  });
});

describe('the workbook', () => {
  const desk = openDesk(new Map(), [`${measure}/real-cases.tiao`, `${measure}/mutants.tiao`]);
  beforeAll(desk.settle, 120_000);

  it('read back changes nothing', async () => {
    const bytes = (await desk.ask('exportCases', { ids: undefined, locale: 'zh' }))!;
    const back = (await desk.ask('importCases', { bytes, path: cases, locale: 'zh' }))!;
    expect(back).toMatchObject({ files: [], added: [], replaced: [], problems: [] });
    expect(back.unchanged.length).toBe(desk.outcomes().size);
  });

  it('adds the cases that are not there, to the file asked for', async () => {
    const bytes = (await desk.ask('exportCases', { ids: [named('科长出庭')], locale: 'zh' }))!;
    const told = (await desk.ask('caseSheet', { id: named('科长出庭') }))!;
    const block = desk.outcome(named('科长出庭'))!.span;
    const span = [{ from: block.start, to: block.end, text: '' }];
    const without = openDesk(new Map([[cases, edited(desk.text(cases), span)]]));
    await without.settle();
    const back = (await without.ask('importCases', { bytes, path: cases, locale: 'zh' }))!;
    expect(back).toMatchObject({ added: ['科长出庭'], replaced: [], problems: [] });
    const anew = without.with(cases, edited(without.text(cases), back.files[0]!.edits));
    await anew.settle();
    expect(await anew.ask('caseSheet', { id: named('科长出庭') })).toEqual(told);
  });

  it('that is none is refused in words', async () => {
    const bytes = new TextEncoder().encode('编号,案情\n1,某案\n');
    const zh = (await desk.ask('importCases', { bytes, path: cases, locale: 'zh' }))!;
    expect(zh.files).toEqual([]);
    expect(zh.problems.join()).toMatch(/Excel|xlsx/i);
  });
});

describe('the shelf', () => {
  const desk = openDesk();
  beforeAll(desk.settle, 120_000);
  const all = { query: '', standing: 'all', by: 'clause' } as const;

  it('lays each case to the section that it names first', () => {
    const groups = shelved(desk.outcomes().values(), all);
    expect(groups.flatMap((group) => group.cases).length).toBe(desk.outcomes().size);
    for (const { title, cases: own } of groups)
      for (const each of own)
        expect(title).toBe(groundsOf(each)[0] === undefined ? '' : sectionOf(groundsOf(each)[0]!));
  });

  it('finds a case by its name, its source and what it expects', () => {
    const found = (query: string) =>
      shelved(desk.outcomes().values(), { ...all, query }).flatMap((group) =>
        group.cases.map(({ name }) => name),
      );
    expect(found('镇长一审')).toEqual(['镇长一审出庭']);
    expect(found('h04')).toContain('科长出庭');
    expect(found('没有这样的案例')).toEqual([]);
  });
});

function editOf(text: string, from: string, to: string) {
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`the text nowhere says ${from}`);
  return { from: at, to: at + from.length, text: to };
}

/** A worker without its thread: every question is answered after all cases have run. */
function openDesk(changed: ReadonlyMap<string, string> = new Map(), others: readonly string[] = []) {
  const paths = [cases, ...others, `${measure}/2020-12-03.tiao`, `${measure}/2020-12-03.txt`];
  const texts = new Map(paths.map((path) => [path, textOf(`rules/${path}`)]));
  for (const [path, text] of changed) texts.set(path, text);
  const outcomes = new Map<string, CaseOutcome>();
  const waiting: (() => void)[] = [];
  const answers = new Map<number, (message: FromWorker) => void>();
  let id = 0;
  const send = (message: FromWorker): void => {
    if (message.kind === 'cases') {
      for (const gone of message.report.gone) outcomes.delete(gone);
      for (const each of message.report.changed) outcomes.set(each.id, each);
    } else if (message.kind === 'answer' || message.kind === 'failed') answers.get(message.id)?.(message);
  };
  const analyst: Analyst = openAnalyst({ send, schedule: (work) => void waiting.push(work) });
  const work = (): void => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
  };
  return {
    text: (path: string) => texts.get(path)!,
    outcomes: () => outcomes,
    outcome: (name: string) => outcomes.get(name),
    with: (path: string, text: string) => openDesk(new Map([...changed, [path, text]]), others),
    settle: async () => {
      const files = [...texts].map(([path, text]) => ({ path, text }));
      analyst.receive({ kind: 'open', measure, revision: 1, files });
      work();
    },
    ask: <Name extends QuestionName>(name: Name, of: Questions[Name]['of']): Promise<AnswerTo<Name>> =>
      new Promise((resolve, reject) => {
        id += 1;
        answers.set(id, (message) =>
          message.kind === 'answer'
            ? resolve(message.answer as AnswerTo<Name>)
            : reject(new Error(JSON.stringify(message))),
        );
        analyst.receive({ kind: 'ask', id, question: { name, of } as Question });
        work();
      }),
  };
}
