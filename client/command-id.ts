import { v7 } from 'uuid';
import type { CommandId } from '@/domain/ids';

/** The id of a command that is given over HTTP, by whoever has no board to give it to. */
export function newCommandId(): CommandId {
  return v7() as CommandId;
}
