/** Opens the measure that the address names, and shows the place it names. */
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { app } from '../words/app.ts';
import { LocaleProvider, StudioProvider, useLocale, useRoute, useSay } from './context.tsx';
import { Fault } from './Fault.tsx';
import { Frame } from './Frame.tsx';
import { Notice } from './Notice.tsx';
import { useOpening } from './opening.ts';
import type { Place } from './route.ts';

const screens = {
  law: lazy(() => import('../law/LawPlace.tsx')),
  trial: lazy(() => import('../trial/TrialPlace.tsx')),
  cases: lazy(() => import('../cases/CasesPlace.tsx')),
  read: lazy(() => import('../reading/ReadingPlace.tsx')),
} satisfies Record<Place, unknown>;

export function App() {
  return (
    <LocaleProvider>
      <Localised />
    </LocaleProvider>
  );
}

function Localised() {
  const { locale } = useLocale();
  return (
    <I18nProvider locale={locale === 'zh' ? 'zh-CN' : 'en-GB'}>
      <Fault>
        <Opened />
      </Fault>
    </I18nProvider>
  );
}

function Opened() {
  const say = useSay();
  const [route] = useRoute();
  const opening = useOpening(route.measure);
  useEffect(() => {
    document.title = say(app.name);
  }, [say]);
  if (opening.kind === 'opening') return <Notice text={say(app.loading)} />;
  if (opening.kind === 'none') return <Notice text={say(app.noMeasure)} />;
  if (opening.kind === 'failed')
    return (
      <Notice
        text={say(app.cannotReach)}
        detail={opening.reason}
        deed={say(app.tryAgain)}
        onDeed={opening.again}
      />
    );
  const place = route.place ?? fitting();
  const Screen = screens[place];
  return (
    <StudioProvider value={opening.studio}>
      <Frame place={place} measures={opening.measures}>
        <Fault key={`${opening.studio.measure}/${place}`}>
          <Suspense fallback={<Notice text={say(app.loading)} />}>
            <Screen />
          </Suspense>
        </Fault>
      </Frame>
    </StudioProvider>
  );
}

/** Writing needs room: in a narrow window the law is read. */
const fitting = (): Place => (window.matchMedia('(max-width: 700px)').matches ? 'read' : 'law');
