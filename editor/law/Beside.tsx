/** What stands between the rules: where a sentence has none, what to do about it; under a mistake, what is wrong and the mend. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { message } from '../../grammar/messages/index.ts';
import { useLocale, useSay, useStudio } from '../app/context.tsx';
import { useOwnHeight } from '../app/use-own-height.ts';
import type { RulesEditor } from '../monaco/rules-editor.ts';
import { FoundHere } from '../proof/FoundHere.tsx';
import type { FoundHere as FoundAtCaret } from '../proof/use-finding-here.ts';
import { law } from '../words/law.ts';
import type { Laid, LaidUnit } from './layout.ts';
import type { AlignedLaw } from './use-aligned.ts';
import type { SlipHere } from './use-slip.ts';

export interface BesideProps {
  readonly editor: RulesEditor;
  readonly laid: Laid;
  readonly aligned: AlignedLaw;
  readonly isWide: boolean;
  readonly slip: SlipHere;
  readonly found: FoundAtCaret;
  readonly onGo: (place: { readonly span: { readonly start: number } }) => void;
}

/** It lies over the rules and moves with them; all but its words lets the mouse through. */
export function Beside({ editor, laid, aligned, isWide, slip, found, onGo }: BesideProps) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      here.current?.style.setProperty('transform', `translateY(${-editor.scrollTop()}px)`);
    };
    follow();
    return editor.on('scrolled', follow);
  }, [editor]);
  return (
    <div className="beside">
      <div className="beside-sheet" ref={here}>
        {isWide
          ? [...aligned.gaps].map(([unit, top]) => (
              <div key={unit} className="beside-gap" style={{ top }}>
                <Bare unit={laid.units[unit]!} editor={editor} />
              </div>
            ))
          : null}
        {aligned.slipTop === undefined ? null : slip.diagnostic !== undefined ? (
          <Slipped slip={slip} top={aligned.slipTop} />
        ) : found.room === undefined ? null : (
          <FoundHere found={found} top={aligned.slipTop} onGo={onGo} />
        )}
      </div>
    </div>
  );
}

/** □□□ where the rule would be, and the two deeds. */
export function Bare({ unit, editor }: { readonly unit: LaidUnit; readonly editor: RulesEditor }) {
  const say = useSay();
  const { analysis } = useStudio();
  const write = async (how: 'rule' | 'without') => {
    const found = await analysis.ask('unwritten', { clause: unit.clause, date: undefined });
    if (found === undefined) return;
    editor.show(found.path, 'body');
    editor.insert(found.at, found[how].text, found[how].cursor);
  };
  const { row } = unit;
  const isWhole = row?.gaps.some(({ start }) => start === row.words.start) === true;
  return (
    <div className="bare">
      <span className="bare-squares" aria-hidden="true">
        {'□'.repeat(15)}
      </span>
      <p>
        <span className="awaits">{say(isWhole ? law.bare : law.barePart)}</span>
        <Deed onPress={() => write('rule')}>{say(law.writeRule)}</Deed>
        <Deed onPress={() => write('without')}>{say(law.declareWithout)}</Deed>
      </p>
    </div>
  );
}

function Slipped({ slip, top }: { readonly slip: SlipHere; readonly top: number }) {
  const say = useSay();
  const { locale } = useLocale();
  const here = useRef<HTMLDivElement>(null);
  const { diagnostic, setHeight, fixes, more, mend } = slip;
  useOwnHeight(here, setHeight);
  if (diagnostic === undefined) return null;
  const [wrong, remedy] = inTwo(message(diagnostic, locale));
  return (
    <div className="slip" ref={here} style={{ top }} role="status">
      <p>
        <span className={diagnostic.severity === 'error' ? 'awaits' : 'slip-warning'}>{wrong}</span>
        {remedy}
        {more > 0 ? <span className="label"> {say(law.moreProblems, { count: more })}</span> : null}
      </p>
      {fixes.length === 0 ? null : (
        <p className="slip-deeds">
          {fixes.slice(0, 4).map((fix, index) => (
            <span key={fix.title}>
              <Deed onPress={() => mend(fix)}>{fix.title}</Deed>
              {index === 0 ? <kbd title={say(law.moreFixes)}>Ctrl .</kbd> : null}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** What is wrong, then the remedy: cut behind the first mark that stands outside quotation marks. */
function inTwo(text: string): readonly [string, string] {
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (/[“「（(]/.test(text[at]!)) depth += 1;
    else if (/[”」）)]/.test(text[at]!)) depth -= 1;
    else if (depth === 0 && /^(?:[。；，！]|[.;,:] )/.test(text.slice(at, at + 2)))
      return [text.slice(0, at + 1), text.slice(at + 1)];
  }
  return [text, ''];
}

function Deed({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Button className="deed" onPress={onPress}>
      {children}
    </Button>
  );
}
