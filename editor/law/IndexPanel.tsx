/** 解释 and 断言 as lists: what the file decided where the text is open, and what must hold in every case. */
import { useSay } from '../app/context.tsx';
import { law } from '../words/law.ts';
import type { RuleIndex } from './questions.ts';

export interface IndexPanelProps {
  readonly kind: 'readings' | 'assertions';
  readonly index: RuleIndex;
  readonly onGo: (offset: number) => void;
}

export function IndexPanel({ kind, index, onGo }: IndexPanelProps) {
  const say = useSay();
  if (index[kind].length === 0)
    return (
      <div className="rule-index">
        <p className="label">{say(kind === 'readings' ? law.noReadings : law.noAssertions)}</p>
      </div>
    );
  return (
    // a part that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="rule-index" aria-label={say(law[kind])} tabIndex={0}>
      {kind === 'readings' ? (
        <Readings readings={index.readings} onGo={onGo} />
      ) : (
        <Assertions assertions={index.assertions} onGo={onGo} />
      )}
    </section>
  );
}

type On<Kind extends 'readings' | 'assertions'> = Pick<RuleIndex, Kind> & Pick<IndexPanelProps, 'onGo'>;

function Readings({ readings, onGo }: On<'readings'>) {
  const say = useSay();
  return (
    <ol lang="zh-Hans">
      {readings.map(({ id, about, at, options }) => (
        <li key={at}>
          <button type="button" className="index-head" onClick={() => onGo(at)}>
            <span className="index-id">{id}</span>
            {about}
          </button>
          <ul>
            {options.map(({ name, source, adopted }) => (
              <li key={name} data-adopted={adopted ? '' : undefined}>
                <span className="index-name">{name}</span>
                <span>
                  {source}
                  {adopted ? <span className="label">（{say(law.adopted)}）</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Assertions({ assertions, onGo }: On<'assertions'>) {
  const say = useSay();
  return (
    <ol lang="zh-Hans">
      {assertions.map(({ name, anyReading, at }) => (
        <li key={at}>
          <button type="button" className="index-head" onClick={() => onGo(at)}>
            {name}
          </button>
          {anyReading ? <span className="label"> {say(law.anyReading)}</span> : null}
        </li>
      ))}
    </ol>
  );
}
