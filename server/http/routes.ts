import type { Intake } from '@/domain/import/intake';
import type { Accounts } from '../auth/accounts';
import type { Example } from '../auth/example';
import type { BoardService } from '../board-service';
import type { Clock } from '../clock';
import type { Installation } from '../installation/installation';
import { accountRoutes } from './account-routes';
import { boardRoutes, type CaseHistory } from './board-routes';
import { countsRoutes, type StatesCounts } from './counts-routes';
import { exampleRoutes } from './example-routes';
import { type DaysOf, figureRoutes } from './figure-routes';
import { type Imports, importRoutes } from './import-routes';
import { installationRoutes } from './installation-routes';
import { intakeRoutes } from './intake-routes';
import { keyRoutes } from './key-routes';
import { openApiOf } from './openapi/document';
import { documentRoute } from './openapi/document-route';
import { ownDataRoutes } from './own-data-routes';
import { peopleRoutes } from './people-routes';
import type { Route } from './route';
import { signInLinkRoutes } from './sign-in-link-routes';
import { unitRoutes } from './unit-routes';

/** How cases, counts and a whole past come in, and what figures go out. */
export type Bringing = {
  readonly intake: Intake;
  readonly daysOf: DaysOf;
  readonly example: Example;
};

/** Every address under /api/. What is not in this list does not exist; routes.test.ts walks it for every kind of person. */
export function createRoutes(
  accounts: Accounts,
  boards: BoardService,
  history: CaseHistory,
  imports: Imports & StatesCounts,
  clock: Clock,
  installation: Installation,
  { intake, daysOf, example }: Bringing,
): readonly Route[] {
  const routes: readonly Route[] = [
    ...unitRoutes(accounts),
    ...exampleRoutes(accounts, example),
    ...boardRoutes(boards, history, clock),
    ...importRoutes(imports),
    ...countsRoutes(imports),
    ...intakeRoutes(intake),
    ...figureRoutes(daysOf),
    ...keyRoutes(accounts),
    ...peopleRoutes(accounts),
    ...accountRoutes(accounts),
    ...signInLinkRoutes(accounts),
    ...installationRoutes(installation),
    ...ownDataRoutes(accounts, boards, clock),
  ];
  const all: readonly Route[] = [...routes, documentRoute(() => openApiOf(all))];
  return all;
}
