import { randomBytes } from 'node:crypto';
import type { Site } from './site';

const NONCE_BYTES = 16;
const TWO_YEARS_S = 63_072_000;

export function makeNonce(): string {
  return randomBytes(NONCE_BYTES).toString('base64');
}

/** What every response carries, whoever made it. */
export function securityHeaders(site: Site): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(site.secure
      ? { 'strict-transport-security': `max-age=${TWO_YEARS_S}; includeSubDomains` }
      : {}),
  };
}

/** Of an answer that is no page: a browser that is made to show it as one shows nothing. */
export const DATA_POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Of a page. Scripts run when they carry the nonce of this one response, or are loaded by one that does; Next reads the
 * nonce from this header on the request. Inline styles are allowed, since the design system sets them.
 */
export function pagePolicy(site: Site, nonce: string, development: boolean): string {
  // The page's own socket: not every browser takes 'self' to mean ws: too. A policy cannot name an IPv6 address.
  const sockets = site.origins
    .filter((origin) => !origin.includes('['))
    .map((origin) => origin.replace(/^http/, 'ws'));
  // In development React rebuilds stack traces with eval.
  const evaluation = development ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${sockets.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}
