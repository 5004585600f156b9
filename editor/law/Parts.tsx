/** Which part of the rule file is seen, or which other file of the measure. */
import type { Key } from 'react-aria-components';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import type { MeasureView } from '../analysis/protocol.ts';
import { useSay } from '../app/context.tsx';
import { useProof } from '../proof/use-proof.ts';
import { law } from '../words/law.ts';
import type { RuleIndex } from './questions.ts';
import type { Shown } from './shown.ts';

export interface PartsProps {
  readonly shown: Shown;
  readonly view: MeasureView | undefined;
  readonly index: RuleIndex | undefined;
  readonly path: string | undefined;
  readonly onShow: (to: Shown) => void;
}

const tabs = ['rules', 'facts', 'acts', 'readings', 'assertions', 'checks'] as const;

export function Parts({ shown, view, index, path, onShow }: PartsProps) {
  const say = useSay();
  const rulesPath = view?.versions.at(-1)?.path;
  const { findings } = useProof();
  const counts: Readonly<Record<string, number | undefined>> = {
    facts: index?.facts,
    acts: index?.acts,
    readings: index?.readings.length,
    assertions: index?.assertions.length,
    checks: findings?.length,
  };
  return (
    <div className="law-parts">
      <ToggleButtonGroup
        className="law-tabs"
        aria-label={say(law.parts)}
        selectionMode="single"
        disallowEmptySelection={shown.kind !== 'file'}
        selectedKeys={shown.kind === 'file' ? [] : [shown.kind]}
        onSelectionChange={(keys) => {
          const [to] = [...keys];
          if (isTab(to)) onShow({ kind: to });
        }}
      >
        {tabs.map((tab) => (
          <ToggleButton key={tab} id={tab} className="law-tab">
            {say(law[tab])} <span className="label">{counts[tab]}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {(view?.caseFiles.length ?? 0) === 0 ? null : (
        <MenuTrigger>
          <Button className="law-files">
            {shown.kind === 'file' ? nameOf(path ?? '') : say(law.otherFiles)}
          </Button>
          <Popover className="law-popover" placement="bottom end">
            <Menu
              className="law-menu"
              aria-label={say(law.otherFiles)}
              onAction={(key) =>
                onShow(key === rulesPath ? { kind: 'rules' } : { kind: 'file', path: String(key) })
              }
            >
              {[...(rulesPath === undefined ? [] : [rulesPath]), ...(view?.caseFiles ?? [])].map((file) => (
                <MenuItem key={file} id={file} className="law-menu-item" textValue={nameOf(file)}>
                  {file === rulesPath ? say(law.rules) : nameOf(file)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}

const isTab = (key: Key | undefined): key is (typeof tabs)[number] => tabs.some((tab) => tab === key);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
