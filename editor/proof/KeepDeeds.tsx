/** 收为案例 in one click, as the case is decided now; where it went, with the way to see it and to take it back. */
import type { ShownCase } from '../../service/contract.ts';
import { useRoute, useSay, useStudio } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import { fileName } from '../cases/shelf.ts';
import { proof as words } from '../words/proof.ts';
import type { CaseKept } from './keep.ts';
import { useCaseFile, useKeeping } from './use-proof.ts';

export interface KeepDeedsProps {
  readonly shown: ShownCase;
  /** what the case is called in its file */
  readonly name: string;
}

export function KeepDeeds({ shown, name }: KeepDeedsProps) {
  const say = useSay();
  const { trial } = useStudio();
  const [, go] = useRoute();
  const { path, files, choose } = useCaseFile();
  const { kept, said, keep, undo } = useKeeping();
  const tryIt = () => {
    trial.set(shown.sheet);
    go({ place: 'trial' });
  };
  const { sheet, expectations } = shown;
  return (
    <div className="proof-keep">
      {kept === undefined ? null : <KeptLine kept={kept} onUndo={undo} />}
      <p className="proof-deeds">
        {kept !== undefined || path === undefined ? null : (
          <>
            <button
              type="button"
              className="deed proof-keep-deed"
              onClick={() => void keep({ path, name, sheet, expectations })}
            >
              {say(words.keep)}
            </button>
            <FileChoice path={path} files={files} onChoose={choose} />
          </>
        )}
        <button type="button" className="deed" onClick={tryIt}>
          {say(words.tryIt)}
        </button>
      </p>
      {kept !== undefined || expectations.length === 0 ? null : (
        <p className="label" lang="zh-Hans">
          {say(words.expecting, { words: expectations.join('；') })}
        </p>
      )}
      <Said said={said} />
    </div>
  );
}

export function KeptLine({ kept, onUndo }: { readonly kept: CaseKept; readonly onUndo: () => void }) {
  const say = useSay();
  const [route] = useRoute();
  const { path, name } = kept;
  const href = writeRoute({ ...route, place: 'cases', at: `${path}#${name}`, packed: undefined });
  return (
    <p className="proof-kept" role="status">
      <span>✓ {say(words.kept, { file: fileName(path), name })}</span>
      <a className="deed" href={href}>
        {say(words.see)}
      </a>
      <button type="button" className="deed" onClick={onUndo}>
        {say(words.takeBack)}
      </button>
    </p>
  );
}

export function Said({ said }: { readonly said: readonly string[] }) {
  return (
    <div role="alert">
      {said.map((each) => (
        <p key={each} className="awaits">
          {each}
        </p>
      ))}
    </div>
  );
}

export interface FileChoiceProps {
  readonly path: string;
  readonly files: readonly string[];
  readonly onChoose: (path: string) => void;
}

/** Where there is only one file there is nothing to choose. */
export function FileChoice({ path, files, onChoose }: FileChoiceProps) {
  const say = useSay();
  if (files.length < 2) return null;
  return (
    <label className="label proof-into">
      {say(words.into)}{' '}
      <select value={path} onChange={(event) => onChoose(event.target.value)}>
        {files.map((file) => (
          <option key={file} value={file}>
            {fileName(file)}
          </option>
        ))}
      </select>
    </label>
  );
}
