/** A case as a form: the same case as its words in the file, which change when the form is put into the file. */
import { useAnswer, useSay } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { CaseFields } from './CaseFields.tsx';

export function CaseForm({ id }: { readonly id: string }) {
  const say = useSay();
  const { value: told } = useAnswer('caseSheet', { id });
  if (told === undefined) return null;
  if (told.sheet === undefined) return <p className="cases-note awaits">{say(words.formUnread)}</p>;
  return <CaseFields key={JSON.stringify(told)} begun={{ ...told, sheet: told.sheet }} />;
}
