/** One case worth adding: its facts, what the rules and the changed rules make of it, and the outcome that a lawyer gives it. */
import { type ReactNode, useId, useState } from 'react';
import type { MissingTold, Sentence } from '../../service/contract.ts';
import { useLocale, useRoute, useSay, useStudio } from '../app/context.tsx';
import { proof as words } from '../words/proof.ts';
import { Facts } from './CaseShown.tsx';
import { FileChoice, KeptLine, Said } from './KeepDeeds.tsx';
import { inFile, useCaseFile, useKeeping } from './use-proof.ts';

type Chosen = 'now' | 'changed' | 'own';

export function Proposal({ missing }: { readonly missing: MissingTold }) {
  const say = useSay();
  const id = useId();
  const { trial } = useStudio();
  const [, go] = useRoute();
  const { place, shown, changed } = missing;
  const [chosen, setChosen] = useState<Chosen>();
  const [own, setOwn] = useState(() => shown.expectations.join('\n'));
  const [name, setName] = useState(() => inFile(words.nameMissing, { clause: place.clause }));
  const [isAsked, setAsked] = useState(false);
  const { path, files, choose } = useCaseFile();
  const { kept, said, keep, undo } = useKeeping();
  const written = { now: shown.expectations, changed: changed.expectations, own: linesOf(own) };
  const put = () => {
    setAsked(chosen === undefined);
    if (chosen === undefined || path === undefined) return;
    void keep({ path, name, sheet: shown.sheet, expectations: written[chosen] });
  };
  const option = (which: Chosen, label: string, children: ReactNode) => (
    <div className="proof-option">
      <label>
        <input type="radio" name={id} checked={chosen === which} onChange={() => setChosen(which)} />
        <span>{label}</span>
      </label>
      {children}
    </div>
  );
  if (kept !== undefined)
    return (
      <div className="proof-proposal">
        <KeptLine kept={kept} onUndo={undo} />
      </div>
    );
  return (
    <div className="proof-proposal">
      <q className="proof-rule" lang="zh-Hans">
        {place.source}
      </q>
      <h3 className="label">{say(words.theCase)}</h3>
      <Facts facts={shown.facts} />
      <fieldset className="proof-outcome">
        <legend className="label">{say(words.chooseOutcome)}</legend>
        {option('now', say(words.asNow), <Outcomes outcomes={shown.outcomes} />)}
        {option(
          'changed',
          say(words.asChanged),
          <>
            <Outcomes outcomes={changed.outcomes} />
            {chosen === 'changed' ? <p className="label">{say(words.asChangedNote)}</p> : null}
          </>,
        )}
        {option(
          'own',
          say(words.ownWords),
          chosen !== 'own' ? null : (
            <textarea
              lang="zh-Hans"
              aria-label={say(words.ownLabel)}
              rows={Math.max(2, own.split('\n').length)}
              value={own}
              onChange={(event) => setOwn(event.target.value)}
            />
          ),
        )}
      </fieldset>
      <label className="proof-name">
        <span className="label">{say(words.caseName)}</span>
        <input type="text" lang="zh-Hans" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <p className="proof-deeds">
        <button type="button" className="deed-main" onClick={put}>
          {say(words.put)}
        </button>
        {path === undefined ? null : <FileChoice path={path} files={files} onChoose={choose} />}
        <button
          type="button"
          className="deed"
          onClick={() => {
            trial.set(shown.sheet);
            go({ place: 'trial' });
          }}
        >
          {say(words.tryIt)}
        </button>
      </p>
      <Said said={isAsked && chosen === undefined ? [say(words.chooseFirst)] : said} />
    </div>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly Sentence[] }) {
  const { locale } = useLocale();
  return (
    <ul className="proof-outcomes">
      {outcomes.map((outcome) => (
        <li key={outcome.zh}>{outcome[locale]}</li>
      ))}
    </ul>
  );
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
