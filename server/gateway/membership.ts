import type { RecordedEvent } from '@/domain/event';
import type { PersonId } from '@/domain/ids';

export type LostSeat = {
  readonly person: PersonId;
  readonly because: 'E_NO_ACCESS' | 'E_READ_ONLY';
};

/** Who may no longer follow the live board after these events, and why. */
export function whoseSeat(events: readonly RecordedEvent[]): LostSeat[] {
  return events.flatMap((event): LostSeat[] => {
    if (event.type === 'PersonRemoved' && event.priv !== null)
      return [{ person: event.priv.person, because: 'E_NO_ACCESS' }];
    if (event.type === 'RoleChanged' && event.priv?.role === 'reader') {
      return [{ person: event.priv.person, because: 'E_READ_ONLY' }];
    }
    return [];
  });
}
