/** 建议补充的案例: for each change of the rules that no case notices the smallest case that would; the lawyer says its outcome. */
import { useState } from 'react';
import { useLocale, useSay } from '../app/context.tsx';
import { proof as words } from '../words/proof.ts';
import { Proposal } from './Proposal.tsx';
import { standingLine } from './Standing.tsx';
import { useProof } from './use-proof.ts';
import './proof.css';

/** More are shown when they are asked for. */
const shown = 4;

export function Proposals() {
  const say = useSay();
  const { locale } = useLocale();
  const view = useProof();
  const { missing, mutants, stale, standing } = view;
  const [open, setOpen] = useState<string>();
  const [most, setMost] = useState(shown);
  const line = standingLine(view);
  if (standing === 'off' || (missing.length === 0 && mutants === undefined && line === undefined))
    return null;
  return (
    <section className="proof-proposals" aria-labelledby="proof-proposals">
      <h2 id="proof-proposals">{say(words.proposals)}</h2>
      <p className="label" role="status">
        {line === undefined ? null : say(line.phrase, line.holes)}
      </p>
      {missing.length > 0 ? <p className="label">{say(words.proposalsWhy)}</p> : null}
      <ul data-stale={stale.missing && standing !== 'checking' ? '' : undefined}>
        {missing.slice(0, most).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="proof-place"
              aria-expanded={open === each.id}
              onClick={() => setOpen(open === each.id ? undefined : each.id)}
            >
              <b lang="zh-Hans">{each.place.clause}</b> {each.change[locale]}
            </button>
            {open === each.id ? <Proposal missing={each} /> : null}
          </li>
        ))}
      </ul>
      {missing.length > most ? (
        <p className="label">
          {say(words.more, { count: missing.length - most })}{' '}
          <button type="button" className="deed" onClick={() => setMost(missing.length)}>
            {say(words.unfold)}
          </button>
        </p>
      ) : null}
      {mutants === undefined ? null : (
        <p className="label">
          {say(mutants.survived === 0 ? words.noProposals : words.tallied, { ...counts(mutants) })}
        </p>
      )}
    </section>
  );
}

const counts = ({
  total,
  killed,
  equivalent,
  survived,
}: Readonly<Record<'total' | 'killed' | 'equivalent' | 'survived', number>>) => ({
  total,
  killed,
  equivalent,
  survived,
});
