import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/domain/limits';
import type { SubmitAnswer } from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import {
  BJORN,
  ELI,
  gatewayFixture,
  helloAt,
  newId,
  quiet,
  until,
} from './testing/gateway-fixture';

describe('commands', () => {
  it('[SYN-35] a bad command does not stop the others, and each gets its own answer in order', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    const answer = await wire.raw('submit', {
      commands: [
        { commandId: newId(), command: desk.newCase },
        { commandId: newId(), command: { type: 'FromTomorrow' } },
        { commandId: newId(), command: { ...desk.newCase, role: 'leader' } },
        { commandId: newId(), command: 'not even an object' },
        { commandId: newId(), command: { type: 'CreateUnit', name: 'Mine' } },
        { commandId: newId(), command: desk.newCase },
      ],
    });
    expect(codesOf(answer as SubmitAnswer)).toEqual([
      'yes',
      'E_UNKNOWN_OP',
      'E_BAD_OP',
      'E_BAD_OP',
      'E_UNKNOWN_OP',
      'yes',
    ]);
  });

  it('[SYN-36] a message that is none gets one refusal: no id, a wrong id, none or too many commands, fields of its own', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    const command = desk.newCase;
    const many = Array.from({ length: LIMITS.commandsPerBatch + 1 }, () => ({
      commandId: newId(),
      command,
    }));
    const bad: readonly unknown[] = [
      undefined,
      null,
      'submit',
      {},
      { commands: [] },
      { commands: [{ command }] },
      { commands: [{ commandId: 'not a uuid', command }] },
      { commands: [{ commandId: '__proto__', command }] },
      { commands: [{ commandId: newId().replace(/-7/, '-4'), command }] },
      { commands: [{ commandId: newId(), command }], unit: 'another' },
      JSON.parse('{"commands": [], "__proto__": {"admin": true}}'),
    ];
    for (const body of bad)
      expect(await wire.raw('submit', body)).toMatchObject({ refusal: { code: 'E_BAD_OP' } });
    expect(await wire.raw('submit', { commands: many })).toEqual({
      refusal: refusal('E_LIMIT', { field: 'commands', limit: 100 }),
    });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('[SYN-37] a client must say hello first', async () => {
    const desk = await gatewayFixture();
    const wire = desk.connect(desk.access.signIn(ELI));
    const answer = await wire.ask('submit', {
      commands: [{ commandId: newId(), command: desk.newCase }],
    });
    expect(answer).toEqual({ refusal: refusal('E_OUT_OF_ORDER', { retry: true }) });
  });

  it('[SYN-38] forty at once and twenty a second for each account, over all its sockets; what comes after the first no has to wait too', async () => {
    const desk = await gatewayFixture();
    const [one, other, bjorn] = [
      await desk.join(ELI),
      await desk.join(ELI),
      await desk.join(BJORN),
    ];
    const batch = (size: number) => ({
      commands: Array.from({ length: size }, () => ({ commandId: newId(), command: desk.newCase })),
    });
    expect(
      codesOf(await one.wire.ask('submit', batch(30))).filter((code) => code === 'yes'),
    ).toHaveLength(30);
    const rest = await other.wire.ask('submit', batch(30));
    expect(codesOf(rest)).toEqual([
      ...Array<string>(10).fill('yes'),
      ...Array<string>(20).fill('E_RATE'),
    ]);
    expect(rest).toMatchObject({ answers: { 10: { refusal: { retry: true, retryAfterMs: 50 } } } });
    expect(codesOf(await bjorn.wire.ask('submit', batch(1)))).toEqual(['yes']);
    await desk.time.pass(1_000);
    expect(
      codesOf(await one.wire.ask('submit', batch(30))).filter((code) => code === 'yes'),
    ).toHaveLength(20);
  });

  it('[S5] when the commit fails, that command and all after it in the message may be sent again; none of them is there', async () => {
    let fails = false;
    const desk = await gatewayFixture({
      store: {
        commit: () => {
          if (fails) throw new Error('The disk is full');
        },
      },
    });
    const { wire } = await desk.join(ELI);
    const before = await desk.head();
    const commands = [1, 2, 3].map(() => ({ commandId: newId(), command: desk.newCase }));
    fails = true;
    expect(codesOf(await wire.ask('submit', { commands }))).toEqual([
      'E_STORAGE',
      'E_STORAGE',
      'E_STORAGE',
    ]);
    expect(await desk.head()).toEqual(before);
    expect(wire.events()).toEqual([]);
    fails = false;
    expect(codesOf(await wire.ask('submit', { commands }))).toEqual(['yes', 'yes', 'yes']);
  });

  it('[S4] the same command a thousand times is in the log once, and gets the same answer each time', async () => {
    const desk = await gatewayFixture({ limits: { commandsAtOnce: 2_000 } });
    const [one, other] = [await desk.join(ELI), await desk.join(ELI)];
    const { lastSeq } = await desk.head();
    const commands = [{ commandId: newId(), command: desk.newCase }];
    for (let time = 0; time < 10; time += 1) {
      const again = { commands: Array.from({ length: 50 }, () => commands[0]!) };
      const answers = await Promise.all([
        one.wire.ask('submit', again),
        other.wire.ask('submit', again),
      ]);
      for (const answer of answers)
        expect(
          new Set(('answers' in answer ? answer.answers : []).map((it) => JSON.stringify(it))).size,
        ).toBe(1);
      await desk.time.pass(2_000);
    }
    expect((await desk.head()).lastSeq).toBe(lastSeq + 1);
  });

  it('[S4] a command id with another body, or from another person, is refused and reveals nothing', async () => {
    const desk = await gatewayFixture();
    const [eli, bjorn] = [await desk.join(ELI), await desk.join(BJORN)];
    const commandId = newId();
    const submit = (wire: typeof eli.wire, command: unknown) =>
      wire.ask('submit', { commands: [{ commandId, command }] });
    expect(codesOf(await submit(eli.wire, desk.newCase))).toEqual(['yes']);
    const reused = { answers: [{ ok: false, refusal: refusal('E_OP_ID_REUSED') }] };
    expect(await submit(eli.wire, { ...desk.newCase, registered: false })).toEqual(reused);
    expect(await submit(bjorn.wire, desk.newCase)).toEqual(reused);
  });
});

