/** The head of the sheet: which measure this is, from when, and whether everything typed is saved. */
import type { MeasureEntry } from '../../service/contract.ts';
import { SaveStatus } from '../desk/SaveStatus.tsx';
import { app } from '../words/app.ts';
import { useMeasure, useRoute, useSay, useStudio } from './context.tsx';

export interface MastheadProps {
  readonly measures: readonly MeasureEntry[];
  /** takes the element that the place at hand may fill (MastheadPart) */
  readonly slot: (element: HTMLElement | null) => void;
}

export function Masthead({ measures, slot }: MastheadProps) {
  const say = useSay();
  const view = useMeasure();
  const { measure: id, title } = useStudio();
  return (
    <header className="masthead">
      <h1 className="masthead-title" lang="zh-Hans" title={view?.title ?? title}>
        {view?.title ?? title}
      </h1>
      {view === undefined ? null : (
        <span className="label">{say(app.inForceFrom, { date: view.effective })}</span>
      )}
      {measures.length > 1 ? <MeasureSwitch measures={measures} id={id} /> : null}
      <span className="masthead-rest">
        <span className="masthead-part" ref={slot} />
        <SaveStatus />
      </span>
    </header>
  );
}

function MeasureSwitch({
  measures,
  id,
}: {
  readonly measures: readonly MeasureEntry[];
  readonly id: string;
}) {
  const say = useSay();
  const [, go] = useRoute();
  return (
    <label className="label">
      {say(app.measures)}{' '}
      <select className="deed" value={id} onChange={(event) => go({ measure: event.target.value })}>
        {measures.map((each) => (
          <option key={each.id} value={each.id} lang="zh-Hans">
            {each.title}
          </option>
        ))}
      </select>
    </label>
  );
}
