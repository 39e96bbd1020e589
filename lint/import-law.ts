import {
  IMPORT_TABLE,
  LOADED_LATE_BY_SCRIPTS,
  type Row,
  TEST_CODE,
  TEST_PACKAGES,
} from './import-table.ts';
import { isIn, type Target } from './modules.ts';

export type Import = {
  /** The importing file's path from the root, without extension. */
  readonly from: string;
  readonly target: Target;
  readonly form: 'static' | 'types' | 'dynamic';
};

/** The row that speaks about a module: the one that names it most closely. */
export function rowFor(module: string): Row | null {
  const named = IMPORT_TABLE.flatMap((row) =>
    row.from.filter((path) => isIn(path, module)).map((path) => ({ row, path })),
  );
  named.sort((a, b) => b.path.length - a.path.length);
  return named[0]?.row ?? null;
}

/** Why an import is against the table, as the end of a sentence; null when it is allowed. */
export function objection({ from, target, form }: Import): string | null {
  const row = rowFor(from);
  if (row === null) return objectionToConfiguration(from, target);
  const extra = isTestCode(from) ? [...TEST_PACKAGES, ...(row.inTests ?? [])] : [];
  switch (target.kind) {
    case 'outside':
      return `may not import ${target.specifier}, which is neither a package nor in the repository`;
    case 'package':
      return mayUse([...row.packages, ...extra, ...loadedLate(row, form)], target.name)
        ? null
        : `may not import the package ${target.name}`;
    case 'module':
      if (isTestCode(target.path) && !isTestCode(from) && !isIn('bench', from)) {
        return `may not import ${target.path}: only tests may`;
      }
      return mayReach(row, extra, target.path, form) ? null : `may not import ${target.path}`;
  }
}

/** What lies in the root itself configures a tool: it takes what it likes, but none of our folders. */
function objectionToConfiguration(from: string, target: Target): string | null {
  if (from.includes('/')) return 'has no row in lint/import-table.ts';
  if (target.kind === 'package' || (target.kind === 'module' && !target.path.includes('/'))) {
    return null;
  }
  return 'configures a tool and may not import from a folder';
}

function isTestCode(module: string): boolean {
  return TEST_CODE.test(module);
}

function mayUse(allowed: readonly string[], name: string): boolean {
  return allowed.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}

function loadedLate(row: Row, form: Import['form']): readonly string[] {
  return row.from.includes('scripts') && form === 'dynamic' ? LOADED_LATE_BY_SCRIPTS : [];
}

function mayReach(row: Row, extra: readonly string[], path: string, form: Import['form']): boolean {
  const reaches = (paths: readonly string[]) => paths.some((allowed) => isIn(allowed, path));
  if (reaches(extra)) return true;
  if (form === 'types' && reaches(row.mayTypesOf ?? [])) return true;
  // `server/store/sqlite` also means its neighbours such as `sqlite-writer`: one engine, some files.
  if ((row.butNot ?? []).some((forbidden) => path.startsWith(forbidden))) return false;
  return reaches(row.may);
}
