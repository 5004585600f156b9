/** A case being begun: like another one, for a clause without any, or from nothing. */
import { useAnswer, useCases, useMeasure, useSay } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { CaseFields } from './CaseFields.tsx';
import type { CaseTold } from './questions.ts';

export interface NewCaseProps {
  /** the id of a case to copy, a clause to write for, or nothing */
  readonly like: string | undefined;
  readonly onDone: (id: string | undefined) => void;
}

export function NewCase({ like, onDone }: NewCaseProps) {
  const say = useSay();
  const view = useMeasure();
  const { outcomes } = useCases();
  const copied = like !== undefined && outcomes.has(like) ? like : undefined;
  const { value: told } = useAnswer('caseSheet', copied === undefined ? undefined : { id: copied });
  const path = view?.caseFiles[0] ?? (view && newFile(view.versions.at(-1)!.path));
  if (path === undefined || view === undefined || (copied !== undefined && told === undefined)) return null;
  const begun: CaseTold = {
    id: undefined,
    path: told?.path ?? path,
    name: nameFor(),
    sources: [],
    base: told?.base,
    sheet: told?.sheet ?? JSON.stringify({ measure: view.id }),
    expectations: told?.expectations ?? [],
  };
  return (
    <section
      className="case-pane"
      aria-label={say(words.newCase)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDone(undefined);
      }}
    >
      <header className="case-head">
        <h2>{say(words.newCase)}</h2>
        <button type="button" className="deed case-close" onClick={() => onDone(undefined)}>
          {say(words.cancel)}
        </button>
      </header>
      <CaseFields key={like} begun={begun} onDone={onDone} />
    </section>
  );

  function nameFor(): string {
    if (told !== undefined) return say(words.copyName, { name: told.name });
    return like === undefined ? '' : say(words.clauseCase, { clause: like });
  }
}

/** Beside the rules, where the measure has no case file yet. */
const newFile = (rules: string): string => rules.replace(/[^/]*$/, 'cases.tiao');
