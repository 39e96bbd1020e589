import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AT_THE_MACHINE } from '../auth/first-setup';
import type { Health } from '../ops/health';
import { errorFields, type Log } from '../ops/log';
import { isAtTheMachine } from './address';
import type { Api } from './api';
import { refusedFor, send } from './reply';
import { DATA_POLICY, makeNonce, pagePolicy, securityHeaders } from './security-headers';
import type { Site } from './site';

const SOCKET_PATH = '/socket.io/';
/**
 * A browser sends the head of a request at once; who drips it is holding a line open. Node looks for those from time to
 * time, so that such a line lasts for the sum of the two at most.
 */
const HEAD_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 5_000;
const REQUEST_WITHIN_MS = 60_000;
/**
 * What is granted at the end: to sockets for the word that says why, to requests for their answer. A line that is cut while
 * something lies unread on it takes that word along, and five hundred browsers on a busy machine need their time.
 */
const LAST_WORDS_MS = 2_000;
const LAST_ANSWERS_MS = 5_000;

type Parts = {
  readonly site: Site;
  readonly development: boolean;
  readonly health: Health;
  readonly api: Api;
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** A server that never listens: what comes to the socket's path is handed to it. */
  readonly sockets: Server;
  /** The same for the pages' own sockets, which exist in development alone. */
  readonly pageUpgrades: Server | null;
  readonly log: Log;
  readonly headWithinMs?: number;
};

export interface Front {
  readonly server: Server;
  /** Takes no more lines, lets what is under way come to its end, and cuts what does not. */
  close(): Promise<void>;
}

/**
 * A line without a request is held longer than any proxy holds it (nginx for 60 seconds, others for 75): whoever lets go second
 * never finds that it was closed under a request.
 */
const IDLE_LINE_MS = 80_000;

/**
 * The one door of the process. Every request is looked at here before anybody else sees it: what is not addressed to us,
 * names another host or asks a page to change something goes no further. Pages never see a POST, so what a page could be
 * made to do by one does not exist.
 */
export function createFront(parts: Parts): Front {
  const headers = securityHeaders(parts.site);
  const open = new Set<Duplex>();
  const { headWithinMs = HEAD_WITHIN_MS } = parts;
  const server = createServer(
    {
      headersTimeout: headWithinMs,
      requestTimeout: REQUEST_WITHIN_MS,
      keepAliveTimeout: IDLE_LINE_MS,
      connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, headWithinMs),
    },
    (request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      serve(parts, request, response).catch((error: unknown) => {
        parts.log.error(errorFields(error), 'a response failed');
        response.destroy();
      });
    },
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    upgrade(parts, request, socket, head);
  });
  return { server, close: () => close(server, open) };
}

async function serve(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { site } = parts;
  const url = targetOf(request, site);
  if (url === null) return send(request, response, refusedFor('E_BAD_OP', 400));
  const probe = await parts.health.probe(url.pathname);
  if (probe !== null) {
    response.writeHead(probe.status, {
      'content-type': probe.contentType,
      'cache-control': 'no-store',
      'content-security-policy': DATA_POLICY,
    });
    response.end(probe.body);
    return;
  }
  if (!isForUs(request, site)) return send(request, response, refusedFor('E_HOST'));
  if (url.pathname.startsWith(SOCKET_PATH))
    return void parts.sockets.emit('request', request, response);
  if (url.pathname === '/api' || url.pathname.startsWith('/api/'))
    return parts.api(request, response, url);
  if (!isReading(request) && !isToolOfPages(parts, url)) {
    return send(request, response, { ...refusedFor('E_METHOD'), headers: { allow: 'GET, HEAD' } });
  }
  return showPage(parts, request, response);
}

function showPage(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { site } = parts;
  const nonce = makeNonce();
  const policy = pagePolicy(site, nonce, parts.development);
  const atTheMachine = isAtTheMachine(request, site);
  // What steers the pages from within is set here, and never taken from outside.
  for (const name of Object.keys(request.headers))
    if (/^x-(middleware|invoke|nextjs|forwarded)-/.test(name)) delete request.headers[name];
  request.headers['content-security-policy'] = policy;
  request.headers['x-nonce'] = nonce;
  request.headers[AT_THE_MACHINE] = atTheMachine ? 'yes' : 'no';
  request.headers['x-forwarded-host'] = request.headers.host;
  request.headers['x-forwarded-proto'] = site.secure ? 'https' : 'http';
  response.setHeader('content-security-policy', policy);
  return parts.pages(request, response);
}

function upgrade(parts: Parts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  // A line that breaks while it is being refused is no event.
  socket.on('error', () => socket.destroy());
  const url = targetOf(request, parts.site);
  if (url === null || !isForUs(request, parts.site)) {
    hangUp(socket, '400 Bad Request');
    return;
  }
  const taker = url.pathname.startsWith(SOCKET_PATH) ? parts.sockets : parts.pageUpgrades;
  if (taker?.emit('upgrade', request, socket, head) !== true) hangUp(socket, '404 Not Found');
}

function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The path asked for. Null for a target with a host of its own: whoever followed it would ask somebody else in our name. */
function targetOf(request: IncomingMessage, site: Site): URL | null {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//') || target.startsWith('/\\')) return null;
  return URL.canParse(target, site.origin) ? new URL(target, site.origin) : null;
}

function isForUs(request: IncomingMessage, site: Site): boolean {
  const named = [request.headers.host, request.headers['x-forwarded-host']];
  const [host, forwarded] = named.map((name) =>
    (Array.isArray(name) ? name.join() : name)?.toLowerCase(),
  );
  if (host === undefined || !site.hosts.includes(host)) return false;
  return forwarded === undefined || site.hosts.includes(forwarded);
}

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** In development the pages' error overlay asks for the sources of a stack trace by POST. */
function isToolOfPages(parts: Parts, url: URL): boolean {
  return parts.development && url.pathname.startsWith('/__nextjs');
}

async function close(server: Server, open: ReadonlySet<Duplex>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cutSockets = setTimeout(() => {
    for (const socket of open) socket.destroy();
  }, LAST_WORDS_MS);
  const cutRequests = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await closed;
  clearTimeout(cutSockets);
  clearTimeout(cutRequests);
}
