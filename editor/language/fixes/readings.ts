/** A reading, or one of its options, that is used and nowhere written: begun where it belongs, to be filled in. */
import type { Diagnostic, Locale } from '../../../grammar/index.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import type { Opened } from '../file.ts';
import type { FixView } from '../questions.ts';
import { insertion } from './names-edit.ts';

export function readingFixes(diagnostic: Diagnostic, opened: Opened, locale: Locale): readonly FixView[] {
  if (diagnostic.code === 'NAM236') return newReading(diagnostic, opened, locale);
  return diagnostic.code === 'NAM237' ? newOption(diagnostic, opened, locale) : [];
}

/** Behind the block that speaks of it. */
function newReading({ args, span, code }: Diagnostic, { file }: Opened, locale: Locale): readonly FixView[] {
  const { reading = '' } = args;
  const block = file.tree.blocks.find((each) => each.span.start <= span.start && span.start <= each.span.end);
  const text = `\n\n分歧${reading}「」：\n  甲说（本文件采用）「」；\n  乙说「」。`;
  const title = say(language.fix.addReading, locale, { reading });
  const edits = [insertion(block?.span.end ?? file.source.trimEnd().length, text)];
  return [{ title, path: file.path, edits, code, preferred: false }];
}

/** Behind its last option; in a sentence what it means is left to be written. */
function newOption({ args, code }: Diagnostic, { version }: Opened, locale: Locale): readonly FixView[] {
  const { reading = '', option = '' } = args;
  const { rules } = version;
  const title = say(language.fix.addUnderstanding, locale, { reading, option });
  for (const block of rules.tree.blocks) {
    const own =
      block.kind === 'reading' && block.id.text === reading
        ? { options: block.options, text: `；\n  ${option}「」` }
        : block.kind === 'clause'
          ? inSentence(block.sentences, reading, option)
          : undefined;
    const last = own?.options.at(-1);
    if (own === undefined || last === undefined) continue;
    return [{ title, path: rules.path, edits: [insertion(last.span.end, own.text)], code, preferred: false }];
  }
  return [];
}

function inSentence(
  sentences: Extract<Opened['file']['tree']['blocks'][number], { kind: 'clause' }>['sentences'],
  reading: string,
  option: string,
) {
  const sentence = sentences.find((each) => each.kind === 'readings' && each.id.text === reading);
  return sentence?.kind === 'readings'
    ? { options: sentence.options, text: `；\n    ${option}「」，指` }
    : undefined;
}
