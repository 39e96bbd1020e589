import { Agent, request as open } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answered = {
  readonly status: number;
  readonly etag: string | null;
  /** As it came over the wire, compressed or not. */
  readonly bytes: Buffer;
  /** Unpacks and reads it. */
  json<T>(): T;
};

/** One person's requests, over lines that stay open as a browser's do. */
export class Requests {
  readonly origin: string;
  readonly #cookies = new Map<string, string>();
  readonly #agent = new Agent({ keepAlive: true });

  constructor(origin: string) {
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Throws when the answer is not a good one. */
  async get(path: string): Promise<Answered> {
    return this.#ask('GET', path, null);
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const given = { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
    return (await this.#ask('POST', path, given)).json<T>();
  }

  async postFile<T>(path: string, text: string): Promise<T> {
    return (
      await this.#ask('POST', path, { type: 'text/csv', bytes: Buffer.from(text) })
    ).json<T>();
  }

  /** The lines are closed; the next request opens another one, as somebody's first does. */
  forgetLines(): void {
    this.#agent.destroy();
  }

  async #ask(method: 'GET' | 'POST', path: string, body: Body | null): Promise<Answered> {
    const answered = await this.#send(method, path, body);
    if (answered.status === 200) return answered;
    throw new Error(`${method} ${path} answered ${answered.status}: ${textOf(answered.bytes)}`);
  }

  #send(method: 'GET' | 'POST', path: string, body: Body | null): Promise<Answered> {
    const { origin, cookie } = this;
    const headers: Record<string, string> = { origin, 'accept-encoding': 'gzip' };
    if (cookie !== '') headers.cookie = cookie;
    if (body !== null) headers['content-type'] = body.type;
    return new Promise((resolve, reject) => {
      const asked = open(`${origin}${path}`, { method, headers, agent: this.#agent });
      // The server lets go of a line that was quiet for long, just when it is used again: a browser asks anew then.
      asked.once('error', (error) => {
        if (asked.reusedSocket) resolve(this.#send(method, path, body));
        else reject(new Error(`${method} ${path} was cut off.`, { cause: error }));
      });
      asked.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag ?? null,
            bytes,
            json: () => JSON.parse(textOf(bytes)),
          });
        });
      });
      asked.end(body?.bytes);
    });
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

type Body = { readonly type: string; readonly bytes: Buffer };

// Looked at instead of the header, so that what is kept can be read later.
function textOf(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}
