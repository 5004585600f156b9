/** A case as the words of its file. What is typed stands in the file at once; marks wait until a word is composed. */
import { useState } from 'react';
import { message } from '../../grammar/messages/index.ts';
import { useLocale, useMarks, useSay, useStudio } from '../app/context.tsx';
import { cases as words } from '../words/cases.ts';
import { useStretch } from './use-stretch.ts';

export interface CaseTextProps {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export function CaseText({ path, start, end }: CaseTextProps) {
  const say = useSay();
  const { desk } = useStudio();
  const stretch = useStretch(path, start, end);
  const [composed, setComposed] = useState<string>();
  const [release, setRelease] = useState<() => void>();
  const text = composed ?? stretch.text;
  return (
    <div className="case-text">
      {stretch.isGone ? <p className="awaits">{say(words.textGone)}</p> : null}
      <textarea
        lang="zh-Hans"
        aria-label={say(words.textLabel)}
        spellCheck={false}
        value={text}
        rows={Math.min(28, text.split('\n').length + 2)}
        onCompositionStart={() => {
          setComposed(stretch.text);
          const letGo = desk.hold(path);
          setRelease(() => letGo);
        }}
        onCompositionEnd={(event) => {
          setComposed(undefined);
          release?.();
          stretch.write(event.currentTarget.value);
        }}
        onChange={(event) => (composed === undefined ? stretch.write : setComposed)(event.target.value)}
      />
      {composed === undefined ? (
        <Slips
          path={path}
          from={stretch.from}
          to={stretch.from + stretch.text.length}
          source={stretch.text}
        />
      ) : null}
    </div>
  );
}

interface SlipsProps {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** What is wrong in the words of this case, each with the words it is about. */
function Slips({ path, from, to, source }: SlipsProps) {
  const { locale } = useLocale();
  const marks = useMarks(path);
  const here = (marks?.diagnostics ?? []).filter(({ span }) => span.start >= from && span.start <= to);
  return (
    <ul className="case-slips" aria-live="polite">
      {here.map((diagnostic) => {
        const { start, end } = diagnostic.span;
        const about = source.slice(start - from, Math.min(end - from, start - from + 24));
        return (
          <li key={`${diagnostic.code} ${start} ${end}`}>
            <q lang="zh-Hans">{about}</q> <span className="awaits">{message(diagnostic, locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
