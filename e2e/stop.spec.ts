import { expect } from '@playwright/test';
import { test } from './fixtures/unit';
import { startWorking } from './fixtures/working-clients';

const CLIENTS = 40;

test('[KEEP-50] a server that is asked to stop sends everybody away, ends in good order, and has lost nothing', async ({
  server,
  unit,
}) => {
  const caseType = await unit.caseType('Yrkesskade');
  const { day } = (await unit.board()).day;
  const cookies = await Promise.all([unit.guro, unit.eli].map(({ api }) => cookieOf(api)));
  const order = () => ({
    type: 'AddCase',
    caseType,
    received: day,
    deadline: null,
    difficulty: null,
    externalId: null,
    registered: true,
    lifted: false,
  });
  const { url: origin } = server;
  const clients = await startWorking({ origin, slug: unit.slug, cookies, count: CLIENTS, order });
  await clients.answered(CLIENTS);

  await test.step('SIGTERM while all of them work', async () => {
    await server.stop();
    await clients.gone();
  });
  expect(clients.goodbyes).toHaveLength(CLIENTS);
  for (const goodbye of clients.goodbyes)
    expect(goodbye).toMatchObject({
      code: 'E_BUSY',
      retry: true,
      retryAfterMs: expect.any(Number),
    });

  await server.startAgain();
  const onTheBoard = new Set((await unit.board()).cases.map(({ id }) => String(id)));
  expect([...clients.acknowledged].filter((id) => !onTheBoard.has(id))).toEqual([]);
});

async function cookieOf(api: {
  storageState(): Promise<{ cookies: { name: string; value: string }[] }>;
}) {
  const { cookies } = await api.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
