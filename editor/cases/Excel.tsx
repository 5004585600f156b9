/** Cases to Excel and from it. What an import would change is shown first; nothing is changed while a cell is wrong. */
import { useRef, useState } from 'react';
import { useCases, useLocale, useMeasure, useSay, useStudio } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import type { Imported } from './questions.ts';
import { fileName } from './shelf.ts';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly told: string }
  | { readonly kind: 'said'; readonly told: string }
  | {
      readonly kind: 'read';
      readonly file: string;
      /** where new cases go */
      readonly path: string;
      readonly imported: Imported;
    };

export function ExcelDeeds() {
  const say = useSay();
  const { locale } = useLocale();
  const { analysis, desk } = useStudio();
  const view = useMeasure();
  const { outcomes } = useCases();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const chooser = useRef<HTMLInputElement>(null);
  const path = view?.caseFiles[0];

  const read = async (file: File, into: string) => {
    setStep({ kind: 'busy', told: say(words.importing, { file: file.name }) });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const imported = await analysis.ask('importCases', { bytes, path: into, locale });
    setStep(
      imported === undefined ? { kind: 'idle' } : { kind: 'read', file: file.name, path: into, imported },
    );
  };
  const write = async () => {
    setStep({ kind: 'busy', told: say(words.exporting) });
    const bytes = await analysis.ask('exportCases', { ids: undefined, locale });
    if (bytes !== undefined) download(bytes, `${say(words.exportName, { title: view?.title ?? '' })}.xlsx`);
    setStep({ kind: 'idle' });
  };
  const carryOut = ({ files, ...imported }: Imported) => {
    const isSame = files.every((file) => desk.document(file.path)?.text === file.seen);
    if (isSame) for (const file of files) desk.change(file.path, file.edits);
    const done = { added: imported.added.length, replaced: imported.replaced.length };
    setStep({ kind: 'said', told: isSame ? say(words.importDone, done) : say(words.importTooLate) });
  };
  return (
    <>
      <span className="cases-excel">
        <button
          type="button"
          className="deed"
          disabled={path === undefined || step.kind === 'busy'}
          onClick={() => chooser.current?.click()}
        >
          {say(words.import)}
        </button>
        <button
          type="button"
          className="deed"
          disabled={outcomes.size === 0 || step.kind === 'busy'}
          onClick={write}
        >
          {say(words.export)}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined && path !== undefined) void read(file, path);
          }}
        />
      </span>
      <div className="cases-import" role="status">
        {step.kind === 'busy' || step.kind === 'said' ? <p>{step.told}</p> : null}
        {step.kind === 'read' ? (
          <Preview
            step={step}
            onDo={() => carryOut(step.imported)}
            onDone={() => setStep({ kind: 'idle' })}
          />
        ) : null}
      </div>
    </>
  );
}

interface PreviewProps {
  readonly step: Extract<Step, { kind: 'read' }>;
  readonly onDo: () => void;
  readonly onDone: () => void;
}

function Preview({ step: { file, path, imported }, onDo, onDone }: PreviewProps) {
  const say = useSay();
  const { problems, added, replaced, unchanged } = imported;
  const close = (
    <button type="button" className="deed" onClick={onDone}>
      {say(words.cancel)}
    </button>
  );
  if (problems.length > 0)
    return (
      <>
        <p className="awaits">{say(words.importProblems, { file, count: problems.length })}</p>
        <ul className="cases-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        {close}
      </>
    );
  if (added.length + replaced.length === 0)
    return (
      <p>
        {say(words.importNothing, { file })} {close}
      </p>
    );
  return (
    <>
      <p>{say(words.importInto, { file: fileName(path) })}</p>
      <ul>
        {added.length > 0 ? (
          <Named told={say(words.importAdds, { count: added.length })} names={added} />
        ) : null}
        {replaced.length > 0 ? (
          <Named told={say(words.importReplaces, { count: replaced.length })} names={replaced} />
        ) : null}
        {unchanged.length > 0 ? <li>{say(words.importSame, { count: unchanged.length })}</li> : null}
      </ul>
      <p className="case-deeds">
        <button type="button" className="deed-main" onClick={onDo}>
          {say(words.importDo)}
        </button>
        {close}
      </p>
    </>
  );
}

function Named({ told, names }: { readonly told: string; readonly names: readonly string[] }) {
  return (
    <li>
      {told}：<span lang="zh-Hans">{names.join('、')}</span>
    </li>
  );
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
