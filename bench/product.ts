import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { optionsToQuery } from '@/domain/import/options';
import { LIMITS } from '@/domain/limits';
import { type RunningServer, startServer } from '@/e2e/fixtures/running-server';
import { Requests } from './requests';
import type { BenchUnit, WithUnit } from './unit';

const PASSWORD = 'fjord vind og morgensol';
const TYPES = ['Yrkesskade', 'Klage', 'Forlengelse', 'Gjenopptak', 'Etteroppgjør', 'Førstegang'];
/** Their passwords are hashed with care, which is the most that goes on at once on a few cores. */
const JOIN_AT_ONCE = 4;

/** The built server with its rate limits, and a unit that is set up over HTTP as people do it. */
export const withProduct: WithUnit = (size, run) =>
  withServer(async (server) => {
    const unit = await setUp(server, size.accounts);
    await addCards(unit, size.cards);
    return run(unit);
  });

export async function withServer<T>(run: (server: RunningServer) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'morgentavla-bench-'));
  try {
    const server = await startServer(dataDir);
    try {
      return await run(server);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

export async function setUp(server: RunningServer, accounts: number): Promise<BenchUnit> {
  // By its number: a name would first be tried at the address that the server does not listen on.
  const origin = `http://127.0.0.1:${server.port}`;
  const leader = new Requests(origin);
  const { slug } = await leader.post<{ slug: string }>('/api/setup', {
    owner: { name: 'Guro', email: 'guro@example.no', password: PASSWORD },
    unit: { name: 'Fjordvik' },
    language: 'nb',
    caseTypes: TYPES.map((name) => ({
      name,
      difficulty: 2,
      tracking: 'cards',
      needsApproval: false,
    })),
    reasons: [{ list: 'putBack', text: 'Mangler kompetanse', party: null, reviewDays: null }],
  });
  const restart = async () => {
    await server.stop();
    await server.startAgain();
  };
  const unit = { origin, slug, leader, restart };
  const members: Requests[] = [];
  while (members.length < accounts) {
    const first = members.length;
    const some = Array.from({ length: Math.min(JOIN_AT_ONCE, accounts - first) }, (_, n) =>
      invited(unit, first + n),
    );
    members.push(...(await Promise.all(some)));
  }
  return { ...unit, members };
}

async function invited(
  { origin, slug, leader }: Omit<BenchUnit, 'members'>,
  n: number,
): Promise<Requests> {
  const { path } = await leader.post<{ path: string }>(`/api/units/${slug}/invitations`, {
    role: 'member',
  });
  const member = new Requests(origin);
  await member.post(`/api${path.replace('/invite/', '/invitations/')}`, {
    name: `Person ${letters(n)}`,
    email: `person-${n}@example.no`,
    password: PASSWORD,
  });
  return member;
}

/** Ready cases with an id, a deadline and a kind, as an import brings them. */
async function addCards({ slug, leader }: BenchUnit, count: number): Promise<void> {
  const today = dayOf(Date.now());
  for (let first = 0; first < count; first += LIMITS.casesPerImport) {
    const rows = Array.from({ length: Math.min(LIMITS.casesPerImport, count - first) }, (_, at) => {
      const n = first + at;
      const received = addDays(today, -(n % 250));
      return `FV-2026-${10_000 + n};${TYPES[n % TYPES.length]};${received};${addDays(received, 60 + (n % 30))}`;
    });
    const query = new URLSearchParams(
      optionsToQuery({
        columns: { reference: 'ref', type: 'type', received: 'in', deadline: 'due' },
        allOrNothing: true,
        createTypes: false,
        registered: true,
        complete: false,
        covers: null,
        again: 'yes',
      }),
    );
    const csv = ['ref;type;in;due', ...rows].join('\n');
    await leader.postFile(`/api/units/${slug}/import?${query}`, csv);
  }
}

// Digits would be taken for a number that says who somebody is.
function letters(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : `${letters(Math.floor(n / 26) - 1)}${last}`;
}
