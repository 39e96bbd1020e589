import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from './plain-text';

const nasty = fc.constantFrom(
  '\u0000',
  '\ud800',
  '\u202E',
  '\u200B',
  '\u0301',
  '\r\n',
  '\t',
  '\u2028',
  '👨‍👩‍👧',
  ' ',
  '\u{E0031}',
);
const unit = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
  { weight: 1, arbitrary: nasty },
);
const text = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
const limits = fc.record({
  max: fc.integer({ min: 1, max: 60 }),
  maxBytes: fc.integer({ min: 1, max: 300 }),
  multiline: fc.boolean(),
});

test('[TXT-13] a text that passed passes again, unchanged, and is within its limits', () => {
  let passed = 0;
  const property = fc.property(text, limits, (written, within) => {
    const checked = checkText(written, within);
    if (!checked.ok) return;
    passed += 1;
    expect(checkText(checked.text, within)).toEqual(checked);
    expect(checked.text).toBe(checked.text.normalize('NFC').trim());
    expect(/\p{Cs}/u.test(checked.text)).toBe(false);
    expect([...new Intl.Segmenter('nb').segment(checked.text)].length).toBeLessThanOrEqual(
      within.max,
    );
    expect(Buffer.byteLength(checked.text)).toBeLessThanOrEqual(within.maxBytes);
    expect(
      within.multiline ? /[\r\u2028\u2029]/.test(checked.text) : /[\r\n\t]| {2}/.test(checked.text),
    ).toBe(false);
  });
  fc.assert(property, { numRuns: 5_000 });
  expect(passed).toBeGreaterThan(100);
});

test('[TXT-13] how a letter is composed changes neither the answer nor the text', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aåäéøÅüñ ế'),
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(letters, (written) => {
      const within = { max: 20, maxBytes: 200 };
      expect(checkText(written.normalize('NFD'), within)).toEqual(checkText(written, within));
    }),
  );
});
