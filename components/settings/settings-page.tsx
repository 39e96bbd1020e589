'use client';

import { BoardProvider, useBoard, useConnection, useMe } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import type { Setup } from '@/domain/setup/setup';
import { LiveLine } from '../form/live-line';
import { ReturnedChanges } from '../form/returned-changes';
import type { ApiKey } from '../keys/key-list';
import { KeySection } from '../keys/key-section';
import { CaseTypeSection } from './case-type-section';
import { ClosedDays } from './closed-days';
import { DetailsSection } from './details-section';
import { DutySection } from './duty-section';
import { PrivacySection } from './privacy-section';
import { ReasonSection } from './reason-section';
import { RetentionSection } from './retention-section';
import { UnitSection } from './unit-section';
import { REASON_LISTS } from './usual-reasons';

type SettingsPageProps = {
  readonly slug: string;
  readonly person: PersonId;
  /** As the server saw it; the page follows the board from there on. */
  readonly first: Setup;
  /** Null for those who may not see them. */
  readonly keys: readonly ApiKey[] | null;
};

/** The unit's own lists, live. Leaders change them; for others they stand to be read. */
export function SettingsPage({ slug, person, first, keys }: SettingsPageProps) {
  return (
    <BoardProvider slug={slug} person={person}>
      <LiveLine />
      <ReturnedChanges types={COMMANDS} />
      <LiveSettings slug={slug} first={first} keys={keys} />
    </BoardProvider>
  );
}

const COMMANDS = [
  'ChangeUnit',
  'AddClosedDay',
  'RemoveClosedDay',
  'AddCaseType',
  'ChangeCaseType',
  'RetireCaseType',
  'AddReason',
  'ChangeReason',
  'RetireReason',
  'ChangeUnitDetails',
  'MoveCaseType',
  'SetRetention',
  'StatePrivacyFacts',
  'AddDuty',
  'ChangeDuty',
  'RetireDuty',
] as const;

function LiveSettings({ slug, first, keys }: Omit<SettingsPageProps, 'person'>) {
  const live = useBoard((board) => (board.seq === 0 ? null : board.setup));
  const { kind } = useConnection();
  const { role } = useMe();
  if (kind === 'ended') return null;
  const setup = live ?? first;
  const mayChange = live !== null && role === 'leader';
  return (
    <div className="flex max-w-[68rem] flex-col gap-40">
      <UnitSection setup={setup} mayChange={mayChange} />
      <DetailsSection setup={setup} mayChange={mayChange} />
      <CaseTypeSection caseTypes={setup.caseTypes} mayChange={mayChange} />
      {REASON_LISTS.map((list) => (
        <ReasonSection
          key={list}
          list={list}
          reasons={setup.reasons.filter((reason) => reason.list === list)}
          mayChange={mayChange}
        />
      ))}
      <DutySection duties={setup.duties} mayChange={mayChange} />
      <ClosedDays setup={setup} mayChange={mayChange} />
      <RetentionSection retention={setup.retention} mayChange={mayChange} />
      <PrivacySection privacy={setup.privacy} mayChange={mayChange} />
      {live === null || keys === null ? null : <KeySection slug={slug} keys={keys} />}
    </div>
  );
}
