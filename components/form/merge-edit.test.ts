import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeEdit, replacedBy } from './merge-edit';

const edits = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  difficulty: fc.constantFrom(1, 2, 3),
  counts: fc.boolean(),
});

test('[PAG-10] what I changed is as I wrote it, and the rest as it is now', () => {
  fc.assert(
    fc.property(edits, edits, edits, (opened, written, current) => {
      const merged = mergeEdit(opened, written, current);
      for (const field of ['name', 'difficulty', 'counts'] as const) {
        expect(merged[field]).toBe(
          written[field] === opened[field] ? current[field] : written[field],
        );
      }
    }),
  );
});

test('[ACC-60] it replaces what I saw in what I changed, so that it is refused when others have changed that, and nothing else', () => {
  fc.assert(
    fc.property(edits, edits, edits, edits, (opened, written, current, seen) => {
      const replaced = replacedBy(opened, written, current, seen);
      for (const field of ['name', 'difficulty', 'counts'] as const)
        expect(replaced[field]).toBe(
          written[field] === opened[field] ? current[field] : seen[field],
        );
      // Nobody else has touched what I changed: then it is what stands there now, and is taken.
      expect(replacedBy(opened, written, opened, opened)).toEqual(opened);
    }),
  );
});
