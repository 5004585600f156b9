/** 分歧 blocks and sentences → the readings of a measure; 采A01甲说时 → a condition (language.md §3). */
import { moved, originOf } from '../../grammar/moved.ts';
import type { Span } from '../../grammar/span.ts';
import type {
  Block,
  ClauseBlock,
  Named,
  ReadingBlock,
  ReadingSentence,
  ReadingUse,
} from '../../grammar/tree.ts';
import type { Condition, Reading } from '../measure.ts';
import { always, and } from './logic.ts';
import type { Memory, Recalled } from './memory.ts';
import { listening, type Report } from './report.ts';

export interface Readings {
  readonly declared: readonly Reading[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly spans: readonly Span[];
}

interface Declared {
  readonly id: Named;
  readonly question: string;
  readonly options: readonly {
    readonly name: Named;
    readonly adopted: boolean;
    readonly source: Named | undefined;
  }[];
}

export function readReadings(
  blocks: readonly Block[],
  source: string,
  memory: Memory,
  report: Report,
): Readings {
  const found = blocks.flatMap((block) => declarationsIn(block, source, memory));
  const all = found.flatMap(({ made }) => made);
  const known = memory.again('readings', all, () => readAll(all, report.file));
  // whatever is wrong is said at its place of now
  const here =
    known.heard.length === 0
      ? known
      : readAll(
          found.flatMap(({ made, by }) => moved(made, by)),
          report.file,
        );
  report.take(here.heard);
  const spans = found.flatMap(({ made, by }) => made.map(({ id }) => moved(id.span, by)));
  // as long as they say the same they are the same, so that what was read under them need not be read again
  const { declared, indexes } = memory.again('last readings', [known], () =>
    memory.again('declared', [JSON.stringify(known.declared)], () => known),
  );
  return { declared, indexes, spans: known.first.map((position) => spans[position]!) };
}

/** `first`: positions of those whose number is not used before. */
function readAll(all: readonly Declared[], file: string) {
  const { report, heard } = listening(file);
  const indexes = new Map<string, number>();
  const first: number[] = [];
  for (const [position, { id }] of all.entries()) {
    const before = indexes.get(id.text);
    if (before === undefined) {
      indexes.set(id.text, first.length);
      first.push(position);
    } else {
      const related = [{ file, span: all[first[before]!]!.id.span }];
      report.say('LAW444', id.span, { reading: id.text }, { related });
    }
  }
  const declared = first.map((position) => readReading(all[position]!, report));
  return { declared, indexes, first, heard };
}

/** True under the readings a sentence is written for. */
export function underReadings(uses: readonly ReadingUse[], readings: Readings, report: Report): Condition {
  return and(...uses.map((use) => underReading(use.reading, use.option, readings, report)));
}

export function underReading(id: Named, option: Named, readings: Readings, report: Report): Condition {
  const reading = readings.indexes.get(id.text);
  if (reading === undefined) {
    // no fix: the id most like it is another question of law
    report.say('NAM236', id.span, { reading: id.text });
    return always;
  }
  const names = readings.declared[reading]!.options.map((each) => each.name);
  const position = names.indexOf(option.text);
  if (position >= 0) return { kind: 'reading', reading, option: position };
  report.say('NAM237', option.span, { reading: id.text, option: option.text, options: names.join('、') });
  return always;
}

function declarationsIn(
  block: Block,
  source: string,
  memory: Memory,
): readonly Pick<Recalled<readonly Declared[]>, 'made' | 'by'>[] {
  if (block.kind !== 'reading' && block.kind !== 'clause') return [];
  const { block: of, by } = originOf(block);
  return [memory.recall('declarations', { of, by }, [], () => declarationsOf(block, source))];
}

function declarationsOf(block: ReadingBlock | ClauseBlock, source: string): readonly Declared[] {
  if (block.kind === 'reading') return [ofBlock(block)];
  return block.sentences.flatMap((sentence) =>
    sentence.kind === 'readings' ? [ofSentence(sentence, source)] : [],
  );
}

const ofBlock = ({ id, question, options }: ReadingBlock): Declared => ({
  id,
  question: question.text,
  options,
});

/** The question is the author's own words: 正当理由有两种理解. */
function ofSentence({ concept, id, options }: ReadingSentence, source: string): Declared {
  const question = source.slice(concept.span.start, id.span.start).replace(/[（(\s]+$/, '');
  return { id, question, options };
}

function readReading({ id, question, options }: Declared, report: Report): Reading {
  const adopted = options.filter((option) => option.adopted).length;
  if (adopted !== 1) report.say('LAW443', id.span, { reading: id.text, count: String(adopted) });
  options.forEach((option, position) => {
    const first = options.findIndex((other) => other.name.text === option.name.text);
    if (first < position) report.say('NAM228', option.name.span, { name: id.text, option: option.name.text });
  });
  return {
    id: id.text,
    question,
    options: options.map(({ name, source }) => ({ name: name.text, source: source?.text ?? '' })),
    adopted: options.findIndex((option) => option.adopted),
  };
}
