import type { Body } from '../form/send';

export type MadeLink = {
  /** The whole address, as it is given to somebody. */
  readonly url: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number | null;
};

/** The server knows the path; the address that people use is the one this page was opened by. */
export function readMadeLink(body: Body, origin: string): MadeLink {
  const path = typeof body.path === 'string' ? body.path : '/';
  return {
    url: new URL(path, origin).href,
    expiresAt: typeof body.expiresAt === 'number' ? body.expiresAt : null,
  };
}
