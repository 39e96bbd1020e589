/** What one client may cost the others. Per account, since an office is one address; handshakes are counted per address. */
export type GatewayLimits = {
  /** Commands of one account, over all its sockets. */
  readonly commandsPerSecond: number;
  readonly commandsAtOnce: number;
  /** Messages of one socket, whatever is in them. A client that goes on after three warnings is cut. */
  readonly messagesPerSecond: number;
  readonly messagesAtOnce: number;
  readonly warnings: number;
  readonly socketsPerAccount: number;
  /** A hello that leads to a snapshot is followed by another one: two for each joining. */
  readonly hellosPerMinute: number;
  /** A socket that does not say who it is for is of no use to anybody. */
  readonly helloMs: number;
  /** A client that does not read keeps what it is sent in the server's memory. */
  readonly backlogBytes: number;
  readonly backlogMs: number;
};

export const GATEWAY_LIMITS: GatewayLimits = {
  commandsPerSecond: 20,
  commandsAtOnce: 40,
  messagesPerSecond: 50,
  messagesAtOnce: 100,
  warnings: 3,
  socketsPerAccount: 50,
  hellosPerMinute: 120,
  helloMs: 10_000,
  backlogBytes: 1024 * 1024,
  backlogMs: 10_000,
};
