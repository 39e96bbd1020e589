import { expect, it } from 'vitest';
import type { UnitId } from '@/domain/ids';
import { GURO, gatewayFixture, helloAt, newId, UNIT } from './testing/gateway-fixture';

const OTHER = 'u2' as UnitId;
const OTHER_SLUG = 'vestvik';
const REASON = { type: 'AddReason', list: 'putBack', party: null, reviewDays: null } as const;

/** Guro leads another unit too, and says hello to it right after her first command. */
async function betweenTwoUnits() {
  const seat = { unit: OTHER, slug: OTHER_SLUG, person: GURO, role: 'leader' } as const;
  let afterFirst = async () => {};
  const desk = await gatewayFixture({
    access: (access) => ({
      ...access,
      seatOf: (account, slug) => (slug === OTHER_SLUG ? seat : access.seatOf(account, slug)),
      seatById: (unit, who) => (unit === OTHER ? seat : access.seatById(unit, who)),
    }),
    boards: (boards) => ({
      ...boards,
      async submit(...order) {
        const answer = await boards.submit(...order);
        await afterFirst();
        return answer;
      },
    }),
  });
  for (const command of [
    { type: 'CreateUnit', name: 'Vestvik' },
    { type: 'AdmitPerson', person: GURO, role: 'leader' },
  ] as const)
    await desk.service.submit(OTHER, newId(), command, { kind: 'system' });
  const { wire } = await desk.join(GURO);
  afterFirst = async () => {
    await wire.ask('hello', helloAt(0, '', OTHER_SLUG));
  };
  const commands = ['Én', 'To', 'Tre'].map((text) => ({
    commandId: newId(),
    command: { ...REASON, text },
  }));
  const textsOf = async (unit: UnitId) =>
    (await desk.service.current(unit)).board.setup.reasons.map((reason) => reason.text);
  return { wire, commands, textsOf };
}

it('[SYN-70] what was on its way to one unit does not land in another that the line has said hello to since', async () => {
  const { wire, commands, textsOf } = await betweenTwoUnits();
  const later = { ok: false, refusal: { code: 'E_OUT_OF_ORDER', retry: true } };
  expect(await wire.ask('submit', { commands })).toMatchObject({
    answers: [{ ok: true, seq: expect.any(Number) }, later, later],
  });
  expect(await textsOf(UNIT)).toContain('Én');
  expect(await textsOf(OTHER)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/To|Tre/)]),
  );
});

it('[SYN-70] neither when the hello overtakes the message that waits for its turn', async () => {
  const { wire, commands, textsOf } = await betweenTwoUnits();
  const answer = wire.ask('submit', { commands });
  await wire.ask('hello', helloAt(0, '', OTHER_SLUG));
  expect(await answer).toMatchObject({ answers: [{ ok: false }, { ok: false }, { ok: false }] });
  expect(await textsOf(OTHER)).not.toContain('Én');
});
