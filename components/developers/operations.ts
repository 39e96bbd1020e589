/** What the page reads of an OpenAPI document; the server writes more of it. */
export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
};
type DocumentOperation = {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly description?: string;
    readonly schema: object;
  }[];
  readonly requestBody?: {
    readonly description: string;
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
};

export type Field = {
  /** `cases[].received`. */
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
  /** In English, as the document has it; '' when it says nothing. */
  readonly about: string;
};

export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly forKeys: boolean;
  readonly address: readonly Field[];
  readonly body: readonly Field[];
  /** What can be sent instead of fields, and how much of it. */
  readonly bodyKinds: readonly string[];
  readonly bodyLimit: string;
  readonly answer: readonly Field[];
  /** Statuses of a no. */
  readonly refusals: readonly string[];
};

/** The operations of a document, those for keys first, else in its order. */
export function operationsIn({ paths }: Document): readonly Operation[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operationOf(method, path, one)),
  );
  return [...all.filter(({ forKeys }) => forKeys), ...all.filter(({ forKeys }) => !forKeys)];
}

function operationOf(method: string, path: string, one: DocumentOperation): Operation {
  const content = one.requestBody?.content ?? {};
  return {
    id: one.operationId,
    method: method.toUpperCase(),
    path,
    summary: one.summary,
    forKeys: one.security.some((way) => 'key' in way),
    address: one.parameters.map(({ name, schema, required, description }) => ({
      name,
      kind: kindOf(schema),
      required,
      about: description ?? textIn(schema, 'description'),
    })),
    body: fieldsOf(content['application/json']?.schema),
    bodyKinds: Object.keys(content),
    bodyLimit: one.requestBody?.description ?? '',
    answer: fieldsOf(schemaIn(one.responses['200'])),
    refusals: Object.keys(one.responses).filter((status) => Number(status) >= 400),
  };
}

/** The fields of an object, and of the objects in it, each with the way to it. */
export function fieldsOf(schema: unknown, before = ''): readonly Field[] {
  if (!isObject(schema) || !isObject(schema.properties)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties).flatMap(([name, inner]) => {
    const way = `${before}${name}`;
    const about = textIn(inner, 'description');
    const field = { name: way, kind: kindOf(inner), required: required.includes(name), about };
    const items = isObject(inner) ? inner.items : undefined;
    return [field, ...fieldsOf(inner, `${way}.`), ...fieldsOf(items, `${way}[].`)];
  });
}

/** A schema in a few words: `string (date) | null`, `1 | 2 | 3`, `object[]`. */
export function kindOf(schema: unknown): string {
  if (!isObject(schema)) return 'any';
  const { $ref, const: only, enum: some, type, items, format } = schema;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? '';
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(some)) return some.map((one) => JSON.stringify(one)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return [...new Set(choices.map(kindOf))].join(' | ');
  if (Array.isArray(type)) return type.map((one) => kindOf({ ...schema, type: one })).join(' | ');
  if (type === 'array') return `${kindOf(items)}[]`;
  if (typeof type !== 'string') return 'any';
  return type === 'string' && typeof format === 'string' ? `string (${format})` : type;
}

function schemaIn(response: unknown): unknown {
  if (!isObject(response) || !isObject(response.content)) return undefined;
  const json = response.content['application/json'];
  return isObject(json) ? json.schema : undefined;
}

function textIn(schema: unknown, key: string): string {
  const text = isObject(schema) ? schema[key] : undefined;
  return typeof text === 'string' ? text : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
