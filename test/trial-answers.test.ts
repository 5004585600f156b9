/** The answers of 试算 on the rules of the project: what is decided, why, what else it might come to, and how it is kept. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readState } from '../editor/analysis/state.ts';
import { triedCase } from '../editor/trial/answers/tried.ts';
import { trialAnswers } from '../editor/trial/answers.ts';
import { outcomeInView } from '../editor/trial/focus.ts';
import { memoBlocks } from '../editor/trial/memo-blocks.ts';
import type { About, OutcomeView, Reason } from '../editor/trial/questions.ts';
import { answerAt, readSheet, tell, writeSheet } from '../editor/trial/sheet.ts';
import { basesOf, casesOf, caseToJson } from '../engine/cases/index.ts';
import { message } from '../grammar/messages/index.ts';
import { laws } from './laws/all.ts';

const id = 'wuqing-court-appearance';
const folder = join(import.meta.dirname, '../rules', id);
const texts = new Map(
  readdirSync(folder)
    .filter((name) => /\.(tiao|txt)$/.test(name))
    .map((name) => [`${id}/${name}`, readFileSync(join(folder, name), 'utf8')]),
);
const state = readState(id, 1, texts, undefined);
const { snapshot } = state;
const { measure, sets } = laws.find(({ name }) => name === id)!;
const locale = 'zh';

function sheetOf(name: string): string {
  for (const { blocks } of sets) {
    const found = casesOf(blocks).find((block) => block.name.text === name);
    if (found === undefined) continue;
    const { json } = caseToJson(measure, found, basesOf(blocks), id);
    return writeSheet(measure, readSheet(measure, JSON.stringify(json)).told!);
  }
  throw new Error(`no case is named ${name}`);
}

const conflict = sheetOf('复议不受理决定与法院通知出庭');
const unclear = sheetOf('是否涉及重大公共利益不明');
const bare = JSON.stringify({
  lists: {
    organ: { complete: true, items: [{ id: '某局', in_wuqing: true, unit_kind: 'department' }] },
    procedure: { complete: true, items: [{ id: '一审', procedure_kind: 'first_instance' }] },
    hearing: { complete: true, items: [{ id: '1', procedure: '一审', hearing_date: '2021-05-10' }] },
  },
});

const appearIn = (sheet: string): OutcomeView => {
  const { outcomes } = trialAnswers.decide(snapshot, { sheet, locale }) as Decided;
  return outcomes.find(({ about }) => about.key === 'appear')!;
};
type Decided = Awaited<ReturnType<typeof trialAnswers.decide>>;
const aboutAppear = (sheet: string): About => appearIn(sheet).about;
const every = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap((reason) => [reason, ...every(reason.under)]);

describe('a verdict for the screen', () => {
  it('names a conflict with the words of both sides', () => {
    const { standing, title, sides } = appearIn(conflict);
    expect([standing, title]).toEqual(['conflict', '出庭应诉：冲突']);
    expect(sides.map((side) => side.map(({ clause, says }) => `${clause} ${says}`))).toEqual([
      ['二（三）第一款第5项 应当出庭应诉'],
      ['二（四）第一款第1项 可以不出庭应诉'],
    ]);
    expect(sides[0]![0]!.words).toBe('人民法院通知出庭应诉的案件。');
  });

  it('asks what still matters, each once, most telling first, and keeps unknown apart from no', async () => {
    const { outcomes, asked } = await trialAnswers.decide(snapshot, { sheet: bare, locale });
    const appear = outcomes.find(({ about }) => about.key === 'appear')!;
    expect(appear.standing).toBe('undetermined');
    expect(appear.missing).toBe(appear.ask.length);
    expect(new Set(asked.map((ask) => JSON.stringify(ask))).size).toBe(asked.length);
    expect(appear.ask.map((at) => asked[at]!.standing)).toContain('awaitsJudgement');
  });

  it('says what cannot be read, and decides nothing on half a case', async () => {
    const { diagnostics, outcomes } = await trialAnswers.decide(snapshot, {
      sheet: '{"facts":{"public_interst":true}}',
      locale,
    });
    expect(diagnostics.map((each) => message(each, 'zh')).join()).toContain('public_interest');
    expect(outcomes).toEqual([]);
  });

  it('goes on with the last rules without errors, and says so', async () => {
    const rules = `${id}/2020-12-03.tiao`;
    const broken = new Map(texts).set(
      rules,
      texts.get(rules)!.replace('【二（四）第一款】', '【二（四）第九款】'),
    );
    const after = readState(id, 2, broken, state).snapshot;
    const { current, canDecide, outcomes } = await trialAnswers.decide(after, { sheet: conflict, locale });
    expect([current, canDecide, outcomes.length > 0]).toEqual([false, true, true]);
    const never = readState(id, 1, broken, undefined).snapshot;
    expect((await trialAnswers.decide(never, { sheet: conflict, locale })).canDecide).toBe(false);
  });

  it('is first about the first norm of the file that there is anything to say of', async () => {
    const { outcomes } = await trialAnswers.decide(snapshot, { sheet: conflict, locale });
    expect(outcomeInView(outcomes, undefined)?.about.key).toBe('appear');
    const other = outcomes.find(({ about }) => about.key === 'supervise')!;
    expect(outcomeInView(outcomes, other.about)).toBe(other);
    // its thing has been renamed: it is still that norm
    const gone = { ...other.about, instance: [{ list: 'organ', listName: '机关', id: '别的' }] };
    expect(outcomeInView(outcomes, gone)?.about.key).toBe('supervise');
  });
});

describe('reasons', () => {
  it('quote the law, point into the rules, and leave no rule out', async () => {
    const reasons = (await trialAnswers.reasons(snapshot, {
      sheet: conflict,
      locale,
      about: aboutAppear(conflict),
    }))!;
    const [first, second] = reasons.why;
    expect([first!.clause, first!.fared]).toEqual(['二（三）第一款第5项', 'holds']);
    expect(second!.words).toBe('复议机关以不符合受理条件为由作出复议决定的案件；');
    const { path, span } = first!.rule!;
    expect(texts.get(path)!.slice(span.start, span.end)).toContain('法院通知出庭');
    expect(every(reasons.why).some(({ text }) => text === '法院通知出庭：是')).toBe(true);
    const rules = [...reasons.why, ...reasons.whyNot].filter(({ fared }) => fared !== undefined);
    const appear = triedCase(snapshot, conflict);
    if (appear.kind !== 'case') throw new Error('unreadable');
    const outcome = appear.tried.verdict().outcomes.find(({ key }) => key === 'appear')!;
    expect(rules.length).toBe(outcome.rules.length);
  });

  it('name only answers that were given as what was drawn from', async () => {
    const about = aboutAppear(conflict);
    const { facts } = (await trialAnswers.reasons(snapshot, { sheet: conflict, locale, about }))!;
    const { told } = readSheet(measure, conflict);
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.every((place) => answerAt(told!, place) !== undefined)).toBe(true);
  });
});

describe('other answers', () => {
  it('come to what deciding with them comes to', async () => {
    const about = aboutAppear(bare);
    const { outcomes, asked } = await trialAnswers.decide(snapshot, { sheet: bare, locale });
    const appear = outcomes.find((each) => each.about.key === 'appear')!;
    const asks = appear.ask.map((at) => asked[at]!).filter(({ standing }) => standing !== 'asOf');
    for (const ask of asks.slice(0, 4)) {
      const prospects = await trialAnswers.prospects(snapshot, { sheet: bare, locale, about, ask });
      for (const { sheet, to, stillMissing } of prospects) {
        const then = appearIn(sheet);
        expect([to, stillMissing]).toEqual([then.brief, then.missing]);
      }
    }
  });

  it('turn the outcome, or are not named', async () => {
    const about = aboutAppear(conflict);
    const { told } = readSheet(measure, conflict);
    const notice = measure.facts.findIndex(({ key }) => key === 'notice_form');
    const place = { fact: notice, key: '0,0' };
    const turns = await trialAnswers.turns(snapshot, { sheet: conflict, locale, about, place });
    expect(turns.map(({ answer, to }) => `${answer} ${to}`)).toContain('无告知 可以不出庭应诉 — 免除');
    expect(turns.every(({ sheet }) => appearIn(sheet).brief !== appearIn(conflict).brief)).toBe(true);
    const silent = { fact: measure.facts.findIndex(({ key }) => key === 'head_replaced'), key: '0,0' };
    expect(answerAt(told!, silent)).toBeDefined();
    expect(await trialAnswers.turns(snapshot, { sheet: conflict, locale, about, place: silent })).toEqual([]);
  });

  it('move every norm that they move, told from and to', async () => {
    const { told } = readSheet(measure, conflict);
    const notice = measure.facts.findIndex(({ key }) => key === 'notice_form');
    const instead = writeSheet(measure, tell(measure, told!, { fact: notice, key: '0,0' }, undefined));
    const moved = await trialAnswers.whatIf(snapshot, { sheet: conflict, locale, instead });
    expect(moved.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['出庭应诉', '承担出庭应诉主体责任']),
    );
    expect(await trialAnswers.whatIf(snapshot, { sheet: conflict, locale, instead: conflict })).toEqual([]);
  });
});

describe('readings', () => {
  it('stand side by side, those first that change the outcome', async () => {
    const about = aboutAppear(conflict);
    const readings = await trialAnswers.readings(snapshot, { sheet: conflict, locale, about });
    expect(readings.length).toBe(measure.readings.length);
    const matter = readings.filter(({ matters }) => matters);
    expect(readings.slice(0, matter.length)).toEqual(matter);
    expect(matter.map((reading) => reading.id)).toContain('A01');
    for (const { id: reading } of matter) {
      const under = await trialAnswers.underReading(snapshot, { sheet: conflict, locale, about, reading });
      expect(new Set(under.map(({ outcome }) => outcome?.brief)).size).toBeGreaterThan(1);
    }
    const under = await trialAnswers.underReading(snapshot, {
      sheet: conflict,
      locale,
      about,
      reading: 'A01',
    });
    expect(under.map(({ name, outcome }) => `${name} ${outcome?.brief}`)).toEqual([
      '甲说 可以不出庭应诉 — 免除',
      '乙说 应当出庭应诉 — 逾期未履行',
      '丙说 出庭应诉：冲突',
      '丁说 应当出庭应诉 — 逾期未履行',
    ]);
  });
});

describe('what is made of a case', () => {
  it('is a 案例 that passes, put into a file of its version', async () => {
    const text = await trialAnswers.asCase(snapshot, {
      sheet: conflict,
      locale,
      name: '试算所得',
      sources: ['T01'],
      about: ['appear'],
    });
    expect(text.diagnostics).toEqual([]);
    expect(text.files.map(({ path }) => path)).toContain(`${id}/hypotheticals.tiao`);
    expect(text.taken).toBeUndefined();
    const file = `${id}/kept.tiao`;
    const kept = readState(id, 2, new Map(texts).set(file, `${text.head}\n${text.text}\n`), state);
    expect(kept.problems.get(file)).toEqual([]);
    expect(text.text).toContain(
      '结论应为：出庭应诉的义务冲突，依据二（三）第一款第5项、二（四）第一款第1项。',
    );
    const again = await trialAnswers.asCase(kept.snapshot, {
      sheet: conflict,
      locale,
      name: '试算所得',
      sources: [],
      about: undefined,
    });
    expect(again.taken).toBe(file);
  });

  it('is a memorandum that says all it rests on', async () => {
    const about = aboutAppear(unclear);
    const memo = (await trialAnswers.memorandum(snapshot, { sheet: unclear, locale, about }))!;
    expect(memo.facts.length).toBeGreaterThan(10);
    expect(memo.versions.map(({ effective }) => effective)).toEqual(['2020-12-03']);
    const blocks = memoBlocks(memo, 'zh');
    const said = JSON.stringify(blocks);
    for (const part of ['一、结论', '应当出庭应诉 — 逾期未履行', '二（一）标题', '2021年6月1日', 'A02'])
      expect(said).toContain(part);
    expect(memoBlocks(memo, 'en')[0]).toMatchObject({
      kind: 'title',
      text: expect.stringMatching(/^Memorandum/),
    });
  });

  it('has an answer in English with the same parts', async () => {
    const zh = await trialAnswers.decide(snapshot, { sheet: conflict, locale: 'zh' });
    const en = await trialAnswers.decide(snapshot, { sheet: conflict, locale: 'en' });
    expect(en.outcomes.map(({ about, standing }) => [about, standing])).toEqual(
      zh.outcomes.map(({ about, standing }) => [about, standing]),
    );
    expect(en.outcomes[0]!.title).toBe('appear in court: conflict');
  });
});
