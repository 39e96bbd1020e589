import type { Refusal, RefusalCode } from '@/domain/refusal';

const SIGNED_OUT: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['E_LOGIN', 'E_SESSION_REVOKED']);

/**
 * The sign-in has ended, by the clock or elsewhere, and not the place in the unit: whoever it was comes back, and what they
 * made is kept for them and for nobody else.
 */
export function isSignedOut({ code }: Refusal): boolean {
  return SIGNED_OUT.has(code);
}
