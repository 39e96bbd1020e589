import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askServer, ServerFailed } from './ask-server';
import { CONTROL_FILE, type Control, startControl } from './control';

const LOG = { info() {}, warn() {}, error() {} };

let folder: string;
let control: Control;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'control-'));
  control = await startControl({
    dataDir: folder,
    actions: {
      echo: async (query, body) => ({
        said: query.get('say'),
        body: new TextDecoder().decode(body),
      }),
      fail: async () => {
        throw new Error('with a secret in it');
      },
    },
    maxBytes: 10,
    log: LOG,
  });
});
afterEach(async () => {
  await control.close();
  rmSync(folder, { recursive: true });
});

const file = () => JSON.parse(readFileSync(join(folder, CONTROL_FILE), 'utf8'));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the door for shell commands', () => {
  it('[IMP-24] does what is asked by whoever can read the data folder', async () => {
    await expect(askServer(folder, 'echo', { say: 'hei' }, bytes('fil'))).resolves.toEqual({
      kind: 'answered',
      answer: { said: 'hei', body: 'fil' },
    });
  });

  it('[IMP-24] is on loopback, and its file is for the user of the server alone', () => {
    expect(file().address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(statSync(join(folder, CONTROL_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual([CONTROL_FILE]);
  });

  it('[IMP-24] is shut to whoever has another token', async () => {
    const { address, token } = file();
    for (const authorization of [
      undefined,
      'Bearer x',
      `Bearer ${token}x`,
      `Bearer ${'x'.repeat(token.length)}`,
    ]) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      expect((await fetch(`${address}/echo`, { method: 'POST', headers })).status).toBe(403);
    }
    writeFileSync(join(folder, CONTROL_FILE), JSON.stringify({ address, token: 'another' }));
    await expect(askServer(folder, 'echo', {}, bytes(''))).resolves.toEqual({ kind: 'noServer' });
  });

  it('[IMP-24] says that it failed, and not how', async () => {
    await expect(askServer(folder, 'fail', {}, bytes(''))).rejects.toThrow(ServerFailed);
    await expect(askServer(folder, 'fail', {}, bytes(''))).rejects.not.toThrow('secret');
    await expect(askServer(folder, 'toString', {}, bytes(''))).rejects.toThrow('404');
    await expect(askServer(folder, 'echo', {}, bytes('more than ten'))).rejects.toThrow('413');
  });

  it('[IMP-24] is known to be gone after the server has ended, and after it was killed', async () => {
    const left = readFileSync(join(folder, CONTROL_FILE));
    await control.close();
    await expect(askServer(folder, 'echo', {}, bytes(''))).resolves.toEqual({ kind: 'noServer' });
    writeFileSync(join(folder, CONTROL_FILE), left);
    await expect(askServer(folder, 'echo', {}, bytes(''))).resolves.toEqual({ kind: 'noServer' });
  });
});
