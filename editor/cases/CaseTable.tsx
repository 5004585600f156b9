/** The table of cases. Up and down move through the rows, Enter opens one; long groups are shown a piece at a time. */
import { type KeyboardEvent, useState } from 'react';
import type { CaseOutcome } from '../analysis/protocol.ts';
import { useCases, useLocale, useSay } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { type Group, groundsOf, isConflict } from './shelf.ts';

export interface CaseTableProps {
  readonly groups: readonly Group[];
  readonly isGrouped: boolean;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Of each group at first, and with each asking more. */
const piece = { grouped: 12, flat: 60, more: 200 } as const;

export function CaseTable({ groups, isGrouped, open, onOpen }: CaseTableProps) {
  const say = useSay();
  const { outcomes } = useCases();
  if (groups.length === 0)
    return <p className="cases-note">{say(outcomes.size === 0 ? words.none : words.noMatch)}</p>;
  const heads = [
    words.number,
    words.facts,
    words.asOf,
    words.expected,
    words.actual,
    words.grounds,
    words.result,
  ];
  return (
    <div className="cases-scroll">
      <table className="cases-table" onKeyDown={moveThroughRows}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows
            key={group.title}
            group={group}
            isTitled={isGrouped}
            columns={heads.length}
            open={open}
            onOpen={onOpen}
          />
        ))}
      </table>
    </div>
  );
}

interface GroupRowsProps {
  readonly group: Group;
  readonly isTitled: boolean;
  readonly columns: number;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

function GroupRows({ group: { title, cases }, isTitled, columns, open, onOpen }: GroupRowsProps) {
  const say = useSay();
  const [shown, setShown] = useState<number>(isTitled ? piece.grouped : piece.flat);
  const needing = cases.filter(({ standing }) => standing === 'failed').length;
  const opened = cases.findIndex(({ id }) => id === open) + 1;
  const visible = cases.slice(0, Math.max(shown, needing, opened));
  const hidden = cases.length - visible.length;
  const section = title === '' ? say(words.noClause) : title;
  return (
    <tbody>
      {isTitled ? (
        <tr className="cases-section">
          <th colSpan={columns} scope="colgroup">
            {say(words.rowsOf, { section, count: cases.length })}
          </th>
        </tr>
      ) : null}
      {visible.map((outcome) => (
        <Row key={outcome.id} outcome={outcome} isOpen={outcome.id === open} onOpen={onOpen} />
      ))}
      {hidden > 0 ? (
        <tr className="cases-more">
          <td colSpan={columns}>
            {say(words.moreCases, { count: hidden })}{' '}
            <button type="button" className="deed" onClick={() => setShown(visible.length + piece.more)}>
              {say(words.unfold)}
            </button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface RowProps {
  readonly outcome: CaseOutcome;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function Row({ outcome, isOpen, onOpen }: RowProps) {
  const say = useSay();
  const { locale } = useLocale();
  const { id, name, sources, asOf, expectations, standing } = outcome;
  const telling = expectations.find(({ passed }) => !passed) ?? expectations[0];
  const others = expectations.length - 1;
  const clauses = groundsOf(outcome);
  return (
    <tr className={isOpen ? 'lit' : undefined} data-standing={standing}>
      <td className="cases-number">{sources.join('、')}</td>
      <td className="cases-name">
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(id)}>
          {name}
        </button>
      </td>
      <td className="cases-date">{asOf}</td>
      <td lang="zh-Hans">
        {telling === undefined ? (
          <span className="label">{say(words.noExpectation)}</span>
        ) : (
          wordsOf(telling.expected)
        )}
        {others > 0 ? <span className="label"> {say(words.andMore, { count: others })}</span> : null}
      </td>
      <td>
        {telling === undefined || telling.passed ? (
          <span className="label">{telling === undefined ? '' : say(words.same)}</span>
        ) : (
          <strong>{telling.came?.[locale] ?? say(words.nothingFits)}</strong>
        )}
      </td>
      <td className="cases-grounds" lang="zh-Hans">
        {clauses[0]}
        {clauses.length > 1 ? (
          <span className="label"> {say(words.andMore, { count: clauses.length - 1 })}</span>
        ) : null}
      </td>
      <td className="cases-result">
        <Standing outcome={outcome} />
      </td>
    </tr>
  );
}

/** The outcome without its grounds: they have a column of their own. */
const wordsOf = (expected: string): string => expected.replace(/，依据.*$/, '');

export function Standing({ outcome }: { readonly outcome: CaseOutcome }) {
  const say = useSay();
  if (outcome.standing === 'passed') return <span>{say(words.passed)}</span>;
  if (outcome.standing === 'notRun') return <span>{say(words.notRunYet)}</span>;
  return <span className="awaits">{say(isConflict(outcome) ? words.inConflict : words.notAsExpected)}</span>;
}

function moveThroughRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.cases-name button')];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  const next = at < 0 ? undefined : rows[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