describe('sockets', () => {
  it('[SYN-39] an unknown event is refused, and whoever goes on with it is cut', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    for (const name of ['steal', '__proto__', 'x'.repeat(10_000)]) {
      expect(await wire.raw(name, {})).toEqual({ ok: false, refusal: refusal('E_BAD_EVENT') });
    }
    void wire.raw('steal', {});
    await until(() => wire.isClosed, 'it is cut');
    expect(wire.bye()).toEqual(refusal('E_BAD_EVENT'));
  });

  it('[SYN-40] a flood of messages is refused with a time to wait, and then cut', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    const answers: unknown[] = [];
    for (let n = 0; n < 200; n += 1)
      void wire.raw('looking', { caseId: null }).then((answer) => answers.push(answer));
    await quiet();
    expect(answers.filter((answer) => answer === null)).toHaveLength(99);
    expect(answers.filter((answer) => answer !== null)).toEqual(
      Array(3).fill({ ok: false, refusal: refusal('E_RATE', { retry: true, retryAfterMs: 20 }) }),
    );
    expect(wire.bye()?.code).toBe('E_RATE');
  });

  it('[SYN-41] an account has at most fifty sockets; one that closes makes room', async () => {
    const desk = await gatewayFixture();
    const wires = Array.from({ length: 51 }, () => desk.connect(desk.access.signIn(ELI)));
    await quiet();
    expect(wires.filter((wire) => wire.isClosed)).toEqual([wires[50]]);
    expect(wires[50]?.bye()).toMatchObject({ code: 'E_RATE', retry: true });
    wires[0]?.hangUp();
    const next = desk.connect(desk.access.signIn(ELI));
    expect((await next.ask('hello', helloAt(0, ''))).ok).toBe(true);
  });

  it('[SYN-42] an account says hello at most 120 times a minute', async () => {
    const desk = await gatewayFixture({ limits: { messagesAtOnce: 1_000 } });
    const { wire } = await desk.join(ELI);
    const { lastSeq, lastHash } = await desk.head();
    for (let n = 0; n < 119; n += 1)
      expect((await wire.ask('hello', helloAt(lastSeq, lastHash))).ok).toBe(true);
    expect(await wire.ask('hello', helloAt(lastSeq, lastHash))).toMatchObject({
      refusal: { code: 'E_RATE', retryAfterMs: 500 },
    });
  });

  it('[SYN-43] a socket that does not say hello within ten seconds is closed', async () => {
    const desk = await gatewayFixture();
    const [silent, { wire }] = [desk.connect(desk.access.signIn(ELI)), await desk.join(BJORN)];
    await desk.time.pass(12_000);
    expect([silent.isClosed, wire.isClosed]).toEqual([true, false]);
  });

  it('[SYN-44] a client that does not read is cut at a megabyte, or after ten seconds', async () => {
    const desk = await gatewayFixture();
    const [full, slow, busy] = [await desk.join(ELI), await desk.join(ELI), await desk.join(BJORN)];
    full.wire.stuck = { bytes: 1024 * 1024 + 1, since: desk.time.now() };
    slow.wire.stuck = { bytes: 10, since: desk.time.now() };
    busy.wire.stuck = { bytes: 1024 * 1024, since: desk.time.now() + 5_000 };
    await desk.time.pass(1_000);
    expect([full.wire.isClosed, slow.wire.isClosed, busy.wire.isClosed]).toEqual([
      true,
      false,
      false,
    ]);
    await desk.time.pass(10_000);
    expect([slow.wire.isClosed, busy.wire.isClosed]).toEqual([true, false]);
  });

  it('[SYN-45] a socket that breaks the rules of the line is told which, and closed', async () => {
    const desk = await gatewayFixture();
    const { wire } = await desk.join(ELI);
    wire.breakRule(refusal('E_BINARY'));
    expect([wire.bye(), wire.isClosed]).toEqual([refusal('E_BINARY'), true]);
  });
});

function codesOf(answer: SubmitAnswer): string[] {
  if ('refusal' in answer) return [answer.refusal.code];
  return answer.answers.map((one) => (one.ok ? 'yes' : one.refusal.code));
}
