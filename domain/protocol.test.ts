import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { clientCommand } from './command';
import { LIMITS } from './limits';
import { PROTOCOL } from './protocol';
import { REFUSAL_CODES } from './refusal';
import { UPCASTS } from './upcast';

const TOLD = readFileSync(resolve(import.meta.dirname, '../docs/protocol.md'), 'utf8');
/** Of accounts, set-up and files: docs/spec/api.md tells of those. */
const ELSEWHERE = /^E_(WEAK_PASSWORD|INVITE_|ALREADY_|LINK_|SETUP_|IMPORT_|AHEAD)/;

test('[SYN-61] what a stranger is told of the protocol names every command with its fields, every event and every refusal', () => {
  const commands = clientCommand.options.flatMap(({ shape }) => {
    const { type, ...fields } = shape;
    return [type.value, ...Object.keys(fields)];
  });
  const codes = REFUSAL_CODES.filter((code) => !ELSEWHERE.test(code));
  const words = new Set(TOLD.match(/\w+/g));
  const named = [...commands, ...UPCASTS.keys(), ...codes];
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !words.has(name))).toEqual([]);
  expect(TOLD).toContain(`version ${PROTOCOL}\n`);
  for (const limit of [LIMITS.commandsPerBatch, LIMITS.eventsPerCatchUp])
    expect(TOLD).toContain(String(limit));
  expect(TOLD).toContain(LIMITS.messageBytes.toLocaleString('en'));
});
