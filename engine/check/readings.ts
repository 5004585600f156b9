/** 分歧 blocks and sentences → the readings of a measure; 采A01甲说时 → a condition (language.md §3). */
import type { Span } from '../../grammar/span.ts';
import type { Block, Named, ReadingBlock, ReadingSentence, ReadingUse } from '../../grammar/tree.ts';
import type { Condition, Reading } from '../measure.ts';
import { always, and } from './logic.ts';
import type { Report } from './report.ts';

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

export function readReadings(blocks: readonly Block[], source: string, report: Report): Readings {
  const indexes = new Map<string, number>();
  const first: Declared[] = [];
  for (const declared of declarations(blocks, source)) {
    if (indexes.has(declared.id.text)) {
      const before = first[indexes.get(declared.id.text)!]!.id.span;
      const related = [{ file: report.file, span: before }];
      report.say('LAW444', declared.id.span, { reading: declared.id.text }, { related });
    } else {
      indexes.set(declared.id.text, first.length);
      first.push(declared);
    }
  }
  const declared = first.map((each) => readReading(each, report));
  return { declared, indexes, spans: first.map((each) => each.id.span) };
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

function declarations(blocks: readonly Block[], source: string): readonly Declared[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'reading') return [ofBlock(block)];
    if (block.kind !== 'clause') return [];
    return block.sentences.flatMap((sentence) =>
      sentence.kind === 'readings' ? [ofSentence(sentence, source)] : [],
    );
  });
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
