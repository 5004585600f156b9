/** A clause number that leads to its words in 条文. */
import { useRoute, useSay } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import { trial } from '../words/trial.ts';

export function ClauseLink({ clause }: { readonly clause: string }) {
  const say = useSay();
  const [route] = useRoute();
  return (
    <a
      className="deed trial-clause-link"
      lang="zh-Hans"
      href={writeRoute({ ...route, place: 'law', at: clause, packed: undefined })}
      title={say(trial.openClause, { clause })}
    >
      {clause}
    </a>
  );
}
