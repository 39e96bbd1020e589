/** The parts of a syntax tree (ESTree with TypeScript) that our rules look at. */
export type Node = {
  readonly type: string;
  readonly parent: Node | null;
  readonly start: number;
  readonly end: number;
};

export type Reference = { readonly identifier: Node & { readonly name: string } };

/** What the linter hands to a rule for each file. */
export interface RuleContext {
  readonly filename: string;
  readonly sourceCode: {
    readonly scopeManager: {
      readonly globalScope: {
        readonly through: readonly Reference[];
        readonly set: ReadonlyMap<string, { readonly references: readonly Reference[] }>;
      } | null;
    };
  };
  report(problem: { readonly node: Node; readonly message: string }): void;
}

/** A rule gives a function for each type of node that it wants to see. */
export type Rule = {
  create(context: RuleContext): Readonly<Record<string, (node: never) => void>>;
};

/** The text of a string that stands in the code as such, or null if it is put together at run time. */
export function literalText(node: Node | null | undefined): string | null {
  if (node === null || node === undefined) return null;
  if (isLiteral(node)) return typeof node.value === 'string' ? node.value : null;
  return isTemplate(node) && node.quasis.length === 1 ? textBeforeFirstValue(node) : null;
}

/** The folder that a path put together at run time lies in for certain: `../words/` of `../words/${x}.json`. */
export function certainFolder(node: Node): string | null {
  if (!isTemplate(node)) return null;
  const end = textBeforeFirstValue(node).lastIndexOf('/');
  return end === -1 ? null : textBeforeFirstValue(node).slice(0, end);
}

type Literal = Node & { readonly value: unknown };
type Template = Node & {
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
};

function isLiteral(node: Node): node is Literal {
  return node.type === 'Literal';
}

function isTemplate(node: Node): node is Template {
  return node.type === 'TemplateLiteral';
}

function textBeforeFirstValue({ quasis }: Template): string {
  return quasis[0]?.value.cooked ?? '';
}
