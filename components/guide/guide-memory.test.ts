import { expect, test } from 'vitest';
import { NO_MEMORY } from '@/domain/read-models/guide';
import { readMemory, withStep, writeMemory } from './guide-memory';

test('[GUI-4] what a device remembers of the guide is read back the same', () => {
  const skipped = withStep({ ...NO_MEMORY, begun: true }, 'wall', 'skipped');
  const both = withStep(skipped, 'unit', 'passed');
  expect(writeMemory(both)).toBe('begun passed:unit skipped:wall');
  expect(readMemory(writeMemory(both))).toEqual(both);
  expect(readMemory(writeMemory({ ...both, hidden: true })).hidden).toBe(true);
});

test('[GUI-4] a step is gone through or passed over, and never both', () => {
  const skipped = withStep(NO_MEMORY, 'people', 'skipped');
  const passed = withStep(skipped, 'people', 'passed');
  expect([...passed.passed]).toEqual(['people']);
  expect([...passed.skipped]).toEqual([]);
});

test('[GUI-4] what makes no sense is nothing', () => {
  expect(readMemory('')).toEqual(NO_MEMORY);
  expect(readMemory('{"begun":true} passed:world constructor')).toEqual(NO_MEMORY);
});
