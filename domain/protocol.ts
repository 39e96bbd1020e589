import * as z from 'zod';
import type { Role } from './actor';
import type { RecordedEvent } from './event';
import { caseId, commandId } from './fields';
import type { CaseId, CommandId, PersonId } from './ids';
import { LIMITS } from './limits';
import type { Refusal, RefusalCode } from './refusal';

/**
 * Every message of the sync protocol, both ways; docs/protocol.md tells the same to a stranger.
 *
 * 1: the first.
 * 2: events and boards of the whole unit: priorities, plans of who is here, improvement, a larger set-up. Edits of the set-up carry
 *    what they replace.
 * 3: days that are over and can be corrected; the lists of the case system; a unit is closed, and cases come from another one. A
 *    hello may say which build the page is.
 */
export const PROTOCOL = 3;

/** A place in a log: the number of an event and the hash that came with it; 0 and '' before the first. */
const place = z.strictObject({ seq: z.int().min(0), hash: z.string().max(64) });
export type Place = { readonly seq: number; readonly hash: string };

/** Client → server, answered with a HelloAnswer. One socket follows one unit. */
export const hello = z.strictObject({
  protocol: z.int().min(0),
  unit: z.string().max(80),
  /** The last event the client has, 0 for none, and the hash that came with it. */
  lastSeq: z.int().min(0),
  lastHash: z.string().max(64),
  /**
   * Where the log stood by the newest answer whose event the client does not have yet; left out when there is none. A log
   * that was restored between the two has the client's last event, and yet not what the client was told of.
   */
  answered: place.optional(),
  /** What the server of its first answer called its build; left out before that one. */
  build: z.string().max(80).optional(),
});
export type Hello = z.output<typeof hello>;

/** Client → server, answered with a SubmitAnswer. The commands are parsed one by one: a bad one does not stop the rest. */
export const submit = z.strictObject({
  commands: z
    .array(
      z.strictObject({
        commandId,
        command: z.unknown(),
        /** It was meant for a moment that is over: a `TakeNext` that the server has not answered yet takes nothing. */
        late: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(LIMITS.commandsPerBatch),
});
export type Submit = { readonly commands: readonly Submission[] };
export type Submission = {
  readonly commandId: CommandId;
  readonly command: unknown;
  readonly late?: true | undefined;
};

/** Client → server: which card I have open, so that others see that somebody has. */
export const looking = z.strictObject({ caseId: caseId.nullable() });

/** Yes or no to one command. `seq` is that of its last event; of a quiet one, where the board stood. */
export type Answer =
  | { readonly ok: true; readonly seq: number; readonly quiet?: true }
  | { readonly ok: false; readonly refusal: Refusal };

/** `log`: the event with the highest number in the answers, when there is a yes among them. */
export type SubmitAnswer =
  | { readonly answers: readonly Answer[]; readonly log?: Place }
  | { readonly refusal: Refusal };

export type HelloAnswer =
  | {
      readonly ok: true;
      readonly you: { readonly person: PersonId; readonly role: Role };
      /** Left out when this line was told the same already. */
      readonly people?: readonly PersonName[];
      readonly unit: { readonly slug: string };
      readonly now: number;
      readonly build: string;
      /**
       * What follows `lastSeq`, or where to fetch the whole board by HTTP when that would be more than it is worth.
       * `diverged`: what the client has or was answered does not stand in this log (it was restored), so answers may be void.
       */
      readonly missed: Events | { readonly snapshot: string; readonly diverged: boolean };
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Server → clients: events `from`, `from` + 1, … in order; `hash` is that of the last (or of `from` - 1 when empty). */
export type Events = {
  readonly from: number;
  readonly events: readonly RecordedEvent[];
  readonly hash: string;
};

/** What stands at the address of a snapshot. */
export type Snapshot = { readonly seq: number; readonly hash: string; readonly board: unknown };

export type PersonName = {
  readonly person: PersonId;
  readonly name: string;
  readonly initials: string;
};

/** Server → one person, not logged: somebody ran into what you did a moment ago. */
export type Notice = {
  readonly caseId: CaseId;
  readonly by: PersonId;
  readonly tried: string;
  readonly code: RefusalCode;
};

/** Server → clients: how many others have a card open. */
export type Presence = { readonly open: Readonly<Record<string, number>> };

export type ServerMessages = {
  readonly events: Events;
  readonly people: readonly PersonName[];
  readonly presence: Presence;
  readonly notice: Notice;
  /** The API keys of the unit are others now, or were used for the first time today: whoever shows them reads them anew. */
  readonly keys: null;
  /** The last word before the server closes the socket. */
  readonly bye: Refusal;
};
export type ServerMessageName = keyof ServerMessages;

export type ClientMessages = {
  readonly hello: { readonly send: Hello; readonly answer: HelloAnswer };
  readonly submit: { readonly send: Submit; readonly answer: SubmitAnswer };
  readonly looking: { readonly send: z.output<typeof looking>; readonly answer: null };
};
