import { unreachable } from '../assert';
import type { Board } from '../board';
import { describeEvent } from '../describe';
import type { Value } from '../describe/value';
import { type EventType, type RecordedEvent, stripEvent } from '../event';
import { type ForgottenWhen, forgottenWhen } from '../forgetting';
import type { PersonId } from '../ids';
import { get } from '../ordered-map';

/**
 * An event that still names one person, as it is told to that person: the sentence of the history, in which everybody else
 * is somebody and no text of a case stands.
 */
export type OwnEntry = {
  readonly seq: number;
  readonly at: number;
  readonly type: EventType;
  /** Of the message, and what stands in it. */
  readonly key: string;
  readonly values: Readonly<Record<string, OwnValue>>;
  /** Of the case, while that is on the board. */
  readonly reference: string | null;
  readonly forgotten: ForgottenWhen;
};

/** The newest first. `next` is where to go on, null when the log is at its beginning. */
export type OwnEntries = { readonly entries: readonly OwnEntry[]; readonly next: number | null };

/** Names of the unit's own lists are put in; the rest is put into words where it is drawn. */
export type OwnValue =
  | { readonly as: 'you' }
  | { readonly as: 'somebody' }
  | Exclude<Value, { readonly as: 'person' | ListOfBoard }>;
type ListOfBoard = 'reason' | 'caseType' | 'priority' | 'idea' | 'action';

/** Null for an event that does not name the person, or no longer. */
export function ownEntry(board: Board, event: RecordedEvent, person: PersonId): OwnEntry | null {
  if (event.priv === null || !JSON.stringify(event.priv).includes(JSON.stringify(person)))
    return null;
  const whole = describeEvent(event).values;
  const { key, values } = describeEvent(stripEvent(event));
  const told = Object.entries(values).map(([name, value]): [string, OwnValue] => {
    const own = whole[name];
    const isMe = own?.as === 'person' && own.id === person;
    return [name, isMe ? { as: 'you' } : ownValue(board, value)];
  });
  const card = 'caseId' in event.data ? get(board.cases, event.data.caseId) : undefined;
  return {
    seq: event.seq,
    at: event.at,
    type: event.type,
    key,
    values: Object.fromEntries(told),
    reference: card?.priv.reference ?? null,
    forgotten: forgottenWhen(event),
  };
}

function ownValue(board: Board, value: Value): OwnValue {
  const { setup } = board;
  switch (value.as) {
    case 'person':
      return { as: 'somebody' };
    case 'reason':
      return named(setup.reasons.find(({ id }) => id === value.id)?.text);
    case 'caseType':
      return named(setup.caseTypes.find(({ id }) => id === value.id)?.name);
    case 'priority':
      return named(board.priorities.find(({ id }) => id === value.id)?.text);
    case 'idea':
      return named(board.ideas.find(({ id }) => id === value.id)?.problem);
    case 'action':
      return named(board.actions.find(({ id }) => id === value.id)?.text);
    case 'integration':
    case 'phase':
    case 'party':
    case 'withdrawal':
    case 'day':
    case 'instant':
    case 'number':
    case 'text':
      return value;
    default:
      return unreachable(value);
  }
}

function named(text: string | undefined): OwnValue {
  return { as: 'text', text: text ?? '' };
}
