import { createServer } from 'node:http';
import Sqlite from 'better-sqlite3';
import { Server } from 'socket.io';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';

/**
 * What the machine gives when no product is there: Socket.IO, SQLite with a commit to the disk for each move, and nothing
 * else. No accounts, no rules, nothing kept in memory, nothing compressed. It speaks just enough of the protocol that the
 * same viewers can be sent to both.
 */
const [file = '', cards = '0', port = '0'] = process.argv.slice(2);
const database = new Sqlite(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  `create table if not exists card (id text primary key, body text not null);
   create table if not exists history (seq integer primary key, card text not null, body text not null);
   create index if not exists history_of_card on history (card, seq)`,
);
const readCard = database.prepare<[string], { body: string }>('select body from card where id = ?');
const saveCard = database.prepare<[string, string]>('insert or replace into card values (?, ?)');
const addHistory = database.prepare<[number, string, string]>(
  'insert into history values (?, ?, ?)',
);
const allCards = database.prepare<[], { body: string }>('select body from card order by id');
const ofCard = database.prepare<[string], { body: string }>(
  'select body from history where card = ? order by seq desc limit 50',
);
const page = database.prepare<[number, number], { body: string }>(
  'select body from history where seq > ? order by seq limit ?',
);
let seq =
  database.prepare<[], { seq: number }>('select coalesce(max(seq), 0) as seq from history').get()
    ?.seq ?? 0;

database.transaction(() => {
  for (let n = 0; n < Number(cards); n++) saveCard.run(`card-${n}`, JSON.stringify(card(n)));
})();

/** As many words as a real card, and what the order of the board asks for. */
function card(n: number) {
  return {
    id: `card-${n}`,
    caseType: 'type',
    received: `2026-0${1 + (n % 9)}-11`,
    deadline: '2026-12-24',
    difficulty: null,
    sourceKey: `key-${n}`,
    urgent: false,
    cameBack: null,
    added: 1,
    place: n,
    state: { kind: 'ready', since: 1_790_000_000_000 },
    milestones: { registeredAt: 1_790_000_000_000, firstTakenAt: null, returns: 0 },
    priv: {
      reference: `S-${n}`,
      externalId: `FV-2026-${n}`,
      takenBy: null,
      note: null,
      passedBy: [],
      lastBy: 'guro',
    },
  };
}

const move = database.transaction((by: string, caseId: string, commandId: string) => {
  const body = JSON.parse(readCard.get(caseId)?.body ?? '');
  const kind = body.state.kind === 'ready' ? 'taken' : 'ready';
  saveCard.run(caseId, JSON.stringify({ ...body, state: { kind, since: Date.now() } }));
  const type = kind === 'taken' ? 'CaseTaken' : 'CasePutBack';
  const event = {
    type,
    data: { caseId, until: '2026-11-25' },
    priv: { by },
    commandId,
    at: Date.now(),
    seq: seq + 1,
  };
  addHistory.run(event.seq, caseId, JSON.stringify(event));
  return event;
});

const http = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://unused');
  const [, caseId] = /\/cases\/(.*)\/history$/.exec(pathname) ?? [];
  response.setHeader('etag', `"${seq}-bare"`);
  if (pathname === '/metrics') {
    const { user, system } = process.cpuUsage();
    const memory = `process_resident_memory_bytes ${process.memoryUsage.rss()}`;
    response.end(`process_cpu_seconds_total ${(user + system) / 1_000_000}\n${memory}\n`);
  } else if (caseId !== undefined) {
    response.end(`{"events":${list(ofCard.all(caseId))}}`);
  } else if (pathname.endsWith('/events')) {
    const events = page.all(Number(searchParams.get('after')), Number(searchParams.get('limit')));
    response.end(`{"seq":${seq},"events":${list(events)}}`);
  } else {
    const { cases: _cases, ...rest } = encodeBoard(emptyBoard);
    const reasons = [{ id: 'reason', list: 'putBack' }];
    const board = JSON.stringify({ ...rest, seq, setup: { ...rest.setup, reasons } }).slice(0, -1);
    response.end(`{"seq":${seq},"hash":"bare","board":${board},"cases":${list(allCards.all())}}}`);
  }
});

function list(rows: readonly { readonly body: string }[]): string {
  return `[${rows.map(({ body }) => body).join()}]`;
}

const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('hello', ({ lastHash, lastSeq }, answer) => {
    void socket.join('unit');
    const missed = {
      from: lastSeq + 1,
      events: page.all(lastSeq, 500).map(({ body }) => JSON.parse(body)),
      hash: 'bare',
    };
    answer({
      ok: true,
      missed: lastHash === 'bare' ? missed : { snapshot: '/board', diverged: false },
    });
  });
  socket.on('submit', ({ commands: [{ commandId, command }] }, answer) => {
    const event = move.immediate(socket.id, command.caseId, commandId);
    seq = event.seq;
    answer({ answers: [{ ok: true, seq }] });
    io.to('unit').emit('events', { from: seq, events: [event], hash: 'bare' });
  });
});
http.listen(Number(port), '127.0.0.1', () => process.send?.(http.address()));
