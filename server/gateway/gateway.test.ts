import { describe, expect, it } from 'vitest';
import { refusal } from '@/domain/refusal';
import {
  BJORN,
  ELI,
  GURO,
  gatewayFixture,
  helloAt,
  missedOf,
  newId,
  person,
  quiet,
  SLUG,
  UNIT,
  until,
} from './testing/gateway-fixture';

describe('joining', () => {
  it('[S2] a client is told what follows its last event, then what is committed, nothing twice and nothing lost', async () => {
    const desk = await gatewayFixture();
    const { wire, answer } = await desk.join(ELI);
    const missed = missedOf(answer);
    const last = 'events' in missed ? missed.events.at(-1)?.seq : 0;
    expect(last).toBe((await desk.head()).lastSeq);
    await desk.addCase();
    await until(() => wire.events().length === 1, 'the event of the commit was told');
    expect(wire.events()[0]).toMatchObject({
      from: (last ?? 0) + 1,
      hash: (await desk.head()).lastHash,
    });
  });

  it('[S2] a commit while the log is being read is neither lost nor told twice', async () => {
    let commit = async () => {};
    const desk = await gatewayFixture({
      boards: (boards) => ({
        ...boards,
        async events(unit, after, limit) {
          const events = await boards.events(unit, after, limit);
          await commit();
          return events;
        },
      }),
    });
    const { wire } = await desk.join(BJORN);
    const before = await desk.head();
    await desk.addCase();
    await quiet();
    commit = async () => {
      commit = async () => {};
      await desk.addCase();
    };
    const late = desk.connect(desk.access.signIn(ELI));
    const missed = missedOf(await late.ask('hello', helloAt(before.lastSeq, before.lastHash)));
    await desk.addCase();
    await quiet();
    const seqs = (of: typeof wire) =>
      of.events().flatMap((message) => message.events.map((event) => event.seq));
    const { lastSeq } = await desk.head();
    const all = Array.from({ length: lastSeq - before.lastSeq }, (_, n) => before.lastSeq + 1 + n);
    expect(
      'events' in missed && [...missed.events.map((event) => event.seq), ...seqs(late)],
    ).toEqual(all);
    expect(seqs(wire)).toEqual(all);
  });

  it('[S2] more than 500 events behind, or heavier than a message: the address of a snapshot, and nothing until it is fetched', async () => {
    const desk = await gatewayFixture({ limits: { commandsAtOnce: 1_000 } });
    for (let n = 0; n < 501; n += 1) await desk.addCase();
    const wire = desk.connect(desk.access.signIn(ELI));
    expect(missedOf(await wire.ask('hello', helloAt(0, '')))).toEqual({
      snapshot: `/api/units/${SLUG}/board`,
      diverged: false,
    });
    await desk.addCase();
    await quiet();
    expect(wire.events()).toEqual([]);
    const { lastSeq, lastHash } = await desk.head();
    expect(missedOf(await wire.ask('hello', helloAt(lastSeq, lastHash)))).toEqual({
      from: lastSeq + 1,
      events: [],
      hash: lastHash,
    });
    await desk.addCase();
    await until(() => wire.events().length === 1, 'it is live');
  });

  it('[S2] a client whose last event is not in this log is told that the logs differ', async () => {
    const desk = await gatewayFixture();
    const { lastSeq } = await desk.head();
    const wire = desk.connect(desk.access.signIn(ELI));
    for (const [seq, hash] of [
      [lastSeq, 'of another log'],
      [lastSeq + 7, 'of later'],
      [2, 'wrong'],
    ] as const) {
      expect(missedOf(await wire.ask('hello', helloAt(seq, hash)))).toMatchObject({
        diverged: true,
      });
    }
  });

  it('[SYN-9] so is one that was answered by a log of which this one has only the beginning', async () => {
    const desk = await gatewayFixture();
    const { lastSeq, lastHash } = await desk.head();
    const wire = desk.connect(desk.access.signIn(ELI));
    const hello = (answered: { seq: number; hash: string }) =>
      wire.ask('hello', { ...helloAt(lastSeq, lastHash), answered });
    for (const answered of [
      { seq: lastSeq, hash: 'of another log' },
      { seq: lastSeq + 1, hash: 'of later' },
    ]) {
      expect(missedOf(await hello(answered))).toMatchObject({ diverged: true });
    }
    expect(missedOf(await hello({ seq: lastSeq, hash: lastHash }))).toMatchObject({ events: [] });
  });

  it('[SYN-9] answers say where the log stands by them, when there is a yes among them', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    const submit = (...commands: unknown[]) =>
      wire.ask('submit', {
        commands: commands.map((command) => ({ commandId: newId(), command })),
      });
    const answer = await submit(desk.newCase, { type: 'Unknown' });
    const { lastSeq, lastHash } = await desk.head();
    expect(answer).toMatchObject({ log: { seq: lastSeq, hash: lastHash } });
    expect(await submit({ type: 'Unknown' })).not.toHaveProperty('log');
  });

  it('[S9] an older protocol is told to reload, whatever its hello looks like; a newer one to wait', async () => {
    const desk = await gatewayFixture();
    const wire = desk.connect(desk.access.signIn(ELI));
    expect(await wire.raw('hello', { protocol: 0, board: 'old words' })).toEqual({
      ok: false,
      refusal: refusal('E_CLIENT_TOO_OLD'),
    });
    expect(await wire.raw('hello', { ...helloAt(0, ''), protocol: 99 })).toMatchObject({
      refusal: { code: 'E_BUSY', retry: true },
    });
    expect(await wire.raw('hello', { ...helloAt(0, ''), role: 'leader' })).toEqual({
      ok: false,
      refusal: refusal('E_BAD_OP'),
    });
  });

  it('[SYN-30] a unit that is not mine answers exactly as one that does not exist', async () => {
    const desk = await gatewayFixture();
    const stranger = desk.connect(desk.access.signIn('stranger' as typeof ELI));
    const foreign = await stranger.ask('hello', helloAt(0, ''));
    expect(foreign).toEqual(await stranger.ask('hello', helloAt(0, '', 'nowhere')));
    expect(foreign).toEqual({ ok: false, refusal: refusal('E_NOT_FOUND') });
  });

  it('[SYN-31] without a session, or as a reader, there is no live board', async () => {
    const desk = await gatewayFixture();
    const nobody = desk.connect('no session');
    await until(() => nobody.isClosed, 'it is closed');
    expect(nobody.bye()).toEqual(refusal('E_LOGIN'));
    await desk.order({ type: 'ChangeRole', person: BJORN, role: 'reader' }, desk.guro);
    await quiet();
    const reader = desk.connect(desk.access.signIn(BJORN));
    expect(await reader.ask('hello', helloAt(0, ''))).toEqual({
      ok: false,
      refusal: refusal('E_READ_ONLY'),
    });
  });

  it('[S3] a client that asks again on the same line is told what it missed and goes on live', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    const before = await desk.head();
    await desk.addCase();
    await quiet();
    const missed = missedOf(await wire.ask('hello', helloAt(before.lastSeq, before.lastHash)));
    expect(missed).toMatchObject({ from: before.lastSeq + 1, events: [{ type: 'CasesAdded' }] });
    await desk.addCase();
    await quiet();
    expect(wire.events().map((message) => message.from)).toEqual([
      before.lastSeq + 1,
      before.lastSeq + 2,
    ]);
  });
});

