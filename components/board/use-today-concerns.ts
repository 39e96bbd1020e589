import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useBoard, useConnection, useMe, usePending } from '@/client/use-board';
import type { CommandType } from '@/domain/command';
import type { PriorityId } from '@/domain/ids';

const MY_OWN: ReadonlySet<CommandType> = new Set<CommandType>([
  'AssignPriority',
  'MarkAway',
  'MarkHere',
  'PlanDays',
  'SetWeek',
  'Undo',
]);

/** Says aloud what others decide about my day: a priority that becomes mine, and that I am marked as away or here. */
export function useTodayConcerns(say: (sentence: string) => void): void {
  const t = useTranslations('desk.concerns');
  const me = useMe().person;
  const { kind } = useConnection();
  const pending = usePending();
  const priorities = useBoard((board) => board.priorities);
  const away = useBoard((board) => board.staffing.away.includes(me));
  const before = useRef<{ mine: ReadonlySet<PriorityId>; away: boolean } | null>(null);
  useEffect(() => {
    const owned = priorities.filter(({ priv }) => priv.owner === me);
    const was = before.current;
    // What was there when the board came is no news, and what I do myself is said as my own deed.
    const arriving = kind === 'loading' || kind === 'unreached';
    before.current = arriving ? null : { mine: new Set(owned.map(({ id }) => id)), away };
    if (was === null || pending.some(({ command }) => MY_OWN.has(command.type))) return;
    for (const { id, text } of owned) {
      if (!was.mine.has(id)) say(t('owner', { text }));
    }
    if (was.away !== away) say(t(away ? 'away' : 'here'));
  }, [priorities, away, me, kind, pending, say, t]);
}
