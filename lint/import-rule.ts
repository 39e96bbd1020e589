import { type Import, objection } from './import-law.ts';
import { isIn, moduleOf, resolve, rootOf, type Target } from './modules.ts';
import { certainFolder, literalText, type Node, type Rule } from './syntax.ts';

type Declaration = Node & {
  readonly source: Node | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
};
type DynamicImport = Node & { readonly source: Node };
type Require = Node & { readonly moduleReference: Node & { readonly expression?: Node } };
type Call = Node & {
  readonly callee: Node & {
    readonly name?: string;
    readonly object?: Node & { readonly name?: string };
  };
  readonly arguments: readonly Node[];
};

/**
 * Who may import whom: every way in which TypeScript can name another module is held against the
 * table, and against how we write it: `./x` inside a top-level folder, `@/folder/x` across.
 */
export const importRule: Rule = {
  create(context) {
    const check = (node: Node, source: Node | undefined, form: Import['form']) => {
      const specifier =
        source === undefined ? null : (literalText(source) ?? certainFolder(source));
      const message = objectionIn(context.filename, specifier, form);
      if (message !== null) context.report({ node, message });
    };
    const declaration = (node: Declaration) => {
      if (node.source !== null) check(node, node.source, isTypeOnly(node) ? 'types' : 'static');
    };
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node: DynamicImport) => check(node, node.source, 'dynamic'),
      TSImportType: (node: DynamicImport) => check(node, node.source, 'types'),
      TSImportEqualsDeclaration: (node: Require) => {
        const source = node.moduleReference.expression;
        if (source !== undefined) check(node, source, 'static');
      },
      CallExpression: (node: Call) => {
        if (isRequire(node)) check(node, node.arguments[0], 'dynamic');
      },
    };
  },
};

function objectionIn(file: string, specifier: string | null, form: Import['form']): string | null {
  const root = rootOf(file);
  if (root === null) return `${file} lies in no folder with a tsconfig.json.`;
  const from = moduleOf(root, file);
  const against =
    specifier === null ? objectionToUnknown(from) : objectionTo(root, file, specifier, form);
  return against === null ? null : `${from} ${against}.`;
}

function objectionToUnknown(from: string): string | null {
  if (isIn('bench', from)) return null;
  return 'imports what is only known at run time, which nobody can check';
}

function objectionTo(
  root: string,
  file: string,
  specifier: string,
  form: Import['form'],
): string | null {
  const from = moduleOf(root, file);
  const target = resolve(root, file, specifier);
  return objection({ from, target, form }) ?? objectionToStyle(from, target, specifier);
}

function objectionToStyle(from: string, target: Target, specifier: string): string | null {
  if (target.kind !== 'module') return null;
  // Node runs the scripts as they are, and knows no `@/`.
  if (folderOf(from) === 'scripts') return null;
  const isInside = folderOf(from) === folderOf(target.path);
  const isAlias = specifier.startsWith('@/');
  if (isInside && isAlias) return `must write ${specifier} relative, inside its own folder`;
  if (!isInside && !isAlias) return `must write ${specifier} as @/${target.path}, across folders`;
  const isLoadedByNode = folderOf(from) === 'lint';
  const hasExtension = /\.tsx?$/.test(specifier);
  return hasExtension && !isLoadedByNode ? `must write ${specifier} without its extension` : null;
}

function folderOf(module: string): string {
  return module.slice(0, Math.max(0, module.indexOf('/')));
}

/** Not `import { type A }`: of that, an import for its side effects is left in what runs. */
function isTypeOnly({ importKind, exportKind }: Declaration): boolean {
  return importKind === 'type' || exportKind === 'type';
}

function isRequire({ callee }: Call): boolean {
  return callee.name === 'require' || callee.object?.name === 'require';
}
