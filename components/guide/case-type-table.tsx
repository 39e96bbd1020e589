import { LayersIcon, RectangleSectionsIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ClientCommand } from '@/domain/command';
import type { CaseType } from '@/domain/setup/setup';
import { useWaitingIds } from '../form/use-waiting-ids';
import { WaitingTag } from '../form/waiting-tag';
import { asDifficulty, type CaseTypeEdit, caseTypeCommand } from '../settings/case-type-command';
import { DifficultyBars } from '../ui/difficulty-bars';

type CaseTypeTableProps = {
  readonly caseTypes: readonly CaseType[];
  readonly mayChange: boolean;
  readonly onChange: (command: ClientCommand) => void;
  readonly onOpen: (caseType: CaseType) => void;
};

const GRID =
  'grid grid-cols-[minmax(12rem,1fr)_10.5rem_10.5rem_6rem] items-center gap-x-20 gap-y-4 phone:grid-cols-2 phone:gap-x-12';

/** A row for each kind of case, whose two questions are answered where they stand. */
export function CaseTypeTable({ caseTypes, mayChange, onChange, onOpen }: CaseTypeTableProps) {
  const t = useTranslations('guide.caseTypes');
  return (
    <div>
      <div
        aria-hidden="true"
        className={`${GRID} border-ax-neutral-400 border-b pb-8 text-small font-strong phone:hidden`}
      >
        <span>{t('name')}</span>
        <span>{t('difficulty')}</span>
        <span>{t('tracking')}</span>
      </div>
      <ul aria-label={t('listName', { count: caseTypes.length })}>
        {caseTypes.map((one) => (
          <Row
            key={one.id}
            caseType={one}
            caseTypes={caseTypes}
            mayChange={mayChange}
            onChange={onChange}
            onOpen={() => onOpen(one)}
          />
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly caseType: CaseType;
  readonly caseTypes: readonly CaseType[];
  readonly mayChange: boolean;
  readonly onChange: (command: ClientCommand) => void;
  readonly onOpen: () => void;
};

function Row({ caseType, caseTypes, mayChange, onChange, onOpen }: RowProps) {
  const t = useTranslations('guide.caseTypes');
  const words = useTranslations('settings');
  const isWaiting = useWaitingIds().has(caseType.id);
  const { name, difficulty, tracking } = caseType;
  const change = (edit: Partial<CaseTypeEdit>) => {
    const { needsApproval } = caseType;
    onChange(
      caseTypeCommand(caseType, { name, difficulty, tracking, needsApproval, ...edit }, caseTypes),
    );
  };
  return (
    <li className={`${GRID} border-ax-neutral-300 border-b py-8`}>
      <span className="flex min-w-0 flex-wrap items-center gap-8 font-strong phone:col-span-2">
        {name}
        {isWaiting ? <WaitingTag /> : null}
      </span>
      <Answer icon={<DifficultyBars difficulty={difficulty} />}>
        <Select
          label={t('difficultyOf', { name })}
          hideLabel
          size="small"
          className="w-full"
          disabled={!mayChange}
          value={String(difficulty)}
          onChange={(event) => change({ difficulty: asDifficulty(event.target.value) })}
        >
          {['1', '2', '3'].map((one) => (
            <option key={one} value={one}>
              {words(`difficulty.${one}`)}
            </option>
          ))}
        </Select>
      </Answer>
      <Answer
        icon={
          tracking === 'counts' ? <LayersIcon aria-hidden /> : <RectangleSectionsIcon aria-hidden />
        }
      >
        <Select
          label={t('trackingOf', { name })}
          hideLabel
          size="small"
          className="w-full"
          disabled={!mayChange}
          value={tracking}
          onChange={(event) =>
            change({ tracking: event.target.value === 'counts' ? 'counts' : 'cards' })
          }
        >
          <option value="cards">{words('tracking.cards')}</option>
          <option value="counts">{words('tracking.counts')}</option>
        </Select>
      </Answer>
      {mayChange ? (
        <Button
          size="small"
          variant="tertiary"
          className="justify-self-start"
          aria-label={`${words('change')}: ${name}`}
          onClick={onOpen}
        >
          {words('change')}
        </Button>
      ) : null}
    </li>
  );
}

function Answer({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <span className="flex min-w-0 items-center gap-8">
      <span className="flex w-20 shrink-0 justify-center text-[1.25rem]">{icon}</span>
      {children}
    </span>
  );
}
