/** 收为案例: the case as a 案例 of the measure, shown word for word before it is put into a file. */
import { useId, useState } from 'react';
import { message } from '../../grammar/messages/index.ts';
import { useAnswer, useLocale, useRoute, useSay, useStudio } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import { trial } from '../words/trial.ts';
import { Choices } from './Choices.tsx';
import type { CaseText, OutcomeView } from './questions.ts';
import { useForm } from './use-form.tsx';
import { WrittenField } from './WrittenField.tsx';

export interface AsCaseProps {
  readonly outcome: OutcomeView;
  readonly onClose: () => void;
}

const newFile = 'new';

export function AsCase({ outcome, onClose }: AsCaseProps) {
  const say = useSay();
  const id = useId();
  const { locale } = useLocale();
  const { measure, desk, analysis } = useStudio();
  const { sheet } = useForm();
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [expects, setExpects] = useState<'this' | 'all'>('this');
  const [file, setFile] = useState<string | undefined>();
  const [fileName, setFileName] = useState('cases.tiao');
  const [wrong, setWrong] = useState<string | undefined>();
  const [done, setDone] = useState<string | undefined>();
  const of = {
    sheet,
    locale,
    name: name === '' ? '…' : name,
    sources: source === '' ? [] : [source],
    about: expects === 'this' ? [outcome.about.key] : undefined,
  };
  const { value, pending } = useAnswer('asCase', done === undefined ? of : undefined);
  const into = file ?? value?.files[0]?.path ?? newFile;
  const put = async () => {
    if (name === '') return setWrong(say(trial.caseNameFirst));
    // the name may have been typed a moment ago: what is shown beside may still be without it
    const ready = await analysis.ask('asCase', of).catch(() => undefined);
    if (ready?.text === undefined || ready.taken !== undefined) return;
    const error = write(ready, into, ready.text);
    setWrong(error);
    if (error === undefined) setDone(into === newFile ? `${measure}/${fileName}` : into);
  };
  const write = ({ files, head }: CaseText, path: string, text: string): string | undefined => {
    if (path === newFile) {
      if (!/^[A-Za-z0-9-]{1,60}\.tiao$/.test(fileName)) return say(trial.caseBadFile);
      const made = desk.create(`${measure}/${fileName}`, `${head}\n${text}\n`);
      return made === 'created' ? undefined : say(trial.caseBadFile);
    }
    const now = desk.document(path)?.text;
    const end = files.find((each) => each.path === path)?.end;
    if (now === undefined || end === undefined) return say(trial.caseNotPut);
    // behind the last case as it stands now: somebody may have written on meanwhile
    const from = now.trimEnd().length;
    return desk.change(path, [{ from, to: now.length, text: `\n\n${text}\n` }])
      ? undefined
      : say(trial.caseNotPut);
  };
  if (done !== undefined) return <Done path={done} name={name} onClose={onClose} />;
  return (
    <section className="trial-as-case" aria-labelledby={`${id}-title`}>
      <header className="trial-part-head">
        <h2 id={`${id}-title`}>{say(trial.asCase)}</h2>
        <button type="button" className="deed" onClick={onClose}>
          {say(trial.memoBack)}
        </button>
      </header>
      <div className="trial-as-case-parts">
        <WrittenField
          label={say(trial.caseName)}
          value={name}
          autoFocus
          onEnter={(typed) => void setName(typed.trim())}
        />
        <WrittenField
          label={`${say(trial.caseSource)}　${say(trial.caseSourceNote)}`}
          value={source}
          onEnter={(typed) => void setSource(typed.trim())}
        />
        <div>
          <p id={`${id}-expects`} className="label">
            {say(trial.caseExpects)}
          </p>
          <Choices
            labelledBy={`${id}-expects`}
            stacked
            size="small"
            chosen={expects}
            choices={[
              { id: 'this', text: say(trial.expectThis, { name: outcome.name }), mark: 'answer' },
              { id: 'all', text: say(trial.expectAll), mark: 'answer' },
            ]}
            onChoose={(to) => setExpects(to === 'all' ? 'all' : 'this')}
          />
        </div>
        <div>
          <label className="label" htmlFor={`${id}-file`}>
            {say(trial.caseFile)}
          </label>{' '}
          <select
            id={`${id}-file`}
            className="trial-choose"
            value={into}
            onChange={(event) => setFile(event.target.value)}
          >
            {(value?.files ?? []).map(({ path }) => (
              <option key={path} value={path}>
                {path.slice(measure.length + 1)}
              </option>
            ))}
            <option value={newFile}>{say(trial.caseNewFile)}</option>
          </select>{' '}
          {into === newFile ? (
            <WrittenField
              label={say(trial.caseNewFileName)}
              value={fileName}
              onEnter={(typed) => void setFileName(typed.trim())}
            />
          ) : null}
        </div>
      </div>
      <h3 className="label">{say(trial.caseText)}</h3>
      {value?.text === undefined ? (
        pending ? (
          <p className="label">{say(trial.caseWait)}</p>
        ) : null
      ) : (
        <pre className="trial-case-text" lang="zh-Hans">
          {value.text}
        </pre>
      )}
      <div role="alert">
        <ul>
          {(value?.diagnostics ?? []).map((diagnostic) => (
            <li key={`${diagnostic.code} ${message(diagnostic, locale)}`} className="trial-written-wrong">
              {message(diagnostic, locale)}
            </li>
          ))}
          {value?.taken !== undefined && name !== '' ? (
            <li className="trial-written-wrong">{say(trial.caseTaken, { name, path: value.taken })}</li>
          ) : null}
          {wrong === undefined ? null : <li className="trial-written-wrong">{wrong}</li>}
        </ul>
      </div>
      <button
        type="button"
        className="deed-main"
        disabled={value?.text === undefined || (value.taken !== undefined && name !== '')}
        onClick={() => void put()}
      >
        {say(trial.casePut)}
      </button>
    </section>
  );
}

function Done({
  path,
  name,
  onClose,
}: {
  readonly path: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [route] = useRoute();
  const href = writeRoute({ ...route, place: 'cases', at: `${path}#${name}`, packed: undefined });
  return (
    <section className="trial-as-case">
      <p className="trial-question-text" role="status">
        {say(trial.caseDone, { path })}
      </p>
      <p className="trial-what-if-deeds">
        <a className="deed" href={href}>
          {say(trial.caseSee)}
        </a>
        <button type="button" className="deed" onClick={onClose}>
          {say(trial.memoBack)}
        </button>
      </p>
    </section>
  );
}
