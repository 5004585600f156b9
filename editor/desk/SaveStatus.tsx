/** Where everything typed stands, in a few words at the head of the page. */
import { useSyncExternalStore } from 'react';
import { useLocale, useSay, useStudio } from '../app/context.tsx';
import { saving } from '../words/saving.ts';
import type { DeskStatus } from './desk-types.ts';

export function SaveStatus() {
  const { desk } = useStudio();
  const say = useSay();
  const { locale } = useLocale();
  const status = useSyncExternalStore(
    (listen) => desk.subscribe(listen),
    () => desk.status(),
  );
  const time = (at: number) =>
    new Date(at).toLocaleTimeString(locale === 'zh' ? 'zh-CN' : 'en-GB', {
      hour: '2-digit',
      minute: '2-digit',
    });
  const trouble = isTrouble(status);
  return (
    <span className={`save-status ${trouble ? 'awaits' : 'label'}`} role={trouble ? 'status' : undefined}>
      {words()}
    </span>
  );

  function words(): string {
    if (status.atRisk) return say(saving.atRisk);
    switch (status.kind) {
      case 'clash':
      case 'gone':
        return say(saving.awaits, { count: status.awaiting.length });
      case 'refused':
        return say(saving.notSaved);
      case 'offline':
        return say(saving.offline);
      case 'waiting':
      case 'saving':
        return say(saving.saving);
      case 'saved':
        if (!status.reachable) return say(saving.offlineNothing);
        return status.savedAt === undefined
          ? say(saving.saved)
          : say(saving.savedAt, { time: time(status.savedAt) });
    }
  }
}

const isTrouble = ({ kind, atRisk }: DeskStatus): boolean =>
  atRisk || kind === 'clash' || kind === 'gone' || kind === 'refused' || kind === 'offline';
