/** 书口: the places down the edge of the sheet, the present one between two fish tails, each with what awaits the reader. */
import { app } from '../words/app.ts';
import { useCases, useLocale, useMeasure, useRoute, useSay } from './context.tsx';
import { type Place, places, writeRoute } from './route.ts';

export function Spine({ place }: { readonly place: Place }) {
  const say = useSay();
  const [route] = useRoute();
  const awaiting = useAwaiting();
  return (
    <nav className="spine" aria-label={say(app.places)}>
      <ul>
        {places.map((each) => (
          <li key={each}>
            <a
              className="spine-place"
              href={writeRoute({ ...route, place: each, at: undefined, packed: undefined })}
              aria-current={each === place ? 'page' : undefined}
            >
              <span className="spine-name">{say(app[each])}</span>
              {awaiting[each] > 0 ? <span className="spine-count awaits">{awaiting[each]}</span> : null}
            </a>
          </li>
        ))}
      </ul>
      <LanguageSwitch />
    </nav>
  );
}

/** How much of each place still wants the reader: sentences without rules, cases that do not come out as written. */
function useAwaiting(): Readonly<Record<Place, number>> {
  const { outcomes } = useCases();
  const bare = useMeasure()?.sentences.missing ?? 0;
  const failed = [...outcomes.values()].filter(({ standing }) => standing === 'failed').length;
  return { law: bare, trial: 0, cases: failed, read: 0 };
}

function LanguageSwitch() {
  const say = useSay();
  const { locale, setLocale } = useLocale();
  return (
    <button
      type="button"
      className="language"
      aria-label={say(app.switchLanguage)}
      lang={locale === 'zh' ? 'en' : 'zh-Hans'}
      onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
    >
      {say(app.otherLanguage)}
    </button>
  );
}
