import type { Harness } from '../contract/harness';
import { manualSchedule } from '../contract/manual-schedule';
import { newDisk } from './disk';
import { createMemoryStore } from './store';

export function memoryHarness(): Harness {
  const disk = newDisk();
  const { schedule, flush, scheduled, drop } = manualSchedule();
  let broken = false;
  const commit = () => {
    if (broken) throw new Error('The disk is full');
  };
  return {
    open() {
      drop();
      return createMemoryStore({ disk, schedule, commit });
    },
    flush,
    scheduled,
    breakDisk() {
      broken = true;
    },
    repair() {
      broken = false;
    },
  };
}
