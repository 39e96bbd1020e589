import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** What an import names: a file of the repository, a package, or something outside of both. */
export type Target =
  | { readonly kind: 'module'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'outside'; readonly specifier: string };

/** `@/x` starts in the folder that holds tsconfig.json, so that folder is the root of a file. */
export function rootOf(file: string): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'tsconfig.json'))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** A file's path from the root, with `/` and without the extension of a source file. */
export function moduleOf(root: string, file: string): string {
  const path = relative(root, file).split(sep).join('/');
  return path.replace(/\.(d\.ts|tsx?|mts|mjs|jsx?|json)$/, '');
}

export function resolve(root: string, file: string, specifier: string): Target {
  if (specifier.startsWith('@/')) return moduleAt(root, join(root, specifier.slice(2)), specifier);
  if (/^\.\.?(\/|$)/.test(specifier)) {
    return moduleAt(root, normalize(join(dirname(file), specifier)), specifier);
  }
  if (/^(\/|file:|data:|https?:|#)/.test(specifier)) return { kind: 'outside', specifier };
  return { kind: 'package', name: packageOf(specifier) };
}

function moduleAt(root: string, file: string, specifier: string): Target {
  const path = moduleOf(root, file);
  if (path.startsWith('../')) return { kind: 'outside', specifier };
  return { kind: 'module', path };
}

/** `@scope/name/part` belongs to `@scope/name`; Node's own modules also answer without `node:`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return builtinModules.includes(name) ? `node:${name}` : name;
}

/** Whether a module is the one that a path names, or lies in the folder that it names. */
export function isIn(path: string, module: string): boolean {
  return module === path || module.startsWith(`${path}/`);
}
