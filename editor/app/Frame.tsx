/** The gazette sheet around every place: spine with the places, masthead with the title, the place itself. */
import { lazy, type ReactNode, Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import type { MeasureEntry } from '../../service/contract.ts';
import { Awaiting } from '../desk/Awaiting.tsx';
import { app } from '../words/app.ts';
import { useSay, useStudio } from './context.tsx';
import { Masthead } from './Masthead.tsx';
import { MastheadSlot } from './MastheadPart.tsx';
import type { Place } from './route.ts';
import { Spine } from './Spine.tsx';

export { Foot } from './Foot.tsx';

const Settle = lazy(() => import('../desk/Settle.tsx'));

export interface FrameProps {
  readonly place: Place;
  readonly measures: readonly MeasureEntry[];
  readonly children: ReactNode;
}

export function Frame({ place, measures, children }: FrameProps) {
  const say = useSay();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [settling, settle] = useSettling();
  return (
    <div className={`frame frame-${place}`}>
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say(app.skip)}
      </button>
      <Spine place={place} />
      <Masthead measures={measures} slot={setSlot} />
      <main
        id="content"
        tabIndex={-1}
        aria-label={say(app[place])}
        data-settling={settling === undefined ? undefined : ''}
      >
        <Awaiting settling={settling?.path} onSettle={settle} />
        {settling === undefined ? null : (
          <Suspense>
            <Settle {...settling} onDone={() => settle(undefined)} />
          </Suspense>
        )}
        <MastheadSlot value={slot}>{children}</MastheadSlot>
      </main>
    </div>
  );
}

/** The file whose two versions are being compared, for as long as there are two. */
function useSettling() {
  const { desk } = useStudio();
  const [path, setPath] = useState<string>();
  const file = useSyncExternalStore(desk.subscribe, () =>
    path === undefined ? undefined : desk.document(path),
  );
  const settle = useCallback((to: string | undefined) => {
    setPath(to);
    if (to === undefined) document.getElementById('content')?.focus();
  }, []);
  if (file?.standing.kind !== 'clash') return [undefined, settle] as const;
  return [{ path: file.path, clash: file.standing.clash }, settle] as const;
}
