import type { Access } from './auth/access';
import type { Accounts } from './auth/accounts';
import type { KnowExample } from './board/example';
import type { BoardService } from './board-service';
import type { Env } from './env';
import type { OpenApi } from './http/openapi/document';
import type { Installation } from './installation/installation';
import type { Health } from './ops/health';

/** What the pages may ask of the running server. */
export type Services = {
  readonly env: Env;
  readonly access: Access;
  readonly accounts: Accounts;
  readonly boards: BoardService;
  readonly health: Health;
  readonly installation: Installation;
  /** What is told of everything under /api/. */
  readonly document: OpenApi;
  /** Whether a unit is an invented one, to try the board with. */
  readonly isExample: KnowExample;
};

/**
 * Next compiles the pages apart from the server and loads its modules again, in the same process: a service kept in a
 * module would be there twice, and two of them would write to one database. What they do share is `globalThis`.
 */
const KEY = Symbol.for('morgentavla.services');

type Shared = { [KEY]?: Services };

/** The services of this process. Throws when they are asked for outside of the running server, as in a build. */
export function services(): Services {
  const shared = (globalThis as Shared)[KEY];
  if (shared === undefined) throw new Error('The services are there in the running server alone.');
  return shared;
}

/** Called once, before the first page is served. */
export function provideServices(provided: Services): void {
  (globalThis as Shared)[KEY] = provided;
}
