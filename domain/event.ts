import type { ActionEvent } from './actions/actions';
import type { CaseEvent } from './cases/events';
import type { ClosingEvent } from './closing/closing';
import type { CountEvent } from './counts/counts';
import type { DayEvent } from './day/day';
import type { IdeaEvent } from './ideas/ideas';
import type { CommandId } from './ids';
import type { MovingEvent } from './moving/moving';
import type { PeopleEvent } from './people/people';
import type { PriorityEvent } from './priorities/priorities';
import type { SetupEvent } from './setup/setup';
import type { StaffingEvent } from './staffing/staffing';
import type { UndoEvent } from './undo/undo';

/**
 * A fact about the board. `data` is kept for good; `priv` holds person ids and all free text of a case, lies in a column
 * of its own and becomes null when it is forgotten. No other state may depend on it: law [P1].
 */
export type BoardEvent =
  | CaseEvent
  | CountEvent
  | SetupEvent
  | PeopleEvent
  | StaffingEvent
  | PriorityEvent
  | IdeaEvent
  | ActionEvent
  | DayEvent
  | ClosingEvent
  | MovingEvent
  | UndoEvent;

export type EventType = BoardEvent['type'];

/** An event in its place in the log: `seq` counts 1, 2, 3 … within the unit, `at` never falls. */
export type RecordedEvent = BoardEvent & {
  readonly seq: number;
  readonly at: number;
  readonly commandId: CommandId;
};

/** What anybody but the live board of the unit gets to see: the same event without persons and free text. */
export function stripEvent<E extends BoardEvent>(event: E): E {
  return event.priv === null ? event : { ...event, priv: null };
}
