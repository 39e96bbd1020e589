import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WHOLE_FORM } from './problem';
import { problemsFrom, readAnswer, send } from './send';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('[PAG-4] a yes brings what it says', async () => {
  const seen: string[] = [];
  const path = await served(async (request, response) => {
    seen.push(`${request.method} ${request.headers['content-type']}`);
    for await (const chunk of request) seen.push(String(chunk));
    response.end('{"ok":true,"slug":"sykepenger"}');
  });
  expect(await send('POST', path, { name: 'Ø' })).toEqual({
    kind: 'yes',
    body: { ok: true, slug: 'sykepenger' },
  });
  expect(seen).toEqual(['POST application/json', '{"name":"Ø"}']);
});

test('[PAG-4] a no is one, whatever its status', async () => {
  const path = await served((_request, response) => {
    response.writeHead(422).end('{"ok":false,"refusal":{"code":"E_EMPTY","field":"name"}}');
  });
  const sent = await send('POST', path);
  expect(sent).toEqual({ kind: 'no', refusal: { code: 'E_EMPTY', field: 'name' } });
  expect(readAnswer(200, new Headers(), '{"ok":false,"refusal":{"code":"E_EMPTY"}}').kind).toBe(
    'no',
  );
});

test('[PAG-4] an answer that breaks off, and none at all, are told as no answer', async () => {
  const path = await served((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"ok":true');
    response.destroy();
  });
  expect(await send('POST', path)).toEqual({ kind: 'noAnswer' });
  const closed = await served(() => {});
  servers.pop()?.close();
  expect(await send('POST', closed)).toEqual({ kind: 'noAnswer' });
  expect(problemsFrom({ kind: 'noAnswer' }, [])).toEqual({ [WHOLE_FORM]: { code: 'noAnswer' } });
});

test.each([
  [502, '<h1>Bad gateway</h1>'],
  [500, ''],
  [400, '{"ok":false,"refusal":{"code":"E_MADE_UP"}}'],
  [400, 'null'],
])('[PAG-4] %i with %j is a fault of ours and no yes', (status, text) => {
  const sent = readAnswer(status, new Headers(), text);
  if (sent.kind === 'yes') throw new Error('taken for a yes');
  expect(problemsFrom(sent, [])).toEqual({ [WHOLE_FORM]: { code: 'badAnswer' } });
});

test('[PAG-4] too many attempts say how long to wait', () => {
  const sent = readAnswer(429, new Headers({ 'retry-after': '90' }), 'Too many requests');
  if (sent.kind === 'yes') throw new Error('taken for a yes');
  expect(problemsFrom(sent, [])).toEqual({
    [WHOLE_FORM]: { code: 'E_RATE', retryAfterMs: 90_000 },
  });
});
