import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import * as z from 'zod';

/** What the environment says, read once at the start. */
export type Env = {
  readonly port: number;
  readonly host: string;
  /** An absolute path. */
  readonly dataDir: string;
  /** Scheme, host and port by which people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** True when `publicUrl` is a name that leads back to the machine itself. */
  readonly onLoopback: boolean;
  /** Addresses and networks of the proxies whose word about where a request comes from is believed. */
  readonly trustedProxies: readonly string[];
  readonly production: boolean;
};

/** A variable has a value that the server cannot be started with. The sentence names it and says what it may be. */
export class EnvironmentRefused extends Error {
  override name = 'EnvironmentRefused';
  readonly code = 'E_CONFIG';
  /** EX_CONFIG of sysexits.h. */
  readonly exitCode = 78;
}

/** Throws EnvironmentRefused. A variable that is empty counts as one that is not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse({
    PORT: given(source.PORT),
    HOST: given(source.HOST),
    DATA_DIR: given(source.DATA_DIR),
    PUBLIC_URL: given(source.PUBLIC_URL),
    TRUSTED_PROXIES: given(source.TRUSTED_PROXIES),
    NODE_ENV: given(source.NODE_ENV),
  });
  if (!parsed.success) throw new EnvironmentRefused(sentence(parsed.error));
  const { PORT: port, HOST: host, DATA_DIR: dataDir, TRUSTED_PROXIES, NODE_ENV } = parsed.data;
  const url = parsed.data.PUBLIC_URL ?? new URL(`http://localhost:${port}`);
  return {
    port,
    host,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    publicUrl: url.origin,
    onLoopback: isLoopback(url.hostname),
    trustedProxies: TRUSTED_PROXIES,
    production: NODE_ENV === 'production',
  };
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** Names that a browser treats as secure without a certificate. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const PORT = 'PORT must be a whole number from 1 to 65535, such as 3000.';
const HOST = 'HOST must be the name or the address to listen on, such as 127.0.0.1 or 0.0.0.0.';
const DATA_DIR = 'DATA_DIR must be the path of a folder, such as ./data.';
const PUBLIC_URL =
  'PUBLIC_URL must be the address that people open, such as https://tavla.example.no, with nothing after the host and port.';
const PUBLIC_URL_SECURE =
  'PUBLIC_URL must begin with https: browsers lock away what the board needs on a page that is not secure. Only localhost may do without.';

const TRUSTED_PROXIES =
  'TRUSTED_PROXIES must be the addresses or networks of the proxies in front of the server, with commas between them, such as 127.0.0.1,10.0.0.0/8.';

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, PORT)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:_-]{1,253}$/, HOST)
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .max(4_096, DATA_DIR)
    .refine((path) => !path.includes('\0'), DATA_DIR)
    .default('./data'),
  PUBLIC_URL: z
    .string()
    .refine((text) => URL.canParse(text), PUBLIC_URL)
    .transform((text) => new URL(text))
    .refine(isBareOrigin, PUBLIC_URL)
    .refine((url) => url.protocol === 'https:' || isLoopback(url.hostname), PUBLIC_URL_SECURE)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .max(4_096, TRUSTED_PROXIES)
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((list) => list.every(isNetwork), TRUSTED_PROXIES)
    .default([]),
  NODE_ENV: z.string().optional(),
});

// Nobody means to believe everybody: a network of no bits is a typing mistake.
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}

function isBareOrigin(url: URL): boolean {
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  const bare = url.pathname === '/' && url.search === '' && url.hash === '';
  return web && bare && url.username === '' && url.password === '';
}

// What the variable holds is left out: an address may carry a password.
function sentence(error: z.ZodError): string {
  return [...new Set(error.issues.map((issue) => issue.message))].join(' ');
}
