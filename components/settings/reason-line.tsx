import { useTranslations } from 'next-intl';
import type { Reason } from '@/domain/setup/setup';
import { PARTY_ICONS } from '../board/parties';

/** A reason, and for a waiting one whom we wait for and how soon it is looked at again. */
export function ReasonLine({ reason }: { readonly reason: Reason }) {
  const t = useTranslations();
  const { text, party, reviewDays } = reason;
  const Icon = party === null ? null : PARTY_ICONS[party];
  return (
    <div className="flex flex-wrap items-center gap-x-20 gap-y-2 phone:gap-x-12">
      <span className="min-w-200 flex-1 font-strong phone:basis-full">{text}</span>
      {party === null || Icon === null ? null : (
        <span className="flex w-160 items-center phone:w-auto gap-6 text-small">
          <Icon aria-hidden />
          {t(`card.party.${party}`)}
        </span>
      )}
      {party === null ? null : (
        <span className="w-240 text-small phone:w-auto text-ax-text-neutral-subtle">
          {reviewDays === null
            ? t('settings.reasons.noReview')
            : t('settings.reasons.reviewAfter', { days: reviewDays })}
        </span>
      )}
    </div>
  );
}
