import { expect, test } from 'vitest';
import { heard, MOST_IN_WINDOW, SILENCE, turn, WINDOW_MS } from './announcements';

const hear = (...sentences: readonly string[]) => sentences.reduce(heard, SILENCE);

test('[DSK-3] at most two sentences are said in five seconds', () => {
  const first = turn(hear('one', 'two'), 0);
  expect(first.say).toEqual({ sentences: ['one', 'two'], more: 0 });
  const second = turn(heard(first.speech, 'three'), 1_000);
  expect(second.say).toBeNull();
  expect(second.againAt).toBe(WINDOW_MS);
  const third = turn(second.speech, WINDOW_MS);
  expect(third.say).toEqual({ sentences: ['three'], more: 0 });
  expect(third.againAt).toBeNull();
});

test('[DSK-3] what comes on top is told as a number, and the newest is said', () => {
  const { say, speech } = turn(hear('a', 'b', 'c', 'd', 'e'), 0);
  expect(say).toEqual({ sentences: ['d', 'e'], more: 3 });
  expect(say?.sentences).toHaveLength(MOST_IN_WINDOW);
  expect(speech.waiting).toEqual([]);
});

test('[DSK-3] one more fits in when only one has been said', () => {
  const first = turn(hear('one'), 0);
  const second = turn(heard(first.speech, 'two'), 4_999);
  expect(second.say).toEqual({ sentences: ['two'], more: 0 });
});

test('[DSK-3] silence says nothing and asks for nothing', () => {
  expect(turn(SILENCE, 7)).toEqual({ speech: SILENCE, say: null, againAt: null });
});
