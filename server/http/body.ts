import type { IncomingMessage } from 'node:http';
import type * as z from 'zod';
import { refusalOf } from '@/domain/command';
import { type Refusal, refusal } from '@/domain/refusal';
import { type Reply, refused, refusedFor } from './reply';

export type ReadBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reply: Reply };

/** Reads a JSON body of at most `maxBytes`. 413 when it is longer, 422 when it is no JSON. An empty one is `undefined`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  const declared = Number(request.headers['content-length'] ?? 0);
  const bytes = declared > maxBytes ? null : await collect(request, maxBytes);
  if (bytes === null) return { ok: false, reply: tooLong(maxBytes) };
  if (bytes.length === 0) return { ok: true, body: undefined };
  try {
    return { ok: true, body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // What exactly is wrong with it would quote it.
    return { ok: false, reply: refusedFor('E_BAD_OP') };
  }
}

/** Reads a body that is a file of at most `maxBytes`, as it comes. 413 when it is longer. */
export async function readFile(request: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  const declared = Number(request.headers['content-length'] ?? 0);
  const bytes = declared > maxBytes ? null : await collect(request, maxBytes);
  return bytes === null ? { ok: false, reply: tooLong(maxBytes) } : { ok: true, body: bytes };
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function parse<T>(schema: z.ZodType<T>, body: unknown): Parsed<T> {
  const parsed = schema.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: refusalOf(parsed.error) };
}

/** Answers with the reason when the body is not what it should be, else with what `work` makes of it. */
export async function withBody<T>(
  schema: z.ZodType<T>,
  body: unknown,
  work: (value: T) => Promise<Reply> | Reply,
): Promise<Reply> {
  const parsed = parse(schema, body);
  return parsed.ok ? work(parsed.value) : refused(parsed.refusal);
}

async function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Otherwise leaving the loop would cut the line before the answer is on it.
  const reading: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of reading) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The rest of it is not read: the line ends with the answer. */
function tooLong(maxBytes: number): Reply {
  const why: Refusal = refusal('E_TOO_LONG', { limit: maxBytes });
  return { ...refused(why, 413), headers: { connection: 'close' } };
}
