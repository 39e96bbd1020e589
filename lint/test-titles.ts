import { parseSync, Visitor } from 'vite';

type Expression = {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly callee?: Expression;
  readonly object?: Expression;
  readonly property?: Expression;
  readonly tag?: Expression;
  readonly quasis?: readonly { readonly value: { readonly cooked: string | null } }[];
  readonly left?: Expression;
  readonly right?: Expression;
};

/** `rule` is a test as a value, for a contract that is also held against what is broken on purpose. */
const NAMES_A_TEST = ['test', 'it', 'describe', 'rule'];
/** What is not run proves nothing, and a step is not a test. */
const PROVES_NOTHING = ['skip', 'todo', 'fixme', 'step'];

/**
 * The titles that stand in a test file, of tests and of the groups around them, in their order:
 * `test('…')`, `describe.each(…)('…')`, `test.for(…)(`…`)`. Of a template, the text around its values.
 * Throws on a file that cannot be read.
 */
export function testTitles(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const titles: string[] = [];
  const visitor = new Visitor({
    CallExpression(call) {
      const [title] = call.arguments as unknown as readonly Expression[];
      if (title === undefined || !NAMES_A_TEST.includes(rootName(call.callee as Expression)))
        return;
      const text = textOf(title);
      if (text !== '') titles.push(text);
    },
  });
  visitor.visit(program);
  return titles;
}

/** `test` of `test`, of `test.only`, of `test.each([…])` and of test.each`…`; nothing of `test.skip`. */
function rootName({ type, name, object, property, callee, tag }: Expression): string {
  if (type === 'Identifier') return name ?? '';
  if (PROVES_NOTHING.includes(property?.name ?? '')) return '';
  const inner = object ?? callee ?? tag;
  return inner === undefined ? '' : rootName(inner);
}

function textOf({ type, value, quasis, left, right }: Expression): string {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'TemplateLiteral')
    return (quasis ?? []).map((part) => part.value.cooked ?? '').join('…');
  if (type === 'BinaryExpression' && left !== undefined && right !== undefined) {
    return textOf(left) + textOf(right);
  }
  return '';
}
