import type { InvitedField, InvitedLine, LineProblem } from '@/domain/import/invitation-list';
import { readInvitations } from '@/domain/import/invitation-list';
import type { Body } from '../form/send';

export type MadeLine = InvitedLine & {
  /** The whole address, as it is given to somebody. */
  readonly url: string;
  readonly expiresAt: number;
};

export type Invited = {
  readonly made: readonly MadeLine[];
  readonly problems: readonly LineProblem[];
};

type Told = { readonly line: number; readonly path: string; readonly expiresAt: number };

/**
 * What came of a list. The server tells of lines by their numbers alone; who stands there is read from the text as it was
 * sent, by the same function.
 */
export function readInvited(text: string, body: Body, origin: string): Invited {
  const list = readInvitations(text);
  const lines = new Map(list.ok ? list.lines.map((one) => [one.line, one]) : []);
  const made = listOf<Told>(body.made).flatMap(({ line, path, expiresAt }): MadeLine[] => {
    const one = lines.get(line);
    return one === undefined ? [] : [{ ...one, url: new URL(path, origin).href, expiresAt }];
  });
  return { made, problems: listOf<LineProblem>(body.problems) };
}

export const INVITED_FIELDS: readonly InvitedField[] = ['name', 'email', 'role', 'unit'];

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}
