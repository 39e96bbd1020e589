import { parseCommand, refusalOf } from '@/domain/command';
import type { UnitId } from '@/domain/ids';
import {
  type Answer,
  type Place,
  type Submission,
  type SubmitAnswer,
  submit,
} from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import { actorOf } from '../auth/access';
import { errorFields } from '../ops/log';
import type { SessionState, SessionWorld } from './session';

const HELLO_FIRST = refusal('E_OUT_OF_ORDER', { retry: true });

type Seated = Extract<SessionState, { seat: unknown }>;

/**
 * Answers a message of commands: one after the other and each for itself, so that a bad one does not stop the rest. Only a
 * no that means "later" does: what comes after it would otherwise overtake it. Null when the session was closed meanwhile.
 *
 * `unit` is the one that the session followed when the message came, null for none. The commands are for that unit: a line
 * that says hello to another one meanwhile must not carry them there.
 */
export async function answerCommands(
  world: SessionWorld,
  unit: UnitId | null,
  state: () => SessionState,
  body: unknown,
): Promise<SubmitAnswer | null> {
  const parsed = submit.safeParse(body);
  if (!parsed.success) return { refusal: refusalOf(parsed.error) };
  if (unit === null) return { refusal: HELLO_FIRST };
  const answers: Answer[] = [];
  for (const submission of parsed.data.commands) {
    const now = state();
    if (now.kind === 'closed') return null;
    const last = answers.at(-1);
    if (last !== undefined && isLater(last)) answers.push(last);
    else if ('seat' in now && now.seat.unit === unit)
      answers.push(await answerOne(world, now, submission));
    else answers.push({ ok: false, refusal: HELLO_FIRST });
  }
  const log = await lastPlace(world, unit, answers);
  return log === null ? { answers } : { answers, log };
}

/** Where the log stands by these answers, so that a client can tell later whether it is still the same log. */
async function lastPlace(
  { boards }: SessionWorld,
  unit: UnitId,
  answers: readonly Answer[],
): Promise<Place | null> {
  const seqs = answers.flatMap((answer) => (answer.ok ? [answer.seq] : []));
  if (seqs.length === 0) return null;
  const seq = Math.max(...seqs);
  const hash = await boards.hashAt(unit, seq);
  return hash === null ? null : { seq, hash };
}

async function answerOne(
  world: SessionWorld,
  { account, seat }: Seated,
  { commandId, command, late }: Submission,
): Promise<Answer> {
  const waitMs = world.accounts.command(account.accountId);
  if (waitMs > 0) return no('E_RATE', { retry: true, retryAfterMs: waitMs });
  const parsed = parseCommand(command);
  if (!parsed.ok) return parsed;
  // The role of this moment: what it was at the hello is no longer asked.
  const now = world.access.seatById(seat.unit, seat.person);
  if (now === null) return no('E_NO_ACCESS');
  return submitted(world, () =>
    world.boards.submit(seat.unit, commandId, parsed.command, actorOf(now), late),
  );
}

/** A mistake of ours, or a disk that cannot be read. Tried again it may work; a client gives up on it after some tries. */
async function submitted({ log }: SessionWorld, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    log.error(errorFields(error), 'A command could not be decided');
    return no('E_BAD_OP', { retry: true });
  }
}

function isLater(answer: Answer): boolean {
  return !answer.ok && answer.refusal.retry === true;
}

function no(...args: Parameters<typeof refusal>): Answer {
  return { ok: false, refusal: refusal(...args) };
}
