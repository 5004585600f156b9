/** Where a word comes from: a name its declaration, a clause number or a quotation its words in the promulgated text. */
import { locate } from '../../engine/statute/index.ts';
import { type ClauseRef, clauseContains, type Span } from '../../grammar/index.ts';
import type { Snapshot, VersionSnapshot } from '../analysis/snapshot.ts';
import { isWithin, lineAround, type Opened, openedFile } from './file.ts';
import { mentionAt, mentionsIn } from './mentions.ts';
import type { Location } from './questions.ts';
import { quotedWords } from './quoted-words.ts';
import { locationOf, mentionsOf } from './references.ts';

interface Place {
  readonly path: string;
  readonly offset: number;
}

export function definition(snapshot: Snapshot, { path, offset }: Place): readonly Location[] {
  const opened = openedFile(snapshot, path);
  if (opened === undefined) return [];
  const mention = mentionAt(mentionsIn(opened), offset);
  if (mention === undefined) return quoted(opened, offset);
  if (mention.thing.kind === 'clause') return clausePlaces(opened, mention.thing.clause, mention.declares);
  const declared = mentionsOf(snapshot, opened, mention.thing).filter(({ declares }) => declares);
  const own = declared.filter(({ file }) => file === opened.file || file === opened.version.rules);
  return (own.length > 0 ? own : declared).map(({ file, span }) => locationOf(file, span));
}

/** The blocks of the rule file that quote the clause, then its words in the text; from a block only the words. */
function clausePlaces({ version }: Opened, clause: ClauseRef, fromBlock: boolean): readonly Location[] {
  const blocks = mentionsIn({ file: version.rules, version }).filter(
    ({ thing, declares }) =>
      declares &&
      thing.kind === 'clause' &&
      (clauseContains(thing.clause, clause) || clauseContains(clause, thing.clause)),
  );
  const own = fromBlock ? [] : blocks.map(({ span }) => locationOf(version.rules, span));
  return [...own, ...inText(version, version.text && locate(version.text.statute, clause))];
}

function inText({ text }: VersionSnapshot, span: Span | undefined): readonly Location[] {
  if (text === undefined || span === undefined) return [];
  return [{ path: text.path, span, line: lineAround(text.source, span.start) }];
}

/** On a quotation: the words that it quotes. */
function quoted({ file, version, isRules }: Opened, offset: number): readonly Location[] {
  if (!isRules || version.text === undefined) return [];
  for (const block of file.tree.blocks) {
    if (block.kind !== 'clause' || !isWithin(offset, block.span)) continue;
    const items = block.sentences.flatMap((sentence) => ('items' in sentence ? sentence.items : []));
    const quote = [...block.quotes, ...items.flatMap((item) => item.quote ?? [])].find(({ span }) =>
      isWithin(offset, span),
    );
    const clause = locate(version.text.statute, block.clause);
    return quote && clause ? inText(version, quotedWords(version.text.source, quote, clause)) : [];
  }
  return [];
}
