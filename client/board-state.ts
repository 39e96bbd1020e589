import { unreachable } from '@/domain/assert';
import { emptyBoard } from '@/domain/board';
import type { CommandId, PersonId } from '@/domain/ids';
import type { Notice, PersonName, Presence } from '@/domain/protocol';
import type { Refusal, RefusalCode } from '@/domain/refusal';
import type { ConnectionState } from './connection';
import { isOpen } from './merge';
import type { ClientState, Outcome } from './state';
import { type View, visible } from './view';

/** All that a screen can know. Immutable: a new one for every change. */
export type BoardState = {
  readonly client: ClientState;
  readonly view: View;
  readonly connection: ConnectionView;
  readonly people: ReadonlyMap<PersonId, PersonName>;
  readonly presence: Presence['open'];
  readonly notices: readonly SeenNotice[];
  /** How often the API keys have become others. */
  readonly keys: number;
};

export type ConnectionView = {
  readonly kind: /** There is no board yet. */
    | 'loading'
    /** There is no board yet, and the server does not answer. It is tried again. */
    | 'unreached'
    | 'current'
    /** On the way to current, and not lost. */
    | 'catchingUp'
    | 'offline'
    /** Will not come back by itself: see `why`. */
    | 'ended';
  /** Epoch milliseconds by the server's clock since which the board is not known to be current; null when it is, or when there is none. */
  readonly since: number | null;
  /** My changes that nobody has answered yet. */
  readonly waiting: number;
  /** False: this device does not store, and what waits is lost with the tab. */
  readonly stored: boolean;
  /** The server has been renewed since this page was loaded. */
  readonly newVersion: boolean;
  readonly why: RefusalCode | null;
};

export type SeenNotice = Notice & { readonly id: number; readonly at: number };

/** What became of an order at once. `ok: false`: it was refused on this device, and nothing was queued. */
export type Submission =
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: true; readonly commandId: CommandId; readonly outcome: Promise<Outcome> };

export function firstState(me: PersonId): BoardState {
  const client: ClientState = {
    me,
    confirmed: emptyBoard,
    hash: '',
    pending: [],
    returned: [],
    included: new Map(),
  };
  return {
    client,
    view: visible(client),
    connection: {
      kind: 'loading',
      since: null,
      waiting: 0,
      stored: true,
      newVersion: false,
      why: null,
    },
    people: new Map(),
    presence: {},
    notices: [],
    keys: 0,
  };
}

/** A notice older than the newest twenty is no news. */
const NOTICES = 20;

export function noticed(
  { notices }: BoardState,
  notice: Notice,
  id: number,
  at: number,
): Pick<BoardState, 'notices'> {
  return { notices: [...notices, { ...notice, id, at }].slice(-NOTICES) };
}

/** What to say about the line, and about what waits for it. `freshAt`: when the board was last known to be current, by the server's clock. */
export function connectionView(
  line: ConnectionState,
  client: ClientState,
  about: {
    readonly freshAt: number | null;
    readonly stored: boolean;
    readonly newVersion: boolean;
  },
): ConnectionView {
  const kind = kindOf(line, client.confirmed.seq > 0);
  return {
    kind,
    since: kind === 'current' ? null : about.freshAt,
    waiting: client.pending.filter(isOpen).length,
    stored: about.stored,
    newVersion: about.newVersion,
    why: line.kind === 'ended' ? line.refusal.code : null,
  };
}

function kindOf(line: ConnectionState, hasBoard: boolean): ConnectionView['kind'] {
  switch (line.kind) {
    case 'ended':
      return 'ended';
    case 'live':
      return 'current';
    case 'idle':
    case 'catchingUp':
      return hasBoard ? 'catchingUp' : 'loading';
    case 'opening':
      // The first attempt is a page that loads; the later ones are a line that was lost.
      if (line.attempt === 0) return hasBoard ? 'catchingUp' : 'loading';
      return hasBoard ? 'offline' : 'unreached';
    case 'waiting':
      return hasBoard ? 'offline' : 'unreached';
    default:
      return unreachable(line);
  }
}

/** Whether two pictures of the connection are the same, so that nobody is told of nothing. */
export function isSameConnection(one: ConnectionView, other: ConnectionView): boolean {
  const keys = Object.keys(one) as (keyof ConnectionView)[];
  return keys.every((key) => one[key] === other[key]);
}
