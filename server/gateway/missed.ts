import type { RecordedEvent } from '@/domain/event';
import type { UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Events, Hello, Place } from '@/domain/protocol';
import type { GatewayBoards } from './ports';

/** What a client has missed: the events, or that it must fetch the whole board. */
export type Missed =
  | { readonly kind: 'events'; readonly events: Events }
  | { readonly kind: 'snapshot'; readonly diverged: boolean };

type Position = Pick<Hello, 'lastSeq' | 'lastHash' | 'answered'>;

/**
 * What follows a client's last event in the durable log. A client whose last event, or last answer, is not in this log (it
 * was restored from a copy), or which has missed more than a board weighs, needs the board: it comes compressed and is made
 * once for everybody, where events are read and written for each.
 */
export async function missedSince(
  boards: GatewayBoards,
  unit: UnitId,
  { lastSeq, lastHash, answered }: Position,
): Promise<Missed> {
  const { board, hash } = await boards.current(unit);
  const stands = async (place: Place) =>
    place.hash === (place.seq === board.seq ? hash : await boards.hashAt(unit, place.seq));
  if (!(await stands({ seq: lastSeq, hash: lastHash }))) return DIVERGED;
  if (answered !== undefined && !(await stands(answered))) return DIVERGED;
  const behind = board.seq - lastSeq;
  const most = lastSeq === 0 ? LIMITS.eventsForFresh : LIMITS.eventsPerCatchUp;
  if (behind > most) return { kind: 'snapshot', diverged: false };
  const events = behind === 0 ? [] : await boards.events(unit, lastSeq, behind);
  if (isHeavy(events)) return { kind: 'snapshot', diverged: false };
  return { kind: 'events', events: { from: lastSeq + 1, events, hash } };
}

const DIVERGED: Missed = { kind: 'snapshot', diverged: true };

// An import adds hundreds of cases with one event.
function isHeavy(events: readonly RecordedEvent[]): boolean {
  return JSON.stringify(events).length > LIMITS.messageBytes;
}
