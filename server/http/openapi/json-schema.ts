import * as z from 'zod';
import { clientCommand } from '@/domain/command';
import { whatReads } from '../read-later';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where the document keeps what it tells of in one place. */
export const COMMAND = '#/components/schemas/Command';

/** What a schema lets in, or what stands in an answer, as JSON Schema 2020-12. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _which, ...made } = z.toJSONSchema(schema, {
    io,
    // What only code can say of a text is told by its refusal.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      const by = whatReads(zodSchema);
      if (by !== undefined) replace(written, by, io);
    },
  });
  return made;
}

function replace(written: JsonSchema, by: z.ZodType, io: 'input' | 'output'): void {
  for (const key of Object.keys(written)) delete written[key];
  Object.assign(written, by === clientCommand ? { $ref: COMMAND } : jsonSchema(by, io));
}
