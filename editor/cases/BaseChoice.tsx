/** Which 底案 a new case stands on. The facts it tells are put into the form and may be changed there. */
import { useAnswer, useSay } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import type { CaseTold } from './questions.ts';

export interface BaseChoiceProps {
  readonly told: CaseTold;
  readonly onChange: (part: Partial<CaseTold>) => void;
}

export function BaseChoice({ told, onChange }: BaseChoiceProps) {
  const say = useSay();
  const { value: bases } = useAnswer('baseSheets', { path: told.path });
  if (told.id !== undefined)
    return told.base === undefined ? null : (
      <p className="label" lang="zh-Hans">
        {say(words.base, { name: told.base })}
      </p>
    );
  if (bases === undefined || bases.length === 0) return null;
  return (
    <label>
      <span className="label">{say(words.onBase)}</span>
      <select
        lang="zh-Hans"
        value={told.base ?? ''}
        onChange={(event) => {
          const base = bases.find(({ name }) => name === event.target.value);
          onChange(base === undefined ? { base: undefined } : { base: base.name, sheet: base.sheet });
        }}
      >
        <option value="">{say(words.noBase)}</option>
        {bases.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
