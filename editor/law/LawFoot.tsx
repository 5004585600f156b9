/** The foot of 条文: what the case being tried comes to by the rules as they stand, and whether all cases still do. */
import { useAnswer, useCases, useLocale, useMarks, useRoute, useSay, useTrial } from '../app/context.tsx';
import { Foot } from '../app/Foot.tsx';
import { writeRoute } from '../app/route.ts';
import { ProofFoot } from '../proof/ProofFoot.tsx';
import type { OutcomeView } from '../trial/questions.ts';
import { law } from '../words/law.ts';

export interface LawFootProps {
  readonly path: string | undefined;
  readonly onMend: () => void;
  readonly onChecks: () => void;
  readonly hrefOf: (clause: string) => string;
}

export function LawFoot({ path, onMend, onChecks, hrefOf }: LawFootProps) {
  const say = useSay();
  const errors = useMarks(path)?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <Foot>
      <Tried hrefOf={hrefOf} />
      <span className="foot-next">
        {errors === 0 ? null : (
          <button type="button" className="deed awaits" onClick={onMend}>
            {say(law.toMend, { count: errors })}
          </button>
        )}
        <ProofFoot onShow={onChecks} />
        <CasesLine />
      </span>
    </Foot>
  );
}

function Tried({ hrefOf }: Pick<LawFootProps, 'hrefOf'>) {
  const say = useSay();
  const { locale } = useLocale();
  const [route] = useRoute();
  const [sheet] = useTrial();
  const { value, pending } = useAnswer('decide', isEmpty(sheet) ? undefined : { sheet, locale });
  const outcome = value && mostTelling(value.outcomes);
  const toTrial = writeRoute({ ...route, place: 'trial', at: undefined, packed: undefined });
  if (outcome === undefined)
    return (
      <span className="law-tried">
        <span>{say(pending && !isEmpty(sheet) ? law.deciding : law.nothingTried)}</span>
        <a className="deed" href={toTrial}>
          {say(law.tryOne)}
        </a>
      </span>
    );
  return (
    <span className="law-tried">
      <Told label={say(law.tried)}>
        <a className="deed" href={toTrial}>
          {outcome.instance}
        </a>
      </Told>
      <Told label={say(law.obligation)}>
        <b>{outcome.title}</b>
      </Told>
      {outcome.standing === 'undetermined' ? (
        <Told label={say(law.state)}>
          <b>□ {say(law.undecided)}</b> {say(law.stillMissing, { count: outcome.missing })}
        </Told>
      ) : (
        <Told label={say(law.state)}>
          <b className={outcome.standing === 'conflict' ? 'awaits' : undefined}>
            {outcome.standing === 'conflict' ? '≠ ' : ''}
            {outcome.state}
          </b>
        </Told>
      )}
      {outcome.deadline === undefined ? null : (
        <Told label={say(law.deadline)}>
          <b>{outcome.deadline}</b>
        </Told>
      )}
      <Told label={say(law.grounds)}>
        {outcome.clauses.slice(0, 3).map((clause) => (
          <a key={clause} className="deed" href={hrefOf(clause)} lang="zh-Hans">
            {clause}
          </a>
        ))}
      </Told>
      {value?.current === false ? <span className="label">{say(law.notCurrent)}</span> : null}
    </span>
  );
}

function Told({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span className="law-told">
      <span className="label">{label}</span> {children}
    </span>
  );
}

/** A case of which nothing but the measure's name has been told. */
function isEmpty(sheet: string): boolean {
  try {
    return Object.keys(JSON.parse(sheet) as object).every((key) => key === 'measure');
  } catch {
    return false; // what cannot be read is for 试算 to say
  }
}

/** A conflict first, then a duty that stands, then what is undecided. */
function mostTelling(outcomes: readonly OutcomeView[]): OutcomeView | undefined {
  const acts = outcomes.filter(({ kind }) => kind === 'act');
  const first = (standing: OutcomeView['standing']) => acts.find((each) => each.standing === standing);
  return (
    first('conflict') ??
    acts.find((each) => each.standing === 'is' && each.clauses.length > 0) ??
    first('undetermined') ??
    acts[0]
  );
}

function CasesLine() {
  const say = useSay();
  const [route] = useRoute();
  const { outcomes, done, total } = useCases();
  const standing = [...outcomes.values()].map((outcome) => outcome.standing);
  const count = (which: string) => standing.filter((each) => each === which).length;
  const [failed, notRun] = [count('failed'), count('notRun')];
  if (done < total)
    return (
      <span className="label" role="status">
        {say(law.runningCases, { done, total })}
      </span>
    );
  return (
    <a
      className="law-cases"
      href={writeRoute({ ...route, place: 'cases', at: undefined, packed: undefined })}
    >
      <span>{say(law.allCases, { count: total })}</span>
      {failed > 0 ? <span className="awaits">✕ {say(law.failedCases, { count: failed })}</span> : null}
      {failed === 0 && notRun === 0 && total > 0 ? <span>✓ {say(law.noneFailed)}</span> : null}
      {notRun > 0 ? <span>{say(law.notRunCases, { count: notRun })}</span> : null}
    </a>
  );
}
