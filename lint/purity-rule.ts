import { TEST_CODE } from './import-table.ts';
import { isIn, moduleOf, rootOf } from './modules.ts';
import { literalText, type Node, type Reference, type Rule, type RuleContext } from './syntax.ts';

/**
 * The clock, chance, the process, the network, the screen and what lies on the device. A rule gets
 * what it needs of them as an argument, or it would not give the same answer everywhere and later.
 */
export const WORLD: readonly string[] = `
  Date performance crypto process require module Buffer console
  setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate
  queueMicrotask requestAnimationFrame requestIdleCallback
  fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel MessageChannel
  window document navigator location history localStorage sessionStorage indexedDB caches
  globalThis global self eval Function WebAssembly SharedArrayBuffer
`
  .trim()
  .split(/\s+/);

type Member = Node & {
  readonly object: Node;
  readonly property: Node & { readonly name?: string };
  readonly computed: boolean;
};

/** The domain is pure: it reaches for nothing of the world around it, by whatever name or way. */
export const purityRule: Rule = {
  create(context) {
    const root = rootOf(context.filename);
    const from = root === null ? '' : moduleOf(root, context.filename);
    if (!isIn('domain', from) || TEST_CODE.test(from)) return {};
    return {
      Program: () => {
        for (const name of WORLD) {
          for (const { identifier } of globalReferences(context, name)) {
            context.report({
              node: identifier,
              message: `${from} uses ${name}; the domain is pure.`,
            });
          }
        }
        for (const { identifier } of globalReferences(context, 'Math')) {
          if (isPureMath(identifier)) continue;
          context.report({
            node: identifier,
            message: `${from} uses Math.random; the domain is pure.`,
          });
        }
      },
      MetaProperty: (node: Node & { readonly meta: { readonly name: string } }) => {
        if (node.meta.name !== 'import') return;
        context.report({ node, message: `${from} uses import.meta; the domain is pure.` });
      },
    };
  },
};

/** A parameter or variable of the file's own that has the same name is not meant. */
function globalReferences({ sourceCode }: RuleContext, name: string): readonly Reference[] {
  const scope = sourceCode.scopeManager.globalScope;
  if (scope === null) return [];
  const known = scope.set.get(name)?.references ?? [];
  const unknown = scope.through.filter(({ identifier }) => identifier.name === name);
  return [...new Set([...known, ...unknown])];
}

/** `Math.floor` and the like; not `Math.random`, and not `Math` handed on to be taken apart. */
function isPureMath(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent === null || parent.type !== 'MemberExpression') return false;
  const { object, property, computed } = parent as Member;
  if (object !== identifier) return false;
  const name = computed ? literalText(property) : property.name;
  return name !== null && name !== 'random';
}
