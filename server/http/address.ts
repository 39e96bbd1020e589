import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';
import type { Site } from './site';

/** Where a request comes from, as far as it tells one place from another: limits are counted by it. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The other end of the line; or, when that is a trusted proxy, whom it says it speaks for in `X-Forwarded-For`: read from
 * its end, the first address that is no trusted proxy. What anybody else writes there is not believed. `trusted` are
 * addresses and networks, such as `10.0.0.0/8`; throws a TypeError for what is neither.
 */
export function createAddressOf(trusted: readonly string[]): AddressOf {
  const isTrusted = proxyAddr.compile([...trusted]);
  return (request) => {
    const end = request.socket.remoteAddress ?? '';
    const address = proxyAddr(request, isTrusted);
    return placeOf(isIP(address) === 0 ? end : address);
  };
}

/**
 * An IPv4 address as it is, and of an IPv6 address its first 64 bits: that is the least that a line is given, and whoever
 * has it may be at any of 2⁶⁴ addresses.
 */
export function placeOf(address: string): string {
  const bare = withoutMapping(address);
  if (!isIPv6(bare)) return bare;
  const [zoneless = ''] = bare.split('%');
  const [before = '', after] = zoneless.split('::');
  const first = before.split(':').filter((group) => group !== '');
  const last = after === undefined ? [] : after.split(':').filter((group) => group !== '');
  // Four dotted numbers at the end stand for two groups.
  const length = last.length + (last.at(-1)?.includes('.') === true ? 1 : 0);
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - length) }, () => '0');
  const network = [...first, ...zeros, ...last].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** One IPv4 address, however it is written. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

/**
 * Whether somebody sits at the machine itself: it is reached by its own name, the line begins on it, and nothing says that
 * it was passed on.
 */
export function isAtTheMachine(request: IncomingMessage, site: Site): boolean {
  if (!site.onLoopback) return false;
  const address = withoutMapping(request.socket.remoteAddress ?? '');
  const isLocal = address === '::1' || address.startsWith('127.');
  const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];
  return isLocal && passedOn.every((header) => request.headers[header] === undefined);
}
