/** Where one comes to without a wish: the page that finds out where to go. */
export const START = '/';

/**
 * Where to go after signing in: a page of this board, or the start page. What stands in the address is written by
 * whoever made the link, so anything that a browser could read as another place is not followed.
 */
export function safeNext(wish: string | readonly string[] | undefined): string {
  if (typeof wish !== 'string' || wish.length > LONGEST_WISH || !IS_PATH.test(wish)) return START;
  const place = URL.parse(wish, HERE);
  if (place === null || place.origin !== HERE) return START;
  // `/.//example.org` is a path of ours until its dots are taken out of it.
  if (place.pathname.startsWith('//') || !isPage(place.pathname)) return START;
  return place.pathname + place.search + place.hash;
}

/** The address of the sign-in page that leads on to a page of ours afterwards. */
export function signInThen(path: string): string {
  return `/sign-in?next=${encodeURIComponent(path)}`;
}

const LONGEST_WISH = 1_000;
const HERE = 'http://board.invalid';

// One slash, and then neither another nor a backslash, which browsers read as one. White space and control characters
// are left out of addresses by browsers before they are read, so that `/\t/example.org` names another host.
const IS_PATH = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u;

// Signing in leads away from the sign-in page, and what is no page must not be opened by a link from outside.
const NO_PAGES = ['/sign-in', '/api', '/_next', '/socket.io'];

function isPage(path: string): boolean {
  return !NO_PAGES.some((start) => path === start || path.startsWith(`${start}/`));
}
