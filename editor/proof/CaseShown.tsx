/** A case that shows something: its facts in sentences, and what it comes to. */
import type { ShownCase } from '../../service/contract.ts';
import { useLocale, useSay } from '../app/context.tsx';
import { proof as words } from '../words/proof.ts';

export function CaseShown({ shown }: { readonly shown: ShownCase }) {
  const say = useSay();
  const { locale } = useLocale();
  return (
    <div className="proof-case">
      <Facts facts={shown.facts} />
      {shown.outcomes.length === 0 ? null : (
        <dl className="proof-comes">
          <dt>{say(words.comesTo)}</dt>
          {shown.outcomes.map((outcome) => (
            <dd key={outcome.zh}>{outcome[locale]}</dd>
          ))}
        </dl>
      )}
    </div>
  );
}

export function Facts({ facts }: Pick<ShownCase, 'facts'>) {
  const say = useSay();
  if (facts.length === 0) return <p className="label">{say(words.noFacts)}</p>;
  return (
    <ul className="proof-facts" lang="zh-Hans">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
