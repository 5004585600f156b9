/** A few answers side by side, one of them given: the arrows go along them, Enter or the space bar chooses. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** ○ for an answer, □ for unknown, ◇ for a judgement that is awaited */
  readonly mark: 'answer' | 'unknown' | 'awaits';
}

export interface ChoicesProps {
  /** id of the element that says the question */
  readonly labelledBy: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly size?: 'large' | 'small';
  /** one under another; more than a few always are */
  readonly stacked?: boolean;
}

const abreast = 4;

const marks = { answer: ['○', '●'], unknown: ['□', '□'], awaits: ['◇', '◇'] } as const;

export function Choices({
  labelledBy,
  choices,
  chosen,
  onChoose,
  size = 'large',
  stacked = choices.length > abreast,
}: ChoicesProps) {
  return (
    <ToggleButtonGroup
      className={`trial-choices trial-choices-${size} ${stacked ? 'trial-choices-stacked' : ''}`}
      selectionMode="single"
      disallowEmptySelection={chosen !== undefined}
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys;
        if (id !== undefined) onChoose(String(id));
      }}
      aria-labelledby={labelledBy}
    >
      {choices.map(({ id, text, mark }) => (
        <ToggleButton key={id} id={id} className="trial-choice">
          <span aria-hidden="true" className="trial-choice-mark">
            {marks[mark][id === chosen ? 1 : 0]}
          </span>
          <span>{text}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
