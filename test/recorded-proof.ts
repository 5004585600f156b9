/** A proof that was recorded: every kind of finding once, over test/mini, without asking a solver. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, readCase } from '../engine/cases/index.ts';
import { compile, decide } from '../engine/decide/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import type { ProofReport, QuestionNamed, RuleNamed, Shown, Undecided } from '../engine/proof/index.ts';
import { parse } from '../grammar/index.ts';

const appear: QuestionNamed = { kind: 'act', key: 'appear', name: '出庭应诉', instance: [] };

export function recordedProof(measure: CheckedMeasure): ProofReport {
  const rules = measure.rules.map(({ clause, source, span }, rule) => ({ rule, clause, source, span }));
  const [one, other] = [named(rules, '一第一款第1项'), named(rules, '一第二款')];
  const shown = shownBy(measure, '复议机关', new Map([['A01', '乙说']]));
  return {
    measure: measure.id,
    effective: measure.effective,
    questions: 12,
    lists: 2,
    conflicts: [{ kind: 'conflict', question: appear, rules: [one, other], shown }],
    gaps: [{ kind: 'gap', lacks: 'deadline', question: appear, rule: one, shown }],
    dead: [
      {
        kind: 'dead',
        what: 'exception',
        rule: other,
        words: '是复议机关',
        span: other.span,
        because: 'outdone',
        shown,
      },
      {
        kind: 'dead',
        what: 'rule',
        rule: one,
        words: '',
        span: one.span,
        because: 'never',
        shown: undefined,
      },
    ],
    properties: [
      { name: '复议机关总可以不出庭', span: other.span, result: 'refuted', shown },
      { name: '到庭就算履行', span: other.span, result: 'proved', shown: undefined },
      { name: '没有第三种', span: other.span, result: 'undecided', shown: undefined },
    ],
    undecided: (['time', 'stopped', 'beyond', 'disagreed'] as const).map((why) => ({
      about: 'property',
      what: '没有第三种',
      span: other.span,
      why,
    })),
  };
}

/** Nothing found, everything proved. */
export function cleanProof(measure: CheckedMeasure): ProofReport {
  const { conflicts: _, ...recorded } = recordedProof(measure);
  const properties = recorded.properties.map(({ name, span }) => ({
    name,
    span,
    result: 'proved' as const,
    shown: undefined,
  }));
  return { ...recorded, conflicts: [], gaps: [], dead: [], properties, undecided: [] };
}

/** The same measure, of which one question was not decided. */
export function openProof(measure: CheckedMeasure): ProofReport {
  const undecided: Undecided = { about: 'conflict', what: '出庭应诉', span: undefined, why: 'time' };
  return { ...cleanProof(measure), undecided: [undecided] };
}

function named(rules: readonly RuleNamed[], clause: string): RuleNamed {
  const found = rules.find((rule) => rule.clause.text === clause);
  if (found === undefined) throw new Error(`no rule of ${clause}`);
  return found;
}

/** A case of test/mini under a reading of it, as it is really decided. */
export function shownBy(measure: CheckedMeasure, name: string, readings: ReadonlyMap<string, string>): Shown {
  const file = join(import.meta.dirname, 'mini/mini/cases.tiao');
  const { tree } = parse(readFileSync(file, 'utf8'), { file, vocabulary: vocabularyOf() });
  const block = casesOf(tree.blocks).find((each) => each.name.text === name);
  const { facts, asOf } = readCase(measure, block!, [], file);
  const { outcomes } = decide([{ program: compile(measure), facts: facts! }], { asOf, readings });
  return { facts: facts!, asOf: asOf!, readings, outcomes: outcomes.filter(({ key }) => key === 'appear') };
}

function vocabularyOf() {
  const file = join(import.meta.dirname, 'mini/mini/2020-01-01.tiao');
  return parse(readFileSync(file, 'utf8'), { file }).vocabulary;
}
