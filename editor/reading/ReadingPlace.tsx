/** 阅读: the law as printed; a sentence that is chosen shows its rules, what they ask and the cases that rest on it. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useAnswer, useLocale, useMeasure, useRoute, useSay, useStudio } from '../app/context.tsx';
import { MastheadPart } from '../app/MastheadPart.tsx';
import { Notice } from '../app/Notice.tsx';
import { writeRoute } from '../app/route.ts';
import type { LawRow } from '../law/questions.ts';
import { reading } from '../words/reading.ts';
import { ClauseSheet } from './ClauseSheet.tsx';
import { Contents, ContentsDialog } from './Contents.tsx';
import { Gazette } from './Gazette.tsx';
import { linesOf } from './lines.ts';
import { printedFrom } from './printed.ts';
import './reading.css';

export default function ReadingPlace() {
  const say = useSay();
  const { locale } = useLocale();
  const [route] = useRoute();
  const [date, setDate] = useState<string>();
  const { value: law, pending, failed } = useAnswer('law', { date, locale });
  const printed = usePrinted(date);
  const shown = law ?? printed;
  const lines = useMemo(() => (shown === undefined ? [] : linesOf(shown)), [shown]);
  const rows = law?.rows ?? noRows;
  const at = rowAt(rows, route.at);
  const choose = useChoose();
  useClosingByEscape(route.at !== undefined, choose);
  if (shown === undefined || shown.text === '')
    return <Notice text={say(pending ? reading.setting : reading.noText)} />;
  const contents = law === undefined ? null : <Contents law={law} at={at} date={date} onDate={setDate} />;
  return (
    <div className="reading" data-chosen={at === undefined ? undefined : ''}>
      <MastheadPart>
        <ContentsDialog>{contents}</ContentsDialog>
      </MastheadPart>
      <div className="reading-contents">{contents}</div>
      <Gazette lines={lines} units={shown.rows} rows={rows} chosen={at} hrefOf={hrefOf} onChoose={choose} />
      <div className="reading-aside">
        {law === undefined ? (
          <p className="label">{say(failed === undefined ? reading.readingAll : reading.noAnswer)}</p>
        ) : at === undefined ? (
          <Legend rows={rows} />
        ) : (
          <ClauseSheet key={rows[at]!.clause} rows={rows} at={at} date={date} onChoose={choose} />
        )}
      </div>
    </div>
  );

  function hrefOf(clause: string): string {
    return writeRoute({ ...route, place: 'read', at: clause, packed: undefined });
  }
}

const noRows: readonly LawRow[] = [];

/** What the text is, before the worker has answered. */
function usePrinted(date: string | undefined) {
  const { desk, title } = useStudio();
  const view = useMeasure();
  const documents = useSyncExternalStore(desk.subscribe, desk.documents);
  return useMemo(
    () => printedFrom({ documents, title: view?.title ?? title, date }),
    [documents, view?.title, title, date],
  );
}

/** The row an address names: itself, or the first one within a larger clause. */
function rowAt(rows: readonly LawRow[], clause: string | undefined): number | undefined {
  if (clause === undefined) return undefined;
  const exact = rows.findIndex((row) => row.clause === clause);
  const within = exact >= 0 ? exact : rows.findIndex((row) => row.clause.startsWith(clause));
  return within < 0 ? undefined : within;
}

/** Going from sentence to sentence leaves one step behind in the browser's history: back closes the sheet. */
function useChoose() {
  const [route, go] = useRoute();
  const open = route.at !== undefined;
  return useCallback(
    (clause: string | undefined) => {
      if (open) window.location.replace(writeRoute({ ...route, at: clause, packed: undefined }));
      else go({ place: 'read', at: clause });
    },
    [open, route, go],
  );
}

function useClosingByEscape(open: boolean, choose: (clause: undefined) => void) {
  useEffect(() => {
    if (!open) return;
    const onKey = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing && document.querySelector('dialog[open]') === null)
        choose(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, choose]);
}

/** What the marks in the margin mean, with how many there are of each. */
function Legend({ rows }: { readonly rows: readonly LawRow[] }) {
  const say = useSay();
  const count = (status: LawRow['status']) => rows.filter((row) => row.status === status).length;
  const missing = count('missing');
  return (
    <div className="reading-legend">
      <p>{say(reading.touch)}</p>
      <ul className="label">
        <li>
          <i className="mark mark-encoded" /> {say(reading.encodedCount, { count: count('encoded') })}
        </li>
        <li>
          <i className="mark mark-declared" /> {say(reading.declaredCount, { count: count('declared') })}
        </li>
        {missing === 0 ? null : (
          <li>
            <i className="mark mark-missing" /> {say(reading.missingCount, { count: missing })}
          </li>
        )}
      </ul>
    </div>
  );
}
