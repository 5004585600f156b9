/** What was changed in a mutant, in words: “涉及重大公共利益”改为“不是“涉及重大公共利益””. */
import { conditionWords, exprWords, unitOf } from '../../explain/condition.ts';
import type { Speech } from '../../explain/speech.ts';
import { nameWords, type Scene } from '../../explain/value.ts';
import type { Answer, Deadline, Expr } from '../../measure.ts';
import type { Change, Mutant, Piece } from './mutant.ts';

/** One line, without a mark at its end. */
export function mutantWords({ kind, change, original }: Mutant, speech: Speech): string {
  const scene: Scene = { measure: original, speech, counted: change.counted };
  const say = table[speech.locale];
  if (kind === 'exception') return say.withoutException(pieceWords(excepted(change.from), scene, change));
  const from = pieceWords(change.from, scene, change);
  if (change.to === undefined) return say.without(from);
  return say.instead(from, pieceWords(change.to, scene, change));
}

/** What is left out is the “not” of it: said is what 但……的除外 names. */
const excepted = (piece: Piece): Piece =>
  piece.of === 'condition' && piece.condition.kind === 'not'
    ? { of: 'condition', condition: piece.condition.part }
    : piece;

function pieceWords(piece: Piece, scene: Scene, { from, to }: Change): string {
  const { speech, measure } = scene;
  const say = table[speech.locale];
  switch (piece.of) {
    case 'condition':
      return conditionWords(piece.condition, scene);
    case 'value':
      return exprWords(piece.value, scene, unitOf(piece.value, scene));
    case 'answer': {
      const other = piece === from ? to : from;
      return answerWords(piece.answer, other?.of === 'answer' ? other.answer : undefined, scene);
    }
    case 'adopted': {
      const { id, options } = measure.readings[piece.reading]!;
      return speech.words.readingChosen(id, options[piece.option]!.name);
    }
    case 'concept': {
      const name = nameWords(measure.concepts[piece.concept]!, speech);
      return piece.open ? say.open(name) : say.closed(name);
    }
    case 'priority': {
      const [over, under] = [piece.over.clause.text, piece.under.clause.text];
      return piece.meant === 'prevails' ? say.prevails(over, under) : say.unsettled(over, under);
    }
  }
}

/** Of an answer that which the other does not say too. */
function answerWords(answer: Answer, other: Answer | undefined, scene: Scene): string {
  const { words, locale } = scene.speech;
  const say = table[locale];
  switch (answer.kind) {
    case 'truth':
      return say.held[answer.value ? 'so' : 'not'];
    case 'value':
      return exprWords(answer.value, scene, unitOf(answer.value, scene));
    case 'modality':
      return other?.kind === 'modality' && other.modality === answer.modality
        ? deadlineWords(answer.deadline, scene)
        : words.modality[answer.modality];
    case 'performance':
      return other?.kind === 'performance' && other.performs === answer.performs
        ? momentWords(answer.at, scene)
        : say.performs[answer.performs];
  }
}

function deadlineWords(deadline: Deadline | undefined, scene: Scene): string {
  const { words, locale } = scene.speech;
  const say = table[locale];
  if (deadline === undefined) return say.noDeadline;
  switch (deadline.kind) {
    case 'promptly':
    case 'regularly':
      return words[deadline.kind];
    case 'on':
      return words.deadline(exprWords(deadline.value, scene, 'date'));
    case 'before':
      return words.deadline(words.before(exprWords(deadline.value, scene, 'date')));
    case 'within': {
      const { from, countsFirstDay, amount, unit, rollsOver, suspended } = deadline;
      const length = exprWords(amount, scene, 'integer');
      const said = words.within(exprWords(from, scene, 'date'), countsFirstDay, length, words.unit[unit]);
      const less = suspended === undefined ? [] : [words.lessDays(exprWords(suspended, scene, 'integer'))];
      return words.noted(said, [...(rollsOver ? [words.rollsOver] : []), ...less]);
    }
  }
}

function momentWords(at: Expr | 'earliest' | undefined, scene: Scene): string {
  const say = table[scene.speech.locale];
  if (at === undefined) return say.noMoment;
  return say.moment(at === 'earliest' ? say.earliest : exprWords(at, scene, 'date'));
}

const table = {
  zh: {
    without: (what: string) => `去掉“${what}”`,
    withoutException: (what: string) => `去掉例外“${what}的除外”`,
    instead: (from: string, to: string) => `“${from}”改为“${to}”`,
    open: (concept: string) => `除此以外，是否${concept}由人工认定`,
    closed: (concept: string) => `除此以外，不认定为${concept}`,
    prevails: (over: string, under: string) => `${over}优先于${under}`,
    unsettled: (one: string, other: string) => `${one}与${other}不定先后`,
    noDeadline: '没有期限',
    noMoment: '没有履行时间',
    moment: (at: string) => `履行时间为${at}`,
    earliest: '该情形最早成立之时',
    held: { so: '认定', not: '不认定' },
    performs: {
      done: '认定已履行',
      deemedDone: '视为已履行',
      deemedNotDone: '视为未履行',
      exercised: '认定已行使',
    },
  },
  en: {
    without: (what: string) => `leave out “${what}”`,
    withoutException: (what: string) => `leave out the exception “${what}”`,
    instead: (from: string, to: string) => `“${to}” instead of “${from}”`,
    open: (concept: string) => `otherwise it is for a person to judge: ${concept}`,
    closed: (concept: string) => `otherwise not: ${concept}`,
    prevails: (over: string, under: string) => `${over} prevails over ${under}`,
    unsettled: (one: string, other: string) => `neither of ${one} and ${other} prevails`,
    noDeadline: 'no deadline',
    noMoment: 'no time of performance',
    moment: (at: string) => `performed on ${at}`,
    earliest: 'the first moment at which this is so',
    held: { so: 'it is so', not: 'it is not so' },
    performs: {
      done: 'counts as performed',
      deemedDone: 'is deemed performed',
      deemedNotDone: 'is deemed not performed',
      exercised: 'counts as exercised',
    },
  },
} as const;
