import { Audience } from './audience';
import type { Bench } from './bench';
import type { Figure } from './figure';
import { spread } from './measure';
import { moveAtRate, moversOf } from './moves';
import { processorMs } from './unit';

const ACCOUNTS = 50;
const CARDS = 500;
const MOVES_PER_SECOND = 10;

type Goals = Readonly<
  Record<'acknowledged' | 'last', Readonly<Record<'p50' | 'p99', Pick<Figure, 'goal' | 'bare'>>>>
>;

/** How soon a move is answered, and how soon everybody has it. */
export function live(viewers: number, goals: Goals): Bench {
  return {
    about: `${viewers} viewers with ${ACCOUNTS} accounts, ${CARDS} cards, ${MOVES_PER_SECOND} moves/s for 20 s`,
    isForBare: true,
    run: ({ length, withUnit }) =>
      withUnit({ accounts: ACCOUNTS, cards: CARDS }, async (unit) => {
        const audience = await Audience.of(unit, viewers);
        const movers = await moversOf(unit, audience.viewers.slice(0, ACCOUNTS));
        await moveAtRate(movers, audience, MOVES_PER_SECOND, 3);
        const before = await processorMs(unit);
        const load = await moveAtRate(
          movers,
          audience,
          MOVES_PER_SECOND,
          length === 'full' ? 20 : 3,
        );
        const perMove = ((await processorMs(unit)) - before) / load.last.length;
        audience.close();
        const figures = (['acknowledged', 'last'] as const).flatMap((kind) => {
          const { p50, p99 } = spread(load[kind]);
          const what =
            kind === 'acknowledged'
              ? `${viewers} viewers: acknowledged`
              : `${viewers} viewers: the last has it`;
          return [
            { what: `${what}, p50`, value: p50, unit: 'ms', ...goals[kind].p50 },
            { what: `${what}, p99`, value: p99, unit: 'ms', ...goals[kind].p99 },
          ] as const;
        });
        return [
          ...figures,
          {
            what: `${viewers} viewers: the server's processor time per move`,
            value: perMove,
            unit: 'ms',
          },
        ];
      }),
  };
}
