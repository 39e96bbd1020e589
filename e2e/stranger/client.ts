// Written from docs/protocol.md alone, by somebody who knows nothing else of this product.
import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { io, type Socket } from 'socket.io-client';

type Refusal = { code: string; retry?: true; retryAfterMs?: number };
type Answer = { ok: true; seq: number; quiet?: true } | { ok: false; refusal: Refusal };
type Events = { from: number; events: { seq: number; commandId: string }[]; hash: string };
type Welcome = { missed: Events | { snapshot: string } } | { refusal: Refusal };
type Reply = { answers?: Answer[]; refusal: Refusal };
type Waiting = { commandId: string; command: object; settle: (answer: Answer) => void };
type At = { origin: string; unit: string; cookie: string; agent?: Agent };

/** After these it is over, and what was kept of the unit is forgotten. */
const FINAL = /^E_(NO_ACCESS|NOT_FOUND|READ_ONLY|LOGIN|SESSION_REVOKED|CLIENT_TOO_OLD)$/;

/** Signs in, and gives the value of the `Cookie` header for everything else. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin };
  const body = JSON.stringify({ email, password });
  const answer = await fetch(`${origin}/api/auth/sign-in`, { method: 'POST', headers, body });
  const cookies = answer.headers.getSetCookie();
  return cookies.map((cookie) => cookie.split(';', 1)).join('; ');
}

/** A UUIDv7: its first 48 bits are the time. */
export function newCommandId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

export class StrangerClient {
  position = { lastSeq: 0, lastHash: '' };
  /** What was fetched as a whole; `events` is what came after it. This client folds nothing. */
  board: unknown = null;
  events: Events['events'] = [];
  readonly notices: object[] = [];
  ended: string | null = null;
  socket: Socket | null = null;
  readonly #at: At;
  readonly #outbox: Waiting[] = [];
  #isLive = false;
  #isSending = false;
  #failures = 0;
  #silence = setTimeout(() => {});

  constructor(at: At) {
    this.#at = at;
  }

  open(): void {
    const { origin, cookie, agent } = this.#at;
    const ways = { transports: ['websocket', 'polling'], tryAllTransports: true };
    const own = { reconnection: false, forceNew: true, agent: agent as unknown as boolean };
    const socket = io(origin, { ...ways, ...own, extraHeaders: { origin, cookie } });
    const lost = () => this.#lost(socket);
    const told = (now: Events) => this.#isLive && (this.#take(now) || this.#hello(socket));
    this.#silence = setTimeout(lost, 35_000).unref();
    this.socket = socket.onAny(() => this.#silence.refresh());
    socket.io.on('ping', () => this.#silence.refresh());
    socket.on('connect', () => this.#hello(socket));
    socket.on('events', told);
    socket.on('notice', (notice: object) => this.notices.push(notice));
    socket.on('bye', (refusal: Refusal) => this.#lost(socket, refusal));
    for (const name of ['connect_error', 'disconnect']) socket.on(name, lost);
  }

  close(ended: string | null = 'closed here'): void {
    const { socket } = this;
    this.#isLive = false;
    Object.assign(this, { socket: null, ended });
    socket?.disconnect();
  }

  /** Settles with the final answer, however often the line is lost. */
  submit(command: object, commandId = newCommandId()): Promise<Answer> {
    return new Promise((settle) => {
      this.#outbox.push({ commandId, command, settle });
      this.#send();
    });
  }

  #hello(socket: Socket): void {
    this.#isLive = false;
    const said = { protocol: 3, unit: this.#at.unit, ...this.position };
    ask<Welcome>(socket, 'hello', said, async (answer) => {
      if (answer === null || 'refusal' in answer) return this.#lost(socket, answer?.refusal);
      const { missed } = answer;
      if ('snapshot' in missed && !(await this.#fetch(missed.snapshot))) return this.#lost(socket);
      this.#isLive = 'from' in missed && this.#take(missed);
      if (!this.#isLive) return this.#hello(socket);
      this.#failures = 0;
      this.#send();
    });
  }

  async #fetch(address: string): Promise<boolean> {
    const headers = { cookie: this.#at.cookie };
    const answer = await fetch(this.#at.origin + address, { headers }).catch(() => null);
    if (answer?.ok) this.#have(await answer.json());
    return answer?.ok === true;
  }

  #have({ seq = 0, hash = '', board = null as unknown }): void {
    Object.assign(this, { position: { lastSeq: seq, lastHash: hash }, board, events: [] });
  }

  /** False when something is missing, or when it comes from another log. */
  #take({ from, events, hash }: Events): boolean {
    const { lastSeq, lastHash } = this.position;
    if (from + events.length - 1 === lastSeq) return hash === lastHash;
    const fresh = events.filter(({ seq }) => seq > lastSeq);
    if (from > lastSeq + 1 || fresh.some(({ seq }, n) => seq !== lastSeq + 1 + n)) return false;
    this.events.push(...fresh);
    if (fresh.length > 0) this.position = { lastSeq: lastSeq + fresh.length, lastHash: hash };
    return true;
  }

  #send(): void {
    const { socket } = this;
    const commands = this.#outbox.slice(0, 100).map(({ settle: _, ...one }) => one);
    if (this.#isSending || !this.#isLive || socket === null || commands.length === 0) return;
    this.#isSending = true;
    ask<Reply>(socket, 'submit', { commands }, (reply) => {
      this.#isSending = false;
      if (reply === null) return this.#lost(socket);
      for (const answer of reply.answers ??
        commands.map(() => ({ ok: false as const, ...reply }))) {
        if (!answer.ok && answer.refusal.retry)
          return setTimeout(() => this.#send(), answer.refusal.retryAfterMs ?? 500);
        this.#outbox.shift()?.settle(answer);
      }
      this.#send();
    });
  }

  #lost(socket: Socket, { code, retryAfterMs = 0 }: Refusal = { code: '' }): void {
    if (this.socket !== socket) return;
    if (FINAL.test(code)) this.#have({});
    this.close(FINAL.test(code) ? code : null);
    const spread = Math.min(5_000, 1_000 * 2 ** this.#failures++) * Math.random();
    setTimeout(() => this.socket ?? this.ended ?? this.open(), retryAfterMs + spread);
  }
}

/** Null when no answer came before the line closed, or in ten seconds. Heard in its place among all messages. */
function ask<T>(socket: Socket, name: string, body: object, hear: (answer: T | null) => unknown) {
  socket.timeout(10_000).emit(name, body, (e: Error | null, answer: T) => hear(e ? null : answer));
}
