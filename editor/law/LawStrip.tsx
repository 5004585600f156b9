/** Where there is no room for two columns: the law of the clause at hand above its rules, and the way to its neighbours. */
import type { ReactNode } from 'react';
import { useSay } from '../app/context.tsx';
import type { RulesEditor } from '../monaco/rules-editor.ts';
import { law } from '../words/law.ts';
import { Bare } from './Beside.tsx';
import { type Laid, standingOf } from './layout.ts';
import { PrintedLine } from './PrintedLine.tsx';

export interface LawStripProps {
  readonly contents: ReactNode;
  readonly laid: Laid;
  readonly hand: number | undefined;
  readonly hrefOf: (clause: string) => string;
  readonly onChoose: (unit: number, byKey: boolean) => void;
  readonly editor: RulesEditor | undefined;
}

export function LawStrip({ contents, laid, hand, hrefOf, onChoose, editor }: LawStripProps) {
  const say = useSay();
  const at = hand ?? 0;
  const unit = laid.units[at];
  if (unit === undefined) return null;
  const status = unit.row && standingOf(unit.row);
  return (
    <section className="law-strip" aria-label={say(law.text)}>
      <div className="law-strip-head">
        {contents}
        {status === undefined ? null : <i className={`law-dot law-dot-${status}`} aria-hidden="true" />}
        <b lang="zh-Hans">{unit.clause}</b>
        {status === undefined ? null : <span className="label">{say(law[status])}</span>}
        <span className="law-strip-way">
          <button type="button" className="deed" disabled={at === 0} onClick={() => onChoose(at - 1, false)}>
            ‹ {say(law.previous)}
          </button>
          <button
            type="button"
            className="deed"
            disabled={at === laid.units.length - 1}
            onClick={() => onChoose(at + 1, false)}
          >
            {say(law.next)} ›
          </button>
        </span>
      </div>
      <div className="law-strip-words" lang="zh-Hans">
        <PrintedLine
          line={laid.lines[unit.line]!}
          index={unit.line}
          units={laid.units}
          hand={at}
          hrefOf={hrefOf}
          onChoose={onChoose}
          onHeight={ignored}
        />
      </div>
      {status === 'missing' && editor !== undefined ? <Bare unit={unit} editor={editor} /> : null}
    </section>
  );
}

/** Nothing is beside it that would have to know its height. */
const ignored = () => {};
