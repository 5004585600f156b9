/** The facts of one case of a file: the form of 试算 over a case of its own. Nothing is kept until it is put into the file. */
import { useState } from 'react';
import { useMeasure } from '../app/context.tsx';
import { BeginningPanel } from '../trial/Beginning.tsx';
import type { Place } from '../trial/place.ts';
import { Question } from '../trial/Question.tsx';
import { emptyCase, isEmpty, writeSheet } from '../trial/sheet.ts';
import { openTrial } from '../trial/store.ts';
import { Told } from '../trial/Told.tsx';
import { FormProvider, useForm } from '../trial/use-form.tsx';
import '../trial/trial.css';

export interface FactsFormProps {
  /** the case it begins with, as JSON */
  readonly sheet: string;
  readonly onChange: (sheet: string) => void;
}

export function FactsForm({ sheet, onChange }: FactsFormProps) {
  const view = useMeasure();
  const [store] = useState(() =>
    openTrial('', { getItem: () => sheet, setItem: (_, changed) => onChange(changed) }),
  );
  if (view === undefined) return null;
  return (
    <FormProvider terms={view} store={store}>
      <Facts />
    </FormProvider>
  );
}

function Facts() {
  const { terms, told, setSheet } = useForm();
  const [picked, setPicked] = useState<Place>();
  if (isEmpty(told)) return <BeginningPanel onBegun={() => setPicked(undefined)} />;
  return (
    <div className="case-facts">
      {picked === undefined ? null : (
        <Question
          place={picked}
          asked={undefined}
          about={undefined}
          onAnswered={() => setPicked(undefined)}
          onNext={() => setPicked(undefined)}
        />
      )}
      <Told asked={[]} onPick={setPicked} onStartOver={() => setSheet(writeSheet(terms, emptyCase(terms)))} />
    </div>
  );
}
