import type { BoardJson } from '@/domain/board-json';
import { startWorking } from '@/e2e/fixtures/working-clients';
import type { Bench } from './bench';
import { setUp, withServer } from './product';

/** SIGTERM while everybody works: how long it takes, and that nothing acknowledged is lost. */
export const stop: Bench = {
  about:
    'each client gives the next command when the last is answered; 20 accounts, with rate limits',
  isForBare: false,
  async run({ length }) {
    const count = length === 'full' ? 500 : 50;
    return withServer(async (server) => {
      const { slug, leader, members, origin } = await setUp(server, 20);
      const read = async () =>
        (await leader.get(`/api/units/${slug}/board`)).json<{ board: BoardJson }>().board;
      const { setup, day } = await read();
      const [caseType] = setup.caseTypes;
      const clients = await startWorking({
        origin,
        slug,
        cookies: members.map(({ cookie }) => cookie),
        count,
        order: () => ({
          type: 'AddCase',
          caseType: caseType?.id,
          received: day.day,
          deadline: null,
          difficulty: null,
          externalId: null,
          registered: true,
          lifted: false,
        }),
      });
      await clients.answered(count * 2);
      const began = performance.now();
      await server.stop();
      const took = performance.now() - began;
      await clients.gone();
      await server.startAgain();
      const onTheBoard = new Set((await read()).cases.map(({ id }) => String(id)));
      const lost = [...clients.acknowledged].filter((id) => !onTheBoard.has(id)).length;
      const unsaid = clients.goodbyes.filter((goodbye) => goodbye === null).length;
      if (lost > 0) throw new Error(`${lost} acknowledged commands are lost.`);
      return [
        { what: `SIGTERM with ${count} clients at work`, value: took, unit: 'ms', goal: 10_000 },
        {
          what: '– commands acknowledged before, all there',
          value: clients.acknowledged.size,
          unit: '×',
        },
        { what: '– clients cut off without a goodbye', value: unsaid, unit: '×' },
      ];
    });
  },
};
