/** The ways in which TypeScript can name another module, each as a line that does so. */
export const IMPORT_FORMS = {
  static: (specifier: string) => `import { a as __ } from '${specifier}'; export { __ };`,
  'side effect': (specifier: string) => `import '${specifier}';`,
  'type-only': (specifier: string) => `import type { A as __ } from '${specifier}'; export { __ };`,
  'type in braces': (specifier: string) =>
    `import { type A as __ } from '${specifier}'; export { __ };`,
  'type expression': (specifier: string) => `export type __ = import('${specifier}').A;`,
  're-export': (specifier: string) => `export { a as __ } from '${specifier}';`,
  'type re-export': (specifier: string) => `export type { A as __ } from '${specifier}';`,
  'export all': (specifier: string) => `export * from '${specifier}';`,
  dynamic: (specifier: string) => `export const __ = await import('${specifier}');`,
  'dynamic template': (specifier: string) => `export const __ = await import(\`${specifier}\`);`,
  require: (specifier: string) => `export const __ = require('${specifier}');`,
  'require.resolve': (specifier: string) => `export const __ = require.resolve('${specifier}');`,
  'import equals': (specifier: string) => `import __ = require('${specifier}'); export { __ };`,
} as const;

export type ImportForm = keyof typeof IMPORT_FORMS;

export const ALL_FORMS = Object.keys(IMPORT_FORMS) as readonly ImportForm[];

/** `import { type A }` is none of them: an import for its side effects is left of it. */
export const TYPE_FORMS: readonly ImportForm[] = ['type-only', 'type expression', 'type re-export'];

/** Scripts and configurations are plain JavaScript. */
export const SCRIPT_FORMS = ALL_FORMS.filter(
  (form) => ![...TYPE_FORMS, 'type in braces', 'import equals'].includes(form),
);
