import * as z from 'zod';
import type { Accounts } from '../auth/accounts';
import type { BoardService } from '../board-service';
import type { Clock } from '../clock';
import { ownDataFile } from './own-data';
import { readsQuery } from './reads';
import { NOT_FOUND, ok, type Reply, refusedFor } from './reply';
import type { AccountCall, Route } from './route';

/** Everybody's right of access to what is stored about them, and to nothing about anybody else. */
export function ownDataRoutes(
  accounts: Accounts,
  boards: BoardService,
  clock: Clock,
): readonly Route[] {
  // Each reads a log from end to end: one at a time for one person.
  const reading = new Set<string>();
  return [
    {
      method: 'GET',
      path: '/api/account/data',
      for: 'account',
      id: 'readOwnData',
      summary: 'Everything that is stored about oneself, as a file.',
      gives: z.looseObject({
        format: z.string(),
        version: z.int(),
        units: z.array(z.looseObject({})),
      }),
      answer: async ({ session, headers }) => {
        const { accountId } = session;
        if (reading.has(accountId)) return refusedFor('E_BUSY', 503, { retry: true });
        const file = ownDataFile(boards, accounts.own(session), clock.now());
        const pieces = untilDone(reading, accountId, whileSignedIn(accounts, headers, file));
        return download(pieces);
      },
    },
    {
      method: 'GET',
      path: '/api/account/data/entries',
      for: 'account',
      id: 'readOwnEntries',
      summary: 'What in the log of a unit names oneself, newest first, a page at a time.',
      gives: z.looseObject({ entries: z.array(z.looseObject({})) }),
      ...readsQuery(pageOfEntries, (call: AccountCall, page) =>
        entries(accounts, boards, call, page),
      ),
    },
  ];
}

const pageOfEntries = z.strictObject({
  unit: z.string().max(100),
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .default(Number.MAX_SAFE_INTEGER),
});

async function entries(
  accounts: Accounts,
  boards: BoardService,
  { session }: AccountCall,
  page: z.output<typeof pageOfEntries>,
): Promise<Reply> {
  const place = accounts.own(session).places.find(({ slug }) => slug === page.unit);
  if (place === undefined) return NOT_FOUND;
  return ok(await boards.ownEntries(place.unit, place.person, page.before));
}

function download(pieces: AsyncIterable<string>): Reply {
  return {
    status: 200,
    headers: { 'content-disposition': 'attachment; filename="morgentavla-my-data.json"' },
    body: { kind: 'pieces', pieces },
  };
}

async function* untilDone(
  reading: Set<string>,
  accountId: string,
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  reading.add(accountId);
  try {
    yield* pieces;
  } finally {
    reading.delete(accountId);
  }
}

/** A long file ends where the session does, in the middle of a line: what is cut off is no JSON, and taken for none. */
async function* whileSignedIn(
  { access }: Accounts,
  headers: Headers,
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if ((await access.sessionOf(headers)) === null) throw new SessionOver('The session has ended');
    yield piece;
  }
}

class SessionOver extends Error {
  override name = 'SessionOver';
}
