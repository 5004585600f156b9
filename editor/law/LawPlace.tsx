/** 条文: the promulgated text as printed beside the rules that keep it, one row a clause, one scroll. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useAnswer, useLocale, useMeasure, useRoute, useSay, useStudio } from '../app/context.tsx';
import { MastheadPart } from '../app/MastheadPart.tsx';
import { Notice } from '../app/Notice.tsx';
import { writeRoute } from '../app/route.ts';
import { ProofPanel } from '../proof/ProofPanel.tsx';
import { useFindingHere } from '../proof/use-finding-here.ts';
import { useProofMarks } from '../proof/use-proof-marks.ts';
import { printedFrom } from '../reading/printed.ts';
import { law } from '../words/law.ts';
import { Beside } from './Beside.tsx';
import { Contents } from './Contents.tsx';
import { Finder } from './Finder.tsx';
import { IndexPanel } from './IndexPanel.tsx';
import { focusUnit, LawColumn } from './LawColumn.tsx';
import { LawFoot } from './LawFoot.tsx';
import { LawStrip } from './LawStrip.tsx';
import { laidLines, laidOut } from './layout.ts';
import { Parts } from './Parts.tsx';
import { useDrawnMarks, useFollowedCaret, useMedia, useShownFile } from './place-hooks.ts';
import { partOf, type Shown, showGroup, showName, topFor } from './shown.ts';
import { useAligned } from './use-aligned.ts';
import { useOneScroll } from './use-one-scroll.ts';
import { useRules } from './use-rules.ts';
import { useSlip } from './use-slip.ts';
import './law.css';
import '../monaco/rules.css';

export default function LawPlace() {
  const studio = useStudio();
  const say = useSay();
  const { locale } = useLocale();
  const [route, go] = useRoute();
  const measure = useMeasure();
  const isWide = useMedia('(min-width: 1200px)');
  const documents = useSyncExternalStore(studio.desk.subscribe, studio.desk.documents);
  const title = measure?.title ?? studio.title;
  const text = textIn(documents);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the documents only the promulgated text is read
  const printed = useMemo(() => printedFrom({ documents, title, date: undefined }), [text, title]);
  const { value: view } = useAnswer('law', { date: undefined, locale });
  const { value: index } = useAnswer('ruleIndex', { date: undefined });
  const lines = useMemo(
    () => laidLines(printed ?? { title, text: '', rows: [] }, rootScale()),
    [printed, title],
  );
  const laid = useMemo(() => laidOut(lines, view), [lines, view]);

  const [opening, host] = useRules();
  const editor = opening.kind === 'open' ? opening.editor : undefined;
  const rulesPath = view?.rulesPath ?? measure?.versions.at(-1)?.path;
  const [shown, setShown] = useState<Shown>({ kind: 'rules' });
  const path = shown.kind === 'file' ? shown.path : rulesPath;
  const isBeside = shown.kind !== 'file' && path !== undefined;
  useShownFile(editor, path, partOf(shown));

  const [hand, setHand] = useState<number | undefined>();
  const slip = useSlip(editor, opening.kind === 'open' ? opening.monaco : undefined, path, isBeside);
  const found = useFindingHere(editor, path, isBeside);
  useProofMarks(editor, path);
  // beside the lists of 解释, 断言 and 检查 the law stands by itself
  const isListed = shown.kind === 'readings' || shown.kind === 'assertions' || shown.kind === 'checks';
  const besides = isListed ? undefined : editor;
  const { aligned, places, setHeight } = useAligned({
    editor: besides,
    laid,
    isBeside,
    isWide,
    hand,
    slip: slip.room ?? found.room,
  });
  const scroller = useRef<HTMLDivElement>(null);
  useOneScroll(scroller, isWide ? besides : undefined, aligned.scrollHeight);
  useDrawnMarks(opening, path, isBeside);

  const unitOf = useCallback(
    (clause: string | undefined) => {
      const found = laid.units.findIndex((unit) => unit.clause === clause);
      return found < 0 ? undefined : found;
    },
    [laid.units],
  );

  /** To the unit on both sides. The caret goes to its rule; the reader's focus only when the hands are on the keys. */
  const show = useCallback(
    (unit: number, takesFocus: boolean) => {
      setHand(unit);
      setShown({ kind: 'rules' });
      if (editor === undefined) return;
      // the rules may have to come back into sight first, and room to be made between their lines
      setTimeout(() => {
        const [first] = places.of(unit);
        if (first !== undefined) editor.go(first, takesFocus);
        editor.scrollTo(Math.max(0, topFor(editor, first, gaps.current.get(unit)) - 60));
      }, 50);
    },
    [editor, places],
  );
  const gaps = useRef(aligned.gaps);
  gaps.current = aligned.gaps;

  const choose = useCallback(
    (unit: number, byKey: boolean) => {
      arrived.current = laid.units[unit]!.clause;
      go({ at: laid.units[unit]!.clause });
      show(unit, byKey);
    },
    [go, show, laid.units],
  );

  // an address that names a clause: once it can be shown, and again whenever it names another
  const arrived = useRef<string>(undefined);
  const isReady = view !== undefined && aligned.isBeside;
  useEffect(() => {
    const unit = unitOf(route.at);
    if (!isReady || unit === undefined || arrived.current === route.at) return;
    arrived.current = route.at;
    show(unit, false);
  }, [isReady, route.at, unitOf, show]);

  useFollowedCaret(editor, isBeside, places.at, setHand);
  useEffect(
    () =>
      editor?.on('leave', () =>
        focusUnit(scroller.current ?? document.querySelector('.law-strip'), hand ?? 0),
      ),
    [editor, hand],
  );
  useEffect(
    () =>
      editor?.on('partChanged', () =>
        setShown((before) =>
          before.kind === 'file' || partOf(before) === editor.part()
            ? before
            : { kind: editor.part() === 'names' ? 'facts' : 'rules' },
        ),
      ),
    [editor],
  );

  const hrefOf = useCallback(
    (clause: string) => writeRoute({ ...route, place: 'law', at: clause, packed: undefined }),
    [route],
  );
  const toSpan = useCallback(
    (start: number) => {
      setShown({ kind: 'rules' });
      requestAnimationFrame(() => editor?.go({ start, end: start }, true));
    },
    [editor],
  );

  const unknownClause = route.at !== undefined && view !== undefined && unitOf(route.at) === undefined;
  const contents = (
    <Contents view={view} laid={laid} hand={hand} isMenu={!isWide} onChoose={(unit) => choose(unit, false)} />
  );
  return (
    <>
      <MastheadPart>
        <Finder
          laid={laid}
          onClause={(unit) => choose(unit, true)}
          onName={(name) => showName(editor, rulesPath, name)}
        />
      </MastheadPart>
      {printed === undefined ? (
        <p className="law-unknown" role="status">
          {say(law.noText)}
        </p>
      ) : null}
      {unknownClause && printed !== undefined ? (
        <p className="law-unknown" role="status">
          {say(law.noSuchClause, { clause: route.at ?? '' })}
        </p>
      ) : null}
      <div className={isWide ? 'law law-wide' : 'law law-narrow'}>
        {isWide ? (
          <>
            {contents}
            <p className="law-caption label">
              {say(law.text)}　{say(law.asPrinted)}
            </p>
            <LawColumn
              laid={laid}
              aligned={aligned}
              hand={hand}
              hrefOf={hrefOf}
              onChoose={choose}
              onHeight={setHeight}
              scroller={scroller}
            />
          </>
        ) : (
          <LawStrip
            contents={contents}
            laid={laid}
            hand={hand}
            hrefOf={hrefOf}
            onChoose={choose}
            editor={editor}
          />
        )}
        <Parts
          shown={shown}
          view={measure}
          index={index}
          path={path}
          onShow={(to) => {
            setShown(to);
            const { kind } = to;
            if (kind === 'facts' || kind === 'acts') requestAnimationFrame(() => showGroup(editor, kind));
          }}
        />
        <div className="law-rules">
          <div className="rules-host" ref={host} />
          {opening.kind === 'opening' ? <p className="label law-wait">{say(law.opening)}</p> : null}
          {opening.kind === 'failed' ? (
            <Notice text={say(law.cannotOpen)} deed={say(law.again)} onDeed={opening.again} />
          ) : null}
          {editor === undefined ? null : (
            <Beside
              editor={editor}
              laid={laid}
              aligned={aligned}
              isWide={isWide}
              slip={slip}
              found={found}
              onGo={({ span }) => toSpan(span.start)}
            />
          )}
          {shown.kind === 'checks' ? <ProofPanel onGo={toSpan} /> : null}
          {index !== undefined && (shown.kind === 'readings' || shown.kind === 'assertions') ? (
            <IndexPanel kind={shown.kind} index={index} onGo={toSpan} />
          ) : null}
        </div>
      </div>
      <LawFoot
        path={path}
        onMend={() => slip.next()}
        onChecks={() => setShown({ kind: 'checks' })}
        hrefOf={hrefOf}
      />
    </>
  );
}

/** The promulgated text alone decides what is printed: a change of the rules sets nothing anew. */
const textIn = (documents: readonly { readonly path: string; readonly text: string }[]): string =>
  documents.flatMap(({ path, text }) => (path.endsWith('.txt') ? [path, text] : [])).join('\n');

const rootScale = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
