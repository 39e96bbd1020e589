import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIMITS } from '@/domain/limits';
import { refusal } from '@/domain/refusal';
import type { Access } from '../auth/access';
import { done, type Outcome } from '../auth/outcome';
import type { Clock } from '../clock';
import { GATEWAY_LIMITS } from '../gateway/limits';
import { errorFields, type Log } from '../ops/log';
import type { RequestMetrics } from '../ops/request-metrics';
import { type AddressOf, isAtTheMachine } from './address';
import { admit } from './admit';
import { readBody, readFile } from './body';
import { keyIn } from './key-in';
import { createRateLimiter, type Rate } from './rate-limiter';
import { NOT_FOUND, type Reply, refused, refusedFor, send } from './reply';
import type { Call, Route } from './route';
import { isFile, isJson, isOurs } from './same-origin';
import type { Site } from './site';

/** One address is an office, so it is granted what its people are granted together. */
export const API_RATES = {
  address: { perSecond: 500, burst: 1_000 },
  account: { perSecond: 50, burst: 100 },
  /** What changes something costs a commit. It is the same by socket. */
  changes: { perSecond: GATEWAY_LIMITS.commandsPerSecond, burst: GATEWAY_LIMITS.commandsAtOnce },
} as const satisfies Record<string, Rate>;

export type Api = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

type Options = {
  readonly routes: readonly Route[];
  readonly site: Site;
  readonly addressOf: AddressOf;
  readonly access: Access;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: RequestMetrics;
};

/** Everything under /api/: the route is found, who asks is found, only then is the body read, and who asks is asked again. */
export function createApi(options: Options): Api {
  const { routes, log, metrics } = options;
  const limits = {
    address: createRateLimiter(API_RATES.address, options.clock),
    account: createRateLimiter(API_RATES.account, options.clock),
    changes: createRateLimiter(API_RATES.changes, options.clock),
  };
  return async (request, response, url) => {
    const began = performance.now();
    const matches = routes.flatMap((route) => {
      const params = match(route.path, url.pathname);
      return params === null ? [] : [{ route, params }];
    });
    const name = matches[0]?.route.path ?? 'unknown';
    const reply = await answer(options, limits, matches, request, url).catch((error: unknown) => {
      log.error({ route: name, ...errorFields(error) }, 'a request failed');
      return refused(
        refusal(isStorageFailure(error) ? 'E_STORAGE' : 'E_BUSY', { retry: true }),
        isStorageFailure(error) ? 503 : 500,
      );
    });
    await send(request, response, reply);
    metrics.served(name, request.method ?? '', reply.status, performance.now() - began);
    if (reply.status >= 400)
      log.info({ route: name, method: request.method ?? '', status: reply.status }, 'refused');
  };
}

type Limits = Readonly<Record<keyof typeof API_RATES, ReturnType<typeof createRateLimiter>>>;
type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

async function answer(
  { site, addressOf, access }: Options,
  limits: Limits,
  matches: readonly Match[],
  request: IncomingMessage,
  url: URL,
): Promise<Reply> {
  const address = addressOf(request);
  const crowded = limits.address.take(address);
  if (crowded > 0) return tooMany(crowded);
  if (matches.length === 0) return NOT_FOUND;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const match = matches.find((one) => one.route.method === method);
  if (match === undefined) return wrongMethod(matches);
  const { route, params } = match;
  const changes = method !== 'GET';
  const takes =
    route.takes === 'file' ? { kind: isFile, read: readFile } : { kind: isJson, read: readBody };
  const given = route.for === 'anyone' ? null : keyIn(request);
  // A page of another site can send nobody's key, so who sends one needs not come from ours.
  if (changes && given === null && (!isOurs(request, site) || !takes.kind(request)))
    return refusedFor('E_CSRF');

  const holder = await holderOf(access, given, request.headers.cookie ?? '', address);
  if (!holder.ok) return refused(holder.refusal);
  const visit = {
    params,
    query: url.searchParams,
    ...holder.value,
    address,
    ifNoneMatch: request.headers['if-none-match'] ?? null,
    idempotencyKey: String(request.headers['idempotency-key'] ?? ''),
    atTheMachine: isAtTheMachine(request, site),
  };
  const counted = visit.key?.id ?? visit.session?.accountId ?? null;
  if (route.for !== 'anyone' && counted !== null) {
    const limit = changes ? limits.changes : limits.account;
    const crowding = limit.take(counted);
    if (crowding > 0) return tooMany(crowding);
  }
  const admitted = admit(route, visit, access);
  if (!admitted.ok) return admitted.reply;
  if (!changes) return admitted.answer(undefined);
  const read = await takes.read(request, route.maxBytes ?? LIMITS.messageBytes);
  if (!read.ok) return read.reply;
  // A body may take a minute to come, and meanwhile its sender may have lost the session, the seat, the role or the key.
  const { key } = visit;
  if (key !== null && access.seatOfKey(key.id) === null) return refusedFor('E_KEY');
  const session = key === null ? await access.sessionOf(visit.headers) : null;
  const still = admit(route, { ...visit, session }, access);
  return still.ok ? still.answer(read.body) : still.reply;
}

type Holder = Pick<Call, 'headers' | 'session' | 'key'>;

/** Who asks: by a key if there is one, and then by nothing else, or by the cookie. */
async function holderOf(
  access: Access,
  key: string | null,
  cookie: string,
  address: string,
): Promise<Outcome<Holder>> {
  if (key === null) {
    const headers = new Headers({ cookie });
    return done({ headers, session: await access.sessionOf(headers), key: null });
  }
  const entered = access.enterByKey(key, address);
  return entered.ok ? done({ headers: new Headers(), session: null, key: entered.value }) : entered;
}

/** The parameters of a path, or null when it is another one. */
function match(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const piece = given[at] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = piece;
    else if (part !== piece) return null;
  }
  return params;
}

function wrongMethod(matches: readonly Match[]): Reply {
  const allowed = matches.map(({ route }) => route.method).sort();
  return { ...refusedFor('E_METHOD'), headers: { allow: allowed.join(', ') } };
}

function tooMany(retryAfterMs: number): Reply {
  return refusedFor('E_RATE', 429, { retry: true, retryAfterMs });
}

// The store's own error class is out of reach from here, and its name is its promise.
function isStorageFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'StorageFailed';
}
