/** The contents beside the law: its sections, how much of each is kept, and what the marks mean. */
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useSay } from '../app/context.tsx';
import { law } from '../words/law.ts';
import { type Laid, standingOf } from './layout.ts';
import type { LawView } from './questions.ts';

export interface ContentsProps {
  readonly view: LawView | undefined;
  readonly laid: Laid;
  readonly hand: number | undefined;
  readonly isMenu: boolean;
  readonly onChoose: (unit: number) => void;
}

export function Contents({ isMenu, ...props }: ContentsProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  if (!isMenu)
    return (
      <nav className="law-contents" aria-label={say(law.contents)}>
        <Sections {...props} />
        <Legend {...props} />
      </nav>
    );
  const choose = (unit: number) => {
    setOpen(false);
    props.onChoose(unit);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="deed law-contents-menu">{say(law.contents)}</Button>
      <Popover className="law-popover" placement="bottom start">
        <Dialog aria-label={say(law.contents)} className="law-contents">
          <Sections {...props} onChoose={choose} />
          <Legend {...props} onChoose={choose} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type Inside = Omit<ContentsProps, 'isMenu'>;

function Sections({ view, laid, hand, onChoose }: Inside) {
  const outline = view?.outline ?? [];
  const rowOf = new Map(laid.units.map(({ clause }, unit) => [clause, unit]));
  const starts = outline.map(({ row }) => rowOf.get(view!.rows[row]!.clause) ?? 0);
  const here = hand === undefined ? -1 : starts.findLastIndex((start) => start <= hand);
  return (
    <ol>
      {outline.map(({ title, depth, covered, total }, index) => (
        <li key={`${title} ${starts[index]}`} className={`contents-${depth}`}>
          <button
            type="button"
            aria-current={index === here ? 'true' : undefined}
            onClick={() => onChoose(starts[index]!)}
            title={title}
          >
            <span className="contents-title" lang="zh-Hans">
              {title}
            </span>
            <span className={covered < total ? 'awaits' : 'contents-count'}>
              {covered}/{total}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Legend({ view, laid, onChoose, hand }: Inside) {
  const say = useSay();
  const count = (standing: string) => view?.rows.filter((row) => standingOf(row) === standing).length ?? 0;
  const bare = laid.units.flatMap((_, unit) => (laid.isBare(unit) ? [unit] : []));
  const next = bare.find((unit) => unit > (hand ?? -1)) ?? bare[0];
  return (
    <dl className="law-legend" aria-label={say(law.legend)}>
      {(['encoded', 'declared', 'unread'] as const).map((status) =>
        status === 'unread' && count(status) === 0 ? null : (
          <div key={status}>
            <dt>
              <i className={`law-dot law-dot-${status}`} aria-hidden="true" /> {say(law[status])}
            </dt>
            <dd>{count(status)}</dd>
          </div>
        ),
      )}
      {next === undefined ? null : (
        <div className="awaits">
          <dt>
            <i className="law-dot law-dot-missing" aria-hidden="true" />{' '}
            <button type="button" className="deed" onClick={() => onChoose(next)}>
              {say(law.missing)}
            </button>
          </dt>
          <dd>{bare.length}</dd>
        </div>
      )}
    </dl>
  );
}
