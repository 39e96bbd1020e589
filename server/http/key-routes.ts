import * as z from 'zod';
import { text } from '@/domain/fields';
import { LIMITS } from '@/domain/limits';
import type { Accounts } from '../auth/accounts';
import { done } from './given';
import { readsBody } from './reads';
import { ok, refused } from './reply';
import type { Route, UnitCall } from './route';

const LEADERS = ['leader'] as const;

/** The API keys of a unit, for its leaders. */
export function keyRoutes({ apiKeys }: Accounts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/units/{slug}/keys',
      for: LEADERS,
      id: 'listKeys',
      summary: 'List the API keys of the unit, without the keys themselves.',
      gives: z.object({ keys: z.array(z.object(keyShown)) }),
      answer: async ({ seat }) => ok({ keys: apiKeys.list(seat.unit) }),
    },
    {
      method: 'POST',
      path: '/api/units/{slug}/keys',
      for: LEADERS,
      id: 'makeKey',
      summary: 'Make an API key. It stands in this answer and is never shown again.',
      gives: done.extend({ ...keyShown, key: z.string() }),
      ...readsBody(keyBody, ({ seat }: UnitCall, { name }) => {
        const made = apiKeys.make(seat.unit, name);
        return made.ok ? ok({ ok: true, ...made.value }) : refused(made.refusal);
      }),
    },
    {
      method: 'DELETE',
      path: '/api/units/{slug}/keys/{id}',
      for: LEADERS,
      id: 'revokeKey',
      summary: 'Revoke an API key, at once and for good.',
      gives: done,
      answer: async ({ seat, params }) => {
        const revoked = apiKeys.revoke(seat.unit, params.id ?? '');
        return revoked.ok ? ok({ ok: true }) : refused(revoked.refusal, 404);
      },
    },
  ];
}

const keyBody = z.strictObject({ name: text(LIMITS.nameGraphemes) });

const keyShown = {
  id: z.string(),
  name: z.string(),
  madeOn: z.iso.date(),
  usedOn: z.iso.date().nullable().describe('The day on which it was last used.'),
};
