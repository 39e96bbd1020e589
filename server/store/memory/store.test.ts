import { describe, test } from 'vitest';
import { EVENT_STORE_RULES } from '../event-store.contract';
import { memoryHarness } from './harness';

describe('the memory engine', () => {
  test.each(EVENT_STORE_RULES)('$title', ({ check }) => check(memoryHarness()));
});
