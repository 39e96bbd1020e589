import { strict as assert } from 'node:assert';
import { newCommandId } from '@/client/command-id';
import type { Role } from '@/domain/actor';
import type { TestServer } from './test-server';
import type { Visitor } from './visitor';

export const PASSWORD = 'tre glade elger';

export const FIRST_LISTS = {
  caseTypes: [{ name: 'Dagpenger', difficulty: 2, tracking: 'cards', needsApproval: false }],
  reasons: [
    { list: 'putBack', text: 'Mangler kompetanse', party: null, reviewDays: null },
    { list: 'waiting', text: 'Mangler dokument', party: 'user', reviewDays: 10 },
  ],
};

export function setupBody(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    language: 'nb',
    owner: { name: 'Kari Nordmann', email: 'kari@example.no', password: PASSWORD },
    unit: { name: 'Nav Øst' },
    ...FIRST_LISTS,
    ...more,
  };
}

export type Unit = { readonly slug: string; readonly leader: Visitor };

/** A server that has been set up, with its owner signed in. */
export async function setUp(server: TestServer): Promise<Unit> {
  const leader = server.visitor();
  const answer = await leader.post('/api/setup', setupBody());
  assert.equal(answer.status, 200, answer.text);
  return { slug: String(answer.json.slug), leader };
}

/** Another unit, whose leader has no seat in the first. */
export async function addUnit(
  server: TestServer,
  owner: Visitor,
  name = 'Nav Vest',
): Promise<Unit> {
  const made = await owner.post('/api/units', {
    name,
    personName: 'Kari Nordmann',
    ...FIRST_LISTS,
  });
  assert.equal(made.status, 200, made.text);
  const slug = String(made.json.slug);
  const leader = await join(server, { slug, leader: owner }, 'leader', 'Per Vest');
  const { person } = await personOf(server, owner, slug);
  const left = await leader.post(
    `/api/units/${slug}/commands`,
    order({ type: 'RemovePerson', person }),
  );
  assert.equal(left.status, 200, left.text);
  return { slug, leader };
}

let guests = 0;

/** Somebody new, who has followed an invitation and is signed in. */
export async function join(
  server: TestServer,
  unit: Unit,
  role: Role,
  name?: string,
): Promise<Visitor> {
  guests += 1;
  const guest = server.visitor();
  const path = await invite(unit, role);
  const email = `gjest${guests}@example.no`;
  const answer = await guest.post(`/api${path}`, {
    name: name ?? `Gjest ${LETTERS[guests]}`,
    email,
    password: PASSWORD,
  });
  assert.equal(answer.status, 200, answer.text);
  return guest;
}

/** The path of a new invitation: `/invitations/<code>` below `/api`. */
export async function invite({ slug, leader }: Unit, role: Role): Promise<string> {
  const made = await leader.post(`/api/units/${slug}/invitations`, { role });
  assert.equal(made.status, 200, made.text);
  return String(made.json.path).replace('/invite/', '/invitations/');
}

/** Who a visitor is in a unit. */
export async function personOf(server: TestServer, visitor: Visitor, slug: string) {
  const found = await server.accounts.access.sessionOf(
    new Headers({ cookie: visitor.cookieHeader }),
  );
  assert.ok(found !== null);
  const seat = server.accounts.access.seatOf(found.accountId, slug);
  assert.ok(seat !== null);
  return { ...found, person: seat.person, unit: seat.unit, role: seat.role };
}

export function order(command: Record<string, unknown>) {
  return { commandId: newCommandId(), command };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
