import type { Board } from '@/domain/board';
import { order, personOf, type Unit } from './people-of-a-unit';
import type { TestServer } from './test-server';
import type { Answered, Visitor } from './visitor';

/** The board as the server has it. */
export async function boardOf(server: TestServer, unit: Unit): Promise<Board> {
  const { unit: id } = await personOf(server, unit.leader, unit.slug);
  return (await server.boards.current(id)).board;
}

/** An order for a new case that can be taken at once. */
export async function newCase(server: TestServer, unit: Unit, externalId: string | null = null) {
  const { setup, day } = await boardOf(server, unit);
  const rest = { deadline: null, difficulty: null, externalId, registered: true, lifted: false };
  return { type: 'AddCase', caseType: setup.caseTypes[0]?.id, received: day.day, ...rest };
}

/** Gives a command over HTTP, under a new id. */
export function give(
  { slug }: Unit,
  visitor: Visitor,
  command: Record<string, unknown>,
): Promise<Answered> {
  return visitor.post(`/api/units/${slug}/commands`, order(command));
}
