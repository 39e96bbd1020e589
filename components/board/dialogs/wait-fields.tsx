import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { addWorkingDays } from '@/domain/calendar/working-days';
import { PARTIES } from '@/domain/cases/case';
import { ChoiceChips } from '../../ui/choice-chips';
import { TextButton } from '../../ui/text-button';
import { asTyped } from '../../ui/typed-day';
import { PARTY_ICONS } from '../parties';
import { ReasonChoice } from './reason-choice';
import { ReviewDays } from './review-days';
import type { WaitDraft } from './wait-draft';

type WaitFieldsProps = {
  readonly wait: WaitDraft;
  readonly today: Day;
  readonly errorAt: (field: 'reason' | 'party' | 'nextReview' | 'asked') => string | undefined;
  readonly onChange: (changed: Partial<WaitDraft>) => void;
  /** Null when it is the only one. */
  readonly onRemove: (() => void) | null;
};

/** The questions about one thing that is missing. A reason brings whom we then wait for, and for how long as a rule. */
export function WaitFields({ wait, today, errorAt, onChange, onRemove }: WaitFieldsProps) {
  const t = useTranslations('dialog.hold');
  const parties = useTranslations('card.party');
  const closedDays = useBoard((board) => board.setup.closedDays);
  return (
    <div className="flex flex-col gap-16 not-first:border-ax-neutral-300 not-first:border-t not-first:pt-16">
      <ReasonChoice
        legend={t('missing')}
        list="waiting"
        value={wait.reason}
        error={errorAt('reason')}
        onChange={(reason) =>
          onChange({
            reason: reason.id,
            ...(reason.party === null ? {} : { party: reason.party }),
            ...(reason.reviewDays === null
              ? {}
              : { nextReview: asTyped(addWorkingDays(today, reason.reviewDays, closedDays)) }),
          })
        }
      />
      <ChoiceChips
        legend={t('waitingOn')}
        choices={PARTIES.map((party) => {
          const Icon = PARTY_ICONS[party];
          return { value: party, label: parties(party), icon: <Icon aria-hidden /> };
        })}
        value={wait.party}
        onChange={(party) => onChange({ party })}
        error={errorAt('party')}
      />
      <ReviewDays
        legend={t('nextReview')}
        today={today}
        value={wait.nextReview}
        onChange={(nextReview) => onChange({ nextReview })}
        error={errorAt('nextReview')}
        then={(days) => t('then', { days })}
      />
      <TextField
        size="small"
        label={t('asked')}
        description={t('askedHelp')}
        value={wait.asked}
        error={errorAt('asked')}
        autoComplete="off"
        onChange={(event) => onChange({ asked: event.target.value })}
      />
      {onRemove === null ? null : (
        <div className="-ml-4">
          <TextButton onClick={onRemove}>{t('remove')}</TextButton>
        </div>
      )}
    </div>
  );
}
