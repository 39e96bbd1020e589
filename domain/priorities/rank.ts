/**
 * Keys for an order by hand, so that moving one thing changes one key. A key is a fraction between zero and one, written
 * in base 62 without its point and never ending in a zero; between any two there is another. After David Greenspan,
 * "Implementing Fractional Indexing" (2020). Keys are made here alone: what somebody sends names a neighbour.
 */
export function rankBetween(before: string | null, after: string | null): string {
  return middle(before ?? '', after);
}

/** Keys for so many things in a row, short and with room between them. */
export function spreadRanks(count: number): readonly string[] {
  const step = Math.floor(ROOM / (count + 1));
  return Array.from({ length: count }, (_one, n) => shortest((n + 1) * step));
}

// In the order of their code points, which is how texts compare.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const ROOM = BASE * BASE;

function middle(low: string, high: string | null): string {
  const shared = high === null ? 0 : sharedDigits(low, high);
  if (high !== null && shared > 0)
    return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  const from = valueAt(low);
  const to = high === null ? BASE : valueAt(high);
  if (to - from > 1) return digit(Math.round((from + to) / 2));
  // Neighbours in their first digit: the shorter of them leaves room behind its own.
  if (high !== null && high.length > 1) return high.slice(0, 1);
  return digit(from) + middle(low.slice(1), null);
}

// What a key does not say is zero.
function sharedDigits(low: string, high: string): number {
  let shared = 0;
  while (shared < high.length && (low[shared] ?? '0') === high[shared]) shared += 1;
  return shared;
}

function valueAt(key: string): number {
  return key === '' ? 0 : DIGITS.indexOf(key.charAt(0));
}

function digit(value: number): string {
  return DIGITS.charAt(value);
}

function shortest(value: number): string {
  const first = digit(Math.floor(value / BASE));
  return value % BASE === 0 ? first : first + digit(value % BASE);
}
