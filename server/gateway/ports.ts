import type { Access } from '../auth/access';
import type { BoardService } from '../board-service';

/** What the gateway needs of the rest of the server, and no more. */
export type GatewayBoards = Pick<
  BoardService,
  'submit' | 'current' | 'events' | 'hashAt' | 'subscribe' | 'onCollision'
>;

export type GatewayAccess = Pick<
  Access,
  | 'seatOf'
  | 'seatById'
  | 'peopleOf'
  | 'onSessionEnded'
  | 'onSeatChanged'
  | 'onPeopleChanged'
  | 'onKeysChanged'
> & {
  sessionOf(
    headers: Headers,
  ): Promise<{ readonly sessionId: string; readonly accountId: string } | null>;
};

export type Commit = Parameters<Parameters<BoardService['subscribe']>[0]>[0];
