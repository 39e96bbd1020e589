import type { CaseId, PersonId } from './ids';

/**
 * The closed list of reasons for a no. A code never changes meaning; its sentence stands in `messages/` under
 * `refusal.<code>`, in every language.
 */
export const REFUSAL_CODES = [
  // What was written
  'E_IDENTITY_NUMBER',
  'E_HEALTH_DATA',
  'E_PROTECTED_CASE',
  'E_EMPTY',
  'E_TOO_LONG',
  'E_BAD_TEXT',
  'E_BAD_DATE',
  'E_BAD_LINK',
  'E_DUPLICATE_NAME',
  'E_RESERVED_NAME',
  'E_BAD_OP',
  'E_UNKNOWN_OP',
  'E_LIMIT',
  // What stands in the way on the board
  'E_NOT_FOUND',
  'E_GONE',
  'E_TAKEN',
  'E_CHANGED',
  'E_NOT_YOURS',
  'E_OWN_WORK',
  'E_NEEDS_APPROVAL',
  'E_NO_APPROVAL',
  'E_APPROVAL_STAYS',
  'E_AWAY',
  'E_NOTHING_TO_TAKE',
  'E_RETIRED',
  'E_COUNT_CHANGED',
  'E_COUNTED',
  'E_TEXT_CHANGED',
  'E_DUPLICATE_CASE',
  'E_PHASE',
  'E_OVER_SHARE',
  'E_CANNOT_UNDO',
  'E_LAST_ADMIN',
  'E_UNIT_CLOSED',
  'E_NEEDS_SERVER',
  // The way there
  'E_OP_ID_REUSED',
  'E_OUT_OF_ORDER',
  'E_AHEAD',
  'E_CLIENT_TOO_OLD',
  'E_BAD_EVENT',
  'E_BINARY',
  'E_RATE',
  'E_STORAGE',
  'E_BUSY',
  'E_ORIGIN',
  'E_HOST',
  'E_CSRF',
  'E_METHOD',
  // Who asks
  'E_READ_ONLY',
  'E_NO_ACCESS',
  'E_SESSION_REVOKED',
  'E_LOGIN',
  'E_KEY',
  'E_WEAK_PASSWORD',
  'E_INVITE_USED',
  'E_INVITE_EXPIRED',
  'E_ALREADY_INVITED',
  'E_ALREADY_MEMBER',
  'E_LINK_USED',
  'E_LINK_EXPIRED',
  'E_LINK_ELSEWHERE',
  'E_SETUP_DONE',
  'E_SETUP_CODE',
  // Files
  'E_IMPORT_FORMAT',
  'E_IMPORT_MAPPING',
  'E_IMPORT_TYPE',
  'E_IMPORT_AGAIN',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refusal = {
  readonly code: RefusalCode;
  /** Where it was written, as a path in the command: `note`, `waits.0.nextReview`. */
  readonly field?: string;
  /** The limit that was passed, in the field's unit. */
  readonly limit?: number;
  /** True when the same command may be sent again unchanged. */
  readonly retry?: boolean;
  /** Milliseconds to wait before that. */
  readonly retryAfterMs?: number;
  /** What somebody else did that stands in the way, as far as the receiver may know it. */
  readonly stood?: Stood;
};

export type Stood = {
  readonly caseId: CaseId;
  readonly by: PersonId | null;
  readonly at: number;
  /** The kind of state the case is in now. */
  readonly state: string;
};

export function refusal(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...more };
}
