/** “/” finds a clause, a name or a case, by its words. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Name } from '../../engine/measure.ts';
import { useCases, useMeasure, useRoute, useSay } from '../app/context.tsx';
import { speller } from '../language/pinyin.ts';
import { law } from '../words/law.ts';
import { type Findable, find, type Spell } from './find.ts';
import type { Laid } from './layout.ts';

export interface FinderProps {
  readonly laid: Laid;
  readonly onClause: (unit: number) => void;
  readonly onName: (name: string) => void;
}

export function Finder({ laid, onClause, onName }: FinderProps) {
  const say = useSay();
  const [, go] = useRoute();
  const measure = useMeasure();
  const { outcomes } = useCases();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useSlash(input, before);
  const things = useMemo(() => findable(laid, measure, [...outcomes.values()]), [laid, measure, outcomes]);
  const [spell, learn] = useState<Spell>();
  const found = useMemo(() => find(things, words, 40, spell), [things, words, spell]);
  const kinds = { clause: law.foundClause, name: law.foundName, case: law.foundCase };
  const leave = () => {
    setWords('');
    input.current?.blur();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <ComboBox
      className="finder"
      aria-label={say(law.find)}
      inputValue={words}
      onInputChange={setWords}
      items={found}
      selectedKey={null}
      menuTrigger="input"
      allowsEmptyCollection={words !== ''}
      onSelectionChange={(key) => {
        const thing = things.find(({ id }) => id === key);
        if (thing === undefined) return;
        setWords('');
        input.current?.blur();
        if (thing.kind === 'clause') onClause(Number(thing.of));
        else if (thing.kind === 'name') onName(thing.of);
        else go({ place: 'cases', at: thing.of });
      }}
    >
      <Input
        ref={input}
        className="finder-input"
        placeholder={say(law.find)}
        onFocus={() => {
          // without the table of readings it still finds by characters
          speller().then(
            (found) => learn(() => found),
            () => undefined,
          );
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave();
        }}
      />
      <kbd>/</kbd>
      <Popover className="law-popover finder-popover" placement="bottom end">
        <ListBox
          className="law-menu"
          renderEmptyState={() => <p className="law-menu-item">{say(law.foundNone)}</p>}
        >
          {(thing: Findable) => (
            <ListBoxItem id={thing.id} className="law-menu-item" textValue={thing.title}>
              <span className="label finder-kind">{say(kinds[thing.kind])}</span>
              <span className="finder-title">{thing.title}</span>
              <span className="label finder-detail">{thing.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function findable(
  laid: Laid,
  measure: ReturnType<typeof useMeasure>,
  cases: readonly { readonly id: string; readonly name: string; readonly sources: readonly string[] }[],
): readonly Findable[] {
  const names: readonly (Name & { readonly question?: string })[] = measure
    ? [
        ...measure.facts,
        ...measure.concepts,
        ...measure.acts,
        ...measure.bearers,
        ...measure.lists,
        ...measure.amounts,
      ]
    : [];
  return [
    ...laid.units.map(
      ({ clause, text }, unit): Findable => ({
        id: `clause ${unit}`,
        kind: 'clause',
        of: String(unit),
        title: clause,
        detail: text,
      }),
    ),
    ...names.map(
      (each): Findable => ({
        id: `name ${each.key}`,
        kind: 'name',
        of: each.name,
        title: each.name,
        detail: each.question ?? each.label ?? '',
      }),
    ),
    ...cases.map(
      ({ id, name, sources }): Findable => ({
        id: `case ${id}`,
        kind: 'case',
        of: id,
        title: name,
        detail: sources.join('、'),
      }),
    ),
  ];
}

/** “/” anywhere but where words are typed. */
function useSlash(
  input: { readonly current: HTMLInputElement | null },
  before: { current: Element | null },
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { activeElement } = document;
      if (activeElement?.matches('input, textarea, select, [contenteditable], .native-edit-context')) return;
      event.preventDefault();
      before.current = activeElement;
      input.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input, before]);
}
