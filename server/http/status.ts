import type { Refusal, RefusalCode } from '@/domain/refusal';

/**
 * What a refusal is as an HTTP status: 422 for what was written wrong, 409 for what stands in the way, and the usual ones
 * for the way there and for who asks.
 */
export function statusOf({ code }: Refusal): number {
  return STATUS[code] ?? STANDS_IN_THE_WAY;
}

const WRITTEN_WRONG = 422;
const STANDS_IN_THE_WAY = 409;

const STATUS: Partial<Record<RefusalCode, number>> = {
  E_IDENTITY_NUMBER: WRITTEN_WRONG,
  E_HEALTH_DATA: WRITTEN_WRONG,
  E_PROTECTED_CASE: WRITTEN_WRONG,
  E_EMPTY: WRITTEN_WRONG,
  E_TOO_LONG: WRITTEN_WRONG,
  E_BAD_TEXT: WRITTEN_WRONG,
  E_BAD_DATE: WRITTEN_WRONG,
  E_DUPLICATE_NAME: WRITTEN_WRONG,
  E_RESERVED_NAME: WRITTEN_WRONG,
  E_BAD_OP: WRITTEN_WRONG,
  E_UNKNOWN_OP: WRITTEN_WRONG,
  E_LIMIT: WRITTEN_WRONG,
  E_WEAK_PASSWORD: WRITTEN_WRONG,
  E_SETUP_CODE: WRITTEN_WRONG,
  E_IMPORT_FORMAT: WRITTEN_WRONG,
  E_IMPORT_MAPPING: WRITTEN_WRONG,
  E_IMPORT_TYPE: WRITTEN_WRONG,
  E_HOST: 400,
  E_LOGIN: 401,
  E_KEY: 401,
  E_SESSION_REVOKED: 401,
  E_CSRF: 403,
  E_ORIGIN: 403,
  E_READ_ONLY: 403,
  E_NO_ACCESS: 403,
  E_METHOD: 405,
  E_RATE: 429,
  E_STORAGE: 503,
  E_BUSY: 503,
};
