import { CalendarIcon, ExternalLinkIcon, RectangleSectionsIcon } from '@navikt/aksel-icons';
import { CopyButton } from '@navikt/ds-react/CopyButton';
import { Link } from '@navikt/ds-react/Link';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { workingDaysBetween } from '@/domain/calendar/working-days';
import type { Case } from '@/domain/cases/case';
import { deviationOf } from '@/domain/read-models/case-deviation';
import { caseLinkOf } from '@/domain/setup/case-link';
import { useDates } from '../ui/use-dates';
import { DeviationTag, NewPostTag } from './deviation-tag';
import { usePressKey } from './use-press-key';

/** The deadline, the id in the case system, and why it is urgent or came back: all of it, not only the worst. */
export function CaseFacts({ card, today }: { readonly card: Case; readonly today: Day }) {
  const t = useTranslations('case');
  const dates = useDates(today);
  const closedDays = useBoard((board) => board.setup.closedDays);
  const deviation = useBoard(
    (board) => deviationOf(card, board, today),
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );
  const { deadline } = card;
  const { externalId, returnReason } = card.priv;
  return (
    <div className="flex flex-col gap-8 py-14">
      <p className="flex items-center gap-10">
        <CalendarIcon aria-hidden fontSize="1.25rem" />
        {deadline === null
          ? t('noDeadline')
          : t.rich(deadline < today ? 'deadlinePassed' : 'deadline', {
              day: dates.weekdayAndDay(deadline),
              days: Math.abs(workingDaysBetween(today, deadline, closedDays)),
              b: (text) => <b className="font-strong">{text}</b>,
            })}
      </p>
      {externalId === null ? null : <ExternalId id={externalId} />}
      {deviation === null ? null : (
        <p>
          <DeviationTag mark={deviation} today={today} />
        </p>
      )}
      {card.newPost ? (
        <p>
          <NewPostTag />
        </p>
      ) : null}
      {card.missing === 'kept' ? <p>{t('missingKept')}</p> : null}
      {returnReason === null ? null : <p>{t('returned', { reason: returnReason })}</p>}
    </div>
  );
}

/** What the case is called in its case system: opened there when the unit has said how, and copied by one key. */
function ExternalId({ id }: { readonly id: string }) {
  const t = useTranslations('case');
  const link = useBoard((board) => caseLinkOf(board.setup.caseLink, id));
  const copy = usePressKey<HTMLButtonElement>('c');
  const open = usePressKey<HTMLAnchorElement>('o');
  const text = t('externalId', { id });
  return (
    <p className="flex items-center gap-10">
      <RectangleSectionsIcon aria-hidden fontSize="1.25rem" />
      {link === null ? (
        <span className="break-all">{text}</span>
      ) : (
        // The case system is told nothing about the board that the link stands on.
        <Link
          ref={open}
          href={link}
          aria-keyshortcuts="o"
          target="_blank"
          rel="noopener noreferrer"
          className="break-all"
        >
          {text}
          <ExternalLinkIcon title={t('opensThere')} />
        </Link>
      )}
      <CopyButton
        ref={copy}
        aria-keyshortcuts="c"
        size="xsmall"
        copyText={id}
        title={t('copyId')}
        activeText={t('copied')}
      />
    </p>
  );
}
