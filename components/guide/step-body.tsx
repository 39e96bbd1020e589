import { unreachable } from '@/domain/assert';
import type { PersonId } from '@/domain/ids';
import type { GuideStep } from '@/domain/read-models/guide';
import type { Setup } from '@/domain/setup/setup';
import { InvitationSection, type OpenInvitation } from '../people/invitation-section';
import { LivePeople } from '../people/live-people';
import type { PersonRow } from '../people/people-rows';
import { ClosedDays } from '../settings/closed-days';
import { DetailsSection } from '../settings/details-section';
import { UnitSection } from '../settings/unit-section';
import { CaseTypesStep } from './case-types-step';
import { CutoffForm } from './cutoff-form';
import { MeetingStep } from './meeting-step';
import { WallStep } from './wall-step';

type StepBodyProps = {
  readonly step: GuideStep;
  readonly slug: string;
  readonly setup: Setup;
  readonly people: readonly PersonRow[];
  readonly invitations: readonly OpenInvitation[];
  readonly address: string;
  readonly mayChange: boolean;
};

/** Nobody has forgotten a password on the first morning. */
const NO_LINKS: ReadonlyMap<PersonId, number> = new Map();

/** What is done in a step: as far as it can be, by what the settings and the list of people are made of. */
export function StepBody(props: StepBodyProps) {
  const { step, slug, setup, mayChange } = props;
  switch (step) {
    case 'unit':
      return (
        <div className="flex flex-col gap-40">
          <UnitSection setup={setup} mayChange={mayChange} />
          <DetailsSection setup={setup} mayChange={mayChange} />
        </div>
      );
    case 'people':
      return (
        <div className="max-w-[44rem]">
          <LivePeople slug={slug} first={props.people} linkMadeAt={NO_LINKS} />
          <InvitationSection slug={slug} invitations={props.invitations} />
        </div>
      );
    case 'caseTypes':
      return <CaseTypesStep caseTypes={setup.caseTypes} mayChange={mayChange} />;
    case 'cutoff':
      return (
        <div className="flex flex-col gap-40">
          <CutoffForm key={setup.cutoff} setup={setup} mayChange={mayChange} />
          <ClosedDays setup={setup} mayChange={mayChange} />
        </div>
      );
    case 'wall':
      return <WallStep address={props.address} />;
    case 'meeting':
      return <MeetingStep slug={slug} meeting={setup.meeting} />;
    default:
      return unreachable(step);
  }
}
