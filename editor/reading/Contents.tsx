/** 目录: the parts of the law with how many of their sentences are settled, and which version is read. */
import { type ReactNode, useId, useRef } from 'react';
import { useMeasure, useRoute, useSay } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import type { LawView } from '../law/questions.ts';
import { reading } from '../words/reading.ts';

export interface ContentsProps {
  readonly law: LawView;
  /** the row that is chosen */
  readonly at: number | undefined;
  readonly date: string | undefined;
  readonly onDate: (date: string | undefined) => void;
}

export function Contents({ law, at, date, onDate }: ContentsProps) {
  const say = useSay();
  const [route] = useRoute();
  const current = law.outline.findLastIndex(({ row }) => at !== undefined && row <= at);
  return (
    <nav className="contents" aria-label={say(reading.contents)}>
      <Version date={date} onDate={onDate} />
      <ul>
        {law.outline.map(({ title, row, depth, covered, total }, index) => {
          const clause = law.rows[row]?.clause;
          return (
            <li key={row} style={{ paddingInlineStart: `${Math.min(depth, 3)}em` }}>
              <a
                href={writeRoute({ ...route, place: 'read', at: clause, packed: undefined })}
                aria-current={index === current ? 'true' : undefined}
              >
                <span lang="zh-Hans">{title}</span>
                <span className="contents-count">
                  {covered}/{total}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Version({ date, onDate }: Pick<ContentsProps, 'date' | 'onDate'>) {
  const say = useSay();
  const id = useId();
  const versions = useMeasure()?.versions ?? [];
  if (versions.length < 2) return null;
  return (
    <p className="contents-version">
      <label htmlFor={id}>{say(reading.version)}</label>{' '}
      <select
        id={id}
        className="deed"
        value={date ?? versions.at(-1)!.date}
        onChange={({ target }) => onDate(target.value === versions.at(-1)!.date ? undefined : target.value)}
      >
        {versions.map((version) => (
          <option key={version.date}>{version.date}</option>
        ))}
      </select>
    </p>
  );
}

/** In a window without room for it at the side, the contents open over the page; Esc and a choice close them. */
export function ContentsDialog({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="deed contents-open" onClick={() => dialog.current?.showModal()}>
        {say(reading.contents)}
      </button>
      <dialog
        ref={dialog}
        className="contents-dialog"
        aria-label={say(reading.contents)}
        onClick={({ target }) => {
          if (target === dialog.current || (target as Element).closest('a')) dialog.current?.close();
        }}
        onKeyDown={() => undefined}
      >
        <form method="dialog">
          <button type="submit" className="deed">
            {say(reading.close)}
          </button>
        </form>
        {children}
      </dialog>
    </>
  );
}
