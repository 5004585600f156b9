/** ≠: the clauses of both sides face to face, each with its own words. */
import { Fragment } from 'react';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { ClauseLink } from './ClauseLink.tsx';
import type { OutcomeView } from './questions.ts';

export function Conflict({ sides }: { readonly sides: OutcomeView['sides'] }) {
  const say = useSay();
  return (
    <section className="trial-conflict">
      <p>{say(trial.conflictHead)}</p>
      <div className="trial-conflict-sides">
        {sides.map((side, at) => (
          <Fragment key={side.map(({ clause }) => clause).join()}>
            {at === 0 ? null : (
              <p className="trial-conflict-against">
                <span aria-hidden="true">≠</span>
                <span className="only-heard">{say(trial.against)}</span>
              </p>
            )}
            <ul>
              {side.map(({ clause, words, says }) => (
                <li key={clause}>
                  <p className="trial-law-quote" lang="zh-Hans">
                    「{words}」
                  </p>
                  <p>
                    <b>{says}</b>　<ClauseLink clause={clause} />
                  </p>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </section>
  );
}
