import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Refusal, type RefusalCode, refusal } from '@/domain/refusal';
import { DATA_POLICY } from './security-headers';
import { statusOf } from './status';

/** The answer of a route. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body:
    | { readonly kind: 'json'; readonly value: unknown }
    /** JSON that is compressed already. */
    | { readonly kind: 'gzip'; readonly bytes: Buffer }
    /** JSON that is made while it is sent: only when it is all there is it JSON. */
    | { readonly kind: 'pieces'; readonly pieces: AsyncIterable<string> }
    | { readonly kind: 'none' };
};

export function ok(value: unknown, cookies: readonly string[] = []): Reply {
  return { status: 200, cookies, body: { kind: 'json', value } };
}

export function refused(why: Refusal, status = statusOf(why)): Reply {
  const wait = why.retryAfterMs;
  const headers = {
    ...(wait === undefined ? {} : { 'retry-after': String(Math.ceil(wait / 1_000)) }),
    ...(why.code === 'E_KEY' ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return { status, headers, body: { kind: 'json', value: { ok: false, refusal: why } } };
}

export function refusedFor(
  code: RefusalCode,
  status?: number,
  more: Omit<Refusal, 'code'> = {},
): Reply {
  const why = refusal(code, more);
  return status === undefined ? refused(why) : refused(why, status);
}

/** The same for everything that is not there and everything that is not yours. */
export const NOT_FOUND: Reply = refusedFor('E_NOT_FOUND', 404);

/** A short answer is sooner sent than compressed: up to here it is a few packets, and to press and to open it takes longer. */
const COMPRESS_FROM_BYTES = 32_768;
const compress = promisify(gzip);
/** Half the time of the default level for a few more bytes: whoever opens a case waits for its history. */
const LEVEL = 2;
const decompress = promisify(gunzip);

/** Writes it out. No answer may be kept by anybody on the way: what it says is for one person. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  if (reply.body.kind === 'pieces') return sendPieces(request, response, reply, reply.body.pieces);
  const { bytes, zipped } = await encode(reply.body, takesGzip(request));
  setHead(response, reply);
  if (reply.body.kind !== 'none') {
    response.setHeader('content-type', JSON_TYPE);
    response.setHeader('content-length', bytes.length);
    if (zipped) response.setHeader('content-encoding', 'gzip');
  }
  response.end(bytes);
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** No faster than they are read. What goes wrong underway cuts the line, so that half a file is not taken for a whole one. */
async function sendPieces(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  pieces: AsyncIterable<string>,
): Promise<void> {
  setHead(response, reply);
  response.setHeader('content-type', JSON_TYPE);
  if (request.method === 'HEAD') return void response.end();
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    response.destroy();
    // Whoever stopped reading knows why.
    if (!isClosedEarly(error)) throw error;
  }
}

function isClosedEarly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function setHead(response: ServerResponse, reply: Reply): void {
  response.statusCode = reply.status;
  response.setHeader('cache-control', 'no-store, private');
  response.setHeader('content-security-policy', DATA_POLICY);
  response.setHeader('vary', 'Accept-Encoding, Cookie');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.cookies !== undefined && reply.cookies.length > 0)
    response.setHeader('set-cookie', [...reply.cookies]);
}

async function encode(
  body: Exclude<Reply['body'], { readonly kind: 'pieces' }>,
  zip: boolean,
): Promise<{ readonly bytes: Buffer; readonly zipped: boolean }> {
  if (body.kind === 'none') return { bytes: Buffer.alloc(0), zipped: false };
  if (body.kind === 'gzip')
    return { bytes: zip ? body.bytes : await decompress(body.bytes), zipped: zip };
  const bytes = Buffer.from(JSON.stringify(body.value));
  const worthIt = zip && bytes.length >= COMPRESS_FROM_BYTES;
  return { bytes: worthIt ? await compress(bytes, { level: LEVEL }) : bytes, zipped: worthIt };
}

function takesGzip(request: IncomingMessage): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '').split(',');
  return accepted.some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0+)?\s*$).*)?$/i.test(one));
}
