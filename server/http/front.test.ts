import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await startTestServer();
  port = Number(new URL(server.origin).port);
});
afterAll(() => server.close());

/** Writes bytes as they are to the server, and gives all that came back until the line was closed. */
function raw(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let answer = '';
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1');
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

describe('[OPS-10] a target with a host of its own is answered 400, and nobody is asked in our name', () => {
  test('however it is written', async () => {
    for (const target of [
      'http://169.254.169.254/latest',
      '//ond.example/',
      '/\\ond.example',
      '*',
      'ond.example:80',
    ]) {
      const answer = await raw([
        `GET ${target} HTTP/1.1`,
        `Host: localhost:${port}`,
        'Connection: close',
      ]);
      expect([target, answer.split('\r\n')[0]]).toEqual([target, 'HTTP/1.1 400 Bad Request']);
    }
  });

  test('in an upgrade too, and no line goes out', async () => {
    let asked = 0;
    const inside = createServer(() => {
      asked += 1;
    });
    inside.on('connection', () => {
      asked += 1;
    });
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const target = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/socket.io/?EIO=4&transport=websocket`;
    const answer = await raw([`GET ${target} HTTP/1.1`, `Host: localhost:${port}`, ...UPGRADE]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(asked).toBe(0);
    await new Promise<void>((resolve) => inside.close(() => resolve()));
  });
});

test.each([
  '/',
  '/units/nav-ost',
  '/_next/webpack-hmr',
  '/api/units',
  '/socket.io',
  '/socket.iox/',
])('[OPS-11] an upgrade on %s is answered 404', async (path) => {
  expect(await raw([`GET ${path} HTTP/1.1`, `Host: localhost:${port}`, ...UPGRADE])).toMatch(
    /^HTTP\/1\.1 404 /,
  );
});

describe('[OPS-12] a request that names another host is answered 400 E_HOST', () => {
  test.each([
    ['another name', { host: 'ond.example' }],
    ['another port', { host: 'localhost:1' }],
    ['a name that begins like ours', { host: 'localhost.ond.example' }],
    ['a forwarded name', { 'x-forwarded-host': 'ond.example' }],
  ])('by %s, whatever it asks for', async (_how, headers) => {
    for (const path of [
      '/',
      '/api/units',
      '/socket.io/?EIO=4&transport=polling',
      '/_next/static/x',
    ]) {
      expect(await server.visitor().get(path, headers)).toMatchObject({
        status: 400,
        code: 'E_HOST',
      });
    }
  });

  test('and so is an upgrade', async () => {
    const answer = await raw([
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      'Host: ond.example',
      ...UPGRADE,
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('but not a probe, which knows the machine by its address alone', async () => {
    expect(await server.visitor().get('/isalive', { host: '10.0.0.7:3000' })).toMatchObject({
      status: 200,
    });
  });
});

describe('[OPS-13] a page', () => {
  const page = async (headers = {}) => {
    const answer = await server.visitor().get('/units/nav-ost?next=//ond.example', headers);
    return {
      answer,
      seen: JSON.parse(answer.text) as { url: string; headers: IncomingMessage['headers'] },
    };
  };

  test('is never asked to change anything: whatever is no GET is answered 405 before it', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const headers = {
        'next-action': '7f0123456789abcdef',
        'content-type': 'text/plain;charset=UTF-8',
      };
      const answer = await server
        .visitor()
        .ask(method, '/units/nav-ost', { raw: '["$K1"]', headers });
      expect(answer).toMatchObject({
        status: 405,
        code: 'E_METHOD',
        headers: { allow: 'GET, HEAD' },
      });
    }
  });

  test('is not told by a visitor what it should be told by the server', async () => {
    const forged = {
      'x-middleware-subrequest': 'proxy:proxy:proxy',
      'x-middleware-rewrite': '/units/annen',
      'x-invoke-path': '/units/annen',
      'x-nonce': 'forged',
      'x-at-the-machine': 'yes',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'content-security-policy': "script-src 'nonce-forged'",
    };
    const { seen } = await page(forged);
    expect(seen.headers).toMatchObject({ 'x-at-the-machine': 'no', 'x-forwarded-proto': 'http' });
    expect(Object.keys(seen.headers)).toEqual(
      expect.not.arrayContaining([
        'x-middleware-subrequest',
        'x-middleware-rewrite',
        'x-invoke-path',
        'x-forwarded-for',
      ]),
    );
    expect(JSON.stringify(seen.headers)).not.toContain('forged');
  });

  test('gets a nonce of its own each time, the same in its policy and for itself', async () => {
    const nonces = new Set<string>();
    for (let n = 0; n < 200; n++) {
      const { answer, seen } = await page();
      const policy = String(answer.headers['content-security-policy']);
      const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic';/.exec(policy)?.[1];
      expect(seen.headers['x-nonce']).toBe(nonce);
      expect(seen.headers['content-security-policy']).toBe(policy);
      nonces.add(String(nonce));
    }
    expect(nonces.size).toBe(200);
  });

  test('that is asked for with tricks of the framework is still a page, and decides for itself', async () => {
    for (const path of [
      '/units/nav-ost.rsc',
      '/nb/units/nav-ost',
      '/_next/data/x/units/nav-ost.json',
      '/units/nav-ost.segments/_tree.segment.rsc',
    ]) {
      const answer = await server.visitor().get(path, { rsc: '1', 'next-router-prefetch': '1' });
      expect((JSON.parse(answer.text) as { url: string }).url).toBe(path);
    }
  });
});

test('[OPS-14] every response says how it may be used, whoever made it', async () => {
  const paths = [
    '/',
    '/api/units',
    '/api/finnes-ikke',
    '/isalive',
    '/isready',
    '/metrics',
    '/socket.io/?EIO=4&transport=polling',
    '/_next/static/x',
  ];
  for (const path of paths) {
    const { headers } = await server.visitor().get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    if (!path.startsWith('/socket.io/'))
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('[OPS-14] under an https address browsers are told to keep to it', async () => {
  const there = await startTestServer({ publicUrl: 'https://tavla.example.no' });
  const answer = await there.visitor().get('/');
  expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  expect(answer.headers['content-security-policy']).toContain(
    "connect-src 'self' wss://tavla.example.no;",
  );
  expect(
    (JSON.parse(answer.text) as { headers: IncomingMessage['headers'] }).headers[
      'x-forwarded-proto'
    ],
  ).toBe('https');
  await there.close();
});
