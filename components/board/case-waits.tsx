import { EyeIcon, InboxDownIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { workingDaysBetween } from '@/domain/calendar/working-days';
import type { Case, Wait } from '@/domain/cases/case';
import { useDates } from '../ui/use-dates';
import { useDesk } from './desk-context';
import { PARTY_ICONS } from './parties';

type CaseWaitsProps = { readonly card: Case; readonly waits: readonly Wait[]; readonly today: Day };

/** Each thing the case waits for, with its own clock, its next review and what can be said about it. */
export function CaseWaits({ card, waits, today }: CaseWaitsProps) {
  const t = useTranslations('case.waits');
  return (
    <section className="pt-16">
      <h2 className="pb-8 font-strong text-lead">{t('title')}</h2>
      <ul className="flex flex-col">
        {waits.map((wait) => (
          <WaitRow key={wait.id} card={card} wait={wait} only={waits.length === 1} today={today} />
        ))}
      </ul>
    </section>
  );
}

type WaitRowProps = {
  readonly card: Case;
  readonly wait: Wait;
  readonly only: boolean;
  readonly today: Day;
};

function WaitRow({ card, wait, only, today }: WaitRowProps) {
  const t = useTranslations('case.waits');
  const words = useTranslations('card');
  const dates = useDates(today);
  const { give, ask } = useDesk();
  const reason = useBoard(
    (board) => board.setup.reasons.find((one) => one.id === wait.reason)?.text ?? '',
  );
  const closedDays = useBoard((board) => board.setup.closedDays);
  const asked = card.priv.asked[String(wait.id)];
  const Icon = PARTY_ICONS[wait.party];
  const days = workingDaysBetween(dayOf(wait.since), today, closedDays);
  return (
    <li className="flex gap-12 border-ax-neutral-300 border-t py-10 last:border-b">
      <Icon aria-hidden fontSize="1.25rem" className="mt-1 shrink-0" />
      <div className="min-w-0 flex-1">
        <p>
          <b className="font-strong">{reason}</b>, {words(`party.${wait.party}`)}
        </p>
        {asked === undefined ? null : <p className="break-words">{asked}</p>}
        <p className="text-ax-text-neutral-subtle text-small">
          {t('clock', { days, day: dates.near(wait.nextReview) })}
        </p>
        <div className="-ml-8 flex flex-wrap gap-x-4 pt-4">
          {only ? null : (
            <Button
              size="small"
              variant="tertiary"
              icon={<InboxDownIcon aria-hidden />}
              aria-label={t('receivedName', { reason })}
              onClick={() =>
                give({ type: 'ReceiveDocument', caseId: card.id, wait: wait.id }, 'told')
              }
            >
              {t('received')}
            </Button>
          )}
          <Button
            size="small"
            variant="tertiary"
            icon={<EyeIcon aria-hidden />}
            aria-label={t('reviewName', { reason })}
            onClick={() => ask({ kind: 'review', caseId: card.id, wait: wait.id })}
          >
            {t('review')}
          </Button>
        </div>
      </div>
    </li>
  );
}
