import type { Bench } from './bench';
import type { Figure } from './figure';
import { spread } from './measure';
import { moveOnce, moversOf } from './moves';
import type { BenchUnit } from './unit';
import { Viewer } from './viewer';

/** Each load says hello twice, and an account may do so 120 times a minute. */
const ACCOUNTS = 10;

/** From nothing to a board that can be shown: connect, hello, board, unpack, hello. */
export const freshClient: Bench = {
  about: `one client at a time, ${ACCOUNTS} accounts; the board has just changed before each load, or not`,
  isForBare: true,
  async run({ length, withUnit }) {
    const figures: Figure[] = [];
    for (const { cards, ms, kB, bareMs, bareKb } of SIZES) {
      figures.push(
        ...(await withUnit({ accounts: ACCOUNTS, cards }, async (unit) => {
          const loads = length === 'full' ? 40 : 5;
          await load(unit, loads, 'as it was');
          const same = await load(unit, loads, 'as it was');
          const changed = await load(unit, loads, 'changed');
          const what = `fresh client, ${cards} cards`;
          return [
            {
              what: `${what}, p50`,
              value: spread(same.took).p50,
              unit: 'ms',
              goal: ms,
              bare: bareMs,
            },
            {
              what: `${what}, just changed, p50`,
              value: spread(changed.took).p50,
              unit: 'ms',
              goal: ms,
              bare: bareMs,
            },
            {
              what: `${what}, on the wire`,
              value: changed.bytes / 1_000,
              unit: 'kB',
              goal: kB,
              bare: bareKb,
            },
          ] as const;
        })),
      );
    }
    return figures;
  },
};

const SIZES = [
  { cards: 100, ms: 10, kB: 10, bareMs: 3, bareKb: 28 },
  { cards: 1_000, ms: 20, kB: 60, bareMs: 9, bareKb: 281 },
  { cards: 5_000, ms: 60, kB: 250, bareMs: 31, bareKb: 1_400 },
];

async function load(unit: BenchUnit, times: number, board: 'changed' | 'as it was') {
  const took: number[] = [];
  let bytes = 0;
  const [mover] = await moversOf(unit, [await greeted(unit)]);
  if (mover === undefined) throw new Error('Somebody changes the board.');
  for (let n = 0; n < times; n++) {
    if (board === 'changed') await moveOnce(mover);
    const member = unit.members[n % unit.members.length] ?? unit.leader;
    member.forgetLines();
    const began = performance.now();
    const viewer = new Viewer(member, unit.slug);
    await viewer.joinWithBoard();
    took.push(performance.now() - began);
    bytes = viewer.bytes;
    viewer.close();
  }
  mover.viewer.close();
  return { took, bytes };
}

async function greeted({ leader, slug }: BenchUnit): Promise<Viewer> {
  const viewer = new Viewer(leader, slug);
  await viewer.sayHello();
  return viewer;
}

const AT_ONCE = 50;
const ROUNDS = 5;

/** As after lunch: everybody opens the board in the same second. */
export const freshAtOnce: Bench = {
  about: `${AT_ONCE} clients at the same instant with ${AT_ONCE} accounts, 1,000 cards, just changed, median of ${ROUNDS}`,
  isForBare: true,
  run: ({ withUnit }) =>
    withUnit({ accounts: AT_ONCE, cards: 1_000 }, async (unit) => {
      const [mover] = await moversOf(unit, [await greeted(unit)]);
      if (mover === undefined) throw new Error('Somebody changes the board.');
      const there: number[] = [];
      const unpacked: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        await moveOnce(mover);
        there.push(await allAtOnce(unit, (viewer) => viewer.join()));
        await moveOnce(mover);
        unpacked.push(await allAtOnce(unit, (viewer) => viewer.joinWithBoard()));
      }
      mover.viewer.close();
      const what = `${AT_ONCE} fresh clients at once`;
      return [
        {
          what: `${what}: the last one has it`,
          value: spread(there).p50,
          unit: 'ms',
          goal: 400,
          bare: 300,
        },
        {
          what: `${what}: all have unpacked it, on this one machine`,
          value: spread(unpacked).p50,
          unit: 'ms',
        },
      ];
    }),
};

async function allAtOnce(
  { members, slug }: BenchUnit,
  join: (viewer: Viewer) => Promise<unknown>,
): Promise<number> {
  for (const member of members) member.forgetLines();
  const viewers = members.map((member) => new Viewer(member, slug));
  const began = performance.now();
  await Promise.all(viewers.map(join));
  const took = performance.now() - began;
  for (const viewer of viewers) viewer.close();
  return took;
}
