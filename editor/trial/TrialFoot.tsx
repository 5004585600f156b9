/** The foot of 试算: by which text and readings this was decided; the ways to carry the case away; the next step. */
import { useRef, useState } from 'react';
import { message } from '../../grammar/messages/index.ts';
import { useLocale, useMeasure, useRoute, useSay } from '../app/context.tsx';
import { Foot } from '../app/Foot.tsx';
import { writeRoute } from '../app/route.ts';
import { trial } from '../words/trial.ts';
import { download } from './download.ts';
import { fileName } from './file-name.ts';
import { pack } from './link.ts';
import { readSheet, writeSheet } from './sheet.ts';
import { useForm } from './use-form.tsx';

export interface TrialFootProps {
  readonly canConclude: boolean;
  readonly onMemorandum: () => void;
  readonly onAsCase: () => void;
}

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly link: string };

/** Larger than any case; a file chosen by mistake is not read. */
const mostCharacters = 2_000_000;

export function TrialFoot({ canConclude, onMemorandum, onAsCase }: TrialFootProps) {
  const say = useSay();
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  return (
    <>
      {said.kind === 'nothing' ? null : (
        <p className="trial-foot-said" role="status">
          {said.kind === 'words' ? said.text : say(trial.copyByHand)}
          {said.kind === 'link' ? <input className="trial-written-input" readOnly value={said.link} /> : null}{' '}
          <button type="button" className="deed" onClick={() => setSaid({ kind: 'nothing' })}>
            {say(trial.close)}
          </button>
        </p>
      )}
      <Foot>
        <Basis />
        <span className="foot-next">
          <Carry onSaid={setSaid} />
          {canConclude ? (
            <>
              <button type="button" className="deed" onClick={onAsCase}>
                {say(trial.asCase)}
              </button>
              <button type="button" className="deed-main" onClick={onMemorandum}>
                {say(trial.memorandum)}
              </button>
            </>
          ) : null}
        </span>
      </Foot>
    </>
  );
}

function Basis() {
  const say = useSay();
  const view = useMeasure();
  const { told } = useForm();
  const readings = [...told.readings].map(([id, option]) => `${id} ${option}`).join('、');
  return (
    <span className="trial-foot-basis">
      <span>
        <span className="label">{say(trial.basis)}</span>{' '}
        {say(trial.version, { date: view?.effective ?? '' })}
      </span>
      <span>
        <span className="label">{say(trial.readingsUsed)}</span>{' '}
        {readings === '' ? say(trial.allAdopted) : <b lang="zh-Hans">{readings}</b>}
      </span>
    </span>
  );
}

function Carry({ onSaid }: { readonly onSaid: (said: Said) => void }) {
  const say = useSay();
  const { locale } = useLocale();
  const [route] = useRoute();
  const { terms, told, sheet, setSheet } = useForm();
  const file = useRef<HTMLInputElement>(null);
  const copy = async () => {
    const fragment = writeRoute({ ...route, place: 'trial', at: undefined, packed: await pack(sheet) });
    const link = `${window.location.href.split('#')[0]}${fragment}`;
    try {
      await navigator.clipboard.writeText(link);
      onSaid({ kind: 'words', text: say(trial.copied) });
    } catch {
      onSaid({ kind: 'link', link }); // not allowed here: it is shown instead
    }
  };
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    if (chosen.size > mostCharacters) return onSaid({ kind: 'words', text: say(trial.tooLarge) });
    const read = readSheet(terms, await chosen.text());
    const [first] = read.diagnostics;
    if (read.told !== undefined) {
      setSheet(writeSheet(terms, read.told));
      onSaid({ kind: 'nothing' });
    } else
      onSaid({
        kind: 'words',
        text: `${say(trial.cannotOpen)}${first === undefined ? '' : message(first, locale)}`,
      });
  };
  const save = () => {
    const pretty = `${JSON.stringify(JSON.parse(writeSheet(terms, told)), null, 2)}\n`;
    download(
      fileName([say(trial.caseFileName), terms.title, told.asOf ?? ''], 'json'),
      pretty,
      'application/json',
    );
  };
  return (
    <>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="deed trial-quiet" onClick={() => void copy()}>
        {say(trial.copyLink)}
      </button>
      <button type="button" className="deed trial-quiet" onClick={() => file.current?.click()}>
        {say(trial.openFile)}
      </button>
      <button type="button" className="deed trial-quiet" onClick={save}>
        {say(trial.saveFile)}
      </button>
    </>
  );
}
