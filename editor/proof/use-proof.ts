/** What the parts of the proofs ask of the page: the last answer, a way to keep a case, the file it goes to. */
import { useCallback, useState, useSyncExternalStore } from 'react';
import { message } from '../../grammar/messages/index.ts';
import { useCases, useLocale, useMeasure, useSay, useStudio } from '../app/context.tsx';
import { say as sayIn } from '../words/index.ts';
import { proof as words } from '../words/proof.ts';
import { type CaseKept, keepCase, takeBack } from './keep.ts';
import { freeName, type Say } from './told.ts';
import type { ProofView } from './view.ts';

export function useProof(): ProofView {
  const { proof } = useStudio();
  return useSyncExternalStore(proof.subscribe, proof.view);
}

/** Words that go into a file, which is Chinese whatever the reader's language. */
export const inFile: Say = (phrase, holes) => sayIn(phrase, 'zh', holes);

/** The case files there are, and the one chosen; where there is none, one that is begun. */
export function useCaseFile() {
  const view = useMeasure();
  const [chosen, choose] = useState<string>();
  const files = view?.caseFiles ?? [];
  const begun = view?.versions.at(-1)?.path.replace(/[^/]*$/, 'cases.tiao');
  const path = chosen !== undefined && files.includes(chosen) ? chosen : (files[0] ?? begun);
  return { path, files, choose };
}

export interface Keeping {
  readonly kept: CaseKept | undefined;
  readonly said: readonly string[];
  readonly keep: (as: {
    readonly path: string;
    readonly name: string;
    readonly sheet: string;
    readonly expectations: readonly string[];
  }) => Promise<void>;
  readonly undo: () => void;
}

export function useKeeping(): Keeping {
  const say = useSay();
  const { locale } = useLocale();
  const studio = useStudio();
  const { outcomes } = useCases();
  const [kept, setKept] = useState<CaseKept>();
  const [said, setSaid] = useState<readonly string[]>([]);
  const keep: Keeping['keep'] = async ({ path, name, sheet, expectations }) => {
    const free = freeName(name, (tried) => outcomes.has(`${path}#${tried}`), inFile);
    const done = await keepCase(studio, { path, name: free, sheet, expectations });
    if (!('because' in done)) {
      setKept(done);
      return setSaid([]);
    }
    const { because, diagnostics } = done;
    const why = because === 'rules' ? words.rulesFirst : words.notKept;
    setSaid(because === 'words' ? diagnostics.map((each) => message(each, locale)) : [say(why)]);
  };
  const undo = useCallback(() => {
    if (kept === undefined || takeBack(studio.desk, kept)) return setKept(undefined);
    setSaid([say(words.notKept)]);
  }, [kept, studio, say]);
  return { kept, said, keep, undo };
}
