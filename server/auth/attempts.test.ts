import { expect, test } from 'vitest';
import { createAttempts } from './attempts';

const limit = { max: 10, windowMs: 60_000 };

function withClock() {
  const clock = { at: 1_000, now: () => clock.at };
  return { clock, attempts: createAttempts(clock) };
}

test('[ACC-11] ten attempts go on, the eleventh waits for the end of the window', () => {
  const { clock, attempts } = withClock();
  const keys = [{ key: 'kari', limit }];
  for (let n = 0; n < 10; n++) expect(attempts.begin(keys)).toBe(0);
  clock.at += 10_000;
  expect(attempts.begin(keys)).toBe(50_000);
  clock.at += 50_000;
  expect(attempts.begin(keys)).toBe(0);
});

test('[ACC-11] one that is stopped by one key is not counted by the others', () => {
  const { attempts } = withClock();
  const kari = { key: 'kari', limit };
  const office = { key: 'office', limit: { max: 11, windowMs: 60_000 } };
  for (let n = 0; n < 30; n++) attempts.begin([kari, office]);
  expect(attempts.begin([{ key: 'ola', limit }, office])).toBe(0);
  expect(attempts.begin([{ key: 'ola', limit }, office])).toBeGreaterThan(0);
});

test('[ACC-11] who got it right starts afresh, and is not held against the address', () => {
  const { attempts } = withClock();
  const kari = { key: 'kari', limit };
  const office = { key: 'office', limit };
  for (let n = 0; n < 9; n++) attempts.begin([kari, office]);
  attempts.begin([kari, office]);
  attempts.succeeded([kari, office]);
  expect(attempts.begin([kari])).toBe(0);
  expect(attempts.begin([{ key: 'ola', limit }, office])).toBe(0);
  expect(attempts.begin([{ key: 'ola', limit }, office])).toBeGreaterThan(0);
});

test('[ACC-11] a hundred thousand strangers do not fill the memory, nor free the one that is guessed', () => {
  const { attempts } = withClock();
  const address = { key: 'from one address', limit };
  for (let n = 0; n < 100_000; n++) attempts.begin([{ key: `guess ${n}`, limit }, address]);
  expect(attempts.begin([{ key: 'kari', limit }, address])).toBeGreaterThan(0);
});

test('[ACC-11] attempts at ever new names do not free the one that was guessed at first', () => {
  const { clock, attempts } = withClock();
  const kari = { key: 'kari', limit };
  for (let n = 0; n < 10; n++) attempts.begin([kari]);
  for (let n = 0; n < 50_000; n++) attempts.begin([{ key: `guess ${n}`, limit }]);
  expect(attempts.begin([kari])).toBe(60_000);
  clock.at += 60_000;
  expect(attempts.begin([kari])).toBe(0);
});
