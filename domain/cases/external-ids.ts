import type { Command } from '../command';

/** The ids of a case system that a command brings: the rule has to know which of them it has seen. */
export function externalIdsIn(command: Command): readonly string[] {
  switch (command.type) {
    case 'AddCase':
      return command.externalId === null ? [] : [command.externalId];
    case 'ImportCases':
    case 'ReconcileCases':
      return command.cases.flatMap(({ externalId }) => externalId ?? []);
    case 'BringCases':
      return command.cases.flatMap(({ priv }) => priv.externalId ?? []);
    default:
      return [];
  }
}
