import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupBody } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('[OPS-20] the probes', () => {
  test('say that it lives, whether it is ready, and what can be measured', async () => {
    const guest = server.visitor();
    expect(await guest.get('/isalive')).toMatchObject({ status: 200, text: 'alive\n' });
    expect(await guest.get('/isready')).toMatchObject({ status: 200, text: 'ready\n' });
    const metrics = await guest.get('/metrics');
    expect(metrics.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  test('name no unit, no person and no address in what is measured', async () => {
    const there = await startTestServer();
    const owner = there.visitor();
    await owner.post('/api/setup', setupBody({ unit: { name: 'Sykepenger Fjordvik' } }));
    for (const path of [
      '/api/units/sykepenger-fjordvik/board',
      '/api/units/hemmelig-enhet/board',
      '/api/finnes-ikke',
    ])
      await owner.get(path);
    await owner.ask('BREW', '/api/units').catch(() => 'the parser knows no such method');
    const { text } = await owner.get('/metrics');
    expect(text).toContain(
      'http_requests_total{route="/api/units/{slug}/board",method="GET",status="200"} 1',
    );
    expect(text).toContain(
      'http_requests_total{route="/api/units/{slug}/board",method="GET",status="404"} 1',
    );
    expect(text).toContain('http_requests_total{route="unknown",method="GET",status="404"} 1');
    expect(text).not.toMatch(/fjordvik|hemmelig|finnes-ikke|kari|127\.0\.0\.1/i);
    await there.close();
  });

  test('say that nothing new should come as soon as it is about to stop', async () => {
    const there = await startTestServer();
    there.health.draining();
    expect(await there.visitor().get('/isready')).toMatchObject({
      status: 503,
      text: 'draining\n',
    });
    expect(await there.visitor().get('/isalive')).toMatchObject({ status: 200 });
    await there.close();
  });
});

test('[OPS-21] what is logged of requests has neither paths, queries, cookies nor bodies in it', async () => {
  const there = await startTestServer();
  const guest = there.visitor();
  const secret = 'hemmelig-4711';
  await guest.post('/api/setup', setupBody({ unit: { name: 'Nav Øst' } }));
  await guest.get(`/api/units/${secret}/board?at=${secret}`);
  await guest.post(`/api/invitations/${secret}`, {
    name: secret,
    email: `${secret}@example.no`,
    password: secret,
  });
  await guest.post('/api/auth/sign-in', { email: `${secret}@example.no`, password: secret });
  await guest.ask('POST', '/api/auth/sign-in', {
    raw: `{"${secret}`,
    headers: { cookie: `x=${secret}`, 'user-agent': secret },
  });
  const lines = there.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) {
    expect(Object.keys(line).sort()).toEqual(['level', 'method', 'msg', 'route', 'status', 'time']);
    expect(JSON.stringify(line)).not.toContain(secret);
  }
  await there.close();
});

test('[OPS-22] a stop lets answers that are under way come to their end', async () => {
  const there = await startTestServer();
  const owner = there.visitor();
  const underWay = owner.post('/api/setup', setupBody());
  await new Promise<void>((resolve) => there.front.server.once('request', () => resolve()));
  const closed = there.close();
  expect(await underWay).toMatchObject({ status: 200 });
  await closed;
});
