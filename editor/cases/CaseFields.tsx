/** Name, sources, facts and expected outcomes of a case, put into its file together. */
import { useState } from 'react';
import { message } from '../../grammar/messages/index.ts';
import { useAnswer, useCases, useLocale, useMeasure, useSay, useStudio } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { BaseChoice } from './BaseChoice.tsx';
import { FactsForm } from './FactsForm.tsx';
import type { CaseTold } from './questions.ts';
import { fileName } from './shelf.ts';

export interface CaseFieldsProps {
  readonly begun: CaseTold;
  readonly onDone?: (id: string) => void;
}

export function CaseFields({ begun, onDone }: CaseFieldsProps) {
  const say = useSay();
  const view = useMeasure();
  const [told, setTold] = useState(begun);
  const [expected, setExpected] = useState((begun.expectations ?? []).join('\n'));
  const { value: decided } = useAnswer('decidedAs', { path: told.path, sheet: told.sheet });
  const change = (part: Partial<CaseTold>) => setTold((before) => ({ ...before, ...part }));
  const complete = { ...told, name: told.name.trim(), expectations: expected.split('\n') };
  return (
    <div className="case-form">
      <label>
        <span className="label">{say(words.name)}</span>
        <input
          type="text"
          lang="zh-Hans"
          value={told.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <label>
        <span className="label">{say(words.sources)}</span>
        <input
          type="text"
          lang="zh-Hans"
          defaultValue={told.sources.join('、')}
          onChange={(event) => change({ sources: sourcesIn(event.target.value) })}
        />
      </label>
      {told.id === undefined && view !== undefined && view.caseFiles.length > 1 ? (
        <label>
          <span className="label">{say(words.file)}</span>
          <select
            value={told.path}
            onChange={(event) => change({ path: event.target.value, base: undefined })}
          >
            {view.caseFiles.map((path) => (
              <option key={path} value={path}>
                {fileName(path)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <BaseChoice told={told} onChange={change} />
      <FactsForm key={told.base} sheet={told.sheet} onChange={(sheet) => change({ sheet })} />
      <label>
        <span className="label">{say(words.expectations)}</span>
        <textarea
          lang="zh-Hans"
          rows={Math.max(3, expected.split('\n').length + 1)}
          value={expected}
          onChange={(event) => setExpected(event.target.value)}
        />
      </label>
      <p className="case-deeds">
        <button
          type="button"
          className="deed"
          disabled={decided === undefined || decided.length === 0}
          onClick={() => setExpected((decided ?? []).join('\n'))}
        >
          {say(words.asDecided)}
        </button>
        <Keep told={complete} {...(onDone === undefined ? {} : { onDone })} />
      </p>
    </div>
  );
}

const sourcesIn = (typed: string): readonly string[] =>
  typed
    .split(/[、，,；;\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

interface KeepProps {
  readonly told: CaseTold;
  readonly onDone?: (id: string) => void;
}

/** Puts the case into its file; what stands in the way is said, and nothing is changed. */
function Keep({ told, onDone }: KeepProps) {
  const say = useSay();
  const { locale } = useLocale();
  const { desk, analysis } = useStudio();
  const { outcomes } = useCases();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isKept, setKept] = useState(false);
  const id = `${told.path}#${told.name}`;
  const keep = async () => {
    setKept(false);
    if (told.name === '') return setSaid([say(words.needName)]);
    if (told.id !== id && outcomes.has(id)) return setSaid([say(words.nameTaken, { name: told.name })]);
    const seen = desk.document(told.path)?.text;
    const { edits, begun, text, diagnostics } = await analysis.ask('tellCase', told);
    const wrong = diagnostics.map((each) => message(each, locale));
    const isWritten =
      begun === undefined
        ? edits.length > 0 && desk.change(told.path, edits, seen)
        : desk.create(told.path, begun) === 'created';
    setSaid(
      wrong.length > 0 || isWritten ? wrong : [say(text === undefined ? words.rulesFirst : words.notKept)],
    );
    if (!isWritten) return;
    setKept(true);
    onDone?.(id);
  };
  return (
    <>
      <button type="button" className="deed-main" onClick={keep}>
        {say(words.save)}
      </button>
      <span role="status" className="case-said">
        {isKept ? say(words.saved) : null}
        {said.map((each) => (
          <span key={each} className="awaits">
            {each}
          </span>
        ))}
      </span>
    </>
  );
}
