'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useServerNow } from '@/client/use-board';
import type { Role } from '@/domain/actor';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { PersonId } from '@/domain/ids';
import { useWaitingIds } from '../form/use-waiting-ids';
import { WaitingTag } from '../form/waiting-tag';
import { PersonCircle } from '../ui/person-circle';
import { useDates } from '../ui/use-dates';
import { type PersonRow, type RowAction, rowActions } from './people-rows';

type PeopleListProps = {
  readonly rows: readonly PersonRow[];
  /** Takes the focus when the row that had it is gone. */
  readonly list: RefObject<HTMLUListElement | null>;
  readonly linkMadeAt: ReadonlyMap<PersonId, number>;
  /** Who is looking. */
  readonly own: PersonId;
  /** Null while nothing can be changed: before the board has come, or when it will not come again. */
  readonly me: { readonly person: PersonId; readonly role: Role } | null;
  readonly onAsk: (row: PersonRow, action: RowAction) => void;
};

/** Who is in the unit, and as what. No figures: nobody is counted here. */
export function PeopleList({ rows, list, linkMadeAt, own, me, onAsk }: PeopleListProps) {
  const t = useTranslations('people');
  const waiting = useWaitingIds();
  return (
    <ul
      aria-label={t('listName', { count: rows.length })}
      ref={list}
      tabIndex={-1}
      className="border-ax-neutral-400 border-t outline-none"
    >
      {rows.map((row) => (
        <li
          key={row.person}
          className="flex min-h-56 flex-wrap items-center gap-x-12 gap-y-4 border-ax-neutral-300 border-b py-8"
        >
          <PersonCircle
            initials={row.initials}
            size={32}
            tone={row.person === own ? 'mine' : 'ink'}
          />
          <span className="flex min-w-200 flex-1 flex-col">
            <span className="font-strong">
              {row.name}
              {row.person === own ? <span className="font-regular"> {t('you')}</span> : null}
            </span>
            <span className="text-small text-ax-text-neutral-subtle">{t(`roles.${row.role}`)}</span>
            <LinkMade at={linkMadeAt.get(row.person)} />
          </span>
          {waiting.has(row.person) ? <WaitingTag /> : null}
          {me === null ? null : (
            <span className="flex flex-wrap gap-8">
              {rowActions(row, me).map((action) => (
                <Button
                  key={action}
                  size="small"
                  variant={action === 'remove' || action === 'leave' ? 'tertiary' : 'secondary'}
                  data-color="neutral"
                  aria-label={t(`actions.${action}For`, { name: row.name })}
                  onClick={() => onAsk(row, action)}
                >
                  {t(`actions.${action}`)}
                </Button>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whoever holds such a link could come in as that person: so the leaders see of each other that there was one. */
function LinkMade({ at }: { readonly at: number | undefined }) {
  const t = useTranslations('people');
  const dates = useDates(dayOf(useServerNow()()));
  if (at === undefined) return null;
  return (
    <span className="text-small text-ax-text-neutral-subtle">
      {t('linkMade', { day: dates.weekdayAndDay(dayOf(at)) })}
    </span>
  );
}
