import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { type Check, type Finding, fault, warning } from './finding';
import type { World } from './world';

/** Against a hang: who has not answered by then is not there. */
const PATIENCE_MS = 5_000;

/** Looks at the address that people open, when there is a server that should answer there. */
function atPublicUrl(look: (url: string, world: World) => Promise<Finding | null>): Check {
  return (world) =>
    world.env === null || !world.serverRuns ? null : look(world.env.publicUrl, world);
}

export const NETWORK_CHECKS: readonly Check[] = [
  async ({ env, serverRuns }) =>
    env !== null && !serverRuns && (await isTaken(env.port, env.host))
      ? fault(
          'port-taken',
          `Something else listens on port ${env.port}.`,
          'Stop it, or set PORT to another one.',
        )
      : null,
  atPublicUrl(async (url, { fetch }) => {
    const answer = await asked(fetch, `${url}/isalive`);
    if (answer instanceof Response)
      return (await answer.text()).trim() === 'alive' || answer.status === 400
        ? null
        : fault(
            'public-url-other',
            `${url} is answered by something else (${answer.status}).`,
            'Let the reverse proxy send that address to the server.',
          );
    return isCertificate(answer)
      ? fault(
          'public-url-certificate',
          `The certificate of ${url} is not accepted (${answer}).`,
          'Renew it, or install the whole chain in the reverse proxy.',
        )
      : fault(
          'public-url-silent',
          `${url} does not answer (${answer}).`,
          'Look at the reverse proxy, at the name in the DNS, and at the firewall.',
        );
  }),
  atPublicUrl(async (url, { fetch }) => {
    const answer = await asked(fetch, `${url}/api/setup`);
    return answer instanceof Response && answer.status === 400
      ? fault(
          'proxy-host',
          `What comes through ${url} has another host when it arrives.`,
          'Let the reverse proxy pass the Host header on: proxy_set_header Host $host in nginx.',
        )
      : null;
  }),
  atPublicUrl(async (url) =>
    (await upgradeStatus(url)) === 101
      ? null
      : warning(
          'proxy-no-upgrade',
          `WebSockets do not get through ${url}, so every screen asks again and again.`,
          'Let the reverse proxy pass Upgrade and Connection on, over HTTP/1.1 and with a time limit above an hour.',
        ),
  ),
  atPublicUrl(async (url, { env, fetch }) => {
    if (env === null || env.onLoopback) return null;
    const answer = await asked(fetch, `${url}/metrics`);
    return answer instanceof Response && answer.status === 200
      ? warning(
          'metrics-open',
          `Everybody may read ${url}/metrics.`,
          'Let the reverse proxy answer that path for your monitoring alone.',
        )
      : null;
  }),
];

async function asked(fetch: World['fetch'], url: string): Promise<Response | string> {
  try {
    return await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  }
}

function isCertificate(code: string): boolean {
  return /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code);
}

async function isTaken(port: number, host: string): Promise<boolean> {
  const socket = connect(port, host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Of a real upgrade, as a browser asks for it; 0 when there was no answer. */
function upgradeStatus(publicUrl: string): Promise<number> {
  const url = new URL('/socket.io/?EIO=4&transport=websocket', publicUrl);
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      origin: publicUrl,
      'sec-websocket-version': '13',
      'sec-websocket-key': 'ZG9jdG9yIGlzIGhlcmUuLg==',
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return new Promise((resolve) => {
    request.once('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.once('response', (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.once('error', () => resolve(0));
    request.end();
  });
}
