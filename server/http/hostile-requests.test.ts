import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { SIGN_IN_LIMITS } from '../auth/sign-in';
import { setUp } from './testing/people-of-a-unit';
import { startTestServer } from './testing/test-server';

describe('a request in hostile hands', () => {
  test.each([
    ['two lengths', ['Content-Length: 6', 'Content-Length: 5'], '0\r\n\r\nG'],
    ['a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked'], '0\r\n\r\nG'],
    ['chunks that are named twice', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
    ['a header that goes on in the next line', ['Content-Length: 4', ' 7'], '{}  GET'],
    ['a blank before the colon', ['Content-Length : 5'], '{}GET'],
    ['a chunk without a length', ['Transfer-Encoding: chunked'], 'x\r\n{}\r\n0\r\n\r\n'],
  ])('[OPS-15] with %s it gets 400 and is the last on its line', async (_what, headers, body) => {
    const there = await startTestServer();
    const { host } = new URL(there.origin);
    const head = ['POST /api/auth/sign-in HTTP/1.1', `Host: ${host}`, `Origin: ${there.origin}`];
    const answer = await said(there.origin, [
      [...head, 'Content-Type: application/json', ...headers, '', body].join('\r\n'),
      `GET /isalive HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    ]);
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400']);
    expect(await there.visitor().get('/isalive')).toMatchObject({ status: 200 });
    await there.close();
  });

  test.each([
    ['a request', []],
    ['an upgrade', ['Connection: Upgrade', 'Upgrade: websocket']],
  ])('[OPS-16] %s whose head never ends is cut', async (_what, headers) => {
    const there = await startTestServer({ headWithinMs: 50 });
    const head = ['GET /socket.io/ HTTP/1.1', 'Host: localhost', ...headers, 'X-Slow: '];
    expect(await said(there.origin, [head.join('\r\n')])).toMatch(/^HTTP\/1\.1 408 /);
    await there.close();
  });

  test('[ACC-10] another address in a header makes nobody another', async () => {
    const there = await startTestServer();
    await setUp(there);
    const guest = there.visitor();
    const guess = async (n: number) => {
      const headers = { 'x-forwarded-for': `10.0.0.${n}`, 'x-real-ip': `10.0.1.${n}` };
      const raw = JSON.stringify({ email: 'kari@example.no', password: `feil passord ${n}` });
      return (await guest.ask('POST', '/api/auth/sign-in', { raw, headers })).status;
    };
    const { max } = SIGN_IN_LIMITS.accountFromAddress;
    for (let n = 0; n < max; n += 1) expect(await guess(n)).toBe(401);
    expect(await guess(max)).toBe(429);
    await there.close();
  });

  test('[ACC-49] the people behind a trusted proxy are counted each by their own address', async () => {
    const there = await startTestServer({ trustedProxies: ['127.0.0.0/8', '::1'] });
    await setUp(there);
    const guest = there.visitor();
    const guess = async (forwarded: string) => {
      const raw = JSON.stringify({ email: 'kari@example.no', password: 'feil passord' });
      const headers = { 'x-forwarded-for': forwarded };
      return (await guest.ask('POST', '/api/auth/sign-in', { raw, headers })).status;
    };
    const { max } = SIGN_IN_LIMITS.accountFromAddress;
    for (let n = 0; n < max; n += 1) expect(await guess(`10.9.9.${n}, 10.0.0.1`)).toBe(401);
    expect(await guess('10.0.0.1')).toBe(429);
    expect(await guess('10.0.0.2')).toBe(401);
    await there.close();
  });
});

/** Writes bytes as they are, and gives all that came back until the line was closed. */
async function said(origin: string, writings: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  // A line that is cut while something is written to it is what is wanted here.
  socket.on('error', () => {});
  for (const text of writings) socket.write(text);
  await once(socket, 'close');
  return answer;
}
