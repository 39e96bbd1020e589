import type { Actor } from '@/domain/actor';
import type { Board } from '@/domain/board';
import type { Command } from '@/domain/command';
import type { Facts } from '@/domain/decision';
import type { RecordedEvent } from '@/domain/event';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';

/** The part of the board service that an import needs. */
export interface Boards {
  submit(unit: UnitId, commandId: CommandId, command: Command, actor: Actor): Promise<Answer>;
  current(unit: UnitId): Promise<{ readonly board: Board }>;
  sources(unit: UnitId, externalIds: readonly string[]): Promise<Facts['sources']>;
  events(unit: UnitId, after: number, limit: number): Promise<readonly RecordedEvent[]>;
}
