import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Unit } from '../testing/people-of-a-unit';
import { makeKey, program } from '../testing/program';
import { startTestServer, type TestServer } from '../testing/test-server';
import type { Answered, Visitor } from '../testing/visitor';
import type { OpenApi, OperationObject } from './document';
import { knownFor } from './testing/known-for';
import { type Known, sampleOf } from './testing/sample';

let server: TestServer;
let unit: Unit;
let document: OpenApi;
let ajv: Ajv2020;

beforeAll(async () => {
  server = await startTestServer();
  document = await read(server.visitor());
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
});
const others: TestServer[] = [];
afterAll(async () => {
  for (const one of [server, ...others]) await one.close();
});

async function read(visitor: Visitor): Promise<OpenApi> {
  const answer = await visitor.get('/api/openapi.json');
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
}

type Found = {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
};

function operationsIn({ paths }: OpenApi): readonly Found[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

test('[OAP-1] the document is one by the schema of OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result).toMatchObject({ valid: true });
});

test('[OAP-2] every route is in it, once, under a name of its own, and nothing else is', () => {
  const found = operationsIn(document);
  expect(found.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    server.routes.map(({ method, path }) => `${method} ${path}`).sort(),
  );
  expect(new Set(found.map(({ operation }) => operation.operationId)).size).toBe(found.length);
  for (const { operation } of found) expect(operation.summary).toMatch(/^[A-Z].{8,}\.$/);
});

test('[OAP-3] it says which are for keys, and those are the ones that keys open', () => {
  const forKeys = operationsIn(document)
    .filter(({ operation }) => operation.security.some((one) => 'key' in one))
    .map(({ operation }) => operation.operationId);
  expect(forKeys.sort()).toEqual(
    server.routes.flatMap(({ id, keys }) => (keys === true ? [id] : [])).sort(),
  );
  expect(forKeys).toContain('bringCases');
});

test('[OAP-4] anybody may read it, and there is nothing in it of this installation', async () => {
  const here = await server.visitor().get('/api/openapi.json');
  const other = await startTestServer();
  expect((await other.visitor().get('/api/openapi.json')).text).toBe(here.text);
  await other.close();
});

describe('[OAP-5] each operation, called by the document alone', () => {
  test('answers as the document says, with what is right and with what is not', async () => {
    const called: string[] = [];
    for (const found of inOrder(operationsIn(document))) {
      const { operationId } = found.operation;
      const who = await callerOf(found);
      const known = await knownFor(server, unit, operationId);
      const right = await call(found, who, known);
      expect([operationId, right.status, right.code]).toEqual([operationId, 200, null]);
      holds(found, right);
      for (const wrong of [await withNonsense(found, who, known), await asNobody(found, known)])
        if (wrong !== null) holds(found, wrong);
      called.push(operationId);
      server.clock.ahead += 60_000;
    }
    expect(called).toHaveLength(server.routes.length);
  });
});

/** The set-up first, since all others need it, and the ends of sessions last. */
function inOrder(all: readonly Found[]): readonly Found[] {
  const place = ({ operation }: Found) => FIRST.indexOf(operation.operationId);
  const last = ({ operation }: Found) => LAST.indexOf(operation.operationId);
  const rest = all.filter((one) => place(one) < 0 && last(one) < 0);
  const named = (names: readonly string[]) =>
    names.flatMap((name) => all.filter(({ operation }) => operation.operationId === name));
  return [...named(FIRST), ...rest, ...named(LAST)];
}
const FIRST = ['readDocument', 'readSetup', 'setUp'];
const LAST = ['signIn', 'changePassword', 'signOut', 'signOutEverywhere'];

type Caller = (
  method: string,
  path: string,
  asked: Parameters<Visitor['ask']>[2],
) => Promise<Answered>;

/** By key where the document says that keys may, else as the leader; who signs in or joins comes as a guest. */
async function callerOf({ operation }: Found): Promise<Caller> {
  const { operationId, security } = operation;
  const guest = server.visitor();
  if (operationId === 'setUp') {
    unit = { slug: '', leader: guest };
    return async (...asked) => {
      const answer = await guest.ask(...asked);
      if (answer.status === 200) unit = { slug: String(answer.json.slug), leader: guest };
      return answer;
    };
  }
  if (operationId === 'setUpExample') {
    // Only where nothing is set up yet.
    const elsewhere = await startTestServer();
    others.push(elsewhere);
    const first = elsewhere.visitor();
    return first.ask.bind(first);
  }
  if (security.length === 0) return guest.ask.bind(guest);
  if (security.some((one) => 'key' in one)) return program(server, (await makeKey(unit)).key);
  const who = LAST.includes(operationId) ? await join(server, unit, 'member') : unit.leader;
  return who.ask.bind(who);
}

async function call(
  { method, path, operation }: Found,
  who: Caller,
  known: Known,
): Promise<Answered> {
  const { parameters, requestBody } = operation;
  const the = (name: string) => String(known[name] ?? `no value for ${name}`);
  let address = path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, in: where, required } of parameters) {
    if (where === 'path') address = address.replace(`{${name}}`, the(name));
    else if (where === 'header') headers[name.toLowerCase()] = String(known[name]);
    else if (required || (operation.operationId === 'importFile' && name in known))
      query.set(name, the(name));
  }
  if (query.size > 0) address += `?${query}`;
  const content = requestBody?.content ?? {};
  const json = content['application/json'];
  if (json !== undefined) {
    const body = sampleOf(json.schema, document, known);
    expect(ajv.validate(pointed(json.schema), body), ajv.errorsText()).toBe(true);
    return who(method, address, { body, headers });
  }
  const raw = known['text/csv'];
  if (typeof raw === 'string')
    return who(method, address, { raw, headers: { ...headers, 'content-type': 'text/csv' } });
  return who(method, address, method === 'GET' ? { headers } : { body: {}, headers });
}

async function withNonsense(found: Found, who: Caller, known: Known): Promise<Answered | null> {
  if (found.operation.requestBody?.content['application/json'] === undefined) return null;
  const address = found.path.replace(/\{(\w+)\}/g, (_all, name: string) => String(known[name]));
  return who(found.method, address, { body: { nonsense: true } });
}

async function asNobody(
  { method, path, operation }: Found,
  known: Known,
): Promise<Answered | null> {
  if (operation.security.length === 0) return null;
  const address = path.replace(/\{(\w+)\}/g, (_all, name: string) => String(known[name]));
  const answer = await server.visitor().ask(method, address, method === 'GET' ? {} : { body: {} });
  expect([operation.operationId, [401, 403].includes(answer.status)]).toEqual([
    operation.operationId,
    true,
  ]);
  return answer;
}

/** That an answer has a status that the document names, and the body that it tells of for that. */
function holds({ operation }: Found, answer: Answered): void {
  const said = operation.responses[answer.status];
  expect([operation.operationId, answer.status, said]).toEqual([
    operation.operationId,
    answer.status,
    expect.anything(),
  ]);
  const schema =
    said !== undefined && '$ref' in said
      ? { $ref: 'document#/components/schemas/Refused' }
      : pointed(said?.content?.['application/json']?.schema ?? {});
  expect([operation.operationId, ajv.validate(schema, answer.json), ajv.errorsText()]).toEqual([
    operation.operationId,
    true,
    'No errors',
  ]);
}

/** A part of the document by itself, with its references to the rest. */
function pointed(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
}
