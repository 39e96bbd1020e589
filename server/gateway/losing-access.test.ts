import { describe, expect, it } from 'vitest';
import { refusal } from '@/domain/refusal';
import {
  BJORN,
  ELI,
  GURO,
  gatewayFixture,
  helloAt,
  newId,
  person,
  quiet,
  UNIT,
} from './testing/gateway-fixture';

describe('losing access', () => {
  it('[S10] whoever is removed is gone before the commit that does it is told', async () => {
    const desk = await gatewayFixture();
    const [eli, bjorn] = [await desk.join(ELI), await desk.join(BJORN)];
    await desk.order({ type: 'RemovePerson', person: ELI }, desk.guro);
    await quiet();
    expect(eli.wire.bye()).toEqual(refusal('E_NO_ACCESS'));
    expect(eli.wire.isClosed).toBe(true);
    expect(eli.wire.events()).toEqual([]);
    expect(bjorn.wire.events()).toHaveLength(1);
  });

  it('[S10] a role narrowed to reading closes the live board', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    await desk.order({ type: 'ChangeRole', person: ELI, role: 'reader' }, desk.guro);
    await quiet();
    expect([wire.bye(), wire.isClosed, wire.events()]).toEqual([refusal('E_READ_ONLY'), true, []]);
  });

  it('[S10] the role is asked for each command, and not remembered from the hello', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(GURO);
    const rename = {
      type: 'AddReason',
      list: 'putBack',
      text: 'Feil kø',
      party: null,
      reviewDays: null,
    } as const;
    const submit = () =>
      wire.ask('submit', { commands: [{ commandId: newId(), command: rename }] });
    expect(await submit()).toMatchObject({ answers: [{ ok: true }] });
    await desk.order({ type: 'ChangeRole', person: ELI, role: 'leader' }, desk.guro);
    await desk.order({ type: 'ChangeRole', person: GURO, role: 'member' }, person(ELI, 'leader'));
    await quiet();
    expect(await submit()).toMatchObject({
      answers: [{ ok: false, refusal: { code: 'E_READ_ONLY' } }],
    });
  });

  it('[S10] a session that has ended, and a seat that was taken away elsewhere, close the sockets', async () => {
    const desk = await gatewayFixture();
    const cookie = desk.access.signIn(ELI);
    const wire = desk.connect(cookie);
    await wire.ask('hello', helloAt(0, ''));
    const other = await desk.join(ELI);
    desk.access.signOut(cookie);
    expect([wire.bye(), wire.isClosed, other.wire.isClosed]).toEqual([
      refusal('E_SESSION_REVOKED'),
      true,
      false,
    ]);
    await desk.order({ type: 'RemovePerson', person: BJORN }, desk.guro);
    desk.access.seatChanged.tell({ unit: UNIT, person: BJORN });
    expect(other.wire.isClosed).toBe(false);
  });

  it('[S10] nothing that is asked after the end is answered', async () => {
    const desk = await gatewayFixture();
    const cookie = desk.access.signIn(ELI);
    const wire = desk.connect(cookie);
    await wire.ask('hello', helloAt(0, ''));
    const before = await desk.head();
    desk.access.signOut(cookie);
    let isAnswered = false;
    void wire
      .ask('submit', { commands: [{ commandId: newId(), command: desk.newCase }] })
      .then(() => {
        isAnswered = true;
      });
    await quiet();
    expect(isAnswered).toBe(false);
    expect(await desk.head()).toEqual(before);
  });

  it('[SYN-34] a planned stop says so, and when to come back', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    desk.gateway.close();
    expect(wire.bye()).toEqual(refusal('E_BUSY', { retry: true, retryAfterMs: 1_000 }));
    expect(desk.gateway.size).toBe(0);
  });
});
