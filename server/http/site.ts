/** By which names the server is reached. Nothing that a request says about it is believed. */
export type Site = {
  /** Without a slash at the end. */
  readonly origin: string;
  /** What a browser may name as the origin of a request, spelled exactly so. */
  readonly origins: readonly string[];
  /** What may stand in `Host`. */
  readonly hosts: readonly string[];
  readonly secure: boolean;
  readonly onLoopback: boolean;
};

/** On loopback the machine has three names, and people type each of them. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export function siteOf(publicUrl: string, onLoopback: boolean): Site {
  const url = new URL(publicUrl);
  const port = url.port === '' ? '' : `:${url.port}`;
  const others = onLoopback ? LOOPBACK_NAMES.map((name) => `${name}${port}`) : [];
  const hosts = [...new Set([url.host, ...others])];
  return {
    origin: url.origin,
    origins: hosts.map((host) => `${url.protocol}//${host}`),
    hosts,
    secure: url.protocol === 'https:',
    onLoopback,
  };
}
