/**
 * Loaded into a process before anything else, it sets the clock of that process ahead by `CLOCK_AHEAD_MS`: for pictures of a
 * morning, taken at any hour. The product itself has no such door.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }

  static now() {
    return RealDate.now() + ahead;
  }

  // Its own, not only inherited: Next makes a clock of its own of this one, and takes along what it owns.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;
};
