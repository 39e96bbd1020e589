/** A token bucket: `atOnce` may come at once, and `perSecond` in the long run. */
export class Bucket {
  readonly #perMs: number;
  readonly #most: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, atOnce: number, now: number) {
    this.#perMs = perSecond / 1_000;
    this.#most = atOnce;
    this.#tokens = atOnce;
    this.#at = now;
  }

  /** Milliseconds to wait until there is a token again; 0 when one was taken. */
  take(now: number): number {
    this.#tokens = Math.min(this.#most, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
    if (this.#tokens < 1) return Math.ceil((1 - this.#tokens) / this.#perMs);
    this.#tokens -= 1;
    return 0;
  }

  /** True when forgetting it changes nothing. */
  isFull(now: number): boolean {
    return this.#tokens + Math.max(0, now - this.#at) * this.#perMs >= this.#most;
  }
}
