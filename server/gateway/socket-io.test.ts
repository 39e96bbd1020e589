import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '@/domain/limits';
import type { HelloAnswer } from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import { ELI, helloAt, newId, UNIT } from './testing/gateway-fixture';
import {
  closedBy,
  connect,
  http,
  ORIGIN,
  pause,
  rawAnswer,
  received,
  stops,
  webSocket,
} from './testing/lines';
import { serve } from './testing/serve';

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

describe('who is let in', () => {
  it('[S11] a WebSocket from any origin but ours gets 403 and no upgrade', async () => {
    const { port } = await serve();
    const near = [
      'https://evil.example',
      'null',
      `${ORIGIN}.evil.example`,
      'HTTP://LOCALHOST:3000',
      'http://localhost:3001',
      undefined,
    ];
    for (const origin of near) {
      expect(await webSocket(port, '', origin)).toEqual({
        status: 403,
        body: { ok: false, refusal: refusal('E_ORIGIN') },
      });
    }
    expect(await webSocket(port, '', ORIGIN)).toEqual({ status: 101, body: null });
  });

  it('[S11] polling is asked the same at each request; only a GET that says it is of our own site may leave the origin out', async () => {
    const { port } = await serve();
    const path = '/socket.io/?EIO=4&transport=polling';
    const ask = (method: string, headers: Record<string, string>, more = '') =>
      http(port, method, path + more, headers);
    expect((await ask('GET', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await ask('GET', {})).status).toBe(403);
    expect((await ask('GET', { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect(
      (await ask('GET', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }))
        .status,
    ).toBe(403);
    const opened = await ask('GET', { origin: ORIGIN });
    const { sid } = JSON.parse(opened.text.slice(1)) as { readonly sid: string };
    expect((await ask('POST', { 'sec-fetch-site': 'same-origin' }, `&sid=${sid}`)).status).toBe(
      403,
    );
    expect((await ask('POST', { origin: 'https://evil.example' }, `&sid=${sid}`)).status).toBe(403);
    expect((await webSocket(port, `&sid=${sid}`, 'https://evil.example')).status).toBe(403);
  });

  it('[SYN-46] an Engine.IO of yesterday, an unknown transport and a session id of no session get 400', async () => {
    const { port } = await serve();
    const ask = (query: string) => http(port, 'GET', `/socket.io/?${query}`, { origin: ORIGIN });
    expect(await ask('EIO=3&transport=polling')).toMatchObject({
      status: 400,
      text: expect.stringContaining('E_CLIENT_TOO_OLD'),
    });
    expect((await ask('EIO=4&transport=pigeon')).status).toBe(400);
    expect((await ask('EIO=4&transport=polling&sid=__proto__')).status).toBe(400);
    expect((await ask('EIO=4&transport=polling&sid=constructor')).status).toBe(400);
  });

  it('[SYN-47] more handshakes a second from one address than an office makes are turned away', async () => {
    const { port } = await serve({ handshakesPerSecond: 3 });
    const ask = () => http(port, 'GET', '/socket.io/?EIO=4&transport=polling', { origin: ORIGIN });
    const statuses = [await ask(), await ask(), await ask(), await ask()].map(
      (answer) => answer.status,
    );
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('the line', () => {
  it('[S2] hello, submit and events over a real socket', async () => {
    const { port, desk } = await serve();
    const socket = await connect(port, desk.access.signIn(ELI));
    const answer: HelloAnswer = await socket.emitWithAck('hello', helloAt(0, ''));
    expect(answer).toMatchObject({
      ok: true,
      you: { person: ELI, role: 'member' },
      unit: { slug: 'fjordvik' },
    });
    const told = new Promise((resolve) => socket.once('events', resolve));
    const commands = [{ commandId: newId(), command: desk.newCase }];
    expect(await socket.emitWithAck('submit', { commands })).toMatchObject({
      answers: [{ ok: true }],
    });
    expect(await told).toMatchObject({
      events: [{ type: 'CasesAdded', commandId: commands[0]?.commandId }],
    });
  });

  it('[S11] long-polling carries the same', async () => {
    const { port, desk } = await serve();
    const socket = await connect(port, desk.access.signIn(ELI), ['polling']);
    expect(await socket.emitWithAck('hello', helloAt(0, ''))).toMatchObject({ ok: true });
    expect(socket.io.engine.transport.name).toBe('polling');
  });

  it('[SYN-48] an answer that nobody asked for, or a payload in its place, is no matter', async () => {
    const { port, desk } = await serve();
    const socket = await connect(port, desk.access.signIn(ELI));
    socket.emit('hello');
    socket.emit('hello', helloAt(0, ''));
    socket.emit('hello', helloAt(0, ''), 'not a function');
    socket.emit('looking', null, { ack: true });
    expect(await socket.emitWithAck('hello', helloAt(0, ''))).toMatchObject({ ok: true });
  });

  it('[SYN-45] a binary message ends the line with the reason', async () => {
    const { port, desk } = await serve();
    const socket = await connect(port, desk.access.signIn(ELI));
    const bye = new Promise((resolve) => socket.once('bye', resolve));
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('hello', { attachment: Buffer.alloc(10) });
    expect(await bye).toEqual(refusal('E_BINARY'));
    await closed;
    expect(desk.gateway.size).toBe(0);
  });

  it('[SYN-49] names that Socket.IO keeps for itself, and messages that are none, close that line and no other', async () => {
    const { port, desk } = await serve();
    const other = await connect(port, desk.access.signIn(ELI));
    for (const packet of [
      '42["disconnect"]',
      '42["__proto__"',
      '42{"not":"an array"}',
      '47[]',
      '42["connect_error",{}]',
    ]) {
      expect(await closedBy(port, packet)).toBe(true);
    }
    expect(await other.emitWithAck('hello', helloAt(0, ''))).toMatchObject({ ok: true });
  });

  it('[SYN-50] a message above the limit closes the line; the largest that a client may send arrives', async () => {
    const { port, desk } = await serve();
    const cookie = desk.access.signIn(ELI);
    const socket = await connect(port, cookie);
    await socket.emitWithAck('hello', helloAt(0, ''));
    const text = 'x'.repeat(LIMITS.messageBytes - 512);
    const commands = [{ commandId: newId(), command: text }];
    expect(await socket.emitWithAck('submit', { commands })).toMatchObject({
      answers: [{ ok: false, refusal: { code: 'E_BAD_OP' } }],
    });
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('submit', 'x'.repeat(LIMITS.messageBytes + 2_000));
    await closed;
  });

  it('[SYN-51] JSON that is very deep or very wide is refused and harms nobody', async () => {
    const { port, desk } = await serve();
    const socket = await connect(port, desk.access.signIn(ELI));
    await socket.emitWithAck('hello', helloAt(0, ''));
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const wide = `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":1`).join()}}`;
    for (const json of [deep, wide, '1e400', '{"commands":[],"commands":[]}']) {
      expect(await rawAnswer(socket, json)).toMatchObject({ refusal: { code: 'E_BAD_OP' } });
    }
  });

  it('[SYN-44] a client that stops reading is cut, and the others are told as before', async () => {
    const { port, desk } = await serve();
    const cookie = desk.access.signIn(ELI);
    const stalled = await connect(port, cookie);
    await stalled.emitWithAck('hello', helloAt(0, ''));
    const reader = await connect(port, cookie);
    await reader.emitWithAck('hello', helloAt(0, ''));
    pause(stalled);
    const people = Array.from({ length: 2_000 }, (_, n) => ({
      person: `p${n}`,
      name: 'x'.repeat(500),
      initials: 'XX',
    }));
    desk.access.port.peopleOf = () => people as never;
    const all = received(reader, 'people', 12);
    for (let n = 0; n < 12; n += 1) desk.access.peopleChanged.tell(UNIT);
    await all;
    await desk.time.pass(1_000);
    expect(desk.gateway.size).toBe(1);
    expect(reader.connected).toBe(true);
  });
});
