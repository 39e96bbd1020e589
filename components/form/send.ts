import { REFUSAL_CODES, type Refusal } from '@/domain/refusal';
import { type Problems, placeRefusal, WHOLE_FORM } from './problem';

export type Body = Readonly<Record<string, unknown>>;

/** What came of a request. */
export type Sent =
  | { readonly kind: 'yes'; readonly body: Body }
  | { readonly kind: 'no'; readonly refusal: Refusal }
  /** A no in the words of the sign-in library, or of something on the way. */
  | {
      readonly kind: 'other';
      readonly status: number;
      readonly code: string | null;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'noAnswer' };

/** Sends a request to our own server, with JSON both ways. Never throws for what a network does. */
export async function send(
  method: 'POST' | 'DELETE',
  path: string,
  body: Body = {},
): Promise<Sent> {
  try {
    const answer = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    return readAnswer(answer.status, answer.headers, await answer.text());
  } catch {
    // The network gave no answer, or broke off within one: the person is told and nothing that was typed is lost.
    return { kind: 'noAnswer' };
  }
}

/** The meaning of an answer; exported for its test. */
export function readAnswer(status: number, headers: Headers, text: string): Sent {
  const body = parseBody(text);
  if (status >= 200 && status < 300 && body.ok !== false) return { kind: 'yes', body };
  const refusal = asRefusal(body.refusal);
  if (refusal !== null) return { kind: 'no', refusal };
  const seconds = Number(headers.get('retry-after') ?? headers.get('x-retry-after') ?? Number.NaN);
  return {
    kind: 'other',
    status,
    code: typeof body.code === 'string' ? body.code : null,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : null,
  };
}

/** What a form says to an answer that is no yes. */
export function problemsFrom(
  sent: Exclude<Sent, { kind: 'yes' }>,
  fields: readonly string[],
): Problems {
  if (sent.kind === 'no') return placeRefusal(sent.refusal, fields);
  if (sent.kind === 'noAnswer') return { [WHOLE_FORM]: { code: 'noAnswer' } };
  if (sent.status !== TOO_MANY_REQUESTS) return { [WHOLE_FORM]: { code: 'badAnswer' } };
  const wait = sent.retryAfterMs === null ? {} : { retryAfterMs: sent.retryAfterMs };
  return { [WHOLE_FORM]: { code: 'E_RATE', ...wait } };
}

const TOO_MANY_REQUESTS = 429;

function parseBody(text: string): Body {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Body) : {};
  } catch {
    // A page of a proxy, or nothing: the status has to do.
    return {};
  }
}

function asRefusal(value: unknown): Refusal | null {
  if (typeof value !== 'object' || value === null || !('code' in value)) return null;
  return REFUSAL_CODES.some((code) => code === value.code) ? (value as Refusal) : null;
}
