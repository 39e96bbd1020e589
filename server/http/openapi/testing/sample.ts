import type { OpenApi } from '../document';
import type { JsonSchema } from '../json-schema';

/** Values by the name of what they are for. */
export type Known = Readonly<Record<string, unknown>>;

/** A body that a schema lets in: what it requires, and what it may have and is known by name. */
export function sampleOf(schema: JsonSchema, document: OpenApi, known: Known, name = ''): unknown {
  if (schema.$ref !== undefined) {
    if (name in known) return known[name];
    return sampleOf(pointedAt(schema.$ref, document), document, known, name);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (isSchema(first)) return sampleOf(first, document, known, name);
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => key in known || schema.required?.includes(key) === true)
          .map(([key, inner]) => [
            key,
            isSchema(inner) ? sampleOf(inner, document, known, key) : known[key],
          ]),
      );
    case 'array': {
      const { items } = schema;
      return isSchema(items) ? [sampleOf(items, document, known, name)] : [];
    }
    case 'string':
      return known[name] ?? `no value for ${name}`;
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    default:
      return known[name];
  }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointedAt(ref: string, document: OpenApi): JsonSchema {
  const steps = ref.replace('#/', '').split('/');
  let found: unknown = document;
  for (const step of steps) found = isSchema(found) ? found[step] : undefined;
  return isSchema(found) ? found : {};
}
