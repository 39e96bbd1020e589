import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Case, Party } from '@/domain/cases/case';
import { openWaits } from '@/domain/cases/waits';
import type { PersonId } from '@/domain/ids';
import { waitedMs, waitedWorkingDays } from '@/domain/read-models/waiting';
import { useDates } from '../ui/use-dates';
import { useNames } from './case-names';
import type { Now } from './use-now';

const DAY_MS = 86_400_000;

type Clock = { readonly label: string; readonly value: string; readonly detail: string };

/** Three clocks that no edit resets: since it was received, in this state, and waited. */
export function CaseClocks({ card, now }: { readonly card: Case; readonly now: Now }) {
  const t = useTranslations('case');
  const dates = useDates(now.today);
  const state = useStateClock(card, now);
  const waited = useWaitedClock(card, now);
  return (
    <dl className="grid grid-cols-3 border-ax-neutral-400 border-y phone:grid-cols-1">
      <Cell label={t('received')} value={dates.age(card.received)}>
        {dates.day(card.received)}
      </Cell>
      <Cell label={state.label} value={state.value}>
        {state.detail}
      </Cell>
      <Cell label={waited.label} value={waited.value}>
        {waited.detail}
      </Cell>
    </dl>
  );
}

function useStateClock(card: Case, now: Now): Clock {
  const t = useTranslations('case.state');
  const dates = useDates(now.today);
  const nameOf = useNames();
  const me = useMe().person;
  const name = (id: PersonId | null) => (id === null ? null : nameOf(id, ''));
  const { state } = card;
  const since = (at: number) => dates.near(dayOf(at));
  switch (state.kind) {
    case 'arrived':
      return { label: t('arrived'), value: since(state.since), detail: t('notRegistered') };
    case 'ready':
      return { label: t('ready'), value: since(state.since), detail: t('inQueue') };
    case 'taken': {
      const holder = name(card.priv.takenBy);
      return {
        label:
          card.priv.takenBy === me
            ? t('withYou')
            : holder === null
              ? t('taken')
              : t('with', { name: holder }),
        value: since(state.since),
        detail: t('until', { day: dates.near(state.until) }),
      };
    }
    case 'approval': {
      const from = name(card.priv.preparedBy);
      return {
        label: t('approval'),
        value: since(state.since),
        detail: from === null ? '' : t('from', { name: from }),
      };
    }
    case 'waiting': {
      const keeper = name(card.priv.keptBy);
      return {
        label: t('waiting'),
        value: since(state.since),
        detail: keeper === null ? '' : t('keptBy', { name: keeper }),
      };
    }
    case 'done':
      return { label: t('done'), value: since(state.at), detail: dates.clock(state.at) };
    case 'withdrawn':
      return { label: t('withdrawn'), value: since(state.at), detail: dates.clock(state.at) };
    default:
      return unreachable(state);
  }
}

function useWaitedClock(card: Case, now: Now): Clock {
  const t = useTranslations('case');
  const words = useTranslations('card');
  const closedDays = useBoard((board) => board.setup.closedDays);
  const label = t('waited');
  const onParties = (parties: readonly Party[]) =>
    t('onParty', { party: parties.map((party) => words(`partyInText.${party}`)).join(', ') });
  const open = openWaits(card);
  if (open.length > 0) {
    const days = waitedWorkingDays(card, now.today, closedDays);
    const parties = [...new Set(open.map((wait) => wait.party))];
    return { label, value: words('workingDays', { days }), detail: onParties(parties) };
  }
  const waited = Object.entries(waitedMs(card, now.ms)) as [Party, number][];
  if (waited.length === 0) return { label, value: t('notWaited'), detail: '' };
  const days = Math.round(waited.reduce((sum, [, ms]) => sum + ms, 0) / DAY_MS);
  return { label, value: t('days', { days }), detail: onParties(waited.map(([party]) => party)) };
}

function Cell({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="py-12 pr-12 not-first:border-ax-neutral-400 not-first:border-l not-first:pl-14 phone:not-first:border-t phone:not-first:border-l-0 phone:not-first:pl-0">
      <dt className="text-ax-text-neutral-subtle text-small">{label}</dt>
      <dd className="font-strong text-panel">{value}</dd>
      <dd className="min-h-18 text-ax-text-neutral-subtle text-small">{children}</dd>
    </div>
  );
}
