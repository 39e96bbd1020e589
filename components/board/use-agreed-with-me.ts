import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useBoard, useConnection, useMe, usePending } from '@/client/use-board';
import type { ClientCommand } from '@/domain/command';
import type { PersonId } from '@/domain/ids';

/** Says aloud that somebody else has made an idea or an action mine to see to. */
export function useAgreedWithMe(say: (sentence: string) => void): void {
  const t = useTranslations('desk.concerns');
  const me = useMe().person;
  const ideas = useBoard((board) => board.ideas);
  const actions = useBoard((board) => board.actions);
  const byMyself = usePending().some(({ command }) => isToMyself(command, me));
  const { kind } = useConnection();
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const mine = [
      ...ideas.map(({ id, problem, priv }) => ({
        id,
        owner: priv.owner,
        said: t('idea', { text: problem }),
      })),
      ...actions.map(({ id, text, priv }) => ({
        id,
        owner: priv.owner,
        said: t('action', { text }),
      })),
    ].filter(({ owner }) => owner === me);
    const was = before.current;
    // What was there when the board came is no news.
    const hasCome = kind !== 'loading' && kind !== 'unreached';
    before.current = hasCome ? new Set(mine.map(({ id }) => id)) : null;
    if (was === null || byMyself) return;
    for (const { id, said } of mine) if (!was.has(id)) say(said);
  }, [ideas, actions, me, byMyself, kind, say, t]);
}

/** What was an absent person's comes to me by my own press too. */
function isToMyself(command: ClientCommand, me: PersonId): boolean {
  if (command.type === 'ReleaseWork') return command.to === me;
  return 'owner' in command && command.owner === me;
}