describe('telling', () => {
  it('[S1] commits that come together are one message, the same for everybody', async () => {
    const desk = await gatewayFixture();
    const [one, other] = [await desk.join(ELI), await desk.join(BJORN)];
    await Promise.all([desk.addCase(), desk.addCase(), desk.addCase()]);
    await quiet();
    expect(one.wire.events()).toHaveLength(1);
    expect(one.wire.events()[0]?.events).toHaveLength(3);
    expect(other.wire.events()[0]).toBe(one.wire.events()[0]);
  });

  it('[S8] with nothing to tell there is a sign of life, which shows a gap if there is one', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    await desk.time.pass(15_000);
    const { lastSeq, lastHash } = await desk.head();
    expect(wire.events()).toEqual([{ from: lastSeq + 1, events: [], hash: lastHash }]);
  });

  it('[S6] a refusal says who stood in the way, and that person gets one notice, however often it is sent', async () => {
    const desk = await gatewayFixture();
    const [eli, bjorn, guro] = [
      await desk.join(ELI),
      await desk.join(BJORN),
      await desk.join(GURO),
    ];
    const caseId = await desk.addCase();
    const take = (wire: typeof eli.wire, commandId = newId()) =>
      wire.ask('submit', { commands: [{ commandId, command: { type: 'TakeCase', caseId } }] });
    await take(eli.wire);
    const commandId = newId();
    const answers = [await take(bjorn.wire, commandId), await take(bjorn.wire, commandId)];
    expect(answers[0]).toMatchObject({
      answers: [
        { ok: false, refusal: { code: 'E_TAKEN', stood: { caseId, by: ELI, state: 'taken' } } },
      ],
    });
    expect(answers[1]).toMatchObject({
      answers: [
        { ok: false, refusal: { code: 'E_TAKEN', stood: { caseId, by: null, state: 'taken' } } },
      ],
    });
    const noticesOf = (wire: typeof eli.wire) => wire.told.filter((one) => one.name === 'notice');
    expect(noticesOf(eli.wire)).toEqual([
      { name: 'notice', body: { caseId, by: BJORN, tried: 'TakeCase', code: 'E_TAKEN' } },
    ]);
    expect([...noticesOf(bjorn.wire), ...noticesOf(guro.wire)]).toEqual([]);
  });

  it('[S6] whoever is in the way of a command that comes by another way gets the notice too, once', async () => {
    const desk = await gatewayFixture();
    const eli = await desk.join(ELI);
    const caseId = await desk.addCase();
    const take = { type: 'TakeCase', caseId } as const;
    await desk.service.submit(UNIT, newId(), take, person(ELI, 'member'));
    const commandId = newId();
    for (let time = 0; time < 2; time += 1)
      await desk.service.submit(UNIT, commandId, take, person(BJORN, 'member'));
    expect(eli.wire.told.filter((one) => one.name === 'notice')).toEqual([
      { name: 'notice', body: { caseId, by: BJORN, tried: 'TakeCase', code: 'E_TAKEN' } },
    ]);
  });

  it('[SYN-71] a unit that nobody follows any more keeps no timer going', async () => {
    const desk = await gatewayFixture();
    const { waiting } = desk.time;
    await desk.join(ELI);
    await desk.order({ type: 'RemovePerson', person: ELI }, desk.guro);
    await quiet();
    expect(desk.time.waiting).toBe(waiting);
    const bjorn = await desk.join(BJORN);
    await bjorn.wire.ask('looking', { caseId: await desk.addCase() });
    await desk.order({ ...desk.newCase }, desk.guro);
    bjorn.wire.hangUp();
    await desk.time.pass(60_000);
    expect(desk.time.waiting).toBe(waiting);
  });

  it('[SYN-32] presence is how many others have a card open, and goes when they do', async () => {
    const desk = await gatewayFixture();
    const [eli, bjorn] = [await desk.join(ELI), await desk.join(BJORN)];
    const second = await desk.join(ELI);
    const caseId = await desk.addCase();
    await eli.wire.ask('looking', { caseId });
    await second.wire.ask('looking', { caseId });
    await desk.time.pass(300);
    const presenceOf = (wire: typeof eli.wire) =>
      wire.told.filter((one) => one.name === 'presence').at(-1)?.body;
    expect(presenceOf(bjorn.wire)).toEqual({ open: { [caseId]: 1 } });
    expect(presenceOf(eli.wire)).toEqual({ open: {} });
    eli.wire.hangUp();
    second.wire.hangUp();
    await desk.time.pass(300);
    expect(presenceOf(bjorn.wire)).toEqual({ open: {} });
  });

  it('[SYN-33] names are told when they change', async () => {
    const desk = await gatewayFixture();
    const { wire, answer } = await desk.join(ELI);
    const names = [GURO, ELI, BJORN];
    const helloAgain = async (line: typeof wire) => {
      const said = await line.ask('hello', helloAt(0, ''));
      return said.ok ? said : expect.unreachable('The second hello was refused.');
    };
    expect(answer.people?.map((one) => one.person)).toEqual(names);
    const again = await helloAgain(wire);
    expect(again.people).toBeUndefined();
    desk.access.peopleChanged.tell(UNIT);
    expect(wire.told.at(-1)?.name).toBe('people');
    const afterwards = await helloAgain(wire);
    expect(afterwards.people?.map((one) => one.person)).toEqual(names);
  });
});
