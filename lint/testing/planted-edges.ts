import { ALL_FORMS, type ImportForm, SCRIPT_FORMS, TYPE_FORMS } from './import-forms';

/** An import at the edge of the table, in each of some forms. */
export type PlantedEdge = {
  readonly name: string;
  readonly file: string;
  readonly specifier: string;
  readonly forms: readonly ImportForm[];
};

const RUN_FORMS = ALL_FORMS.filter((form) => !TYPE_FORMS.includes(form));

export const LET_THROUGH: readonly PlantedEdge[] = [
  edge('db names a type of the domain', 'db/a.ts', '@/domain/board', TYPE_FORMS),
  edge('services names a type of the server', 'server/services.ts', './board-service', TYPE_FORMS),
  edge('a test imports what tests need', 'domain/a.test.ts', 'fast-check'),
  edge('a shared suite imports what tests need', 'server/store/a.contract.ts', 'vitest'),
  edge('a test imports a test helper', 'domain/cases/a.test.ts', '../testing/given'),
  edge(
    'a test of the gateway uses a real client',
    'server/gateway/a.test.ts',
    '@/client/connection',
  ),
  edge('a script loads a package once it is there', 'scripts/a.mjs', 'esbuild', ['dynamic']),
  edge('a configuration takes any package', 'next.config.mjs', 'next-intl/plugin', SCRIPT_FORMS),
  edge('a path with a certain folder', 'app/a.ts', '@/messages/${name}.json', ['dynamic template']),
];

export const FOUND: readonly PlantedEdge[] = [
  edge('db runs code of the domain', 'db/a.ts', '@/domain/board', RUN_FORMS),
  edge('services runs the server', 'server/services.ts', './board-service', RUN_FORMS),
  edge('a neighbour of a forbidden engine', 'server/jobs/a.ts', '../store/sqlite-writer'),
  edge('a folder that only begins alike', 'server/jobs/a.ts', '../storehouse/a'),
  edge('a folder that has no row', 'helpers/a.ts', 'zod'),
  edge('a test package in what is no test', 'domain/a.ts', 'fast-check'),
  edge('a test helper in what is no test', 'domain/a.ts', './testing/given'),
  edge('the simulation in what is no test', 'server/main.ts', './simulation/fake-wire'),
  edge('a path out of the repository', 'bench/a.ts', '../../elsewhere/a'),
  edge('an address', 'bench/a.ts', 'https://example.org/a.mjs'),
  edge('a package that a script needs from the start', 'scripts/a.mjs', 'esbuild', ['static']),
  edge('a folder in a configuration', 'next.config.mjs', './server/env', SCRIPT_FORMS),
  edge('a path with a forbidden folder', 'app/a.ts', '@/server/${name}', ['dynamic template']),
  edge('a path without a folder', 'app/a.ts', '${name}', ['dynamic template']),
  edge('a relative path across folders', 'app/a.ts', '../domain/board'),
  edge('an alias inside one folder', 'domain/cases/a.ts', '@/domain/board'),
  edge('an extension', 'domain/cases/a.ts', '../board.ts'),
];

function edge(name: string, file: string, specifier: string, forms = ALL_FORMS): PlantedEdge {
  return { name, file, specifier, forms };
}
