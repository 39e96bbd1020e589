import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Board } from '@/domain/board';
import type { ClientCommand } from '@/domain/command';
import { type CaseId, type CommandId, derivedId, type PriorityId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { isTodays } from '@/domain/read-models/priorities';
import { useNames } from './case-names';

/** What a command of mine does, as one short sentence: in the toast, in the list of what waits, and spoken. */
export function useDeed(): (command: ClientCommand, board: Board, commandId?: CommandId) => string {
  const t = useTranslations('sync.deed');
  const words = useTranslations('card');
  const phases = useTranslations('improvement.phase');
  const nameOf = useNames();
  return useCallback(
    (command, board, commandId) => {
      const id = caseOf(command, commandId);
      const reference =
        (id === null ? null : get(board.cases, id)?.priv.reference) ?? words('aCase');
      const type =
        'caseType' in command
          ? board.setup.caseTypes.find((one) => one.id === command.caseType)?.name
          : '';
      const priority = priorityOf(command, commandId);
      const place = board.priorities.filter(isTodays).findIndex(({ id: one }) => one === priority);
      const person = 'person' in command ? command.person : 'to' in command ? command.to : null;
      return t(command.type, {
        reference,
        type: type ?? '',
        count: countOf(command) ?? place + 1,
        how: 'how' in command ? command.how : 'none',
        text:
          command.type === 'AnswerWhy' && command.text !== null
            ? 'some'
            : (board.priorities.find((one) => one.id === priority)?.text ?? 'none'),
        name: nameOf(person, words('somebody')),
        owner:
          'owner' in command && command.owner !== null
            ? nameOf(command.owner, words('somebody'))
            : 'none',
        vote: String('vote' in command && command.vote),
        state: 'as' in command ? command.as : 'none',
        phase: 'phase' in command ? phases(command.phase) : '',
      });
    },
    [t, words, phases, nameOf],
  );
}

function countOf(command: ClientCommand): number | null {
  if ('number' in command) return command.number;
  return command.type === 'CloseMissing' || command.type === 'KeepMissing'
    ? command.cases.length
    : null;
}

/** The case that a command is about; the one that it adds, when it adds one. */
export function caseOf(command: ClientCommand, commandId?: CommandId): CaseId | null {
  if ('caseId' in command) return command.caseId;
  return command.type === 'AddCase' && commandId !== undefined
    ? derivedId<CaseId>(commandId)
    : null;
}

/** The same for a priority. */
export function priorityOf(command: ClientCommand, commandId?: CommandId): PriorityId | null {
  if ('priority' in command) return command.priority;
  return command.type === 'AddPriority' && commandId !== undefined
    ? derivedId<PriorityId>(commandId)
    : null;
}
