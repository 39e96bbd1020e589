import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { LIMITS } from '@/domain/limits';
import { ELI, helloAt, newId, UNIT } from './testing/gateway-fixture';
import { closedBy, connect, http, ORIGIN, stops } from './testing/lines';
import { serve } from './testing/serve';

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const PATH = '/socket.io/?EIO=4&transport=polling';
/** The code of a WebSocket that was closed for breaking the rules of the other side. */
const TOO_MANY_PIECES = 1008;
const PATIENT = { pingEveryMs: 60_000, pongWithinMs: 60_000, connectWithinMs: 60_000 };

describe('a line in hostile hands', () => {
  it('[SYN-45] attachments are refused by their announcement, however many are said to come', async () => {
    const { port, desk } = await serve();
    const attached = '["hello",{"_placeholder":true,"num":0}]';
    for (const announced of ['451-', '4511-', '451000000000-', '461-7'])
      expect(await closedBy(port, `${announced}${attached}`)).toBe(true);
    expect(desk.gateway.size).toBe(0);
  });

  it('[SYN-62] garbage that is posted as binary gets 400 and ends that line, and no other', async () => {
    const { port, desk } = await serve();
    const other = await connect(port, desk.access.signIn(ELI));
    const headers = { origin: ORIGIN, 'content-type': 'application/octet-stream' };
    for (let n = 0; n < 200; n += 1) {
      const opened = await http(port, 'GET', PATH, { origin: ORIGIN });
      const { sid } = JSON.parse(opened.text.slice(1)) as { readonly sid: string };
      const posted = await http(
        port,
        'POST',
        `${PATH}&sid=${sid}`,
        headers,
        '\u0000\uffff'.repeat(n),
      );
      expect(posted.status).toBe(400);
      expect((await http(port, 'GET', `${PATH}&sid=${sid}`, { origin: ORIGIN })).status).toBe(400);
    }
    expect(await other.emitWithAck('hello', helloAt(0, ''))).toMatchObject({ ok: true });
  });

  it('[SYN-50] a message in pieces of a byte is cut where one in one piece would be', async () => {
    const { port } = await serve();
    const socket = await opened(port);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    const most = 2 * LIMITS.messageBytes;
    for (let sent = 0; sent < most; sent += 1) socket.send('x', { fin: false });
    expect(await closed).toBe(TOO_MANY_PIECES);
  });

  it('[SYN-54] compression of the line is not taken up, so that nothing can grow on arrival', async () => {
    const { port } = await serve();
    const socket = await opened(port, { perMessageDeflate: true });
    expect(socket.extensions).toBe('');
  });

  it('[SYN-39] a name of ten thousand letters, or one of the language itself, is unknown like any other', async () => {
    const { port, desk } = await serve();
    for (const name of ['error', '__proto__', 'constructor', 'x'.repeat(10_000)]) {
      const socket = await connect(port, desk.access.signIn(ELI));
      const answer = new Promise((resolve) => socket.io.engine.on('data', resolve));
      socket.io.engine.write(`2777["${name}",{}]`);
      expect(await answer).toContain('E_BAD_EVENT');
    }
  });

  it('[SYN-55] a handshake that nobody goes on with, and a line that no longer answers a ping, are closed', async () => {
    const silent = await serve({ patience: { ...PATIENT, connectWithinMs: 20 } });
    const unused = await opened(silent.port);
    await new Promise((resolve) => unused.once('close', resolve));
    const quick = await serve({ patience: { ...PATIENT, pingEveryMs: 20, pongWithinMs: 20 } });
    const dead = await opened(quick.port, { headers: { cookie: quick.desk.access.signIn(ELI) } });
    const closed = new Promise((resolve) => dead.once('close', resolve));
    const heard: string[] = [];
    dead.on('message', (data: Buffer) => heard.push(data.toString()));
    dead.send('40');
    await closed;
    expect(heard[0]).toMatch(/^40/);
    expect(heard).toContain('2');
    expect(quick.desk.gateway.size).toBe(0);
  });

  it('[SYN-56] the clock of a client is never asked: an id from 1970 or 2100 is one like any other', async () => {
    const { port, desk } = await serve();
    const socket = await connect(port, desk.access.signIn(ELI));
    await socket.emitWithAck('hello', helloAt(0, ''));
    const rest = newId().slice(13);
    const commands = ['00000000-0001', '03bb2cc3-d800'].map((time) => ({
      commandId: `${time}${rest}`,
      command: desk.newCase,
    }));
    expect(await socket.emitWithAck('submit', { commands })).toMatchObject({
      answers: [{ ok: true }, { ok: true }],
    });
    const log = await desk.service.events(UNIT, 0, LIMITS.eventsPerPage);
    const made = log.filter(({ commandId }) => commands.some((one) => one.commandId === commandId));
    expect(made.map(({ at }) => at)).toEqual([desk.time.now(), desk.time.now()]);
  });
});

/** A WebSocket to the server with our own origin, open and without a word said. */
function opened(port: number, options: WebSocket.ClientOptions = {}): Promise<WebSocket> {
  const address = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, {
    ...options,
    headers: { ...options.headers, origin: ORIGIN },
  });
  stops.push(() => socket.terminate());
  // What cannot be written any more is what these tests are about.
  socket.on('error', () => {});
  return new Promise((resolve) => socket.once('message', () => resolve(socket)));
}
