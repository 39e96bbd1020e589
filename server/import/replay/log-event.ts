/** What a log tells, in the words of the board. */
export type LogEvent = {
  readonly at: number;
  readonly caseId: string;
  readonly what: 'arrived' | 'assigned' | 'waitStarted' | 'waitEnded' | 'done';
  /** Who did it, as the log calls them; empty when it does not say. */
  readonly resource: string;
  /** Of a wait: what for. */
  readonly reason: string;
};
