import * as z from 'zod';
import { clientCommand } from '@/domain/command';
import { LIMITS } from '@/domain/limits';
import { refusedGiven } from '../given';
import type { Method, Route } from '../route';
import { type JsonSchema, jsonSchema } from './json-schema';
import { refusalsOf, type Status } from './refusals-of';

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
};
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
type Response = { readonly description: string; readonly content?: Content };

export type OperationObject = {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Readonly<Partial<Record<'key' | 'session', readonly []>>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: true;
    readonly description: string;
    readonly content: Content;
  };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
};

/** An OpenAPI 3.1 document. */
export type OpenApi = {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: object;
};

/** Everything under /api/, from the schemas by which it is read and the table by which it is let in. */
export function openApiOf(routes: readonly Route[]): OpenApi {
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const route of routes) {
    const path = paths[route.path] ?? {};
    paths[route.path] = { ...path, [methodOf(route.method)]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Morgentavla', version: '1', description: ABOUT },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key of a unit.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'A signed-in person. The name of the cookie depends on the address.',
        },
      },
      schemas: {
        Refused: jsonSchema(refusedGiven, 'output'),
        Command: jsonSchema(clientCommand, 'input'),
      },
      responses: Object.fromEntries(
        Object.entries(WHY).map(([status, description]) => [status, { description, content: NO }]),
      ),
    },
  };
}

const ABOUT =
  'The addresses of Morgentavla. Those with the security `key` are for programs; the others are what its own pages use. ' +
  'A no is `{ ok: false, refusal: { code, field? } }`, and never repeats what was sent.';

const NO: Content = { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } };

const WHY: Readonly<Record<Status, string>> = {
  401: 'No session and no key, or none any more.',
  403: 'Not for this role, or not from this site.',
  404: 'Not there, or not yours.',
  409: 'Something stands in the way.',
  413: 'The body is too long.',
  422: 'Something was written wrong; `field` says where.',
  429: 'Too often; `Retry-After` says when to come again.',
  503: 'Could not be stored, or too much at once; the same may be sent again.',
};

function operationOf(route: Route): OperationObject {
  return {
    operationId: route.id,
    summary: route.summary,
    security: securityOf(route),
    parameters: [...pathParameters(route.path), ...queryParameters(route), ...headerOf(route)],
    ...bodyOf(route),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: jsonSchema(route.gives, 'output') } },
      },
      ...(route.etag === true ? { 304: { description: 'What `If-None-Match` names.' } } : {}),
      ...Object.fromEntries(
        refusalsOf(route).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  };
}

function methodOf(method: Method): string {
  return method.toLowerCase();
}

function securityOf(route: Route): OperationObject['security'] {
  if (route.for === 'anyone') return [];
  return route.keys === true ? [{ key: [] }, { session: [] }] : [{ session: [] }];
}

function pathParameters(path: string): readonly Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(name in IN_PATH ? { description: IN_PATH[name] } : {}),
    schema: { type: 'string' },
  }));
}

const IN_PATH: Readonly<Record<string, string>> = {
  slug: 'The unit, as in the address of its pages.',
  id: 'As the list of them has it.',
  code: 'The last part of the link that was given out.',
};

function queryParameters({ query }: Route): readonly Parameter[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema === true || schema === false ? {} : schema,
  }));
}

function headerOf({ idempotent }: Route): readonly Parameter[] {
  if (idempotent !== true) return [];
  const description = 'The same call again under one key has no effect, and the same answer.';
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description,
      schema: jsonSchema(z.uuid(), 'input'),
    },
  ];
}

function bodyOf(route: Route): Pick<OperationObject, 'requestBody'> {
  const description = `At most ${(route.maxBytes ?? LIMITS.messageBytes).toLocaleString('en')} bytes.`;
  if (route.takes === 'file') {
    const content = { 'text/csv': { schema: {} }, 'application/gzip': { schema: {} } };
    return { requestBody: { required: true, description, content } };
  }
  if (route.body === undefined) return {};
  const content = { 'application/json': { schema: jsonSchema(route.body, 'input') } };
  return { requestBody: { required: true, description, content } };
}
