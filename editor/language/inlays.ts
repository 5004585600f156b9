/** At the end of each rule's sentence: how it fares in the case being tried. */
import { instanceWords, type Speech } from '../../engine/explain/speech.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { InstancePart, RuleFared } from '../../engine/verdict.ts';
import type { Locale, Sentence } from '../../grammar/index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import { openedFile } from './file.ts';
import type { Inlay } from './questions.ts';
import { speechOf, type Tried, triedCase } from './trial.ts';

interface Asked {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly trial: string;
  readonly locale: Locale;
}

export function inlays(snapshot: Snapshot, { path, from, to, trial, locale }: Asked): readonly Inlay[] {
  const opened = openedFile(snapshot, path);
  const tried = triedCase(snapshot, trial);
  const measure = tried?.versions.find(({ effective }) => effective === opened?.version.date);
  if (opened === undefined || tried === undefined || measure === undefined || !opened.isRules) return [];
  const speech = speechOf(tried, locale);
  const rulesOf = rulesOfSentence(measure, opened.version.measure === measure);
  return opened.file.tree.blocks.flatMap((block) => {
    if (block.kind !== 'clause' || block.span.end < from || block.span.start > to) return [];
    return block.sentences.flatMap((sentence) => {
      if (sentence.span.end < from || sentence.span.end > to) return [];
      const rules = rulesOf(sentence, opened.file.source);
      const values = rules.size === 0 ? [] : valuesOf(tried, measure, rules);
      return values.length === 0 ? [] : [inlayOf(sentence.span.end, values, speech, locale)];
    });
  });
}

type RulesOf = (sentence: Sentence, source: string) => ReadonlySet<number>;

const rulesOfSentence = (measure: CheckedMeasure, isCurrent: boolean): RulesOf =>
  isCurrent ? rulesByPlace(measure) : rulesByWords(measure);

function rulesByPlace({ rules }: CheckedMeasure): RulesOf {
  return ({ span }) =>
    new Set(
      [...rules.keys()].filter(
        (rule) => span.start <= rules[rule]!.span.start && rules[rule]!.span.end <= span.end,
      ),
    );
}

/** Rules keep the words of their sentence, so that they are found again though the text before them has changed. */
function rulesByWords({ rules }: CheckedMeasure): RulesOf {
  const sources = rules.map(({ source }) => dense(source));
  return (sentence, source) => {
    const words = dense(source.slice(sentence.span.start, sentence.span.end));
    return new Set([...sources.keys()].filter((rule) => isOf(sources[rule]!, words, sentence)));
  };
}

const dense = (text: string): string => text.replace(/\s+/g, '');

/** Of a list and of readings each rule keeps the head of the sentence with its own item. */
function isOf(own: string, words: string, sentence: Sentence): boolean {
  if (own === words) return true;
  const isList =
    sentence.kind === 'readings' ||
    ('items' in sentence && sentence.items.length > 0) ||
    sentence.kind === 'compute';
  if (!isList) return false;
  const colon = words.indexOf('：') + 1;
  return colon > 0 && own.startsWith(words.slice(0, colon)) && words.includes(own.slice(colon));
}

type Fared = RuleFared['fared'];
interface ValueAt {
  readonly instance: readonly InstancePart[];
  readonly fared: Fared;
}

/** One value for each instance: of a list any item that holds is enough. */
function valuesOf(
  { verdict }: Tried,
  measure: CheckedMeasure,
  rules: ReadonlySet<number>,
): readonly ValueAt[] {
  return verdict.outcomes.flatMap((outcome) => {
    if (outcome.version.kind !== 'inForce' || outcome.version.effective !== measure.effective) return [];
    const own = outcome.rules.filter(({ rule }) => rules.has(rule)).map(({ fared }) => fared);
    const fared = order.find((each) => own.includes(each));
    return fared === undefined ? [] : [{ instance: outcome.instance, fared }];
  });
}

const order: readonly Fared[] = ['holds', 'yields', 'undetermined', 'fails'];

/** More instances than these are counted. */
const mostTold = 3;

function inlayOf(offset: number, values: readonly ValueAt[], speech: Speech, locale: Locale): Inlay {
  const word = (fared: Fared): string => say(language.inlay[fared], locale);
  const at = ({ instance, fared }: ValueAt): string =>
    say(language.inlay.one, locale, { instance: instanceWords(instance, speech), value: word(fared) });
  const tooltip = values.map(at).join('\n');
  const kinds = order.filter((fared) => values.some((value) => value.fared === fared));
  const one = kinds.length === 1 ? kinds[0] : undefined;
  const separator = say(language.separator, locale);
  const label =
    one !== undefined
      ? word(one)
      : values.length <= mostTold
        ? values.map(at).join(separator)
        : kinds
            .map((kind) => ({
              value: word(kind),
              count: values.filter(({ fared }) => fared === kind).length,
            }))
            .map((counted) => say(language.inlay.counted, locale, counted))
            .join(separator);
  return { offset, label, tooltip };
}
