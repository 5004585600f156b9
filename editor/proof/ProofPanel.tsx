/** 检查 beside the law: what was found, what was not decided, which rules no case has tried and which changes none would notice. */
import type { MissingTold, PlaceTold, RuleTried } from '../../service/contract.ts';
import { useLocale, useRoute, useSay } from '../app/context.tsx';
import { writeRoute } from '../app/route.ts';
import { law } from '../words/law.ts';
import { proof as words } from '../words/proof.ts';
import { FindingCard } from './FindingCard.tsx';
import { ProofStanding } from './Standing.tsx';
import { isOld, triedSays, triedSigns } from './told.ts';
import { useProof } from './use-proof.ts';
import './proof.css';

export interface ProofPanelProps {
  readonly onGo: (offset: number) => void;
}

export function ProofPanel({ onGo }: ProofPanelProps) {
  const say = useSay();
  const go = ({ span }: PlaceTold) => onGo(span.start);
  return (
    // a part that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="rule-index proof-panel" aria-label={say(law.checks)} tabIndex={0}>
      <ProofStanding />
      <Findings onGo={go} />
      <Tried onGo={go} />
      <Undecided />
    </section>
  );
}

interface OnGo {
  readonly onGo: (place: PlaceTold) => void;
}

function Findings({ onGo }: OnGo) {
  const say = useSay();
  const { findings, isIdleKnown, lists, stale } = useProof();
  if (findings === undefined) return null;
  return (
    <section aria-labelledby="proof-findings">
      <h3 id="proof-findings">{say(words.findings)}</h3>
      <ul className="proof-list">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.places.map(({ span }) => span.start)}`}>
            <FindingCard finding={finding} isStale={isOld(finding, stale)} onGo={onGo} />
          </li>
        ))}
      </ul>
      {findings.every(({ kind }) => kind === 'dead') && !stale.wrong ? (
        <p>{say(words.nothingWrong)}</p>
      ) : null}
      {findings.every(({ kind }) => kind !== 'dead') && isIdleKnown && !stale.idle ? (
        <p>{say(words.nothingIdle)}</p>
      ) : null}
      <p className="label">{say(words.within, { lists })}</p>
    </section>
  );
}

function Tried({ onGo }: OnGo) {
  const say = useSay();
  const { rules, missing, stale } = useProof();
  if (rules === undefined) return null;
  const count = (tried: RuleTried['tried']) => rules.filter((each) => each.tried === tried).length;
  const changed = missing.filter(({ place }) => !rules.some(({ span }) => span.start === place.span.start));
  const open = rules.filter((rule) => rule.tried !== 'both' || changesOf(rule, missing).length > 0);
  return (
    <section aria-labelledby="proof-tried" data-stale={stale.rules ? '' : undefined}>
      <h3 id="proof-tried">{say(words.tried)}</h3>
      <p>{say(words.triedCount, { both: count('both'), one: count('one'), none: count('none') })}</p>
      {open.length === 0 && changed.length === 0 ? <p className="label">{say(words.triedAll)}</p> : null}
      <ul className="proof-tried-list">
        {open.map((rule) => (
          <li key={`${rule.span.start} ${rule.clause}`}>
            <Place place={rule} sign={triedSigns[rule.tried]} onGo={onGo} />
            <p className="label">{triedSays(rule, say)}</p>
            <Changes changes={changesOf(rule, missing)} />
          </li>
        ))}
        {changed.map((each) => (
          <li key={each.id}>
            <Place place={each.place} sign="" onGo={onGo} />
            <Changes changes={[each]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const changesOf = ({ span }: RuleTried, missing: readonly MissingTold[]): readonly MissingTold[] =>
  missing.filter(({ place }) => place.span.start === span.start);

function Place({ place, sign, onGo }: OnGo & { readonly place: PlaceTold; readonly sign: string }) {
  return (
    <button type="button" className="proof-place" lang="zh-Hans" onClick={() => onGo(place)}>
      <span aria-hidden="true">{sign}</span> <b>{place.clause}</b> {place.source}
    </button>
  );
}

export function Changes({ changes }: { readonly changes: readonly MissingTold[] }) {
  const say = useSay();
  const { locale } = useLocale();
  const [route] = useRoute();
  if (changes.length === 0) return null;
  return (
    <div className="proof-changes">
      <ul>
        {changes.map((each) => (
          <li key={each.id}>{say(words.unnoticed, { change: each.change[locale] })}</li>
        ))}
      </ul>
      <a className="deed" href={writeRoute({ ...route, place: 'cases', at: undefined, packed: undefined })}>
        {say(words.toProposals)}
      </a>
    </div>
  );
}

function Undecided() {
  const say = useSay();
  const { undecided } = useProof();
  if (undecided.length === 0) return null;
  return (
    <section aria-labelledby="proof-undecided">
      <h3 id="proof-undecided">{say(words.undecided)}</h3>
      <ul className="proof-undecided">
        {undecided.map(({ about, what, why }) => (
          <li key={`${about} ${what}`}>
            <b lang="zh-Hans">{what}</b> {say(words.undecidedAbout[about])}
            <span className="label">　{say(words.undecidedWhy[why])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
