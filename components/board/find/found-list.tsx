import { FileIcon, FileTextIcon, HandFingerIcon, PersonIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { FindEntry } from './find-entry';
import { optionId } from './option-id';
import type { FoundGroup } from './use-found';

type FoundListProps = {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  /** The place, over all groups, of the one that Enter opens. */
  readonly chosen: number;
  readonly onChoose: (entry: FindEntry) => void;
};

const ICONS = { case: FileTextIcon, person: PersonIcon, order: HandFingerIcon, page: FileIcon };

/** What was found, by kind. Focus stays in the field above it. */
export function FoundList({ id, groups, chosen, onChoose }: FoundListProps) {
  const t = useTranslations('find');
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is what brings it into sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, groups]);
  const firstOf = (group: number) =>
    groups.slice(0, group).reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('listName')}
      className="-mx-12 max-h-[50dvh] overflow-auto"
      // A press on an option leaves the focus where it is, in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ kind, entries }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options within a list box is no fieldset
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="pb-8">
          <p id={`${id}-${kind}`} className="px-12 pb-4 text-ax-text-neutral-subtle text-small">
            {t(`kind.${kind}`)}
          </p>
          {entries.map((entry, n) => (
            <Option
              key={entry.key}
              id={optionId(id, firstOf(group) + n)}
              entry={entry}
              isChosen={firstOf(group) + n === chosen}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly entry: FindEntry;
  readonly isChosen: boolean;
  readonly onChoose: (entry: FindEntry) => void;
};

function Option({ id, entry, isChosen, onChoose }: OptionProps) {
  const Icon = ICONS[entry.kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an option is reached by the field's active descendant
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className="flex min-h-36 cursor-pointer items-center gap-10 rounded-card px-12 py-6 hover:bg-ax-bg-neutral-moderate-hover aria-selected:bg-ax-bg-accent-moderate touch:min-h-44"
      onClick={() => onChoose(entry)}
    >
      <Icon aria-hidden fontSize="1.25rem" className="shrink-0" />
      <span className="font-strong">{entry.title}</span>
      <span className="min-w-0 truncate text-ax-text-neutral-subtle text-small">
        {entry.detail}
      </span>
    </div>
  );
}
