/** The rules of one unit of the text as prose: its sentences in pieces, what they ask, the cases that name it. */
import { find } from '../../engine/statute/index.ts';
import {
  type Declaration,
  type FactDecl,
  type Locale,
  parseClause,
  type Sentence,
  type Span,
} from '../../grammar/index.ts';
import type { Snapshot, VersionSnapshot } from '../analysis/snapshot.ts';
import { type Lexicon, lexiconOf } from '../language/lexicon.ts';
import { tokens } from '../language/tokens.ts';
import { say } from '../words/index.ts';
import { law } from '../words/law.ts';
import { casesByGround } from './grounds.ts';
import { type Kept, keptBy } from './kept.ts';
import type { ClauseProse, ProseSentence } from './questions.ts';
import { byWords, versionAt } from './view.ts';

export interface Asked {
  readonly clause: string;
  readonly date: string | undefined;
  readonly locale: Locale;
}

export function prose(snapshot: Snapshot, { clause: text, date, locale }: Asked): ClauseProse | undefined {
  const version = versionAt(snapshot, date);
  const clause = version?.text && clauseNamed(version.text.statute, text);
  if (version === undefined || clause === undefined) return undefined;
  const kept = byWords(keptBy(version))(clause.own ?? clause.span);
  const unit = version.coverage.units.find((each) => each.clause.text === clause.text);
  const lexicon = lexiconOf(version.rules.tree);
  const cut = pieces(snapshot, version);
  return {
    clause: clause.text,
    status: unit?.status ?? (kept.length > 0 ? 'encoded' : 'missing'),
    sentences: kept.flatMap((each) => sentencesOf(each, cut)),
    facts: factsOf(kept, cut, lexicon).map((fact) => factView(fact, locale)),
    cases: casesByGround(snapshot)(clause),
  };
}

function clauseNamed(statute: NonNullable<VersionSnapshot['text']>['statute'], text: string) {
  const clause = parseClause(text, { start: 0, end: 0 });
  return clause && find(statute, clause.path);
}

type Piece = ProseSentence['pieces'][number];
type Cut = (span: Span) => readonly Piece[];

/** Words of the language with their kinds, marks and blanks between them as they stand, line breaks closed up. */
function pieces(snapshot: Snapshot, { rules: { path, source } }: VersionSnapshot): Cut {
  return ({ start, end }) => {
    const found: Piece[] = [];
    let at = start;
    const plain = (to: number) => {
      const text = source.slice(at, to).replace(/\s*\n\s*/g, '');
      if (text !== '') found.push({ text, kind: 'plain' });
    };
    for (const { span, kind } of tokens(snapshot, { path, from: start, to: end })) {
      if (span.start < at) continue;
      plain(span.start);
      found.push({ text: source.slice(span.start, span.end), kind });
      at = span.end;
    }
    plain(end);
    return found;
  };
}

/** A sentence with 项 or readings is set on several lines: its beginning, then each of them a step further in. */
function sentencesOf({ sentences, item }: Kept, cut: Cut): readonly ProseSentence[] {
  return sentences.flatMap((sentence) => {
    const parts = partsOf(sentence).filter((part) => item === undefined || part === item.span);
    const [first] = partsOf(sentence);
    const lead = { start: sentence.span.start, end: first?.start ?? sentence.span.end };
    return [
      { span: lead, depth: 0, pieces: cut(lead) },
      ...parts.map((span) => ({ span, depth: 1, pieces: cut(span) })),
    ];
  });
}

function partsOf(sentence: Sentence): readonly Span[] {
  if (sentence.kind === 'readings') return sentence.options.map(({ span }) => span);
  if (sentence.kind === 'compute')
    return sentence.body.kind === 'items' ? sentence.body.items.map(({ span }) => span) : [];
  return 'items' in sentence ? sentence.items.map(({ span }) => span) : [];
}

/** Facts named in the sentences, and in those of the same block that say what a concept named in them is. */
function factsOf(kept: readonly Kept[], cut: Cut, lexicon: Lexicon): readonly FactDecl[] {
  const facts = new Set<FactDecl>();
  const concepts = new Set<string>();
  const waiting = kept.flatMap((each) => sentencesOf(each, cut).flatMap(({ pieces }) => pieces));
  const blocks = new Set(kept.map(({ block }) => block));
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    for (const { declaration } of lexicon.meanings(piece.text.replace(/^『|』$/g, ''))) {
      if (declaration.kind === 'fact' && piece.kind === 'fact') facts.add(declaration);
      if (declaration.kind !== 'concept' || concepts.has(declaration.name.text)) continue;
      concepts.add(declaration.name.text);
      for (const { sentences } of blocks)
        waiting.push(...sentences.filter((each) => says(each, declaration)).flatMap(({ span }) => cut(span)));
    }
  }
  return [...facts];
}

function says(sentence: Sentence, { name }: Declaration): boolean {
  const says = sentence.kind === 'define' || sentence.kind === 'hold' || sentence.kind === 'readings';
  return says && sentence.concept.text === name.text;
}

function factView({ name, question, type, judged }: FactDecl, locale: Locale) {
  const allowed =
    type.kind === 'options'
      ? type.options.map((option) => option.name.text).join(say(law.listComma, locale))
      : say(law.answerOf[type.kind], locale);
  return {
    name: name.text,
    question: question?.text ?? say(law.questionOf, locale, { name: name.text }),
    answers: judged ? say(law.judgedAnswers, locale, { answers: allowed }) : allowed,
  };
}
