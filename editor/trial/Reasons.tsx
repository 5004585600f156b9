/** 为什么: the tree of reasons, the law's own words in its own face, every clause a link, what is deep folded. */
import { useId, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAnswer, useLocale, useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';
import { ClauseLink } from './ClauseLink.tsx';
import type { About, Reason } from './questions.ts';
import { useForm } from './use-form.tsx';

export function Reasons({ about }: { readonly about: About }) {
  const say = useSay();
  const { locale } = useLocale();
  const { sheet } = useForm();
  const { value, pending, failed } = useAnswer('reasons', { sheet, locale, about });
  return (
    <section className="reasons">
      <Tabs>
        <TabList className="trial-tabs" aria-label={say(trial.why)}>
          <Tab id="why" className="trial-tab">
            {say(trial.why)}
          </Tab>
          <Tab id="whyNot" className="trial-tab">
            {say(trial.whyNot)}
          </Tab>
        </TabList>
        {value === undefined ? (
          <p className="label">
            {failed === undefined
              ? pending
                ? say(trial.reasonsWait)
                : ''
              : say(trial.failed, { reason: failed })}
          </p>
        ) : null}
        <TabPanel id="why" className="trial-reasons-panel">
          <ReasonList reasons={value?.why} nothing={say(trial.noReasons)} depth={0} />
        </TabPanel>
        <TabPanel id="whyNot" className="trial-reasons-panel">
          <ReasonList reasons={value?.whyNot} nothing={say(trial.noOthers)} depth={0} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface ListProps {
  readonly reasons: readonly Reason[] | undefined;
  readonly nothing: string;
  readonly depth: number;
}

function ReasonList({ reasons, nothing, depth }: ListProps) {
  if (reasons === undefined) return null;
  if (reasons.length === 0) return <p className="label">{nothing}</p>;
  return (
    <ul className="trial-reason-list">
      {reasons.map((reason, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may read alike; their order is all that tells them apart
        <ReasonItem key={at} reason={reason} depth={depth} />
      ))}
    </ul>
  );
}

/** A rule and what it asks for are shown; how each of those came about is shown when somebody wants to know. */
const openDepth = 1;

function ReasonItem({ reason, depth }: { readonly reason: Reason; readonly depth: number }) {
  const say = useSay();
  const id = useId();
  const { text, clause, words, under, fared } = reason;
  const [isOpen, setOpen] = useState(depth < openDepth);
  return (
    <li className="trial-reason" data-fared={fared}>
      <div className="trial-reason-said">
        {words === undefined ? null : (
          <p className="trial-law-quote" lang="zh-Hans">
            「{words}」{clause === undefined ? null : <ClauseLink clause={clause} />}
          </p>
        )}
        <p>
          {text}
          {words === undefined && clause !== undefined ? <ClauseLink clause={clause} /> : null}
          {under.length > 0 ? (
            <button
              type="button"
              className="deed trial-reason-fold"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? say(trial.fold) : say(trial.unfold, { count: under.length })}
            </button>
          ) : null}
        </p>
      </div>
      {isOpen && under.length > 0 ? (
        <div id={id}>
          <ReasonList reasons={under} nothing="" depth={depth + 1} />
        </div>
      ) : null}
    </li>
  );
}
