import { describe, expect, it } from 'vitest';
import { simulate } from './simulate';

const SEEDS = 200;
const ORDERS = 60;

describe('real clients and the real core of the server on a wire that is not to be trusted', () => {
  it(`[S1] [S2] [S3] [S4] [S5] [S7] [S8] [S10] [P1] [SYN-1] [SYN-2] [SYN-53] every promise holds in each of ${SEEDS} runs`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const report = await simulate(seed, { orders: ORDERS }).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
      expect(report.made).toBeGreaterThan(0);
    }
  }, 300_000);

  it('[SYN-52] the same seed gives the same run', async () => {
    const [one, again] = [await simulate(7, { orders: 100 }), await simulate(7, { orders: 100 })];
    expect(again).toEqual(one);
  });
});
