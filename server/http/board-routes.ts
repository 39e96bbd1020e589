import * as z from 'zod';
import { ROLES } from '@/domain/actor';
import { encodeBoard } from '@/domain/board-json';
import { dayOf } from '@/domain/calendar/oslo-time';
import { clientCommand, parseCommand } from '@/domain/command';
import { type RecordedEvent, stripEvent } from '@/domain/event';
import { commandId } from '@/domain/fields';
import type { CaseId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { onlyAbout } from '@/domain/only-about';
import { get } from '@/domain/ordered-map';
import { readerBoard } from '@/domain/read-models/reader-board';
import { actorOf } from '../auth/access';
import type { BoardService, SnapshotBody } from '../board-service';
import type { Clock } from '../clock';
import { readLater } from './read-later';
import { readsBody, readsQuery } from './reads';
import { NOT_FOUND, ok, type Reply, refused } from './reply';
import type { Route, UnitCall } from './route';

const WITHOUT_READERS = ['leader', 'member'] as const;
const EVENTS_UNLESS_SAID = 500;
const EVENTS_PER_HISTORY = 200;

/** The events that name a case, as stored, oldest first. */
export type CaseHistory = (
  unit: UnitId,
  caseId: CaseId,
  limit: number,
) => Promise<readonly RecordedEvent[]>;

/** The board of a unit, now and before, and the commands that change it. */
export function boardRoutes(
  boards: BoardService,
  history: CaseHistory,
  clock: Clock,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/units/{slug}/board',
      for: ROLES,
      id: 'readBoard',
      etag: true,
      summary: 'Read the board as it is, or as it was at an instant, then without persons.',
      gives: boardGiven,
      ...readsQuery(moment, (call: UnitCall, { at }) =>
        at === undefined ? board(boards, clock, call) : pastBoard(boards, clock, call, at),
      ),
    },
    {
      method: 'GET',
      path: '/api/units/{slug}/events',
      for: WITHOUT_READERS,
      id: 'readEvents',
      summary: 'Read what has happened, page by page, without persons and texts of cases.',
      gives: z.object({ seq: z.int(), events: z.array(event) }),
      ...readsQuery(pageOfEvents, (call: UnitCall, page) => events(boards, call, page)),
    },
    {
      method: 'GET',
      path: '/api/units/{slug}/cases/{id}/history',
      for: WITHOUT_READERS,
      id: 'readCaseHistory',
      summary: 'Read what has happened to a case that is on the board.',
      gives: z.object({ events: z.array(event) }),
      answer: (call) => caseHistory(boards, history, call),
    },
    {
      method: 'POST',
      path: '/api/units/{slug}/commands',
      for: ROLES,
      id: 'giveCommand',
      summary: 'Give a command. The same commandId again gets the same answer.',
      gives: z.object({ ok: z.literal(true), seq: z.int(), quiet: z.literal(true).optional() }),
      ...readsBody(submission, (call: UnitCall, given) => submit(boards, call, given)),
    },
  ];
}

async function board(boards: BoardService, clock: Clock, call: UnitCall): Promise<Reply> {
  const { unit, role } = call.seat;
  if (role !== 'reader') return snapshot(await boards.snapshot(unit), call);
  const { board, hash } = await boards.current(unit);
  const seen = readerBoard(board, dayOf(clock.now()));
  return ok({ seq: board.seq, hash, board: encodeBoard(seen.board), strip: seen.strip });
}

async function pastBoard(
  boards: BoardService,
  clock: Clock,
  call: UnitCall,
  at: number,
): Promise<Reply> {
  const { unit, role } = call.seat;
  if (role !== 'reader') return snapshot(await boards.pastSnapshot(unit, at), call);
  const board = await boards.boardAt(unit, at);
  // No later than now and no earlier than its last event, whatever year was asked for.
  const then = Math.max(board.at, Math.min(at, clock.now()));
  const seen = readerBoard(board, dayOf(then));
  return ok({ seq: board.seq, board: encodeBoard(seen.board), strip: seen.strip });
}

/** Whoever has this very board already is told so in a few bytes. */
function snapshot({ etag, body }: SnapshotBody, call: UnitCall): Reply {
  if (call.ifNoneMatch === etag) return { status: 304, headers: { etag }, body: { kind: 'none' } };
  return {
    status: 200,
    headers: { etag },
    body: { kind: 'gzip', bytes: Buffer.from(body.buffer, body.byteOffset, body.byteLength) },
  };
}

async function events(
  boards: BoardService,
  call: UnitCall,
  { after, limit }: z.output<typeof pageOfEvents>,
): Promise<Reply> {
  const { unit } = call.seat;
  const found = await boards.events(unit, after, limit);
  const { board } = await boards.current(unit);
  return ok({ seq: board.seq, events: found.map(stripEvent) });
}

/** Of a case on the board, with the persons in it: the only history that has any. */
async function caseHistory(
  boards: BoardService,
  history: CaseHistory,
  { seat, params }: UnitCall,
): Promise<Reply> {
  const { board } = await boards.current(seat.unit);
  const card = get(board.cases, params.id ?? '');
  if (card === undefined) return NOT_FOUND;
  const events = await history(seat.unit, card.id, EVENTS_PER_HISTORY);
  return ok({ events: events.map((event) => onlyAbout(card.id, event)) });
}

async function submit(
  boards: BoardService,
  { seat }: UnitCall,
  given: z.output<typeof submission>,
): Promise<Reply> {
  const parsed = parseCommand(given.command);
  if (!parsed.ok) return refused(parsed.refusal);
  const actor = actorOf(seat);
  const answer = await boards.submit(seat.unit, given.commandId, parsed.command, actor);
  return answer.ok ? ok(answer) : refused(answer.refusal);
}

// It is read by its own rule, which says more of what is wrong with it.
const submission = z.strictObject({ commandId, command: readLater(clientCommand) });

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const badDate = { code: 'custom', params: { refusal: 'E_BAD_DATE' } } as const;

/** An instant with its zone, as epoch milliseconds. */
const instant = z.string().transform((value, context) => {
  const ms = ISO_INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  // `2026-02-30` is taken for a day in March by some engines.
  if (!Number.isNaN(ms) && isDayOfMonth(value)) return ms;
  context.issues.push({ ...badDate, input: undefined });
  return z.NEVER;
});

function isDayOfMonth(value: string): boolean {
  const [year, month, date] = value.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date;
}

const moment = z.strictObject({
  at: instant.optional().describe('An instant with its zone, such as 2026-11-23T12:00:00Z.'),
});

const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

const pageOfEvents = z.strictObject({
  after: wholeNumber.default(0),
  limit: wholeNumber.pipe(z.number().min(1).max(LIMITS.eventsPerPage)).default(EVENTS_UNLESS_SAID),
});

const boardGiven = z.object({
  seq: z.int().describe('The number of the last event that the board has.'),
  hash: z.string().optional(),
  board: z.looseObject({}).describe('Its parts change with the protocol, docs/protocol.md.'),
  strip: z.looseObject({}).optional().describe('For readers: the figures of the day.'),
});

const event = z.object({
  seq: z.int(),
  at: z.int().describe('Milliseconds since 1970.'),
  commandId: z.string(),
  type: z.string(),
  data: z.looseObject({}),
  priv: z.looseObject({}).nullable(),
});
