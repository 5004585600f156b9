/** A condition of the checked measure → words, for a reader of reasons: 到庭人中有1人以上，该到庭人的具有负责人身份. */
import type { StateWord } from '../../grammar/tree.ts';
import type { At, Condition, Expr, Fact, ValueType } from '../measure.ts';
import type { Unit } from './speech.ts';
import { listWords, literalWords, nameWords, pointed, type Scene } from './value.ts';

export function conditionWords(condition: Condition, scene: Scene): string {
  const { measure, speech } = scene;
  const { words } = speech;
  switch (condition.kind) {
    case 'true':
      return words.always;
    case 'and':
    case 'or':
      return condition.parts.map((part) => grouped(part, scene)).join(words.join[condition.kind]);
    case 'not':
      return notWords(condition.part, scene);
    case 'fact':
      return pointed(condition.at, measure.facts[condition.index]!, scene);
    case 'concept':
      return pointed(condition.at, measure.concepts[condition.index]!, scene);
    case 'happened':
      return happenedWords(measure.facts[condition.index]!, condition.at, scene);
    case 'oneOf':
      return words.oneOf(
        pointed(condition.at, measure.facts[condition.fact]!, scene),
        optionWords(condition, scene),
      );
    case 'compare':
      return compareWords(condition, scene);
    case 'state':
      return stateWords(nameWords(measure.acts[condition.act]!, speech), condition.state, scene);
    case 'modality':
      return words.actModality(
        words.modality[condition.modality],
        nameWords(measure.acts[condition.act]!, speech),
      );
    case 'reading': {
      const { id, options } = measure.readings[condition.reading]!;
      return words.readingChosen(id, options[condition.option]!.name);
    }
    case 'count':
      return countWords(condition, scene);
  }
}

/** 开庭日期, 受理日期后5个工作日, 本程序的开庭中，…的，数量. */
export function exprWords(expr: Expr, scene: Scene, unit?: Unit): string {
  const { words } = scene.speech;
  switch (expr.kind) {
    case 'literal':
      return literalWords(expr.value, unit, scene.speech);
    case 'fact':
      return pointed(expr.at, scene.measure.facts[expr.index]!, scene);
    case 'amount':
      return pointed(expr.at, scene.measure.amounts[expr.index]!, scene);
    case 'arithmetic':
      return words.calculated(
        operand(expr.left, scene),
        words.arithmetic[expr.op],
        operand(expr.right, scene),
      );
    case 'pick':
      return words.pick(
        expr.of,
        expr.values.map((value) => exprWords(value, scene)),
      );
    case 'shift':
      return words.shifted(
        operand(expr.from, scene),
        operand(expr.amount, scene),
        words.unit[expr.unit],
        expr.back,
      );
    case 'round':
      return words.rounded(exprWords(expr.value, scene), expr.mode, expr.to);
    case 'tiers':
      return words.tiered(exprWords(expr.of, scene));
    case 'aggregate':
      return aggregateWords(expr, scene);
  }
}

/** 身份证明已提交, where the file has such words for it. */
function happenedWords(fact: Fact, at: At, scene: Scene): string {
  const { words, locale } = scene.speech;
  if (locale === 'zh' && fact.happened !== undefined && at === 'own') return fact.happened;
  return words.happened(pointed(at, fact, scene));
}

/** A registered opposite is said as such (负责人未到庭); anything else is denied as a whole, so that nothing is misread. */
function notWords(part: Condition, scene: Scene): string {
  const { measure, speech } = scene;
  const opposite =
    part.kind === 'concept' && part.at === 'own' && speech.locale === 'zh'
      ? measure.concepts[part.index]!.opposite
      : undefined;
  return opposite ?? speech.words.not(conditionWords(part, scene));
}

function grouped(part: Condition, scene: Scene): string {
  const said = conditionWords(part, scene);
  return part.kind === 'and' || part.kind === 'or' ? scene.speech.words.group(said) : said;
}

function optionWords(
  { fact, options }: Extract<Condition, { kind: 'oneOf' }>,
  { measure, speech }: Scene,
): string[] {
  const { type } = measure.facts[fact]!;
  return options.map((option) => {
    const name = type.kind === 'options' ? type.options[option] : undefined;
    return name === undefined ? `#${option}` : speech.locale === 'en' ? (name.label ?? name.name) : name.name;
  });
}

/** What is asked about stands first: 1 ≤ 工作年限 is said 工作年限不低于1. */
function compareWords({ op, left, right }: Extract<Condition, { kind: 'compare' }>, scene: Scene): string {
  const turned = left.kind === 'literal' && right.kind !== 'literal';
  const [first, second] = turned ? [right, left] : [left, right];
  const { words } = scene.speech;
  const unit = unitOf(first, scene) ?? unitOf(second, scene);
  const moments = unit === 'date' || unit === 'time' || unit === 'event';
  const word =
    words.compare[moments ? 'moment' : 'quantity'][
      turned ? ({ lt: 'gt', le: 'ge', eq: 'eq' } as const)[op] : op
    ];
  return words.compared(exprWords(first, scene, unit), word, exprWords(second, scene, unit));
}

/** What the numbers of an expression count, where one of its names tells. */
export function unitOf(expr: Expr, scene: Pick<Scene, 'measure'>): Unit | undefined {
  const { facts, amounts } = scene.measure;
  switch (expr.kind) {
    case 'fact':
      return unitOfType(facts[expr.index]!.type);
    case 'amount':
      return amounts[expr.index]!.type.kind;
    case 'literal':
      return expr.value.kind === 'day' ? 'date' : expr.value.kind === 'minute' ? 'time' : undefined;
    case 'shift':
      return 'date';
    case 'pick':
      return expr.values.map((value) => unitOf(value, scene)).find((unit) => unit !== undefined);
    case 'aggregate':
      return expr.value === undefined ? 'integer' : unitOf(expr.value, scene);
    case 'arithmetic':
      return unitOf(expr.left, scene) ?? unitOf(expr.right, scene);
    case 'round':
      return unitOf(expr.value, scene);
    case 'tiers':
      return unitOf(expr.of, scene);
  }
}

const unitOfType = (type: ValueType): Unit | undefined =>
  type.kind === 'yesno' || type.kind === 'options' ? undefined : type.kind;

function stateWords(act: string, state: StateWord, { speech: { words } }: Scene): string {
  return state === 'breach' ? words.actBreach(act) : words.actState(act, words.state[state]);
}

function countWords(count: Extract<Condition, { kind: 'count' }>, scene: Scene): string {
  const { words } = scene.speech;
  const unit = scene.measure.lists[count.list]!.measureWord;
  const said = words.quantifier[count.quantifier](listWords(count.list, count.within, scene), count.n, unit);
  const where =
    count.where.kind === 'true' ? undefined : conditionWords(count.where, { ...scene, counted: count.list });
  return words.counted(said, where);
}

function aggregateWords(expr: Extract<Expr, { kind: 'aggregate' }>, scene: Scene): string {
  const inside = { ...scene, counted: expr.list };
  return scene.speech.words.aggregated(
    listWords(expr.list, expr.within, scene),
    expr.where.kind === 'true' ? undefined : conditionWords(expr.where, inside),
    expr.value === undefined ? '' : exprWords(expr.value, inside),
    scene.speech.words.aggregate[expr.of],
  );
}

/** A part that is itself composed stands in brackets. */
function operand(expr: Expr, scene: Scene): string {
  const said = exprWords(expr, scene);
  return expr.kind === 'arithmetic' || expr.kind === 'shift' ? scene.speech.words.group(said) : said;
}
