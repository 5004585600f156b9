/** 案例: every case with what it should come to and what it comes to, run again after every change. */
import { useMemo, useState } from 'react';
import { useCases, useMeasure, useRoute, useSay } from '../app/context.tsx';
import { Foot } from '../app/Foot.tsx';
import { cases as words } from '../words/cases.ts';
import { CasePane } from './CasePane.tsx';
import { CaseTable } from './CaseTable.tsx';
import { Chooser } from './Chooser.tsx';
import { Evidence } from './Evidence.tsx';
import { ExcelDeeds } from './Excel.tsx';
import { NewCase } from './NewCase.tsx';
import { Removed, type RemovedCase } from './Removed.tsx';
import { type Choice, isConflict, shelved } from './shelf.ts';
import './cases.css';

const firstChoice: Choice = { query: '', standing: 'all', by: 'clause' };

export default function CasesPlace() {
  const say = useSay();
  const [route, go] = useRoute();
  const known = useCases();
  const view = useMeasure();
  const [choice, setChoice] = useState(firstChoice);
  const [removed, setRemoved] = useState<RemovedCase>();
  const groups = useMemo(() => shelved(known.outcomes.values(), choice), [known, choice]);
  const open = (id: string | undefined) => go({ place: 'cases', at: id });
  const writing = route.at === newAt || route.at?.startsWith(`${newAt}/`);
  return (
    <>
      <div className="cases">
        <section className="cases-list" aria-label={say(words.facts)}>
          <Tally />
          {view?.sound === false ? <p className="cases-note awaits">{say(words.rulesWrong)}</p> : null}
          {removed === undefined ? null : <Removed case={removed} onDone={() => setRemoved(undefined)} />}
          <Chooser choice={choice} onChoose={setChoice} />
          <CaseTable groups={groups} isGrouped={choice.by !== 'flat'} open={route.at} onOpen={open} />
        </section>
        <aside className="cases-side" aria-label={say(words.awaiting)}>
          {writing ? (
            <NewCase like={route.at?.slice(newAt.length + 1)} onDone={open} />
          ) : route.at === undefined ? (
            <Evidence onWrite={(clause) => open(`${newAt}/${clause}`)} onOpen={open} />
          ) : (
            <CasePane key={route.at} id={route.at} onOpen={open} onRemoved={setRemoved} />
          )}
        </aside>
      </div>
      <Foot>
        <FootTally />
        <span className="foot-next">
          <button type="button" className="deed" onClick={() => open(newAt)}>
            {say(words.newCase)}
          </button>
        </span>
      </Foot>
    </>
  );
}

/** No path begins so: what follows it in the address is the clause to write a case for. */
const newAt = '+';

function Tally() {
  const say = useSay();
  const { outcomes, done, total } = useCases();
  const all = [...outcomes.values()];
  const count = (standing: string) => all.filter((each) => each.standing === standing).length;
  const [failed, notRun] = [count('failed'), count('notRun')];
  const conflicts = all.filter(isConflict).length;
  return (
    <div className="cases-tally">
      <h2 className="cases-count" aria-live="polite">
        {done < total
          ? say(words.running, { done, total })
          : say(words.count, { total, passed: count('passed') })}
      </h2>
      {failed - conflicts > 0 ? (
        <span className="awaits">{say(words.failed, { count: failed - conflicts })}</span>
      ) : null}
      {conflicts > 0 ? <span className="awaits">{say(words.conflicts, { count: conflicts })}</span> : null}
      {notRun > 0 && done === total ? <span>{say(words.notRun, { count: notRun })}</span> : null}
      <ExcelDeeds />
    </div>
  );
}

function FootTally() {
  const say = useSay();
  const { outcomes, done, total } = useCases();
  const failed = [...outcomes.values()].filter(({ standing }) => standing === 'failed').length;
  return (
    <>
      <span>
        <span className="label">{say(words.footRunning)}</span>{' '}
        {done < total ? say(words.running, { done, total }) : say(words.footAll, { total })}
      </span>
      {failed > 0 ? <span className="awaits">{say(words.footFailed, { count: failed })}</span> : null}
    </>
  );
}
