import { describe, expect, test } from 'vitest';
import { fieldsOf, kindOf, operationsIn } from './operations';

describe('[OAP-6] what the page for developers reads of the document', () => {
  test.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date' }, 'string (date)'],
    [{ type: ['string', 'null'], format: 'date' }, 'string (date) | null'],
    [{ const: true }, 'true'],
    [{ enum: ['leader', 'member'] }, '"leader" | "member"'],
    [{ anyOf: [{ type: 'number', enum: [1, 2, 3] }, { type: 'null' }] }, '1 | 2 | 3 | null'],
    [{ type: 'array', items: { type: 'object' } }, 'object[]'],
    [{ $ref: '#/components/schemas/Command' }, 'Command'],
    [{}, 'any'],
    [undefined, 'any'],
  ])('[OAP-6] %j is %s', (schema, kind) => {
    expect(kindOf(schema)).toBe(kind);
  });

  test('[OAP-6] fields are named by the way to them', () => {
    const row = { type: 'object', properties: { id: { type: 'string', description: 'Its id.' } } };
    const schema = {
      properties: { cases: { type: 'array', items: { ...row, required: ['id'] } }, note: row },
      required: ['cases'],
    };
    expect(fieldsOf(schema)).toEqual([
      { name: 'cases', kind: 'object[]', required: true, about: '' },
      { name: 'cases[].id', kind: 'string', required: true, about: 'Its id.' },
      { name: 'note', kind: 'object', required: false, about: '' },
      { name: 'note.id', kind: 'string', required: false, about: 'Its id.' },
    ]);
  });

  test('[OAP-6] operations for keys come first, with what they may say', () => {
    const operation = (operationId: string, security: readonly object[]) => ({
      operationId,
      summary: 'Do it.',
      security,
      parameters: [
        {
          name: 'from',
          in: 'query',
          required: true,
          schema: { type: 'string', description: 'The first.' },
        },
      ] as const,
      responses: { 200: {}, 401: {}, 422: {} },
    });
    const paths = {
      '/a': { get: operation('a', []) },
      '/b': { post: operation('b', [{ key: [] }]) },
    };
    expect(operationsIn({ paths })).toMatchObject([
      { id: 'b', method: 'POST', path: '/b', forKeys: true, refusals: ['401', '422'] },
      { id: 'a', method: 'GET', forKeys: false, address: [{ name: 'from', about: 'The first.' }] },
    ]);
  });
});
