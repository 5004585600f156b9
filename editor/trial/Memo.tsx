/** 备忘录: set as an office document; printed as it stands, or saved for Word. */
import { Fragment, useMemo } from 'react';
import { useAnswer, useLocale, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { download } from './download.ts';
import { fileName } from './file-name.ts';
import { type Block, memoBlocks } from './memo-blocks.ts';
import type { OutcomeView } from './questions.ts';
import { useForm } from './use-form.tsx';
import { wordFile } from './word-file.ts';

export interface MemoProps {
  readonly outcome: OutcomeView;
  readonly onClose: () => void;
}

export function Memo({ outcome, onClose }: MemoProps) {
  const say = useSay();
  const { locale } = useLocale();
  const { sheet } = useForm();
  const { value, pending, failed } = useAnswer('memorandum', { sheet, locale, about: outcome.about });
  const blocks = useMemo(() => value && memoBlocks(value, locale), [value, locale]);
  const isReady = blocks !== undefined && !pending;
  const title = blocks?.find(({ kind }) => kind === 'title');
  const save = () => {
    if (blocks === undefined || title?.kind !== 'title') return;
    const name = fileName([say(trial.memoFile), outcome.instance, outcome.name], 'doc');
    download(name, wordFile(blocks, title.text), 'application/msword');
  };
  return (
    <div className="trial-memo">
      <p className="trial-memo-deeds">
        <button type="button" className="deed" onClick={onClose}>
          {say(trial.memoBack)}
        </button>
        <button type="button" className="deed" disabled={!isReady} onClick={save}>
          {say(trial.memoWord)}
        </button>
        <button type="button" className="deed-main" disabled={!isReady} onClick={() => window.print()}>
          {say(trial.memoPrint)}
        </button>
      </p>
      {blocks === undefined ? (
        <p className="label" role="status">
          {failed === undefined ? say(trial.memoWait) : say(trial.failed, { reason: failed })}
        </p>
      ) : (
        <article className="trial-memo-sheet">
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may read alike; their order is all that tells them apart
            <Fragment key={at}>{blockShown(block)}</Fragment>
          ))}
        </article>
      )}
    </div>
  );
}

function blockShown(block: Block) {
  switch (block.kind) {
    case 'title':
      return <h2 className="trial-memo-title">{block.text}</h2>;
    case 'heading':
      return <h3 className="trial-memo-heading">{block.text}</h3>;
    case 'reason':
      return (
        <p className="trial-memo-reason" style={{ marginInlineStart: `${2 + block.depth * 2}em` }}>
          {block.quoted === undefined ? null : <span className="trial-memo-quoted">「{block.quoted}」</span>}
          {block.clause === undefined ? '' : `（${block.clause}）`}
          {block.text}
        </p>
      );
    case 'table':
      return (
        <table className="trial-memo-table">
          <thead>
            <tr>
              {block.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join('\n')}>
                {row.map((text, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={at}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return <p className={`trial-memo-${block.kind}`}>{block.text}</p>;
  }
}
