import { strict as assert } from 'node:assert';
import type { Unit } from './people-of-a-unit';
import type { TestServer } from './test-server';
import type { Answered, Asked } from './visitor';

export type Key = { readonly id: string; readonly key: string };

let made = 0;

/** A new key of a unit, made by its leader. */
export async function makeKey({ slug, leader }: Unit, name?: string): Promise<Key> {
  made += 1;
  const answer = await leader.post(`/api/units/${slug}/keys`, { name: name ?? `Program ${made}` });
  assert.equal(answer.status, 200, answer.text);
  return { id: String(answer.json.id), key: String(answer.json.key) };
}

/** Asks as a program does: with a key, and with nothing of a browser. */
export function program(server: TestServer, key: string) {
  const visitor = server.visitor();
  return (method: string, path: string, asked: Asked = {}): Promise<Answered> =>
    visitor.ask(method, path, {
      ...asked,
      headers: {
        authorization: `Bearer ${key}`,
        origin: undefined,
        'sec-fetch-site': undefined,
        'content-type': 'application/json',
        ...asked.headers,
      },
    });
}
