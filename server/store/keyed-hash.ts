import { createHmac } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { CommandId, SourceKey, UnitId } from '@/domain/ids';

/** 32 random bytes of the installation, kept apart from the database: without them no hash below can be tried out. */
export type Secret = Uint8Array;

/** 72 bits: among a million cases of a unit two have the same key once in ten billion installations. */
const SOURCE_KEY_BYTES = 9;
const FINGERPRINT_BYTES = 16;
const CHECK_BYTES = 16;

/** What stands for the id that a case has in its case system. It differs between units, which know nothing of each other. */
export function sourceKey(secret: Secret, unit: UnitId, externalId: string): SourceKey {
  return hmac(secret, SOURCE_KEY_BYTES, 'source', unit, externalId) as SourceKey;
}

/**
 * Who sent what under this id. The id is part of it: without it every "take next" of one person would have the same
 * fingerprint, and counting them would count what that person does. The role is not: a command that is sent again after
 * a change of role is still the same command.
 */
export function fingerprint(
  secret: Secret,
  unit: UnitId,
  commandId: CommandId,
  actor: Actor,
  command: unknown,
): string {
  const who = actor.kind === 'person' ? actor.person : actor.kind;
  return hmac(secret, FINGERPRINT_BYTES, 'command', unit, commandId, who, canonicalJson(command));
}

/** Kept in the database, so that a file that belongs to another secret is noticed before cases are added twice. */
export function checkValue(secret: Secret): string {
  return hmac(secret, CHECK_BYTES, 'check');
}

/** JSON with the keys of every object in order, so that two ways of writing one command are one. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

// The purpose comes first and every part says how long it is, so that no two different lists are the same text.
function hmac(secret: Secret, bytes: number, purpose: string, ...parts: readonly string[]): string {
  const text = parts.reduce((soFar, part) => `${soFar}\n${part.length}:${part}`, purpose);
  return createHmac('sha256', secret).update(text).digest().toString('base64url', 0, bytes);
}
