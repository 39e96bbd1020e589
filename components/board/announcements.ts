/**
 * How fast a screen reader is talked to: at most two sentences in five seconds; what comes on top of that is told as a
 * number, so that a busy morning does not drown the reader.
 */
export const WINDOW_MS = 5_000;
export const MOST_IN_WINDOW = 2;

export type Speech = {
  readonly waiting: readonly string[];
  /** When the last sentences were said, epoch milliseconds. */
  readonly saidAt: readonly number[];
};

export const SILENCE: Speech = { waiting: [], saidAt: [] };

export type Turn = {
  readonly speech: Speech;
  /** What is to be said now, or null. */
  readonly say: { readonly sentences: readonly string[]; readonly more: number } | null;
  /** When to ask again, or null when nothing waits. */
  readonly againAt: number | null;
};

export function heard(speech: Speech, sentence: string): Speech {
  return { ...speech, waiting: [...speech.waiting, sentence] };
}

/** What may be said at this instant. */
export function turn(speech: Speech, now: number): Turn {
  const saidAt = speech.saidAt.filter((at) => now - at < WINDOW_MS);
  if (speech.waiting.length === 0)
    return { speech: { waiting: [], saidAt }, say: null, againAt: null };
  const room = MOST_IN_WINDOW - saidAt.length;
  const oldest = saidAt[0];
  if (room <= 0 && oldest !== undefined) {
    return { speech: { ...speech, saidAt }, say: null, againAt: oldest + WINDOW_MS };
  }
  // The newest matter most: when too many wait, the rest becomes a number.
  const sentences = speech.waiting.slice(-room);
  const more = speech.waiting.length - sentences.length;
  return {
    speech: { waiting: [], saidAt: [...saidAt, ...sentences.map(() => now)] },
    say: { sentences, more },
    againAt: null,
  };
}
