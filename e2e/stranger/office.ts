import type { ClientCommand } from '@/domain/command';
import type { CaseTypeId } from '@/domain/ids';
import type { RunningServer } from '../fixtures/running-server';
import { invited, type Unit } from '../fixtures/unit';
import { StrangerClient } from './client';

/** So many members of the unit, each with an account and a live client of their own. */
export async function officeOf(
  server: RunningServer,
  unit: Unit,
  people: number,
): Promise<readonly StrangerClient[]> {
  const clients: StrangerClient[] = [];
  for (let n = 0; n < people; n += 1) {
    const api = await invited(server, unit.guro.api, unit.slug, `Person${letters(n)}`);
    const { cookies } = await api.storageState();
    await api.dispose();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    clients.push(new StrangerClient({ origin: server.url, unit: unit.slug, cookie }));
  }
  for (const client of clients) client.open();
  return clients;
}

export type AddCase = Extract<ClientCommand, { type: 'AddCase' }>;

/** A case that is ready to be taken. */
export function readyCase(caseType: CaseTypeId): AddCase {
  return {
    type: 'AddCase',
    caseType,
    received: '2026-01-05' as AddCase['received'],
    deadline: null,
    difficulty: null,
    externalId: null,
    registered: true,
    lifted: false,
  };
}

// Digits would be taken for a number that says who somebody is.
function letters(n: number): string {
  return `${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}`;
}
