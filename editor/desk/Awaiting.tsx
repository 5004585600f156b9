/** Above the place: each file that waits for the reader's decision, what came from outside, and what cannot be kept. */
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useLocale, useSay, useStudio } from '../app/context.tsx';
import { saving } from '../words/saving.ts';
import type { DeskDocument } from './desk-types.ts';
import { differing } from './merge.ts';
import './desk.css';

export interface AwaitingProps {
  /** the file that is being decided already */
  readonly settling: string | undefined;
  readonly onSettle: (path: string) => void;
}

export function Awaiting({ settling, onSettle }: AwaitingProps) {
  const { desk } = useStudio();
  const say = useSay();
  const { locale } = useLocale();
  const subscribe = (listen: () => void) => desk.subscribe(listen);
  const status = useSyncExternalStore(subscribe, () => desk.status());
  const documents = useSyncExternalStore(subscribe, () => desk.documents());
  const unreadable = useSyncExternalStore(subscribe, () => desk.unreadable());
  useFacesForTrouble();
  const told = [
    ...status.awaiting.filter(({ path }) => path !== settling).map(awaited),
    ...unreadable.map(({ path, why }) => (
      <Told key={path} awaits text={say(saving.unreadable, { file: nameOf(path), reason: why[locale] })} />
    )),
    ...(status.drafts === 'kept' ? [] : [<Told key="drafts" text={say(draftWords[status.drafts])} />]),
    ...documents.filter(({ outside }) => outside.length > 0).map(fromOutside),
  ];
  // the region stands there from the beginning: only then is what comes into it read aloud
  return (
    <div className="awaiting" role="status">
      {told}
    </div>
  );

  function awaited(document: DeskDocument): ReactNode {
    const { path, standing } = document;
    const file = nameOf(path);
    if (standing.kind === 'clash') {
      const { against } = standing.clash;
      const count = differing(standing.clash).length;
      return (
        <Told
          key={path}
          awaits
          text={say(against === 'disk' ? saving.clashDisk : saving.clashCopy, { file, count })}
        >
          <Deed words={say(saving.compare)} onDeed={() => onSettle(path)} />
        </Told>
      );
    }
    if (standing.kind === 'gone')
      return (
        <Told key={path} awaits text={say(saving.gone, { file })}>
          <Deed words={say(saving.keep)} onDeed={() => desk.keep(path)} />
          <Deed words={say(saving.letGo)} onDeed={() => desk.discard(path)} />
        </Told>
      );
    const reason = standing.kind === 'refused' ? standing.refusal[locale] : '';
    return (
      <Told key={path} awaits text={say(saving.refused, { file, reason })}>
        <Deed words={say(saving.tryAgain)} onDeed={() => void desk.flush()} />
      </Told>
    );
  }

  function fromOutside({ path, outside }: DeskDocument): ReactNode {
    const file = nameOf(path);
    const count = outside.reduce((sum, { from, to }) => sum + to - from, 0);
    const lines = outside.filter(({ from, to }) => to > from).map(({ from, to }) => rangeOf(from + 1, to));
    const separator = locale === 'zh' ? '、' : ', ';
    const text =
      count === 0
        ? say(saving.outsideTaken, { file })
        : say(saving.outside, { file, count, lines: lines.join(separator) });
    return (
      <Told key={`outside ${path}`} text={text}>
        <Deed words={say(saving.seen)} onDeed={() => desk.acknowledge(path)} />
      </Told>
    );
  }
}

/** A face is fetched when its characters are first shown: the words about a lost connection must have theirs before. */
function useFacesForTrouble(): void {
  useEffect(() => {
    const words = Object.values(saving)
      .map(({ zh }) => zh)
      .join('');
    for (const weight of [400, 700]) void document.fonts.load(`${weight} 1em "Noto Sans SC"`, words);
  }, []);
}

const draftWords = { full: saving.draftsFull, forbidden: saving.draftsForbidden } as const;

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const rangeOf = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);

interface ToldProps {
  readonly text: string;
  readonly awaits?: boolean;
  readonly children?: ReactNode;
}

function Told({ text, awaits = false, children }: ToldProps) {
  return (
    <div className="told">
      <p className={awaits ? 'awaits' : undefined}>{text}</p>
      {children}
    </div>
  );
}

function Deed({ words, onDeed }: { readonly words: string; readonly onDeed: () => void }) {
  return (
    <button type="button" className="deed" onClick={onDeed}>
      {words}
    </button>
  );
}
