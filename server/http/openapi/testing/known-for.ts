import { randomUUID } from 'node:crypto';
import { newCommandId } from '@/client/command-id';
import { must } from '@/domain/assert';
import { values } from '@/domain/ordered-map';
import { boardOf, give, newCase } from '../../testing/cases-of-a-unit';
import {
  addUnit,
  invite,
  join,
  PASSWORD,
  personOf,
  type Unit,
} from '../../testing/people-of-a-unit';
import { makeKey } from '../../testing/program';
import type { TestServer } from '../../testing/test-server';
import type { Known } from './sample';

/** What no document knows: the addresses of things that are there, and what a person would type. */
export async function knownFor(
  server: TestServer,
  unit: Unit | undefined,
  operationId: string,
): Promise<Known> {
  // Digits in a row might be the number of a person.
  const letters = randomUUID().replace(/[^a-f]/g, '');
  const uuid = operationId === 'giveCommand' ? newCommandId() : randomUUID();
  const known: Record<string, unknown> = {
    slug: unit?.slug ?? '',
    commandId: uuid,
    name: `Navn ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.floor(server.clock.ahead / 60_000)]}`,
    personName: 'Kari Nordmann',
    email: OWN.has(operationId) ? 'kari@example.no' : `ny-${letters}@example.no`,
    password: PASSWORD,
    currentPassword: PASSWORD,
    newPassword: 'fire glade elger',
    type: 'Dagpenger',
    text: 'Mangler dokument',
    from: '2026-01-01',
    to: '2026-01-31',
    received: '2026-01-05',
    id: 'SAK-1',
    'Idempotency-Key': uuid,
    ...HAND_WRITTEN[operationId],
  };
  if (unit === undefined || unit.slug === '') return known;
  if (operationId === 'acceptInvitation')
    known.code = (await invite(unit, 'reader')).split('/').at(-1);
  if (operationId === 'withdrawInvitation')
    known.id = (
      await unit.leader.post(`/api/units/${unit.slug}/invitations`, { role: 'reader' })
    ).json.id;
  if (operationId === 'revokeKey') known.id = (await makeKey(unit)).id;
  if (operationId === 'readCaseHistory') {
    await give(unit, unit.leader, await newCase(server, unit));
    known.id = values((await boardOf(server, unit)).cases)[0]?.id;
  }
  if (operationId === 'stateCounts') {
    known.caseType = 'Forlengelse';
    await give(unit, unit.leader, {
      type: 'AddCaseType',
      ...{ name: 'Forlengelse', difficulty: 1, tracking: 'counts', needsApproval: false },
    });
  }
  if (operationId === 'giveCommand') known.command = await newCase(server, unit);
  if (operationId.endsWith('SignInLink')) {
    const member = await join(server, unit, 'member');
    known.person = (await personOf(server, member, unit.slug)).person;
    known.code = await signInCode(unit, known.person);
  }
  if (operationId === 'readOwnEntries') known.unit = unit.slug;
  if (operationId === 'appointLeader') {
    const member = await join(server, unit, 'member');
    known.person = (await personOf(server, member, unit.slug)).person;
    known.commandId = newCommandId();
  }
  if (ENDING.includes(operationId)) {
    // A unit that may end, while the others stay.
    const { slug, name } = await unitToEnd(server, unit);
    Object.assign(known, { slug, name, into: unit.slug });
    if (operationId === 'reopenUnit')
      await unit.leader.post(`/api/installation/units/${slug}/close`, { name });
  }
  return known;
}

async function signInCode(unit: Unit, person: unknown): Promise<string | undefined> {
  const made = await unit.leader.post(
    `/api/units/${unit.slug}/people/${String(person)}/sign-in-link`,
    {},
  );
  return String(made.json.path).split('#').at(-1);
}

/** Whose address is the one that was set up with. */
const OWN: ReadonlySet<string> = new Set(['setUp', 'signIn']);

const ENDING = ['closeUnit', 'reopenUnit', 'previewMerge', 'mergeUnit'];

type Named = { readonly slug: string; readonly name: string };

async function unitToEnd(server: TestServer, unit: Unit): Promise<Named> {
  const { slug } = await addUnit(server, unit.leader);
  const { units } = (await unit.leader.get('/api/installation')).json as {
    units: Named[];
  };
  return must(
    units.find((one) => one.slug === slug),
    'the unit that was just made',
  );
}

/** A file is not JSON, and its columns are what its first row says; the rest is about the unit that the set-up makes. */
const HAND_WRITTEN: Readonly<Record<string, Known>> = {
  // The owner, the unit and its first type have one name then: a person may be called that.
  setUp: { name: 'Dagpenger' },
  importFile: {
    reference: 'sak',
    type: 'type',
    received: 'mottatt',
    'text/csv': 'sak;type;mottatt\nOA-1;Dagpenger;2026-01-05\n',
  },
};
