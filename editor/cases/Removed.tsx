/** After a case was deleted: a line that says so, and the way back. */
import { useSay, useStudio } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { putBack, type Taken } from './block.ts';

export interface RemovedCase extends Taken {
  readonly name: string;
  readonly path: string;
}

export interface RemovedProps {
  readonly case: RemovedCase;
  readonly onDone: () => void;
}

export function Removed({ case: removed, onDone }: RemovedProps) {
  const say = useSay();
  const { desk } = useStudio();
  const back = () => {
    if (putBack(desk, removed.path, removed)) onDone();
  };
  return (
    <p className="cases-note" role="status">
      {say(words.removed, { name: removed.name })}{' '}
      <button type="button" className="deed" onClick={back}>
        {say(words.putBack)}
      </button>
    </p>
  );
}
