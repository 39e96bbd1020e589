import { request as open } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** `{}` when it was no JSON. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Of a refusal. */
  readonly code: string | null;
};

export type Asked = {
  readonly body?: unknown;
  /** Written as it is, whatever it is. */
  readonly raw?: string | Buffer;
  /** Undefined leaves a header out that would be there. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Done when the server has had the head of the request, and before it gets any of the body. */
  readonly beforeBody?: () => Promise<unknown>;
};

/** Somebody at a browser of their own: it keeps cookies, and says where its requests come from. */
export class Visitor {
  readonly #origin: string;
  readonly #port: number;
  readonly cookies = new Map<string, string>();

  /** `port` of 127.0.0.1, whatever the address in the browser is: a proxy may stand between. */
  constructor(origin: string, port: number) {
    this.#origin = origin;
    this.#port = port;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, headers: Asked['headers'] = {}): Promise<Answered> {
    return this.ask('GET', path, { headers });
  }

  post(path: string, body: unknown = {}, headers: Asked['headers'] = {}): Promise<Answered> {
    return this.ask('POST', path, { body, headers });
  }

  async ask(
    method: string,
    path: string,
    { body, raw, headers = {}, beforeBody }: Asked = {},
  ): Promise<Answered> {
    const url = new URL(this.#origin);
    const changes = method !== 'GET' && method !== 'HEAD';
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const usual: Record<string, string | undefined> = {
      host: url.host,
      cookie: this.cookies.size === 0 ? undefined : this.cookieHeader,
      origin: changes ? this.#origin : undefined,
      'sec-fetch-site': 'same-origin',
      'content-type': changes ? 'application/json' : undefined,
      'accept-encoding': 'gzip',
      expect: beforeBody === undefined ? undefined : '100-continue',
      // Node leaves it out where a method seldom has a body.
      'content-length': payload === undefined ? undefined : String(Buffer.byteLength(payload)),
      ...headers,
    };
    const line = { port: this.#port, method, path, payload, headers: usual, beforeBody };
    const answered = await ask(line);
    for (const line of [answered.headers['set-cookie'] ?? []].flat()) this.#keep(line);
    return answered;
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const gone = /max-age=0/i.test(line);
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

type Line = {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly payload: string | Buffer | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly beforeBody: Asked['beforeBody'];
};

function ask({ port, method, path, payload, headers, beforeBody }: Line): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(
      Object.entries(headers).filter(([, value]) => value !== undefined),
    );
    const request = open({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: given as Record<string, string>,
      agent: false,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const plain = response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        const text = plain.toString('utf8');
        const isJson =
          String(response.headers['content-type']).startsWith('application/json') && text !== '';
        const json = isJson ? JSON.parse(text) : {};
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json,
          code: json.refusal?.code ?? null,
        });
      });
    });
    if (beforeBody === undefined) request.end(payload);
    else request.on('continue', () => beforeBody().then(() => request.end(payload), reject));
  });
}
